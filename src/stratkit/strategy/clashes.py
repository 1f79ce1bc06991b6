"""Of two options that clash for the same customers, only the better one stays."""

from __future__ import annotations

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
    kept: list[Recommendation] = []
    left_out: dict[str, str] = {}
    for found in recommendations:
        if found.fit.verdict not in RECOMMENDED:
            continue
        option = found.fit.option
        rival = next(
            (
                other.fit.option
                for other in kept
                if other.segment == found.segment and _clash(kb, option, other.fit.option)
            ),
            None,
        )
        if rival is None:
            kept.append(found)
        else:
            left_out[option] = rival
    return left_out


def _clash(kb: KnowledgeBase, one: str, other: str) -> bool:
    return other in kb.options[one].clashes or one in kb.options[other].clashes
