"""What one option's fit rests on, read out of the proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Link
from stratkit.model.proof import Contribution, Fact, Fit, Position, SegmentProof, Verdict
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.reporting.quantities import MDB

State = Literal["met", "unmet", "not known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One requirement and whether it is met."""

    reads: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A trait that would make the option fit better than it does."""

    link: Link
    known: bool
    """Something is known of the business on this dimension."""
    points: int
    """What could still be gained, mdB."""
    fields: tuple[str, ...]
    """Unanswered questions that bear on it."""


def proof_of(strategy: Strategy, recommendation: Recommendation) -> SegmentProof:
    """Return the inference the recommendation was taken from."""
    for segment in strategy.proof.segments:
        if segment.segment == recommendation.segment:
            return segment
    return strategy.proof.segments[0]


def relevant_positions(fit: Fit, segment: SegmentProof, kb: KnowledgeBase) -> tuple[Position, ...]:
    """Return the positions that add to a fit, and those that they follow from."""
    where = {position.dimension: position for position in segment.positions}
    waiting = [kb.network.traits[item.link.trait][0] for item in by_weight(fit)]
    found: dict[str, Position] = {}
    while waiting:
        dimension = waiting.pop(0)
        if dimension in found:
            continue
        found[dimension] = where[dimension]
        waiting += [kb.network.traits[trait][0] for trait in traits_read(where[dimension], kb)]
    return tuple(found.values())


def by_weight(fit: Fit) -> Sequence[Contribution]:
    """Return the contributions, heaviest first."""
    return sorted(fit.contributions, key=lambda c: (-abs(c.points), c.link.trait))


def traits_read(position: Position, kb: KnowledgeBase) -> Iterator[str]:
    """Yield the traits that the evidence of a position looks at."""
    for item in position.evidence:
        yield from (name for name in item.reads if name in kb.network.traits)


def facts_of(
    segment: SegmentProof, positions: Sequence[Position], kb: KnowledgeBase
) -> tuple[Fact, ...]:
    """Return the known answers that the evidence of some positions reads."""
    read = {
        name
        for position in positions
        for item in position.evidence
        for name in item.reads
        if name not in kb.network.traits
    }
    return tuple(fact for fact in segment.facts if fact.field in read)


def requirements(recommendation: Recommendation, kb: KnowledgeBase) -> tuple[Need, ...]:
    """Return every requirement of an option and whether it is met."""
    fit = recommendation.fit
    states: dict[str, State] = dict.fromkeys(fit.needs, "unmet")
    states |= dict.fromkeys(fit.to_check, "not known")
    return tuple(
        Need(reads=item.reads, state=states.get(item.reads, "met"))
        for item in kb.options[fit.option].requires
    )


def gap(fit: Fit, kb: KnowledgeBase) -> tuple[Verdict | None, int]:
    """Return the next better verdict that points alone could give, and the mdB missing."""
    marks = kb.info.calibration
    ladder: tuple[tuple[Verdict, int], ...] = (
        ("optional", marks.optional * MDB + 1),
        ("useful", marks.useful * MDB),
        ("core", marks.core * MDB),
    )
    for verdict, least in ladder:
        if fit.points < least:
            return verdict, least - fit.points
    return None, 0


def behind(dimension: str, kb: KnowledgeBase) -> tuple[str, ...]:
    """Return a dimension and all those it is inferred from, nearest first."""
    networks = {network.dimension: network for network in kb.network.dimensions}
    found = [dimension]
    for one in found:
        for term in networks[one].terms:
            feeding = (kb.network.traits[trait][0] for trait in term.when.subjects("trait"))
            found += [other for other in dict.fromkeys(feeding) if other not in found]
    return tuple(found)


def _open_questions(dimensions: Sequence[str], strategy: Strategy) -> tuple[str, ...]:
    fields = (
        unknown.field
        for dimension in dimensions
        for unknown in strategy.unknowns
        if dimension in unknown.dimensions
    )
    return tuple(dict.fromkeys(fields))


def wishes(
    fit: Fit, segment: SegmentProof, strategy: Strategy, kb: KnowledgeBase
) -> tuple[Wish, ...]:
    """Return the traits that could raise a fit, the most promising first."""
    network = next(item for item in kb.network.options if item.option == fit.option)
    option = kb.options[fit.option]
    where = {position.dimension: position for position in segment.positions}
    asked = {
        dimension: _open_questions(behind(dimension, kb), strategy)
        for dimension in set(network.dimensions)
    }
    found = []
    links = option.favoured_by + option.disfavoured_by
    for link, dimension, strength in zip(links, network.dimensions, network.points, strict=True):
        now = sum(c.points for c in fit.contributions if c.link == link)
        missing = abs(strength) - now
        if missing >= MDB:
            found.append(
                Wish(
                    link=link,
                    known=bool(where[dimension].evidence),
                    points=missing,
                    fields=asked[dimension],
                )
            )
    return tuple(sorted(found, key=lambda wish: (wish.known, -wish.points, wish.link.trait)))
