"""Random profiles of a knowledge base, for tests that hold for every business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from stratkit.inference.evaluate import truth
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer, Money
from stratkit.model.questions import Question

TEXTS = (
    "spare parts for machines",
    "handmade clothes and shoes",
    "oprogramowanie dla biur księgowych",
    "запчасти для станков",
    "nothing any lexicon knows",
)
TYPICAL = (0, 1, 2, 3, 5, 8, 12, 30, 60, 90, 365, 1_000, 30_000, 1_000_000)
"""Most breakpoints of rules lie among numbers like these."""


def numbers(question: Question) -> st.SearchStrategy[int]:
    """Draw a believable number, most often a typical one."""
    typical = [n for n in TYPICAL if question.minimum <= n <= question.maximum]
    anything = st.integers(question.minimum, min(question.maximum, 10_000_000))
    return st.sampled_from(typical or [question.minimum]) | anything


def answer_to(  # noqa: PLR0911 - one for each type of answer
    question: Question, kb: KnowledgeBase
) -> st.SearchStrategy[Answer]:
    """Draw any answer that a question allows."""
    values = [choice.value for choice in question.choices]
    match question.type:
        case "choice":
            return st.sampled_from(values)
        case "choices":
            return st.lists(st.sampled_from(values), min_size=1, unique=True).map(tuple)
        case "options":
            ids = sorted(kb.options)
            return st.lists(st.sampled_from(ids), max_size=6, unique=True).map(tuple)
        case "boolean":
            return st.booleans()
        case "integer":
            return numbers(question)
        case "money":
            return numbers(question).map(euros)
        case "text":
            return st.sampled_from(TEXTS)


def euros(amount: int) -> Money:
    """Return an amount that needs no exchange rate."""
    return Money(amount=Decimal(amount), currency="EUR", eur=amount)


def answers(kb: KnowledgeBase) -> st.SearchStrategy[dict[str, Answer]]:
    """Draw answers to any of the questions, and always to the required ones."""
    questions = kb.questions.values()
    return st.fixed_dictionaries(
        {q.field: answer_to(q, kb) for q in questions if q.required},
        optional={q.field: answer_to(q, kb) for q in questions if not q.required},
    )


def positions(kb: KnowledgeBase) -> st.SearchStrategy[dict[str, int]]:
    """Draw a position on every dimension."""
    return st.fixed_dictionaries(dict.fromkeys(kb.dimensions, st.integers(-FULL, FULL)))


def consistent(kb: KnowledgeBase, given: Mapping[str, Answer]) -> bool:
    """Whether no contradiction the knowledge base knows of stands in the answers."""
    return all(truth(c.when, given).low < FULL for c in kb.contradictions.values())


def made_consistent(kb: KnowledgeBase, given: Mapping[str, Answer]) -> dict[str, Answer]:
    """Leave out the last answer of every contradiction."""
    kept = dict(given)
    for contradiction in kb.contradictions.values():
        if truth(contradiction.when, kept).low == FULL:
            fields = [field for field in contradiction.when.fields() if field != "sells_to"]
            kept.pop(fields[-1], None)
    return kept


def with_a_question_more(kb: KnowledgeBase) -> KnowledgeBase:
    """Return the knowledge base with a question that no profile answers."""
    asked = Question(
        id="question.never-asked",
        field="never_asked",
        topic="today",
        ask="Does it matter?",
        help="No.",
        type="boolean",
    )
    return replace(kb, questions={**kb.questions, asked.id: asked})
