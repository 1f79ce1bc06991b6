"""Why, or why not: one option, its sum and the tree of its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import answer_text
from stratkit.model.proof import Fact, Fit, Position, SegmentProof
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Column,
    Document,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Style,
    Table,
    filled,
    spans,
)
from stratkit.reporting.grounds import (
    by_weight,
    gap,
    proof_of,
    requirements,
    wishes,
)
from stratkit.reporting.phrases import condition_of, reproduce, signed_verdict
from stratkit.reporting.quantities import MDB, adding_up, percent, points_bar, signed, tenths
from stratkit.reporting.sources import grounds
from stratkit.reporting.to_terminal_traits import evidence_text, title
from stratkit.strategy.reasons import because, reason, weightiest

WISHES = 6


def explain_screen(
    value: tuple[Strategy, Recommendation], kb: KnowledgeBase, verbose: int = 0
) -> Document:
    """Arrange all that speaks for and against one option.

    Args:
        value: The strategy and the option's recommendation in it.
        kb: The knowledge base it was made with.
        verbose: From 1 on all that would help is shown.
    """
    strategy, recommendation = value
    segment = proof_of(strategy, recommendation)
    parts = (
        head(strategy, recommendation, kb),
        total(recommendation.fit, kb),
        tree(recommendation.fit, segment, kb),
        conditions(recommendation, kb),
        help_blocks(recommendation.fit, segment, strategy, kb, verbose),
    )
    return tuple(block for part in parts for block in part)


def head(strategy: Strategy, recommendation: Recommendation, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the verdict."""
    fit = recommendation.fit
    option = kb.options[fit.option]
    weighed = weightiest(fit)
    said = because(weighed) if fit.verdict == "later" and weighed else reason(fit)
    title = _("{option} for {name}").format(option=option.label, name=strategy.profile.name)
    yield Heading(title, 1, f"{option.id}; {reproduce(strategy)}")
    yield Paragraph("")
    condition = condition_of(fit)
    yield Paragraph(
        (
            signed_verdict(fit.verdict),
            Span(f" {signed(fit.points)} {word('unit', 'dB')}", "strong"),
            f", {condition}" if condition else "",
            f". {said}",
        )
    )
    yield Paragraph(Span(option.summary, "dim"))
    for part in recommendation.by_segment:
        if part.segment:
            points = f" {signed(part.points)} {word('unit', 'dB')}"
            where = _("{points} for {segment}").format(points=points, segment=part.segment)
            yield Paragraph((signed_verdict(part.verdict), where))
    if recommendation.segment:
        best = _("Below: {segment}, which it suits best.")
        yield Paragraph(Span(best.format(segment=recommendation.segment), "dim"))


