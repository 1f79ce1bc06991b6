"""Two knowledge bases, and what lies between them for every profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stratkit.analysis.knowledge_diff import Cause, KnowledgeDiff, Move
from stratkit.language.messages import _, counted
from stratkit.language.words import word
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
from stratkit.reporting.phrases import NOTHING, signed_verdict
from stratkit.reporting.quantities import MINUS, percent, signed

ENTITIES = 20
MOVES = 8


def diff_view(diff: KnowledgeDiff, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what changed and what it moves; from `verbose` 1 on all of it."""
    return tuple(_diff(diff, kb, verbose))


def _diff(diff: KnowledgeDiff, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    yield Heading(_("What the change of knowledge changes"), 1)
    if not diff.entities:
        yield Paragraph(_("Nothing: the two knowledge bases say the same."))
    else:
        yield from _entities(diff, verbose)
    moved = [change for change in diff.profiles if change.moves]
    verdicts = sum(m.before != m.after for change in moved for m in change.moves)
    yield Paragraph(
        _("{moved} of {profiles} profiles are moved; {verdicts} verdicts change.").format(
            moved=len(moved), profiles=len(diff.profiles), verdicts=verdicts
        )
    )
    for change in moved:
        shown = change.moves if verbose > 0 else change.moves[:MOVES]
        hidden = len(change.moves) - len(shown)
        yield Heading(change.profile, aside=_hidden(hidden) if hidden else "")
        yield Table(
            columns=(
                Column(title=_("option"), share=2),
                Column(title=_("before"), unbroken=True),
                Column(title=_("after"), unbroken=True),
                Column(title=_("because"), share=3),
            ),
            rows=tuple(_row(move, kb) for move in shown),
        )
    if diff.unreadable:
        yield Heading(_("Profiles that one of the two cannot read"))
        yield Items(diff.unreadable)


def _entities(diff: KnowledgeDiff, verbose: int) -> Iterator[Block]:
    counts = Counter(change.change for change in diff.entities)
    yield Paragraph(
        _("{added} added, {removed} removed, {changed} changed").format(
            added=counts["added"], removed=counts["removed"], changed=counts["changed"]
        )
    )
    shown = diff.entities if verbose > 0 else diff.entities[:ENTITIES]
    yield Items(
        tuple(
            (Span(change.entity, "code"), f" {word('change', change.change)}", _keys(change.keys))
            for change in shown
        )
    )
    if len(shown) < len(diff.entities):
        yield Paragraph(Span(_hidden(len(diff.entities) - len(shown)), "dim"))


def _hidden(count: int) -> str:
    return counted("and {count} more: -v shows all", "and {count} more: -v shows all", count)


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
    return (signed_verdict(verdict), f" {signed(points)}") if verdict else NOTHING


def _cause(cause: Cause, kb: KnowledgeBase) -> str:
    shift = f"{signed(cause.before)} → {signed(cause.after)}"
    if cause.what == "base":
        return _("base {shift}").format(shift=shift)
    if cause.what == "option":
        return _("the option is gone") if cause.before else _("the option is new")
    if cause.what == "requirement":
        return _("what it needs, or what rules it out, has changed")
    known = cause.subject in kb.network.traits
    trait = kb.trait(cause.subject).label if known else cause.subject
    if cause.what == "link":
        return _("link to “{trait}” {shift}").format(trait=trait, shift=shift)
    stand = f"{_at(cause.position_before)} → {_at(cause.position_after)}"
    said = _("stands at “{trait}” {stand}, {shift}")
    return said.format(trait=trait, stand=stand, shift=shift)


def _at(position: int) -> str:
    return f"{MINUS if position < 0 else ''}{percent(position)}"
