"""What follows from the business models a firm clearly follows."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.audience import ModelStatement
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Block, Heading, Inline, Items, Span
from stratkit.reporting.phrases import other_models
from stratkit.reporting.sources import Notes, grounds

MAINLY = 50
"""Per cent from which on a firm is mainly of a model."""


def followed(strategy: Strategy) -> tuple[str, ...]:
    """Return the models whose advice a firm is given: what it mainly is, and what it also is."""
    mainly = (m.model for m in strategy.models if m.model in {"model.b2b", "model.b2c"})
    degrees = {m.model: m.degree for m in strategy.models}
    main = [model for model in mainly if degrees[model] >= MAINLY]
    return (*main[:1], *(m.model for m in other_models(strategy)))


def model_advice(
    strategy: Strategy, kb: KnowledgeBase, notes: Notes | None = None
) -> Iterator[Block]:
    """Yield the advice of each model; with `notes`, grounds are footnotes."""
    items = [
        _item(kb.models[model].label, statement, kb, notes)
        for model in followed(strategy)
        for statement in kb.models[model].advice
    ]
    if items:
        yield Heading(_("What the business model asks for"))
        yield Items(tuple(items))


def _item(label: str, statement: ModelStatement, kb: KnowledgeBase, notes: Notes | None) -> Inline:
    marks: tuple[Span, ...]
    if notes is None:
        marks = (Span(f"  ({grounds(statement.citations, statement.basis, kb)})", "dim"),)
    else:
        marks = notes.mark(statement.citations)
    return (Span(f"{label}: ", "strong"), statement.says, *marks)
