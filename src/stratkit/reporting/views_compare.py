"""Two businesses, or the two models, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.analysis.compare import Comparison, Contrast
from stratkit.language.messages import _, counted
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.model.traits import Trait
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Footnotes,
    Heading,
    Inline,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.phrases import signed_verdict, some_of
from stratkit.reporting.quantities import percent, signed
from stratkit.reporting.sources import Notes, reference

POSITIONS = 15
OPTIONS = 20
APART = 300
"""Positions closer than this are the same for every purpose, per mille."""


def compare_view(comparison: Comparison, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what sets two businesses apart; from `verbose` 1 on all of it."""
    return tuple(_comparison(comparison, kb, verbose))


def _comparison(comparison: Comparison, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    first, second = comparison.first, comparison.second
    yield Heading(_("{first} and {second}").format(first=first, second=second), 1)
    apart = [pair for pair in comparison.positions if pair.distance >= APART]
    shown = apart if verbose > 0 else apart[:POSITIONS]
    yield Heading(_("Where they stand apart"), aside=_of(len(shown), len(apart)))
    if shown:
        yield Table(
            columns=(
                Column(title=_("dimension"), share=2),
                Column(title=first, share=3),
                Column(title=second, share=3),
            ),
            rows=tuple(
                (
                    kb.dimensions[pair.dimension].label,
                    _stand(pair.dimension, pair.first, kb),
                    _stand(pair.dimension, pair.second, kb),
                )
                for pair in shown
            ),
        )
    else:
        yield Paragraph(_("Nowhere: they stand in the same place on every dimension."))
    options = comparison.options if verbose > 0 else comparison.options[:OPTIONS]
    aside = _of(len(options), len(comparison.options))
    yield Heading(_("What to do differently"), aside=aside)
    if options:
        yield Table(
            columns=(
                Column(title=_("option"), share=2),
                Column(title=first, widest=17),
                Column(title=second, widest=17),
                Column(title=_("because"), share=3),
            ),
            rows=tuple(
                (
                    kb.options[pair.option].label,
                    (signed_verdict(pair.first), f" {signed(pair.first_points)}"),
                    (signed_verdict(pair.second), f" {signed(pair.second_points)}"),
                    _difference(pair.trait, pair.because, kb),
                )
                for pair in options
            ),
        )
    else:
        yield Paragraph(_("Nothing: every option has the same verdict."))
    if comparison.shared:
        yield Heading(_("Core for both"))
        yield Paragraph(", ".join(kb.options[option].label for option in comparison.shared))


def _of(shown: int, whole: int) -> str:
    return some_of(shown, whole) if shown < whole else ""


def _stand(dimension: str, position: int, kb: KnowledgeBase) -> Inline:
    poles = kb.dimensions[dimension]
    if not position:
        return Span(_("open"), "dim")
    pole = poles.positive if position > 0 else poles.negative
    return pole.label, Span(f" {percent(position)}", "dim")


def _difference(trait: str, because: str, kb: KnowledgeBase) -> Inline:
    return (Span(f"{kb.trait(trait).label}: ", "dim"), because) if trait else because


def contrast_view(contrast: Contrast, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange B2B against B2C; from `verbose` 1 on with what follows, and the sources."""
    return tuple(_contrast(contrast, kb, verbose))


def _contrast(contrast: Contrast, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    notes = Notes(kb)
    described = counted(
        "{count} contrast that the sources describe",
        "{count} contrasts that the sources describe",
        len(contrast.rows),
    )
    yield Heading(_("B2B and B2C"), 1, described)
    yield Table(
        columns=(
            Column(title=_("dimension"), share=2),
            Column(title="B2B", share=4),
            Column(title="B2C", share=4),
        ),
        rows=tuple(
            (
                Span(row.dimension.label, "strong"),
                _pole(row.dimension.positive, row.b2b_citations, notes, verbose),
                _pole(row.dimension.negative, row.b2c_citations, notes, verbose),
            )
            for row in contrast.rows
        ),
    )
    yield Heading(_("What fits one and not the other"), aside=_("most distinctive first"))
    yield Table(
        columns=(Column(title="B2B", share=1), Column(title="B2C", share=1)),
        rows=tuple(
            (_label(contrast.b2b_options, i, kb), _label(contrast.b2c_options, i, kb))
            for i in range(max(len(contrast.b2b_options), len(contrast.b2c_options)))
        ),
    )
    if verbose > 0:
        yield Heading(_("Sources"))
        yield Footnotes(notes.texts())
        return
    cited = {c.source for row in contrast.rows for c in row.b2b_citations + row.b2c_citations}
    yield Heading(_("Sources"))
    for source in sorted(cited & set(kb.sources)):
        yield Paragraph((Span(f"{source}  ", "dim"), *reference(kb.sources[source])))


def _pole(trait: Trait, citations: tuple[Citation, ...], notes: Notes, verbose: int) -> Inline:
    if verbose <= 0:
        return trait.description
    return (f"{trait.description} {trait.implication} ", *notes.mark(citations))


def _label(options: tuple[str, ...], place: int, kb: KnowledgeBase) -> str:
    return kb.options[options[place]].label if place < len(options) else ""
