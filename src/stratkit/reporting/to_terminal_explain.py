"""Why, or why not: one option, its sum and the tree of its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

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
    spans,
)
from stratkit.reporting.grounds import (
    by_weight,
    gap,
    proof_of,
    requirements,
    wishes,
)
from stratkit.reporting.phrases import marked, reproduce, verdict_label
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
    yield Heading(
        f"{option.label} for {strategy.profile.name}", 1, f"{option.id}; {reproduce(strategy)}"
    )
    yield Paragraph("")
    yield Paragraph(
        (
            marked(fit.verdict),
            Span(f" {signed(fit.points)} dB", "strong"),
            verdict_label(fit).removeprefix(fit.verdict),
            f". {said}",
        )
    )
    yield Paragraph(Span(option.summary, "dim"))
    for part in recommendation.by_segment:
        if part.segment:
            yield Paragraph((marked(part.verdict), f" {signed(part.points)} dB for {part.segment}"))
    if recommendation.segment:
        yield Paragraph(Span(f"Below: {recommendation.segment}, which it suits best.", "dim"))


def total(fit: Fit, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the sum that makes the fit; shown points add up."""
    yield Heading("What adds up to the fit", aside="decibans")
    weighed = by_weight(fit)
    points = [c.points for c in weighed]
    base = fit.base if fit.base and fit.base.points else None
    if base:
        points.insert(0, base.points * MDB)
    if not points:
        yield Paragraph("Nothing that is known of this business speaks for or against it.")
        return
    shown = iter(adding_up(points))
    most = max(map(abs, points))
    rows: list[tuple[Inline, ...]] = []
    if base:
        why = (base.because, Span(f"  ({grounds(base.citations, base.basis, kb)})", "dim"))
        rows.append((*_points(next(shown), base.points * MDB, most), "For any business", why))
    for item in weighed:
        link = item.link
        label = kb.trait(link.trait).label
        side = percent(item.position) if item.position > 0 else f"{percent(item.position)} opposite"
        rows.append(
            (
                *_points(next(shown), item.points, most),
                (label, Span(f" {side}, {link.strength}", "dim")),
                (link.because, Span(f"  ({grounds(link.citations, link.basis, kb)})", "dim")),
            )
        )
    yield Table(
        columns=(
            Column(title="points", align="right", unbroken=True),
            Column(unbroken=True, screen_only=True),
            Column(title="trait, position, strength", share=2),
            Column(title="because", share=3),
        ),
        rows=tuple(rows),
        total=(signed(fit.points), "", "fit", ""),
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
        yield Heading("What the traits rest on", aside="rules, words and your answers")
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
                below.append(Branch((*spans(name_only), Span(" (see there)", "dim"))))
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
        yield Heading("What it requires")
        yield Items(
            tuple((item.reads, ": ", Span(item.state, styles[item.state])) for item in needs)
        )
    exclusions = kb.options[fit.option].excludes
    if exclusions:
        yield Heading("What would rule it out")
        yield Items(
            tuple(
                (
                    item.because,
                    " ",
                    Span("It does here.", "bad")
                    if item == fit.excluded_by
                    else "Not the case here.",
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
    more = "" if barred else f"{signed(missing).lstrip('+')} dB more would make it {better}"
    yield Heading("What would help", aside=more)
    rows: list[tuple[Inline, ...]] = []
    for wish in found if verbose > 0 else found[:WISHES]:
        trait = kb.trait(wish.link.trait)
        label = trait.label
        if wish.link in kb.options[fit.option].disfavoured_by:
            label = f"Not “{trait.label}”"
        ask: Inline = Span("known, and it is otherwise", "dim")
        if not wish.known:
            ask = ("not known; answer ", Span(", ".join(wish.fields[:3]) or "more", "code"))
        rows.append((Span(f"up to {signed(wish.points)}", "good"), label, ask))
    yield Table(
        columns=(Column(align="right", unbroken=True), Column(share=1), Column(share=1)),
        rows=tuple(rows),
    )
