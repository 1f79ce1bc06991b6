"""The strategy on two or three screens."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, counted
from stratkit.language.quantities import share
from stratkit.language.words import word
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
    filled,
)
from stratkit.reporting.phrases import (
    MARKS,
    NOTHING,
    buyers,
    in_runs,
    is_usual,
    likeness,
    models_followed,
    not_expected,
    reproduce,
    segments_of,
    signed_verdict,
    to_check,
    usual_means,
    widest_verdict,
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
        yield Paragraph(to)
    b2b, b2c = likeness(strategy)
    yield Table(
        columns=(Column(), Column(unbroken=True), Column()),
        rows=(
            (
                filled(_("like {model} {share}"), model=Span("B2B", "strong"), share=share(b2b)),
                share_bar(b2b),
                filled(_("{share} like {model}"), model=Span("B2C", "strong"), share=share(b2c)),
            ),
        ),
    )
    others = models_followed(strategy, kb)
    if others:
        yield Paragraph(_("Also: {models}").format(models=others))
    segments = [f"{s.segment} {share(s.share)}" for s in strategy.proof.segments if s.segment]
    if segments:
        yield Paragraph(_("Segments: {segments}").format(segments=", ".join(segments)))
    if strategy.proof.assumed_segments:
        assumed = _(
            "It sells to both and gives no shares, so two equal segments are assumed; "
            "`segments:` in the profile replaces them."
        )
        yield Paragraph(Span(assumed, "dim"))


def _stands(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    clear = [p for p in strategy.positions if abs(p.position) >= CLEAR]
    clear.sort(key=lambda p: (not kb.dimensions[p.dimension].contrast, -abs(p.position)))
    shown = clear if verbose > 0 else clear[:POSITIONS]
    yield Heading(_("Where the business stands"))
    if not clear:
        yield Paragraph(_("Too little is known to say; the questions below help most."))
        return
    usual = any(map(is_usual, shown))
    yield positions_table(shown, kb, marking=usual)
    if usual:
        yield Paragraph(Span(usual_means(), "dim"))
    rest = len(clear) - len(shown)
    if rest:
        more = counted(
            "and {count} more clear position: stratkit traits",
            "and {count} more clear positions: stratkit traits",
            rest,
        )
        yield Paragraph(Span(more, "dim"))


def _positioning(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("Positioning"), aside=_("to edit"))
    yield Quote(strategy.positioning.statement)
    criteria = [kb.trait(trait).criterion for trait in strategy.ideal_customer]
    if criteria:
        yield Heading(_("Ideal customer"))
        yield Items(tuple(criteria))


def _programme(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("Programme by stage"))
    shown: set[str] = set()
    for item in strategy.programme:
        stage = kb.stages[item.stage]
        yield Heading(stage.label, 3, stage.buyer_asks)
        if not item.options:
            yield Paragraph(Span(_("Nothing fits this stage yet."), "bad"))
            continue
        new = [option for option in item.options if option not in shown]
        known = [option for option in item.options if option in shown]
        if new:
            yield _stage_table(new, strategy, kb)
        if known:
            names = ", ".join(kb.options[option].label for option in known)
            yield Paragraph((Span(_("as above: "), "dim"), names))
        if not item.covered:
            stopgaps = _("Nothing better is known to fit; these are stopgaps.")
            yield Paragraph(Span(stopgaps, "dim"))
        if item.dropped:
            clashes = (
                _("{option} (clashes with {rival})").format(
                    option=kb.options[option].label, rival=kb.options[rival].label
                )
                for option, rival in item.dropped
            )
            left_out = _("Left out: {options}").format(options=", ".join(clashes))
            yield Paragraph(Span(left_out, "dim"))
        shown.update(item.options)


def _stage_table(options: list[str], strategy: Strategy, kb: KnowledgeBase) -> Table:
    rows: list[tuple[Inline, ...]] = []
    for option in options:
        found = strategy.recommendation(option)
        where = segments_of(found)
        whom = _("For {segments}. ").format(segments=where)
        notes: list[str | Span] = [Span(whom, "dim")] if where else []
        notes.append(reason(found.fit))
        if found.fit.to_check:
            notes.append(Span(f" ({to_check(found.fit)})", "dim"))
        label = kb.options[option].label
        verdict = signed_verdict(found.fit.verdict)
        rows.append((label, verdict, signed(found.fit.points), tuple(notes)))
    return Table(
        columns=(
            Column(share=2),
            Column(unbroken=True, narrowest=widest_verdict()),
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
        more: tuple[str | Span, ...] = (Span(_and_more(rest), "dim"),) if rest else ()
        rows.append((kb.kinds[section.kind].label, (*names, *more) or Span(NOTHING, "dim")))
    yield Heading(_("Operating model"), aside=_("core unless it says otherwise"))
    yield Table(columns=(Column(unbroken=True), Column(share=1)), rows=tuple(rows))


def _and_more(rest: int) -> str:
    return counted(" and {count} more", " and {count} more", rest)


def _roles(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    if not strategy.roles:
        return
    yield Heading(_("Who takes part in the decision"))
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
    yield Heading(_("What you do today"))
    yield Table(
        columns=(Column(unbroken=True), Column(share=2), Column(share=5)),
        rows=tuple(
            (
                Span(word("advice", item.advice), "strong"),
                kb.options[item.option].label,
                item.reason,
            )
            for item in strategy.current
        ),
    )


def _avoid(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    avoided = not_expected(strategy, kb)
    if not avoided:
        return
    shown = avoided if verbose > 0 else avoided[:AVOIDED]
    whole = counted("{count} option in all", "{count} options in all", len(avoided))
    yield Heading(_("What fits badly"), aside=whole)
    yield Table(
        columns=(Column(share=2), Column(align="right", unbroken=True), Column(share=5)),
        rows=tuple(
            (
                Span(f"{MARKS['avoid']} {kb.options[item.fit.option].label}", "avoid"),
                NOTHING if item.fit.excluded_by else signed(item.fit.points),
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
    left = counted("{count} open question", "{count} open questions", len(strategy.unknowns))
    yield Heading(_("What is not known and matters most"), aside=left)
    yield Table(
        columns=(Column(unbroken=True), Column(share=1)),
        rows=tuple((Span(u.field, "code"), questions[u.field].ask) for u in shown),
    )


def _foot(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    first = next((o for s in strategy.programme for o in s.options), "")
    example = kb.options[first].slug if first else "OPTION"
    hint = _("Why any line: stratkit explain PROFILE OPTION, such as {option}.")
    if not verbose:
        hint = _(
            "Why any line: stratkit explain PROFILE OPTION, such as {option}; "
            "-v adds messages, all options and sources."
        )
    yield Paragraph("")
    yield Paragraph(Span(hint.format(option=example), "dim"))
