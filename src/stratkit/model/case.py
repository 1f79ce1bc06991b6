"""Documented companies, to measure the recommendations against."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.model.profile import BusinessProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A company, what its sources name as its approach, and what would not have suited."""

    id: str
    company: str
    as_of: int
    profile: BusinessProfile
    expected_core: tuple[str, ...]
    """Vocabulary terms that the sources name."""
    expected_not: tuple[str, ...]
    """Vocabulary terms that are unsuitable by the record or by plain sense."""
    source: str
    evidence: str
    place: str = ""
    """The `file:line` of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastStatement:
    """A source's word that an option suits one kind of business better than another."""

    id: str
    option: str
    """A term of the vocabulary."""
    better: BusinessProfile
    worse: BusinessProfile
    because: str
    source: str
    place: str = ""

    @property
    def within(self) -> str:
        """The `sells_to` both businesses share, or `across`."""
        first, second = (p.answers["sells_to"] for p in (self.better, self.worse))
        return str(first) if first == second else "across"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A measured mean with its 95 % bootstrap interval, all 0 to 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How well one method ranks, on the five measures."""

    pairwise_accuracy: Interval
    discrimination: Interval
    specificity: Interval
    hit_at_10: Interval
    mrr: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A core option ranked below one that would not have suited."""

    core: str
    core_rank: int
    not_suited: str
    not_suited_rank: int
    reasons: tuple[str, ...]
    """What weighed most: against the core option, and for the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """One company: its own scores and its misses."""

    case: Case
    pairwise_accuracy: float
    hit_at_10: float
    reciprocal_rank: float
    specificity: float | None
    """None where no other company of the same model could be compared."""
    ranks: tuple[tuple[str, int], ...]
    """Expected core terms with their rank among the vocabulary's terms."""
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastResult:
    """Whether the better suited business of a statement has the higher fit."""

    statement: ContrastStatement
    right: float
    """1, 0, or a half where the two fits tie."""
    better_points: int
    """mdB."""
    worse_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The whole measurement."""

    scores: Scores
    pairs: dict[str, int]
    """Number of comparisons behind pairwise_accuracy, discrimination, specificity."""
    baselines: dict[str, Scores]
    results: tuple[CaseResult, ...]
    contrasts: tuple[ContrastResult, ...] = ()
    """Sourced statements about kinds of businesses; they name no company."""
