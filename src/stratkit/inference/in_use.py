"""What a firm does already, as its answers tell."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.inference.evaluate import truth
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer

CURRENT = "current"
"""The question that asks for options by name."""


def in_use(kb: KnowledgeBase, answers: Mapping[str, Answer]) -> frozenset[str]:
    """Return the options that are named as current, or that other answers show to be in place."""
    named = answers.get(CURRENT, ())
    shown = (
        option.id
        for option in kb.options.values()
        if option.in_place and truth(option.in_place, answers).low * 2 >= FULL
    )
    return frozenset(named if isinstance(named, tuple) else ()) | frozenset(shown)
