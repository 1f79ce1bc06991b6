"""What a decision brings: visits, leads, customers, money, for every draw.

This is the one place where the effect of a plan is computed with the true curves. The programme
and the forecast both rest on it; the solver's own figures are never reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stratkit.model.plan import Decision
from stratkit.model.planning import Problem
from stratkit.planning.curves import effective, saturated
from stratkit.planning.numbers import AFTER, Array, Numbers

AWARENESS = "stage.awareness"
CONSIDERATION = "stage.consideration"
PURCHASE = "stage.purchase"
RETENTION = "stage.retention"
ADVOCACY = "stage.advocacy"

MIDDLE = 0.5
"""Money is spent and earned in the middle of a quarter."""
AFTERWARDS = 1.5
"""Quarters after the end at which the effects that are left are counted to come.

They come to one more quarter's market and one more quarter's sales people: the rest of the next
year belongs to the next plan.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes out; draw, then quarter, the last of them for all that is still to come."""

    visits: Array
    leads: Array
    """Those that people follow up; some would have come to the firm anyway."""
    opportunities: Array
    won: Array
    """Customers, by the quarter of their lead."""
    customers: Array
    """Customers, by the quarter of their first order; the last: open pipeline and later."""
    kept: Array
    revenue: Array
    """EUR."""
    margin: Array
    """EUR, discounted, by the quarter of the lead or of the keeping."""
    earned: Array
    """EUR of margin of the first year, by the quarter of the first order, not discounted."""
    cost: Array
    """EUR, not discounted; draw, quarter of the plan."""
    value: Array
    """EUR for each draw: margin less cost, both discounted."""
    worked: Array
    """Hours for following up leads; draw, market, quarter, the last for the time after."""


def outcome(problem: Problem, numbers: Numbers, decision: Decision) -> Outcome:
    """Compute what a decision brings.

    Args:
        problem: What is planned with.
        numbers: Its numbers, likely or drawn.
        decision: Which candidates run when, and what is spent.
    """
    return _Reckoning(problem, numbers, decision).outcome()


class _Reckoning:
    """The steps from money to customers, each of them a method."""

    def __init__(self, problem: Problem, numbers: Numbers, decision: Decision) -> None:
        self.problem, self.numbers = problem, numbers
        self.decision = decision
        able, self.quarters = problem.candidates, problem.quarters
        self.on = np.array([decision.on[c.option] for c in able], dtype=float)
        self.on = self.on.reshape(len(able), self.quarters)
        spend = np.array([decision.spend[c.option] for c in able], dtype=float)
        self.spend = spend.reshape(len(able), self.quarters)
        self.periods = self.quarters + 1

    def outcome(self) -> Outcome:
        parts = [self._market(number) for number in range(len(self.problem.markets))]

        def added(name: str) -> Array:
            return np.asarray(np.sum([part[name] for part in parts], axis=0))

        cost = self._cost()
        value = added("margin").sum(axis=1) - (cost * self._discount(self.quarters)).sum(axis=1)
        return Outcome(
            visits=added("visits"),
            leads=added("leads"),
            opportunities=added("opportunities"),
            won=added("won"),
            customers=added("customers"),
            kept=added("kept"),
            revenue=added("revenue"),
            margin=added("margin"),
            earned=added("earned"),
            cost=cost,
            value=value,
            worked=np.stack([part["worked"] for part in parts], axis=1),
        )

    def _discount(self, periods: int) -> Array:
        """Return what a euro in the middle of each period is worth at the start."""
        when = np.arange(periods) + MIDDLE
        if periods > self.quarters:
            when[-1] = self.quarters + AFTERWARDS
        return np.asarray((1 + self.problem.discount) ** (-when / 4))

    def _cost(self) -> Array:
        """Return the cost of each quarter: set-up, running, variable, hours from outside."""
        started = np.maximum.accumulate(self.on, axis=1)
        begins = np.diff(started, axis=1, prepend=0.0)
        for row, candidate in enumerate(self.problem.candidates):
            if candidate.running_now:
                begins[row] = 0.0
        cost = np.einsum("dt,tq->dq", self.numbers.setup, begins)
        cost += np.einsum("dt,tq->dq", self.numbers.running, self.on)
        cost += self.spend.sum(axis=0)
        for skill, hours in self.decision.bought.items():
            cost += self.numbers.rates[skill][:, None] * np.asarray(hours)
        return np.asarray(cost)

    def _units(self, stage: str, market: int) -> Array:
        """Return the volume that is bought at a stage: draw, period."""
        units = np.zeros((self.numbers.draws, self.periods))
        for item in self.numbers.yields:
            if item.stage != stage or item.market != market:
                continue
            candidate = self.problem.candidates[item.candidate]
            if candidate.curve is None or not self.on[item.candidate].any():
                continue
            # The money goes into the market as planned, whatever the bill will be in a draw.
            flow = candidate.running.likely * self.on[item.candidate] + self.spend[item.candidate]
            half = self.numbers.half[:, item.candidate]
            euros = effective(candidate.curve.shape, half[:, None], candidate.curve.slope, flow)
            arrived = self._arrived(euros, self.numbers.arrivals[:, item.candidate])
            units += arrived * item.units[:, None] * self.numbers.season
        return units

    def _arrived(self, made: Array, shares: Array) -> Array:
        """Spread what each quarter makes over the quarters in which it arrives."""
        found = np.zeros((made.shape[0], self.periods))
        for quarter in range(self.quarters):
            for later in range(self.quarters - quarter + AFTER):
                period = min(quarter + later, self.quarters)
                found[:, period] += made[:, quarter] * shares[:, later]
        return found

    def _lift(self, stage: str, market: int, most: Array | float) -> Array:
        """Return by which factor a stage is better: draw, period."""
        factor = np.ones((self.numbers.draws, self.periods))
        for item in self.numbers.lifts:
            if item.stage == stage and item.market == market and self.on[item.candidate].any():
                factor *= 1 + item.share[:, None] * self._set_in(item.candidate)
        return np.minimum(factor, most)

    def _set_in(self, candidate: int) -> Array:
        """Return how far a lift has set in: draw, period; nothing is left after the plan."""
        shares = self.numbers.active[:, candidate]
        found = np.zeros((self.numbers.draws, self.periods))
        already = self.problem.candidates[candidate].running_now
        for quarter in range(self.quarters):
            for later in range(quarter + 1):
                found[:, quarter] += self.on[candidate, quarter - later] * shares[:, later]
        if already:
            found[:, : self.quarters] = self.on[candidate]
        return found

    def _market(self, place: int) -> dict[str, Array]:
        market = self.numbers.markets[place]
        cap = 1 + self.problem.most_lift
        during = np.array([1.0] * self.quarters + [0.0])
        base = market.base_leads[:, None] * self.numbers.season
        visits = self._units(AWARENESS, place) * self._lift(AWARENESS, place, cap)
        found = visits * market.visit_to_lead[:, None]
        lifted = (base + found) * self._lift(CONSIDERATION, place, cap)
        leads = lifted - base + self._units(CONSIDERATION, place)
        hours = market.hours_per_lead[:, None]
        reserved = np.asarray(self.decision.lead_hours[place])
        able = np.where(hours > 0, reserved / np.where(hours > 0, hours, 1), np.inf)
        followed = np.minimum(leads, able)
        advocacy = self._lift(ADVOCACY, place, cap) - 1
        recommended = market.recommendations[:, None] * advocacy * during
        recommended += self._units(ADVOCACY, place)
        bought = self._units(PURCHASE, place) / market.lead_to_customer[:, None]
        told = recommended * market.recommendation_to_lead[:, None]
        ceiling = market.ceiling[:, None] * self.numbers.season
        asked = base + followed + bought + told
        reached = saturated(asked, ceiling)
        before = saturated(base, ceiling)
        better = self._lift(PURCHASE, place, cap)
        won = market.lead_to_customer[:, None] * (reached * better - before)
        room = np.where(asked > 0, reached / np.where(asked > 0, asked, 1), 1.0)
        shown = followed * room
        kept = (
            market.kept[:, None]
            * (self._lift(RETENTION, place, market.most_kept[:, None]) - 1)
            * during
        )
        customers = self._ordered(won, market.cycle)
        revenue = customers * market.first_year[:, None] + kept * market.yearly_revenue[:, None]
        return {
            "visits": visits,
            "leads": followed,
            "opportunities": shown * market.lead_to_opportunity[:, None],
            "won": won,
            "customers": customers,
            "kept": kept,
            "revenue": revenue,
            "earned": revenue * market.margin[:, None],
            "margin": self._discount(self.periods)
            * (
                won * (market.lifetime * self._wait(market.cycle))[:, None]
                + kept * market.yearly[:, None]
            ),
            "worked": followed * hours,
        }

    def _wait(self, cycle: Array) -> Array:
        """Return what a euro is worth that comes a sales cycle later."""
        return np.asarray((1 + self.problem.discount) ** (-cycle / 4))

    def _ordered(self, won: Array, cycle: Array) -> Array:
        """Move customers from the quarter of the lead to that of the first order."""
        found = np.zeros_like(won)
        whole = np.floor(cycle).astype(int)
        part = cycle - whole
        last = self.quarters
        rows = np.arange(won.shape[0])
        for period in range(self.periods):
            for extra, share in ((0, 1 - part), (1, part)):
                place = np.minimum(period + whole + extra, last)
                np.add.at(found, (rows, place), won[:, period] * share)
        return found


def nothing(problem: Problem) -> Decision:
    """Return the decision to do nothing."""
    none: Sequence[float] = (0.0,) * problem.quarters
    return Decision(
        on={c.option: (False,) * problem.quarters for c in problem.candidates},
        spend={c.option: tuple(none) for c in problem.candidates},
        bought={},
        lead_hours=tuple((*none, 0.0) for _market in problem.markets),
    )


def completed(decision: Decision, problem: Problem) -> Decision:
    """Return a decision that speaks of every candidate of a problem, and of no other option."""
    never = (False,) * problem.quarters
    none = (0.0,) * problem.quarters
    names = [candidate.option for candidate in problem.candidates]
    return Decision(
        on={name: decision.on.get(name, never) for name in names},
        spend={name: decision.spend.get(name, none) for name in names},
        bought=decision.bought,
        lead_hours=decision.lead_hours,
    )
