"""How a change of the knowledge base moves recommendations, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.proof import Contribution, Fit, Verdict
from stratkit.model.strategy import Strategy

Change = Literal["added", "removed", "changed"]

NOTICED = 1000
"""mdB; a smaller change of a fit, with the verdict unchanged, is not told."""
REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityChange:
    """One entity that differs between two knowledge bases."""

    entity: str
    change: Change
    keys: tuple[str, ...] = ()
    """The keys that differ; empty where the whole entity came or went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What moved a fit, and by how much."""

    what: Literal["link", "position", "base", "option", "requirement"]
    subject: str
    """The trait, or the option itself."""
    before: int
    """mdB of the contribution, of the base or of the whole fit."""
    after: int
    position_before: int = 0
    position_after: int = 0
    """Where the business stands on the trait's side, per mille."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One option whose recommendation changed for one profile."""

    option: str
    before: Verdict | None
    """None where the option was not there."""
    after: Verdict | None
    points_before: int
    points_after: int
    causes: tuple[Cause, ...]
    """What weighs most first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChange:
    """All moves of one profile, those that change a verdict first."""

    profile: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeDiff:
    """Two knowledge bases and what lies between them."""

    old: str
    new: str
    """Digests."""
    entities: tuple[EntityChange, ...]
    profiles: tuple[ProfileChange, ...]
    """Every profile that was compared, also those nothing moved for."""
    unreadable: tuple[str, ...]
    """Profiles that only one of the two can read."""


def changed_entities(old: KnowledgeBase, new: KnowledgeBase) -> tuple[EntityChange, ...]:
    """Return what was added, removed and changed, by part and id."""
    return tuple(change for part in (*PARTS, "sources", "rates") for change in _of(part, old, new))


def _of(part: str, old: KnowledgeBase, new: KnowledgeBase) -> Iterator[EntityChange]:
    before, after = getattr(old, part), getattr(new, part)
    for entity in sorted({*before, *after}):
        if entity not in before:
            yield EntityChange(entity=entity, change="added")
        elif entity not in after:
            yield EntityChange(entity=entity, change="removed")
        elif before[entity] != after[entity]:
            keys = _keys(before[entity], after[entity])
            yield EntityChange(entity=entity, change="changed", keys=keys)


def _keys(one: Any, other: Any) -> tuple[str, ...]:  # noqa: ANN401 - any record
    names = (field.name for field in fields(one))
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def profile_change(name: str, old: Strategy, new: Strategy) -> ProfileChange:
    """Compare what two knowledge bases recommend to one business."""
    before = {item.fit.option: item.fit for item in old.recommendations}
    after = {item.fit.option: item.fit for item in new.recommendations}
    moves = [
        move
        for option in sorted({*before, *after})
        if (move := _move(option, before.get(option), after.get(option))) is not None
    ]
    moves.sort(
        key=lambda m: (m.before == m.after, -abs(m.points_after - m.points_before), m.option)
    )
    return ProfileChange(profile=name, moves=tuple(moves))


def _move(option: str, before: Fit | None, after: Fit | None) -> Move | None:
    """Return how one option moved; nothing if nobody would notice."""
    shift = (after.points if after else 0) - (before.points if before else 0)
    both = before is not None and after is not None
    if both and before.verdict == after.verdict and abs(shift) < NOTICED:  # type: ignore[union-attr]
        return None
    return Move(
        option=option,
        before=before.verdict if before else None,
        after=after.verdict if after else None,
        points_before=before.points if before else 0,
        points_after=after.points if after else 0,
        causes=tuple(_causes(option, before, after))[:REASONS],
    )


def _causes(option: str, before: Fit | None, after: Fit | None) -> list[Cause]:
    if before is None or after is None:
        points = [fit.points if fit else 0 for fit in (before, after)]
        return [Cause(what="option", subject=option, before=points[0], after=points[1])]
    causes = list(_contributions(_by_trait(before), _by_trait(after)))
    bases = [fit.base.points * 1000 if fit.base else 0 for fit in (before, after)]
    if bases[0] != bases[1]:
        causes.append(Cause(what="base", subject=option, before=bases[0], after=bases[1]))
    causes.sort(key=lambda cause: (-abs(cause.after - cause.before), cause.subject))
    if (before.needs, before.excluded_by) != (after.needs, after.excluded_by):
        points = [before.points, after.points]
        gate = Cause(what="requirement", subject=option, before=points[0], after=points[1])
        causes.insert(0, gate)
    return causes


def _by_trait(fit: Fit) -> Mapping[str, Contribution]:
    return {contribution.link.trait: contribution for contribution in fit.contributions}


def _contributions(
    before: Mapping[str, Contribution], after: Mapping[str, Contribution]
) -> Iterator[Cause]:
    for trait in sorted({*before, *after}):
        one, other = before.get(trait), after.get(trait)
        points = [found.points if found else 0 for found in (one, other)]
        if points[0] == points[1]:
            continue
        places = [found.position if found else 0 for found in (one, other)]
        same_link = one and other and one.link.strength == other.link.strength
        yield Cause(
            what="position" if same_link and places[0] != places[1] else "link",
            subject=trait,
            before=points[0],
            after=points[1],
            position_before=places[0],
            position_after=places[1],
        )
