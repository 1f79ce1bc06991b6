"""The strategy on two or three screens."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Span,
    Table,
)
from stratkit.reporting.phrases import (
    MARKS,
    NOTHING,
    USUAL_MEANS,
    buyers,
    in_runs,
    is_usual,
    likeness,
    marked,
    not_expected,
    other_models,
    reproduce,
    segments_of,
    to_check,
)
from stratkit.reporting.quantities import percent, share_bar, signed
from stratkit.reporting.to_terminal_more import more_blocks
from stratkit.reporting.to_terminal_traits import positions_table
from stratkit.strategy.positioning import CLEAR
from stratkit.strategy.reasons import reason

POSITIONS = 12
CHOSEN = 4
AVOIDED = 6
UNKNOWNS = 5


def strategy_screen(strategy: Strategy, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange a strategy for a terminal.

    Args:
        strategy: What was recommended.
        kb: The knowledge base it was made with.
        verbose: From 1 on also messages, all options and sources; below 0 no hint at the end.
    """
    parts = (
        _head(strategy, kb),
        _stands(strategy, kb, verbose),
        _positioning(strategy, kb),
        _programme(strategy, kb),
        _operating_model(strategy, kb, verbose),
        _roles(strategy, kb),
        _current(strategy, kb),
        _avoid(strategy, kb, verbose),
        _unknowns(strategy, kb, verbose),
        more_blocks(strategy, kb) if verbose > 0 else (),
        _foot(strategy, kb, verbose) if verbose >= 0 else (),
    )
    return tuple(block for part in parts for block in part)


