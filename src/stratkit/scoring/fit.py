"""The fit of options: cited base plus strength times position, summed in integers."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.model.arithmetic import per_mille
from stratkit.model.knowledge_base import KnowledgeBase, OptionNetwork
from stratkit.model.options import Option
from stratkit.model.proof import Contribution

DECIBAN = 1000
"""Milli-decibans in a deciban."""


def contributions(
    kb: KnowledgeBase, network: OptionNetwork, positions: Mapping[str, int]
) -> tuple[Contribution, ...]:
    """Return what each link adds to an option's fit; links without effect are left out.

    Each contribution is rounded once, half away from zero, and never again.

    Args:
        kb: A compiled knowledge base.
        network: The option's compiled links.
        positions: Dimension id to position, -1000 to 1000.
    """
    option = kb.options[network.option]
    links = option.favoured_by + option.disfavoured_by
    found = []
    for link, dimension, strength, sign in zip(
        links, network.dimensions, network.points, network.signs, strict=True
    ):
        position = positions[dimension]
        points = per_mille(strength * position)
        if points:
            found.append(Contribution(link, sign * position, points))
    return tuple(found)


def base_points(option: Option) -> int:
    """Return the option's starting score in mdB."""
    return option.base.points * DECIBAN if option.base else 0
