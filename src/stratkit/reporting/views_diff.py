"""Two knowledge bases, and what lies between them for every profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stratkit.analysis.knowledge_diff import Cause, KnowledgeDiff, Move
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Verdict
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.phrases import NOTHING, marked
from stratkit.reporting.quantities import MINUS, percent, signed

ENTITIES = 20
MOVES = 8


def diff_view(diff: KnowledgeDiff, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what changed and what it moves; from `verbose` 1 on all of it."""
    return tuple(_diff(diff, kb, verbose))


def _diff(diff: KnowledgeDiff, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    yield Heading("What the change of knowledge changes", 1)
    if not diff.entities:
        yield Paragraph("Nothing: the two knowledge bases say the same.")
    else:
        yield from _entities(diff, verbose)
    moved = [change for change in diff.profiles if change.moves]
    verdicts = sum(m.before != m.after for change in moved for m in change.moves)
    yield Paragraph(
        f"{len(moved)} of {len(diff.profiles)} profiles are moved; {verdicts} verdicts change."
    )
    for change in moved:
        shown = change.moves if verbose > 0 else change.moves[:MOVES]
        hidden = len(change.moves) - len(shown)
        yield Heading(change.profile, aside=f"and {hidden} more: -v shows all" if hidden else "")
        yield Table(
            columns=(
                Column(title="option", share=2),
                Column(title="before", unbroken=True),
                Column(title="after", unbroken=True),
                Column(title="because", share=3),
            ),
            rows=tuple(_row(move, kb) for move in shown),
        )
    if diff.unreadable:
        yield Heading("Profiles that one of the two cannot read")
        yield Items(diff.unreadable)


def _entities(diff: KnowledgeDiff, verbose: int) -> Iterator[Block]:
    counts = Counter(change.change for change in diff.entities)
    yield Paragraph(", ".join(f"{counts[name]} {name}" for name in ("added", "removed", "changed")))
    shown = diff.entities if verbose > 0 else diff.entities[:ENTITIES]
    yield Items(
        tuple(
            (Span(change.entity, "code"), f" {change.change}", _keys(change.keys))
            for change in shown
        )
    )
    if len(shown) < len(diff.entities):
        yield Paragraph(Span(f"and {len(diff.entities) - len(shown)} more: -v shows all", "dim"))


def _keys(keys: tuple[str, ...]) -> Span:
    return Span(f": {', '.join(keys)}" if keys else "", "dim")


def _row(move: Move, kb: KnowledgeBase) -> tuple[Inline, ...]:
    option = kb.options.get(move.option)
    return (
        option.label if option else Span(move.option, "code"),
        _verdict(move.before, move.points_before),
        _verdict(move.after, move.points_after),
        "; ".join(_cause(cause, kb) for cause in move.causes),
    )


def _verdict(verdict: Verdict | None, points: int) -> Inline:
    return (marked(verdict), f" {signed(points)}") if verdict else NOTHING


def _cause(cause: Cause, kb: KnowledgeBase) -> str:
    shift = f"{signed(cause.before)} → {signed(cause.after)}"
    if cause.what == "base":
        return f"base {shift}"
    if cause.what == "option":
        return "the option is new" if not cause.before else "the option is gone"
    if cause.what == "requirement":
        return "what it needs, or what rules it out, has changed"
    known = cause.subject in kb.network.traits
    trait = kb.trait(cause.subject).label if known else cause.subject
    if cause.what == "link":
        return f"link to “{trait}” {shift}"
    stand = f"{_at(cause.position_before)} → {_at(cause.position_after)}"
    return f"stands at “{trait}” {stand}, {shift}"


def _at(position: int) -> str:
    return f"{MINUS if position < 0 else ''}{percent(position)}"