def _head(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(strategy.profile.name, 1, reproduce(strategy))
    yield Paragraph("")
    to = buyers(strategy)
    if to:
        yield Paragraph(f"Sells {to}")
    b2b, b2c = likeness(strategy)
    yield Table(
        columns=(Column(), Column(unbroken=True), Column()),
        rows=(
            (
                ("like ", Span("B2B", "strong"), f" {b2b}%"),
                share_bar(b2b),
                (f"{b2c}% like ", Span("B2C", "strong")),
            ),
        ),
    )
    others = [f"{kb.models[m.model].label} {m.degree}%" for m in other_models(strategy)]
    if others:
        yield Paragraph(("Also: ", ", ".join(others)))
    segments = [s for s in strategy.proof.segments if s.segment]
    if segments:
        yield Paragraph(("Segments: ", ", ".join(f"{s.segment} {s.share}%" for s in segments)))
    if strategy.proof.assumed_segments:
        yield Paragraph(
            Span("It sells to both and gives no shares, so two equal segments are assumed; "
                 "`segments:` in the profile replaces them.", "dim")
        )  # fmt: skip


def _stands(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    clear = [p for p in strategy.positions if abs(p.position) >= CLEAR]
    clear.sort(key=lambda p: (not kb.dimensions[p.dimension].contrast, -abs(p.position)))
    shown = clear if verbose > 0 else clear[:POSITIONS]
    yield Heading("Where the business stands")
    if not clear:
        yield Paragraph("Too little is known to say; the questions below help most.")
        return
    usual = any(map(is_usual, shown))
    yield positions_table(shown, kb, usual=usual)
    if usual:
        yield Paragraph(Span(USUAL_MEANS, "dim"))
    rest = len(clear) - len(shown)
    if rest:
        yield Paragraph(Span(f"and {rest} more clear positions: stratkit traits", "dim"))


def _positioning(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading("Positioning", aside="to edit")
    yield Quote(strategy.positioning.statement)
    criteria = [kb.trait(trait).criterion for trait in strategy.ideal_customer]
    if criteria:
        yield Heading("Ideal customer")
        yield Items(tuple(criteria))


def _programme(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading("Programme by stage")
    shown: set[str] = set()
    for item in strategy.programme:
        stage = kb.stages[item.stage]
        yield Heading(stage.label, 3, stage.buyer_asks)
        if not item.options:
            yield Paragraph(Span("Nothing fits this stage yet.", "bad"))
            continue
        new = [option for option in item.options if option not in shown]
        known = [option for option in item.options if option in shown]
        if new:
            yield _stage_table(new, strategy, kb)
        if known:
            names = ", ".join(kb.options[option].label for option in known)
            yield Paragraph((Span("as above: ", "dim"), names))
        if not item.covered:
            yield Paragraph(Span("Nothing better is known to fit; these are stopgaps.", "dim"))
        if item.dropped:
            clashes = (
                f"{kb.options[option].label} (clashes with {kb.options[rival].label})"
                for option, rival in item.dropped
            )
            yield Paragraph(Span(f"Left out: {', '.join(clashes)}", "dim"))
        shown.update(item.options)


def _stage_table(options: list[str], strategy: Strategy, kb: KnowledgeBase) -> Table:
    rows: list[tuple[Inline, ...]] = []
    for option in options:
        found = strategy.recommendation(option)
        where = segments_of(found)
        notes: list[str | Span] = [Span(f"For {where}. ", "dim")] if where else []
        notes.append(reason(found.fit))
        if found.fit.to_check:
            notes.append(Span(f" ({to_check(found.fit)})", "dim"))
        label = kb.options[option].label
        rows.append((label, marked(found.fit.verdict), signed(found.fit.points), tuple(notes)))
    return Table(
        columns=(
            Column(share=2),
            Column(unbroken=True, narrowest=10),
            Column(align="right", unbroken=True, narrowest=5),
            Column(share=4),
        ),
        rows=tuple(rows),
    )


def _operating_model(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    fits = {item.fit.option: item.fit for item in strategy.recommendations}
    rows: list[tuple[Inline, ...]] = []
    for section in strategy.operating_model:
        ranked = sorted(section.options, key=lambda option: fits[option].rank_key)
        kept = section.options if verbose > 0 else ranked[:CHOSEN]
        chosen = [option for option in section.options if option in kept]
        names = in_runs([fits[option] for option in chosen], kb)
        rest = len(section.options) - len(chosen)
        more: tuple[str | Span, ...] = (Span(f" and {rest} more", "dim"),) if rest else ()
        rows.append((kb.kinds[section.kind].label, (*names, *more) or Span(NOTHING, "dim")))
    yield Heading("Operating model", aside="core unless it says otherwise")
    yield Table(columns=(Column(unbroken=True), Column(share=1)), rows=tuple(rows))


def _roles(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    if not strategy.roles:
        return
    yield Heading("Who takes part in the decision")
    yield Table(
        columns=(Column(share=2), Column(align="right", unbroken=True), Column(share=5)),
        rows=tuple(
            (kb.roles[r.role].label, percent(r.degree), kb.roles[r.role].convinced_by)
            for r in strategy.roles
        ),
    )


def _current(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    if not strategy.current:
        return
    yield Heading("What you do today")
    yield Table(
        columns=(Column(unbroken=True), Column(share=2), Column(share=5)),
        rows=tuple(
            (Span(item.advice, "strong"), kb.options[item.option].label, item.reason)
            for item in strategy.current
        ),
    )


def _avoid(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    avoided = not_expected(strategy, kb)
    if not avoided:
        return
    shown = avoided if verbose > 0 else avoided[:AVOIDED]
    yield Heading("What fits badly", aside=f"{len(avoided)} options in all")
    yield Table(
        columns=(Column(share=2), Column(align="right", unbroken=True), Column(share=5)),
        rows=tuple(
            (
                Span(f"{MARKS['avoid']} {kb.options[item.fit.option].label}", "avoid"),
                signed(item.fit.points),
                reason(item.fit),
            )
            for item in shown
        ),
    )


def _unknowns(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    if not strategy.unknowns:
        return
    questions = kb.questions_by_field()
    shown = strategy.unknowns if verbose > 0 else strategy.unknowns[:UNKNOWNS]
    yield Heading(
        "What is not known and matters most", aside=f"{len(strategy.unknowns)} open questions"
    )
    yield Table(
        columns=(Column(unbroken=True), Column(share=1)),
        rows=tuple((Span(u.field, "code"), questions[u.field].ask) for u in shown),
    )


def _foot(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    first = next((o for s in strategy.programme for o in s.options), "")
    example = kb.options[first].slug if first else "OPTION"
    more = "" if verbose else "; -v adds messages, all options and sources"
    yield Paragraph("")
    yield Paragraph(
        Span(f"Why any line: stratkit explain PROFILE OPTION, such as {example}{more}.", "dim")
    )
