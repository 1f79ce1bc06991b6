"""Conditions as they are read aloud, with the way to everything they look at."""

from __future__ import annotations

from stratkit.language.messages import _, marked
from stratkit.language.quantities import share
from stratkit.model.arithmetic import divide
from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.questions import Question
from stratkit.reporting.blocks import Branch, Inline, Span, joined, named, spans
from stratkit.site.pages.answers import amount, bare, said
from stratkit.site.pages.parts import link

_GROUPS = {"all": marked("all of"), "any": marked("any of"), "not": marked("not")}
_JOINS = {"all": marked(" and "), "any": marked(" or ")}


def tree(when: Condition, kb: KnowledgeBase) -> Branch:
    """Return a condition with one line for each thing it looks at."""
    if when.parts:
        return Branch(
            Span(_(_GROUPS[when.kind]), "dim"), tuple(tree(part, kb) for part in when.parts)
        )
    return Branch(_leaf(when, kb))


def line(when: Condition, kb: KnowledgeBase, own: str = "") -> tuple[str | Span, ...]:
    """Return a condition as one run of text, groups within it in brackets.

    Args:
        when: The condition.
        kb: The knowledge base.
        own: The field whose question is clear from what stands around it.
    """
    if not when.parts:
        return _leaf(when, kb, own)
    if when.kind == "not":
        return (Span(_("not"), "dim"), " ", *_inner(when.parts[0], kb, own))
    return joined((_inner(part, kb, own) for part in when.parts), _(_JOINS[when.kind]))


def _inner(when: Condition, kb: KnowledgeBase, own: str) -> tuple[str | Span, ...]:
    found = line(when, kb, own)
    return ("(", *found, ")") if len(when.parts) > 1 else found


def _leaf(when: Condition, kb: KnowledgeBase, own: str = "") -> tuple[str | Span, ...]:
    if when.kind in {"trait", "option"}:
        return (link(when.subject, kb),)
    question = kb.questions_by_field()[when.subject]
    answers = spans(_answers(when, question, kb))
    if when.subject == own:
        return tuple(answers)
    return (named(question.id, question.ask), " ", *answers)


def _answers(when: Condition, question: Question, kb: KnowledgeBase) -> Inline:
    if when.kind == "at":
        *others, last = when.points
        numbers = [bare(answer, question) for answer, _degree in others]
        shown = [*numbers, amount(last[0], question)]
        return ", ".join(
            _("{share} at {answer}").format(share=share(divide(degree, 10)), answer=answer)
            for (_answer, degree), answer in zip(when.points, shown, strict=True)
        )
    names = (Span(said(value, question, kb), "strong") for value in when.values)
    return joined(names, _(" or "))
