"""The strategy as a document for the client."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, counted
from stratkit.language.quantities import share
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
from stratkit.reporting.phrases import clearness, is_usual, mix_sentence, reproduce, usual_means
from stratkit.reporting.sources import Notes
from stratkit.reporting.to_markdown_advice import (
    avoid,
    current,
    messages,
    operating_model,
    programme,
    unknowns,
)
from stratkit.reporting.views_effort import effort
from stratkit.reporting.views_models import model_advice
from stratkit.strategy.positioning import CLEAR

MOST_POSITIONS = 16


def strategy_paper(strategy: Strategy, kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape for all
    """Arrange a strategy as a document that can be handed to a client."""
    notes = Notes(kb)
    parts = (
        _summary(strategy, kb),
        _stands(strategy, kb, notes),
        model_advice(strategy, kb, notes),
        _positioning(strategy, kb),
        programme(strategy, kb, notes),
        effort(strategy, kb),
        messages(strategy, kb, notes),
        operating_model(strategy, kb),
        current(strategy, kb),
        avoid(strategy, kb, notes),
        unknowns(strategy, kb),
        _method(strategy, kb),
    )
    blocks = [block for part in parts for block in part]
    if notes.texts():
        blocks += [Heading(_("Sources")), Footnotes(notes.texts())]
    return tuple(blocks)


def _summary(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("Marketing strategy: {name}").format(name=strategy.profile.name), 1)
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
    said = [mix_sentence(strategy, kb)]
    if core:
        leading = _("The programme rests above all on {options}.")
        said.append(leading.format(options=listed(core)))
    if chosen:
        way = _("Customers are looked after in this form: {options}.")
        said.append(way.format(options=listed(chosen)))
    if strategy.unknowns:
        left = counted(
            "{count} question is still open; it is named at the end.",
            "{count} questions are still open; the most telling ones are named at the end.",
            len(strategy.unknowns),
        )
        said.append(left)
    yield Paragraph(" ".join(said))
    yield from _segments(strategy)


def _segments(strategy: Strategy) -> Iterator[Block]:
    segments = [s for s in strategy.proof.segments if s.segment]
    if not segments:
        return
    named = listed([f"{s.segment} ({share(s.share)})" for s in segments])
    said = [
        counted(
            "It has {count} segment, judged for itself: {segments}.",
            "It has {count} segments, each judged for itself: {segments}.",
            len(segments),
            segments=named,
        )
    ]
    if strategy.proof.assumed_segments:
        said.append(_("The shares are assumed, because the profile gives none."))
    said.append(_("An option is named where it suits at least one of them."))
    yield Paragraph(" ".join(said))


def _stands(strategy: Strategy, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    yield Heading(_("Where the business stands"))
    clear = sorted(
        (p for p in strategy.positions if abs(p.position) >= CLEAR),
        key=lambda p: (not kb.dimensions[p.dimension].contrast, -abs(p.position)),
    )[:MOST_POSITIONS]
    if not clear:
        yield Paragraph(_("Too little is known of the business to say."))
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
            Column(title=_("Aspect")),
            Column(title=_("Here")),
            Column(title=_("How clearly"), align="right"),
            Column(title=_("What follows")),
        ),
        rows=tuple(rows),
    )
    if any(map(is_usual, clear)):
        yield Paragraph(usual_means())


def _positioning(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("Positioning statement"))
    yield Quote(strategy.positioning.statement)
    yield Paragraph(
        _("This is a draft made from the answers; edit it until it sounds like the firm.")
    )
    criteria = [kb.trait(trait).criterion for trait in strategy.ideal_customer]
    if criteria:
        yield Heading(_("Ideal customer"))
        yield Items(tuple(criteria))


def _method(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    marks = kb.info.calibration
    yield Heading(_("How to read and reproduce this"))
    yield Paragraph(
        _(
            "Fit is measured in decibans: ten are odds of ten to one, one is about the smallest "
            "difference a person notices. From +{core} an option is core, from +{useful} "
            "useful, down to {optional} optional, below that to be avoided."
        ).format(core=marks.core, useful=marks.useful, optional=marks.optional)
    )
    again = _("Reproduce this: {origin}. The same answers give the same text.")
    yield Paragraph(again.format(origin=reproduce(strategy)))