def total(fit: Fit, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the sum that makes the fit; shown points add up."""
    yield Heading(_("What adds up to the fit"), aside=_("decibans"))
    weighed = by_weight(fit)
    points = [c.points for c in weighed]
    base = fit.base if fit.base and fit.base.points else None
    if base:
        points.insert(0, base.points * MDB)
    if not points:
        yield Paragraph(_("Nothing that is known of this business speaks for or against it."))
        return
    shown = iter(adding_up(points))
    most = max(map(abs, points))
    rows: list[tuple[Inline, ...]] = []
    if base:
        why = (base.because, Span(f"  ({grounds(base.citations, base.basis, kb)})", "dim"))
        rows.append((*_points(next(shown), base.points * MDB, most), _("For any business"), why))
    for item in weighed:
        link = item.link
        label = kb.trait(link.trait).label
        side = percent(item.position)
        if item.position <= 0:
            side = _("{share} opposite").format(share=side)
        rows.append(
            (
                *_points(next(shown), item.points, most),
                (label, Span(f" {side}, {word('strength', link.strength)}", "dim")),
                (link.because, Span(f"  ({grounds(link.citations, link.basis, kb)})", "dim")),
            )
        )
    yield Table(
        columns=(
            Column(title=_("points"), align="right", unbroken=True),
            Column(unbroken=True, screen_only=True),
            Column(title=_("trait, position, strength"), share=2),
            Column(title=_("because"), share=3),
        ),
        rows=tuple(rows),
        total=(signed(fit.points), "", _("fit"), ""),
    )


def _points(shown: int, points: int, most: int) -> tuple[Inline, Inline]:
    style: Style = "good" if points > 0 else "bad"
    return Span(tenths(shown), style), Span(points_bar(points, most, 6), style)


def tree(fit: Fit, segment: SegmentProof, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the proof: each trait with its evidence, down to the answers."""
    where = {position.dimension: position for position in segment.positions}
    facts = {fact.field: fact for fact in segment.facts}
    seen: set[str] = set()
    dimensions = [kb.network.traits[item.link.trait][0] for item in by_weight(fit)]
    if dimensions:
        yield Heading(_("What the traits rest on"), aside=_("rules, words and your answers"))
    for dimension in dict.fromkeys(dimensions):
        yield _branch(where[dimension], where, facts, seen, kb)


def _branch(
    position: Position,
    where: dict[str, Position],
    facts: dict[str, Fact],
    seen: set[str],
    kb: KnowledgeBase,
) -> Branch:
    seen.add(position.dimension)
    children = []
    for item in position.evidence:
        below = [Branch(_fact(facts[name])) for name in item.reads if name in facts]
        for name in item.reads:
            dimension = kb.network.traits.get(name, ("", 0))[0]
            if not dimension or not where[dimension].evidence:
                continue
            if dimension in seen:
                name_only = title(where[dimension], kb)
                below.append(Branch((*spans(name_only), Span(_(" (see there)"), "dim"))))
            else:
                below.append(_branch(where[dimension], where, facts, seen, kb))
        children.append(Branch(evidence_text(item, kb), tuple(below)))
    return Branch(title(position, kb), tuple(children))


def _fact(fact: Fact) -> Inline:
    # The whole path stands in the record; here the file name is enough to find the line.
    place = f"  {PurePath(fact.place).name}" if fact.place else ""
    return Span(f"{fact.field}: {answer_text(fact.answer)}", "code"), Span(place, "dim")


def conditions(recommendation: Recommendation, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what is required and what would rule the option out."""
    fit = recommendation.fit
    styles: dict[str, Style] = {"met": "good", "unmet": "bad", "not known": "later"}
    needs = requirements(recommendation, kb)
    if needs:
        yield Heading(_("What it requires"))
        yield Items(
            tuple(
                (item.reads, ": ", Span(word("state", item.state), styles[item.state]))
                for item in needs
            )
        )
    exclusions = kb.options[fit.option].excludes
    if exclusions:
        yield Heading(_("What would rule it out"))
        yield Items(
            tuple(
                (
                    item.because,
                    " ",
                    Span(_("It does here."), "bad")
                    if item == fit.excluded_by
                    else _("Not the case here."),
                )
                for item in exclusions
            )
        )


def help_blocks(
    fit: Fit, segment: SegmentProof, strategy: Strategy, kb: KnowledgeBase, verbose: int
) -> Iterator[Block]:
    """Yield what would make the option fit better."""
    better, missing = gap(fit, kb)
    found = wishes(fit, segment, strategy, kb)
    if better is None or not found:
        return
    barred = fit.needs or fit.excluded_by
    more = _("{points} dB more would make it {verdict}").format(
        points=signed(missing).lstrip("+"), verdict=word("verdict", better)
    )
    yield Heading(_("What would help"), aside="" if barred else more)
    rows: list[tuple[Inline, ...]] = []
    for wish in found if verbose > 0 else found[:WISHES]:
        trait = kb.trait(wish.link.trait)
        label = trait.label
        if wish.link in kb.options[fit.option].disfavoured_by:
            label = _("Not “{trait}”").format(trait=trait.label)
        ask: Inline = Span(_("known, and it is otherwise"), "dim")
        if not wish.known:
            fields = Span(", ".join(wish.fields[:3]) or _("more"), "code")
            ask = filled(_("not known; answer {fields}"), fields=fields)
        most = _("up to {points}").format(points=signed(wish.points))
        rows.append((Span(most, "good"), label, ask))
    yield Table(
        columns=(Column(align="right", unbroken=True), Column(share=1), Column(share=1)),
        rows=tuple(rows),
    )
