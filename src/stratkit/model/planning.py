"""What a plan is made from: numbers with their ranges, candidates, markets, limits.

Money is in euros at the prices of the market that is planned for, time in quarters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, NamedTuple

from stratkit.model.proof import Fit
from stratkit.model.terms import Goal, Lock

Origin = Literal["profile", "history", "knowledge", "judgement"]
"""Who says a number: the client, the client's own results, a cited source, or nobody."""

QUARTER_MONTHS = 3
QUARTER_WEEKS = 13


class Uncertain(NamedTuple):
    """A number as it is planned with, and how far it may be off."""

    low: float
    """One in ten is below it."""
    likely: float
    high: float
    """One in ten is above it."""
    path: str = ""
    """Where it stands: the path of a knowledge base, or a field of the profile."""
    origin: Origin = "judgement"
    group: str = ""
    """Numbers of one group rise and fall together, because one thing drives them."""

    def times(self, factor: float) -> Uncertain:
        """Return the range on another scale.

        >>> Uncertain(1, 2, 4).times(10)[:3]
        (10, 20, 40)
        """
        return self._replace(
            low=self.low * factor, likely=self.likely * factor, high=self.high * factor
        )

    @classmethod
    def known(cls, value: float, path: str) -> Uncertain:
        """Return a number that the client has stated."""
        return cls(value, value, value, path=path, origin="profile")


CurveShape = Literal["michaelis-menten", "exponential", "hill"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How an effect grows with spending.

    Attributes:
        shape: `michaelis-menten` x/(x+k), `exponential` 1-exp(-x ln2/k), `hill` x^h/(x^h+k^h).
        half: k, the spending of a quarter that brings half of the most there is, EUR.
        slope: h, for `hill` only; above 1 the curve is S-shaped.
    """

    shape: CurveShape
    half: Uncertain
    slope: float = 1.0


class Yield(NamedTuple):
    """What one effective euro brings at a stage of a market."""

    market: int
    stage: str
    per_euro: float
    """Units of the stage's volume, before the fit is counted."""
    unit_cost: Uncertain
    """Euros for one unit, in that market."""


class StageLift(NamedTuple):
    """A better conversion into a stage of a market, or retention at it."""

    market: int
    stage: str
    share: Uncertain
    """Relative, 0.05 is five per cent more, before the fit is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An option that money and hours can be given to."""

    option: str
    fits: tuple[Fit, ...]
    """The fit in each market."""
    efficiency: tuple[float, ...]
    """What the fit does to the effect in each market, 1 at fit 0."""
    setup: Uncertain
    """EUR once."""
    running: Uncertain
    """EUR a quarter while it runs."""
    minimum: Uncertain
    """EUR a quarter of variable spend at least."""
    most: float
    """EUR a quarter of variable spend at most; 0 where spending more brings nothing."""
    hours_setup: Mapping[str, Uncertain]
    """Skill to hours once."""
    hours: Mapping[str, Uncertain]
    """Skill to hours a quarter while it runs."""
    delay: Uncertain
    """Quarters from the work to the effect."""
    carry_over: Uncertain
    """Share of a quarter's effect that is left a quarter later."""
    curve: Curve | None = None
    yields: tuple[Yield, ...] = ()
    lifts: tuple[StageLift, ...] = ()
    pauses: bool = False
    measured: bool = False
    """The client's own results say what it brings, so its fit changes nothing more."""
    running_now: bool = False
    """The firm does it already, so nothing has to be set up."""
    needs: tuple[tuple[str, ...], ...] = ()
    """Each time, options one of which must have been started before."""
    lag: int = 0
    """Quarters after its start from which it can carry what needs it."""
    clashes: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    brand: bool = False
    """It works on awareness first; otherwise it activates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """The customers of one segment, and the way they go."""

    name: str
    share: float
    """Of revenue."""
    customers: Literal["businesses", "consumers"]
    deal: Uncertain
    """Revenue of an order, EUR."""
    margin: Uncertain
    """Share of revenue."""
    orders: Uncertain
    """Orders of a customer in a year."""
    retention: Uncertain
    """Share of customers kept over a year."""
    existing: Uncertain
    """Customers today."""
    addressable: Uncertain
    """Customers there are, those of others included."""
    switching: Uncertain
    """Share of them that chooses anew in a year."""
    visit_to_lead: Uncertain
    lead_to_opportunity: Uncertain
    opportunity_to_customer: Uncertain
    recommendations: Uncertain
    """A year from each customer."""
    recommendation_to_customer: Uncertain
    cycle: Uncertain
    """Quarters from lead to order."""
    hours_per_lead: Uncertain
    """Hours of sales people."""
    least_cost: Uncertain
    """EUR that winning a customer costs at least where it buys at once, without becoming a lead."""

    def numbers(self) -> dict[str, Uncertain]:
        """Return every number of the market by its name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if isinstance(value, Uncertain)}

    def with_numbers(self, numbers: Mapping[str, Uncertain]) -> Market:
        """Return the market with some of its numbers settled otherwise."""
        changed: dict[str, Any] = dict(numbers)
        return replace(self, **changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Money, people and settled matters."""

    budget: float
    """EUR in all."""
    budget_place: str = ""
    by_quarter: tuple[float, ...] = ()
    """EUR at most in each quarter; empty where only the whole is limited."""
    released: bool = False
    """Nobody has said so; it is how firms usually release a budget."""
    hours: Mapping[str, float] = field(default_factory=dict)
    """`marketing`, `sales`, or a skill, to hours of own people in a quarter."""
    hours_places: Mapping[str, str] = field(default_factory=dict)
    starts: int = 0
    """New options that can be started in a quarter; 0 for any number."""
    brand: tuple[float, float] = (0.0, 1.0)
    """Least and most share of the money for brand, of what is spent on brand and activation."""
    brand_place: str = ""
    locks: tuple[Lock, ...] = ()
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillCapacity:
    """A kind of work: who does it, and what an hour from outside costs."""

    skill: str
    team: str
    rate: Uncertain
    """EUR an hour of an agency or a freelancer."""
    bought: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Everything that is planned with; a value, so that it can be changed and planned again."""

    quarters: int
    start: tuple[int, int]
    """Year and quarter of the first."""
    currency: str
    eur: float
    """Euros for one unit of that currency."""
    country: str
    candidates: tuple[Candidate, ...]
    markets: tuple[Market, ...]
    skills: Mapping[str, SkillCapacity]
    limits: Limits
    season: tuple[float, ...]
    """Weight of the four quarters of a calendar year, 1 on average."""
    discount: float
    """A year, 0.1 is ten per cent."""
    years: int
    most_lift: float
    covered: Mapping[str, tuple[str, ...]]
    """Stage to what covers it without any money, best first."""
    stages: tuple[str, ...]
    """Those that have to be covered, in their order."""
    efficiency: tuple[tuple[int, int], ...] = ()
    """Fit in decibans to per cent of an effect."""
    spread: Mapping[str, float] = field(default_factory=dict)
    """Source to the factor by which what cites it may be stronger or weaker; `` for a judgement."""
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Options with economics that cannot be candidates, and why."""
    estimated: Mapping[str, Uncertain] = field(default_factory=dict)
    """What the profile does not say and was estimated: name to range."""

    def candidate(self, option: str) -> Candidate:
        """Return a candidate.

        Raises:
            KeyError: The option is not a candidate.
        """
        for candidate in self.candidates:
            if candidate.option == option:
                return candidate
        raise KeyError(option)
