"""Answers to questions in the words of those who are asked."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.language.quantities import decimal, money
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Money
from stratkit.model.questions import Question

LARGEST = 1_000_000
"""Beyond this, the largest number that is accepted tells nobody anything."""


def said(answer: object, question: Question, kb: KnowledgeBase) -> str:
    """Write an answer as people read it.

    Args:
        answer: As it stands in a profile, in a condition or in the example of a rule.
        question: The question it answers.
        kb: The knowledge base.
    """
    if isinstance(answer, Money):
        return money(float(answer.amount), answer.currency)
    if isinstance(answer, bool):
        return _("yes") if answer else _("no")
    if isinstance(answer, list | tuple):
        return ", ".join(said(one, question, kb) for one in answer)
    if isinstance(answer, int):
        return amount(answer, question)
    return _label(str(answer), question, kb)


def amount(number: int, question: Question) -> str:
    """Write a number with what it counts; one of many needs no plural."""
    written = bare(number, question)
    return f"{written} {question.unit}" if question.unit and number != 1 else written


def bare(number: int, question: Question) -> str:
    """Write a number without what it counts; money keeps its currency."""
    return money(number) if question.type == "money" else decimal(number, 0)


def _label(answer: str, question: Question, kb: KnowledgeBase) -> str:
    labels = {choice.value: choice.label for choice in question.choices}
    labels |= {"yes": _("yes"), "no": _("no")} if question.type == "boolean" else {}
    option = kb.options.get(answer)
    return option.label if option else labels.get(answer, answer)


def range_of(question: Question) -> str:
    """Say between what numbers an answer lies; empty if it is no number or has no real end."""
    if question.type != "integer" or question.maximum > LARGEST:
        return ""
    return _("{low} to {high}").format(
        low=bare(question.minimum, question), high=amount(question.maximum, question)
    )
