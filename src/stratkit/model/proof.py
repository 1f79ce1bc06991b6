"""The record of one inference, from answers to fits.

Every explanation is a view of it; nothing is computed a second time to explain.
Points are milli-decibans throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from stratkit.model.options import Base, Exclusion, Link
from stratkit.model.profile import Answer

Verdict = Literal["core", "useful", "optional", "later", "avoid"]

VERDICTS: tuple[Verdict, ...] = ("core", "useful", "optional", "later", "avoid")
"""Best first."""

RECOMMENDED: frozenset[Verdict] = frozenset({"core", "useful"})
"""What is advised without reserve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One known answer, and where it was given."""

    field: str
    answer: Answer
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one rule, or one word, says about one dimension."""

    source: str
    """Rule id or lexicon id."""
    trait: str
    points: int
    """mdB; positive towards the positive pole."""
    reads: tuple[str, ...]
    """Profile fields and traits it rests on."""
    word: str = ""
    """The word found in free text."""
    default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the business stands on one dimension, and why."""

    dimension: str
    trait: str
    """The pole it leans to; the positive one at 0."""
    position: int
    """-1000 to 1000, positive towards the positive pole."""
    total: int
    """Sum of the evidence, mdB; of a whole firm with segments, the average by their shares."""
    evidence: tuple[Evidence, ...]


class Contribution(NamedTuple):
    """What one trait does to the fit of one option.

    A tuple and no dataclass, because a single inference makes more than a thousand.
    """

    link: Link
    position: int
    """Position on the side of the trait the link names, -1000 to 1000."""
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well one option suits, and the verdict on it."""

    option: str
    points: int
    """base + sum of the contributions, exactly."""
    base: Base | None
    contributions: tuple[Contribution, ...]
    verdict: Verdict
    needs: tuple[str, ...] = ()
    """Requirements that are known to be unmet."""
    to_check: tuple[str, ...] = ()
    """Requirements nobody has asked about."""
    excluded_by: Exclusion | None = None

    @property
    def rank_key(self) -> tuple[int, bool, int, str]:
        """Sort key: what is advised first, then highest fit, then id.

        Core and useful are a rank within a kind, so between kinds the fit alone decides.
        """
        return (
            max(VERDICTS.index(self.verdict), VERDICTS.index("useful")),
            self.excluded_by is not None,
            -self.points,
            self.option,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentProof:
    """One inference over one segment; a firm without segments has one."""

    segment: str
    share: int
    facts: tuple[Fact, ...]
    positions: tuple[Position, ...]
    """One for each dimension, in the order of the dimensions."""
    fits: tuple[Fit, ...]
    """One for each option, sorted by `rank_key`."""

    def position(self, dimension: str) -> Position:
        """Return the position on one dimension.

        Raises:
            KeyError: There is no such dimension.
        """
        for position in self.positions:
            if position.dimension == dimension:
                return position
        raise KeyError(dimension)

    def fit(self, option: str) -> Fit:
        """Return the fit of one option.

        Raises:
            KeyError: There is no such option.
        """
        for fit in self.fits:
            if fit.option == option:
                return fit
        raise KeyError(option)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The whole record: one inference for each segment."""

    segments: tuple[SegmentProof, ...]
    assumed_segments: bool = False
    """The profile sells to both but says no shares, so two equal segments were assumed."""
