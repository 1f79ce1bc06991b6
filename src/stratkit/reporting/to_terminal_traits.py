"""Where a business stands, drawn between the poles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import answer_text
from stratkit.model.proof import Evidence, Position
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Column,
    Document,
    Heading,
    Inline,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.phrases import is_usual, mix_sentence, reproduce, usual, usual_means
from stratkit.reporting.quantities import lean_bar, percent, signed
from stratkit.reporting.sources import grounds

HALF = 8
"""Columns of each half of a bar."""


def positions_table(positions: Sequence[Position], kb: KnowledgeBase, *, marking: bool) -> Table:
    """Draw positions, the positive pole (of B2B) on the left.

    Args:
        positions: What to draw.
        kb: The knowledge base they come from.
        marking: Whether to keep room for the mark of those that rest on defaults.
    """
    mark = (Column(unbroken=True, narrowest=len(usual())),) if marking else ()
    return Table(
        columns=(
            Column(align="right", share=1),
            Column(unbroken=True),
            Column(share=1),
            Column(align="right", unbroken=True),
            *mark,
        ),
        rows=tuple(
            (*_row(position, kb), _usual(position))[: 4 + len(mark)] for position in positions
        ),
    )


def _usual(position: Position) -> Inline:
    return Span(usual() if is_usual(position) else "", "dim")


def _row(position: Position, kb: KnowledgeBase) -> tuple[Inline, ...]:
    dimension = kb.dimensions[position.dimension]
    left, right = Span(dimension.positive.label), Span(dimension.negative.label, "dim")
    if position.position < 0:
        left, right = Span(left.text, "dim"), Span(right.text)
    if not position.position:
        left, right = Span(left.text, "dim"), Span(right.text, "dim")
    return left, Span(lean_bar(position.position, HALF), "code"), right, percent(position.position)


def traits_screen(strategy: Strategy, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange all positions; from `verbose` 1 on with their evidence, below 0 without a hint."""
    return tuple(_traits(strategy, kb, verbose))


def _traits(strategy: Strategy, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    yield Heading(strategy.profile.name, 1, reproduce(strategy))
    yield Paragraph(mix_sentence(strategy, kb))
    known = [p for p in strategy.positions if p.evidence]
    marking = any(map(is_usual, known))
    contrasts = [p for p in known if kb.dimensions[p.dimension].contrast]
    others = [p for p in known if not kb.dimensions[p.dimension].contrast]
    for name, aside, positions in (
        (_("Between B2B and B2C"), _("B2B on the left"), contrasts),
        (_("Whatever the model"), "", others),
    ):
        if positions:
            yield Heading(name, aside=aside)
            yield positions_table(positions, kb, marking=marking)
    if marking:
        yield Paragraph(Span(usual_means(), "dim"))
    unknown = [kb.dimensions[p.dimension].label for p in strategy.positions if not p.evidence]
    if unknown:
        yield Heading(_("Nothing is known about"))
        yield Paragraph(", ".join(unknown))
    if verbose > 0:
        yield Heading(_("Evidence"), aside=_("decibans for the pole; the profile's answers"))
        for position in known:
            yield Branch(title(position, kb), evidence_branches(position, strategy, kb))
    elif known and verbose == 0:
        yield Paragraph("")
        yield Paragraph(Span(_("-v shows the evidence behind each position."), "dim"))


def title(position: Position, kb: KnowledgeBase) -> Inline:
    """Name a dimension and where the business stands on it."""
    return (
        Span(kb.dimensions[position.dimension].label, "strong"),
        f": {kb.trait(position.trait).label}, {percent(position.position)}",
    )


def evidence_branches(
    position: Position, strategy: Strategy, kb: KnowledgeBase
) -> tuple[Branch, ...]:
    """Return what each rule or word says about a position."""
    found = []
    for item in position.evidence:
        known = dict.fromkeys(
            f"{fact.field}: {answer_text(fact.answer)}"
            for segment in strategy.proof.segments
            if item in segment.position(position.dimension).evidence
            for fact in segment.facts
            if fact.field in item.reads
        )
        reads = f"  [{'; '.join(known)}]" if known else ""
        found.append(Branch((*evidence_text(item, kb), Span(reads, "code"))))
    return tuple(found)


def evidence_text(item: Evidence, kb: KnowledgeBase) -> tuple[str | Span, ...]:
    """Say what one rule or one word says, with its points for the trait it names."""
    sign = kb.network.traits[item.trait][1]
    points = Span(signed(sign * item.points), "good" if sign * item.points > 0 else "bad")
    towards = f" {kb.trait(item.trait).label}: "
    if item.word:
        entry = kb.lexicon[item.source]
        said = _("the word “{word}”. {because}").format(word=item.word, because=entry.because)
        return points, towards, said
    rule = kb.rules[item.source]
    default = _(" usually, unless the business says otherwise") if item.default else ""
    ground = Span(f"  ({grounds(rule.citations, rule.basis, kb)})", "dim")
    return points, towards, rule.because, Span(default, "dim"), ground
