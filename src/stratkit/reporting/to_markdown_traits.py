"""Where a business stands, as a document."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Column,
    Document,
    Heading,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.phrases import USUAL_MEANS, clearness, is_usual, mix_sentence, reproduce
from stratkit.reporting.to_terminal_traits import evidence_branches, title


def traits_paper(strategy: Strategy, kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape for all
    """Arrange all positions with their evidence."""
    return tuple(_traits(strategy, kb))


def _traits(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(f"Where {strategy.profile.name} stands", 1)
    yield Paragraph(mix_sentence(strategy, kb))
    yield Table(
        columns=(
            Column(title="Aspect"),
            Column(title="Here"),
            Column(title="How clearly", align="right"),
        ),
        rows=tuple(
            (
                kb.dimensions[position.dimension].label,
                Span(kb.trait(position.trait).label, "strong") if position.position else "open",
                clearness(position),
            )
            for position in strategy.positions
        ),
    )
    if any(map(is_usual, strategy.positions)):
        yield Paragraph(USUAL_MEANS)
    yield Heading("Evidence")
    for position in strategy.positions:
        if position.evidence:
            yield Branch(title(position, kb), evidence_branches(position, strategy, kb))
    yield Paragraph(f"Reproduce this: {reproduce(strategy)}.")
