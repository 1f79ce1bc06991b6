"""Of two options that clash for the same customers, only the better one stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import RECOMMENDED
from stratkit.model.strategy import Recommendation


def clashes(kb: KnowledgeBase, recommendations: Sequence[Recommendation]) -> dict[str, str]:
    """Return the options to leave out, each with the better one it clashes with.

    Args:
        kb: A compiled knowledge base.
        recommendations: Every option, best first.
    """
    rivals = _rivals(kb)
    kept: dict[str, Recommendation] = {}
    left_out: dict[str, str] = {}
    for found in recommendations:
        option = found.fit.option
        if option not in rivals or found.fit.verdict not in RECOMMENDED:
            continue
        better = [
            rival
            for rival in kept
            if rival in rivals[option] and kept[rival].segment == found.segment
        ]
        if better:
            left_out[option] = better[0]
        else:
            kept[option] = found
    return left_out


def _rivals(kb: KnowledgeBase) -> dict[str, set[str]]:
    """Return what each option clashes with, whichever of the two says so."""
    rivals: dict[str, set[str]] = defaultdict(set)
    for option in kb.options.values():
        for other in option.clashes:
            rivals[option.id].add(other)
            rivals[other].add(option.id)
    return rivals
