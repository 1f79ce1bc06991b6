"""Whether sourced contrasts between kinds of businesses come out right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stratkit.evaluation.measures import better
from stratkit.evaluation.rankers import standing
from stratkit.model.case import ContrastResult, ContrastStatement
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.proof import Fit
from stratkit.strategy.segments import merged_recommendations, prove


def check_contrasts(
    statements: Sequence[ContrastStatement], kb: KnowledgeBase, option_of: Mapping[str, str]
) -> tuple[ContrastResult, ...]:
    """Compare the option's fit to both businesses of each statement.

    Args:
        statements: What sources say.
        kb: A compiled knowledge base.
        option_of: Vocabulary term to option id.
    """
    return tuple(_check(statement, kb, option_of[statement.option]) for statement in statements)


def _check(statement: ContrastStatement, kb: KnowledgeBase, option: str) -> ContrastResult:
    first, second = _fit(statement.better, kb, option), _fit(statement.worse, kb, option)
    return ContrastResult(
        statement=statement,
        right=better(standing(first), standing(second)),
        better_points=first.points,
        worse_points=second.points,
    )


def _fit(profile: BusinessProfile, kb: KnowledgeBase, option: str) -> Fit:
    ranked = merged_recommendations(kb, prove(kb, profile))
    return next(r.fit for r in ranked if r.fit.option == option)
