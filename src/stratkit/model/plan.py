"""What `plan` answers: a programme with its certificate, forecast and schedule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stratkit.model.planning import Problem, Uncertain
from stratkit.model.schedule import Schedule
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Measure, Terms

CENT = 0.01
"""EUR; a smaller bound is nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Which candidates run when, and what is spent on them: all that a plan decides."""

    on: Mapping[str, tuple[bool, ...]]
    """Option to whether it runs, by quarter."""
    spend: Mapping[str, tuple[float, ...]]
    """Option to variable spend by quarter, EUR; what is fixed follows from `on`."""
    bought: Mapping[str, tuple[float, ...]]
    """Skill to hours bought from outside, by quarter."""
    lead_hours: tuple[tuple[float, ...], ...]
    """Market, quarter: hours of sales people reserved for following up leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterAllotment:
    """What one option gets in one quarter."""

    quarter: int
    """From 1."""
    on: bool
    spend: float
    """EUR: set-up, running and variable cost together."""
    hours: Mapping[str, float]
    """Skill to hours, those from outside included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTactic:
    """An option that is in the plan."""

    option: str
    points: int
    """Its fit, mdB, in the market it suits best."""
    quarters: tuple[QuarterAllotment, ...]
    total: float
    """EUR."""
    worth: float
    """EUR of the plan's value that would be lost without it and with nothing in its place."""
    reasons: tuple[str, ...]
    """Ids of the traits that speak for it most, best first."""

    @property
    def start(self) -> int:
        """The first quarter in which it runs, from 1."""
        return next(allotment.quarter for allotment in self.quarters if allotment.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """How far from the best possible plan this one is at most."""

    value: float
    """EUR, computed from the decision with the true curves."""
    bound: float
    """EUR that no plan over all candidates can exceed."""
    candidates: int
    considered: int
    """Candidates that the programme itself chose from; the bound covers all of them."""
    nodes: int
    """Of the branch and bound."""
    stopped: bool = False
    """The emergency brake stopped the search, so another machine may find another plan."""

    @property
    def gap(self) -> float:
        """Share of the bound that may be missing, 0 to 1."""
        if self.bound < CENT:
            return 0.0
        return max(0.0, (self.bound - self.value) / self.bound)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShadowPrice:
    """What a little more of something scarce would be worth."""

    resource: str
    """`budget`, `budget.2` for a quarter, `marketing`, `sales`, or a skill."""
    quarter: int
    """From 1; 0 for the whole plan."""
    per_unit: float
    """EUR of value for one more euro or one more hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What comes out in one draw of ten, of two, and of ten from above."""

    p10: float
    p50: float
    p90: float


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterForecast:
    """What happens in one quarter, the firm's business without the plan not counted."""

    quarter: int
    """From 1; the one after the last holds what is still to come."""
    reach: Spread
    leads: Spread
    opportunities: Spread
    customers: Spread
    revenue: Spread
    """EUR of first-year orders of the customers won in the quarter, and of those kept."""
    spend: Spread
    cash: Spread
    """EUR that the plan has cost so far, net of the margin it has brought; negative: still out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalChance:
    """How likely a goal is reached."""

    measure: Measure
    amount: float
    chance: float
    """Share of draws."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The plan under many draws of everything that is uncertain."""

    draws: int
    seed: int
    quarters: tuple[QuarterForecast, ...]
    value: Spread
    """EUR, as the certificate counts it."""
    customers: Spread
    leads: Spread
    revenue: Spread
    cost_per_customer: Spread
    """EUR of the plan for a customer won, open pipeline left out."""
    payback_months: Spread
    """Until the margin of a customer has paid for winning it."""
    lifetime_to_cost: Spread
    """Lifetime value for one euro of acquisition cost."""
    goals: tuple[GoalChance, ...]
    loss: float
    """Share of draws in which the plan brings less than it costs."""
    judged: float
    """Share of the plan's value that rests on judgement alone, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """A number that the plan rests on, and what it would be worth to know it."""

    name: str
    """What was estimated: the id of a prior."""
    market: str
    value: Uncertain
    swing: float
    """EUR by which the plan's value moves between its low and its high end."""


Reason = Literal["cannot", "excluded", "money", "hours", "worth", "need", "clash"]
"""Why an option is not in a plan: it reaches no customer of the firm, the user excludes it, money
or hours are worth more elsewhere, it does not pay, something it needs is missing, or it clashes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPlanned:
    """A core option that the plan leaves out."""

    option: str
    reason: Reason
    detail: str
    """An option, a skill, or the words of a requirement; empty where there is none."""
    regret: float
    """EUR of value that forcing it in would cost; infinite where it cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A programme that a client can run."""

    strategy: Strategy
    problem: Problem
    decision: Decision
    tactics: tuple[PlannedTactic, ...]
    """By the quarter of their start, then by what they are worth."""
    certificate: Certificate
    prices: tuple[ShadowPrice, ...]
    gaps: tuple[str, ...]
    """Stages that nothing covers."""
    not_planned: tuple[NotPlanned, ...]
    forecast: Forecast
    schedule: Schedule
    assumptions: tuple[Assumption, ...]
    """Most valuable to know first."""
    stages_spend: Mapping[str, float]
    terms: Terms
    cheapest: bool
    """It was asked to spend as little as its goals allow."""
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Something that was asked for and takes part in a clash."""

    kind: Literal["budget", "quarter", "hours", "goal", "lock", "need", "clash", "starts", "brand"]
    subject: str
    """An option, a skill, a measure or the number of a quarter."""
    amount: float
    """As it was asked for: EUR, hours or a count; 0 where there is none."""
    place: str
    enough: float | None = None
    """The smallest change of this demand alone that would make a plan possible; None: none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Infeasible:
    """There is no plan, and why."""

    strategy: Strategy
    problem: Problem
    demands: tuple[Demand, ...]
    """They cannot all be met; without any one of them the rest can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierPoint:
    """What a budget buys."""

    budget: float
    value: float
    bound: float
    spent: float
    customers: float
    next_euro: float
    """EUR of value for one more euro."""
    tactics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """What more and less money would buy."""

    plan: Plan
    points: tuple[FrontierPoint, ...]
    pays_until: float
    """The largest budget tried of which the last euro still brings back more than itself."""
