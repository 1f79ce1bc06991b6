"""Where a business stands, as a document."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
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
from stratkit.reporting.phrases import clearness, is_usual, mix_sentence, reproduce, usual_means
from stratkit.reporting.to_terminal_traits import evidence_branches, title


def traits_paper(strategy: Strategy, kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape for all
    """Arrange all positions with their evidence."""
    return tuple(_traits(strategy, kb))


def _traits(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("Where {name} stands").format(name=strategy.profile.name), 1)
    yield Paragraph(mix_sentence(strategy, kb))
    yield Table(
        columns=(
            Column(title=_("Aspect")),
            Column(title=_("Here")),
            Column(title=_("How clearly"), align="right"),
        ),
        rows=tuple(
            (
                kb.dimensions[position.dimension].label,
                Span(kb.trait(position.trait).label, "strong") if position.position else _("open"),
                clearness(position),
            )
            for position in strategy.positions
        ),
    )
    if any(map(is_usual, strategy.positions)):
        yield Paragraph(usual_means())
    yield Heading(_("Evidence"))
    for position in strategy.positions:
        if position.evidence:
            yield Branch(title(position, kb), evidence_branches(position, strategy, kb))
    yield Paragraph(_("Reproduce this: {origin}.").format(origin=reproduce(strategy)))
