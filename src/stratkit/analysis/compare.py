"""Two strategies side by side: where the businesses differ, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import RECOMMENDED, Verdict
from stratkit.model.source import Citation
from stratkit.model.strategy import Strategy
from stratkit.model.traits import Dimension
from stratkit.strategy.reasons import reason

BEST = 12
"""How many options of each side the contrast names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionPair:
    """Two businesses on one dimension."""

    dimension: str
    first: int
    second: int

    @property
    def distance(self) -> int:
        """How far they stand apart, 0 to 2000."""
        return abs(self.first - self.second)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictPair:
    """Two businesses on one option."""

    option: str
    first: Verdict
    second: Verdict
    first_points: int
    """mdB."""
    second_points: int
    trait: str
    """The trait that sets the two apart most; empty where a requirement or an exclusion does."""
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What sets two businesses apart."""

    first: str
    second: str
    positions: tuple[PositionPair, ...]
    """Farthest apart first."""
    options: tuple[VerdictPair, ...]
    """Options with different verdicts, largest difference of fit first."""
    shared: tuple[str, ...]
    """Options that are core for both."""


def compare(first: Strategy, second: Strategy) -> Comparison:
    """Compare two strategies made with the same knowledge base."""
    positions = sorted(
        (
            PositionPair(dimension=a.dimension, first=a.position, second=b.position)
            for a, b in zip(first.positions, second.positions, strict=True)
        ),
        key=lambda pair: (-pair.distance, pair.dimension),
    )
    pairs = [
        _pair(first, second, r.fit.option)
        for r in first.recommendations
        if r.fit.verdict != second.recommendation(r.fit.option).fit.verdict
    ]
    return Comparison(
        first=first.profile.name,
        second=second.profile.name,
        positions=tuple(positions),
        options=tuple(
            sorted(pairs, key=lambda p: (-abs(p.first_points - p.second_points), p.option))
        ),
        shared=tuple(
            r.fit.option
            for r in first.recommendations
            if r.fit.verdict == "core" == second.recommendation(r.fit.option).fit.verdict
        ),
    )


def _pair(first: Strategy, second: Strategy, option: str) -> VerdictPair:
    one, other = first.recommendation(option).fit, second.recommendation(option).fit
    ours = {c.link.trait: c for c in one.contributions}
    theirs = {c.link.trait: c for c in other.contributions}
    gaps = {
        trait: (ours[trait].points if trait in ours else 0)
        - (theirs[trait].points if trait in theirs else 0)
        for trait in {*ours, *theirs}
    }
    trait = max(gaps, key=lambda t: (abs(gaps[t]), t), default="")
    link = (ours.get(trait) or theirs.get(trait)) if trait else None
    barred = [fit for fit in (one, other) if fit.excluded_by or fit.verdict == "later"]
    if len(barred) == 1:  # no points set the two apart, but what one of them lacks or rules out
        trait, because = "", reason(barred[0])
    else:
        because = link.link.because if link else ""
    return VerdictPair(
        option=option,
        first=one.verdict,
        second=other.verdict,
        first_points=one.points,
        second_points=other.points,
        trait=trait,
        because=because,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastRow:
    """One line of the table B2B against B2C."""

    dimension: Dimension
    b2b_citations: tuple[Citation, ...]
    b2c_citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """B2B against B2C, as the sources describe them."""

    rows: tuple[ContrastRow, ...]
    b2b_options: tuple[str, ...]
    """What fits a firm of which nothing is known but that it sells to businesses."""
    b2c_options: tuple[str, ...]


def contrast(kb: KnowledgeBase, b2b: Strategy, b2c: Strategy) -> Contrast:
    """Return the contrast of the two models over all dimensions that the sources name.

    Args:
        kb: A compiled knowledge base.
        b2b: The strategy of a profile that says only `sells_to: businesses`.
        b2c: The strategy of a profile that says only `sells_to: consumers`.
    """
    dimensions = sorted(
        (d for d in kb.dimensions.values() if d.contrast), key=lambda d: (d.order, d.id)
    )
    return Contrast(
        rows=tuple(
            ContrastRow(
                dimension=dimension,
                b2b_citations=dimension.positive.citations,
                b2c_citations=dimension.negative.citations,
            )
            for dimension in dimensions
        ),
        b2b_options=_distinctive(b2b, b2c),
        b2c_options=_distinctive(b2c, b2b),
    )


def _distinctive(ours: Strategy, theirs: Strategy) -> tuple[str, ...]:
    """Return recommended options, those first that fit the other model least."""
    gaps = {
        r.fit.option: r.fit.points - theirs.recommendation(r.fit.option).fit.points
        for r in ours.recommendations
        if r.fit.verdict in RECOMMENDED
    }
    return tuple(sorted(gaps, key=lambda option: (-gaps[option], option)))[:BEST]
