"""The strategy as a document for the client."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.model.text import listed
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Footnotes,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Span,
    Table,
)
from stratkit.reporting.phrases import USUAL_MEANS, clearness, is_usual, mix_sentence, reproduce
from stratkit.reporting.sources import Notes
from stratkit.reporting.to_markdown_plan import (
    avoid,
    current,
    messages,
    operating_model,
    programme,
    unknowns,
)
from stratkit.strategy.positioning import CLEAR

MOST_POSITIONS = 16


def strategy_paper(strategy: Strategy, kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape for all
    """Arrange a strategy as a document that can be handed to a client."""
    notes = Notes(kb)
    parts = (
        _summary(strategy, kb),
        _stands(strategy, kb, notes),
        _positioning(strategy, kb),
        programme(strategy, kb, notes),
        messages(strategy, kb, notes),
        operating_model(strategy, kb),
        current(strategy, kb),
        avoid(strategy, kb, notes),
        unknowns(strategy, kb),
        _method(strategy, kb),
    )
    blocks = [block for part in parts for block in part]
    if notes.texts():
        blocks += [Heading("Sources"), Footnotes(notes.texts())]
    return tuple(blocks)


def _summary(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(f"Marketing strategy: {strategy.profile.name}", 1)
    core = [
        kb.options[option].label
        for option in dict.fromkeys(o for s in strategy.programme for o in s.options)
        if strategy.recommendation(option).fit.verdict == "core"
    ][:3]
    chosen = [
        kb.options[section.options[0]].label
        for section in strategy.operating_model
        if kb.kinds[section.kind].choose == "one" and section.options
    ]
    leads = f" The programme rests above all on {listed(core)}." if core else ""
    way = f" Customers are looked after in this form: {listed(chosen)}." if chosen else ""
    open_questions = len(strategy.unknowns)
    left = (
        f" {open_questions} questions are still open; the most telling ones are named at the end."
        if open_questions
        else ""
    )
    yield Paragraph(f"{mix_sentence(strategy, kb)}{leads}{way}{left}")
    segments = [s for s in strategy.proof.segments if s.segment]
    if segments:
        named = listed([f"{s.segment} ({s.share}%)" for s in segments])
        assumed = (
            " The shares are assumed, because the profile gives none."
            if strategy.proof.assumed_segments
            else ""
        )
        yield Paragraph(
            f"It has {len(segments)} segments, each judged for itself: {named}.{assumed} "
            "An option is named where it suits at least one of them."
        )


def _stands(strategy: Strategy, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    yield Heading("Where the business stands")
    clear = sorted(
        (p for p in strategy.positions if abs(p.position) >= CLEAR),
        key=lambda p: (not kb.dimensions[p.dimension].contrast, -abs(p.position)),
    )[:MOST_POSITIONS]
    if not clear:
        yield Paragraph("Too little is known of the business to say.")
        return
    rows: list[tuple[Inline, ...]] = []
    for position in clear:
        trait = kb.trait(position.trait)
        rows.append(
            (
                kb.dimensions[position.dimension].label,
                Span(trait.label, "strong"),
                clearness(position),
                (trait.implication, *notes.mark(trait.citations[:1])),
            )
        )
    yield Table(
        columns=(
            Column(title="Aspect"),
            Column(title="Here"),
            Column(title="How clearly", align="right"),
            Column(title="What follows"),
        ),
        rows=tuple(rows),
    )
    if any(map(is_usual, clear)):
        yield Paragraph(USUAL_MEANS)


def _positioning(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading("Positioning statement")
    yield Quote(strategy.positioning.statement)
    yield Paragraph("This is a draft made from the answers; edit it until it sounds like the firm.")
    criteria = [kb.trait(trait).criterion for trait in strategy.ideal_customer]
    if criteria:
        yield Heading("Ideal customer")
        yield Items(tuple(criteria))


def _method(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    marks = kb.info.calibration
    yield Heading("How to read and reproduce this")
    yield Paragraph(
        "Fit is measured in decibans: ten are odds of ten to one, one is about the smallest "
        f"difference a person notices. From +{marks.core} an option is core, from +{marks.useful} "
        f"useful, down to {marks.optional} optional, below that to be avoided."
    )
    yield Paragraph(f"Reproduce this: {reproduce(strategy)}. The same answers give the same text.")
