"""Answers that a question could get, and profiles that give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Uncertain
from stratkit.model.profile import Answer, BusinessProfile, Money
from stratkit.model.questions import Question

NOT_ASKED = frozenset({"text", "options"})
"""Types of questions whose answers are without number."""
STEPS = (0.5, 0.67, 0.8, 1.25, 1.5, 2.0)
"""Times a number that is known, nearest last tried but shown first."""


def possible(
    question: Question, kb: KnowledgeBase, known: Answer | None, estimate: Uncertain | None
) -> Iterator[Answer]:
    """Yield answers to a question that differ from the one that is known.

    Numbers come from what is known, else from the estimate, else from where the knowledge base
    bends: the points of the conditions that look at them.

    Args:
        question: Of the knowledge base.
        kb: The knowledge base.
        known: The answer there is, if any.
        estimate: What is taken for it in a plan, if anything.
    """
    if question.type in {"choice", "choices"}:
        for choice in question.choices:
            answer: Answer = (choice.value,) if question.type == "choices" else choice.value
            if answer != known:
                yield answer
    elif question.type == "boolean":
        yield from (answer for answer in (True, False) if answer is not known)
    elif question.type in {"integer", "money"}:
        for number in dict.fromkeys(_numbers(question, kb, known, estimate)):
            if question.minimum <= number <= question.maximum:
                money = Money(amount=Decimal(number), currency="EUR", eur=number)
                yield money if question.type == "money" else number


def _numbers(
    question: Question, kb: KnowledgeBase, known: Answer | None, estimate: Uncertain | None
) -> Iterator[int]:
    value = known.eur if isinstance(known, Money) else known
    if isinstance(value, int) and not isinstance(value, bool) and value:
        yield from (round(value * step) for step in STEPS)
    elif estimate is not None:
        yield from (round(estimate.low), round(estimate.high))
    else:
        points = [
            number
            for rule in kb.rules.values()
            for term in rule.evidence
            for leaf in term.when.leaves()
            if leaf.subject == question.field
            for number, _degree in leaf.points
        ]
        yield from {min(points), max(points)} if points else ()


def answered(profile: BusinessProfile, field: str, answer: Answer) -> BusinessProfile:
    """Return a profile with one answer more, or another one."""
    return replace(profile, answers={**profile.answers, field: answer})
