"""What to expect of a plan, and how sure that is: many draws of everything uncertain."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from stratkit.model.plan import Decision, Forecast, GoalChance, QuarterForecast, Spread
from stratkit.model.planning import Candidate, Market, Problem, Uncertain
from stratkit.planning.goals import met
from stratkit.planning.numbers import Array, drawn, likely
from stratkit.planning.outcome import Outcome, outcome

DECILES = (10, 50, 90)
MONTHS = 12


def forecast(problem: Problem, decision: Decision, draws: int, seed: int) -> Forecast:
    """Draw everything uncertain and return what comes out.

    Args:
        problem: What is planned with.
        decision: The plan.
        draws: How many.
        seed: Of the chance; the same seed gives the same forecast.
    """
    numbers = drawn(problem, draws, seed)
    found = outcome(problem, numbers, decision)
    last = problem.quarters
    won = found.customers[:, :last].sum(axis=1)
    cost = found.cost.sum(axis=1)
    everyone = found.won.sum(axis=1)
    each = _ratio(cost, everyone)
    earned = np.maximum(found.earned.sum(axis=1), 0.0)
    return Forecast(
        draws=draws,
        seed=seed,
        quarters=tuple(_quarter(found, quarter) for quarter in range(last + 1)),
        value=spread(found.value),
        customers=spread(won),
        leads=spread(found.leads[:, :last].sum(axis=1)),
        revenue=spread(found.revenue[:, :last].sum(axis=1)),
        cost_per_customer=spread(each),
        payback_months=spread(_ratio(cost, earned) * MONTHS),
        lifetime_to_cost=spread(_ratio(np.maximum(found.margin.sum(axis=1), 0.0), cost)),
        goals=tuple(
            GoalChance(measure=g.measure, amount=g.amount, chance=float(np.mean(met(g, found))))
            for g in problem.limits.goals
        ),
        loss=float(np.mean(found.value < 0)),
        judged=judged_share(problem, decision),
    )


def spread(values: Array) -> Spread:
    """Return the first, the fifth and the ninth decile of draws.

    >>> spread(np.arange(11.0))
    Spread(p10=1.0, p50=5.0, p90=9.0)
    """
    low, middle, high = (
        float(value) for value in np.percentile(values, DECILES, method="inverted_cdf")
    )
    return Spread(p10=low, p50=middle, p90=high)


def _ratio(over: Array, under: Array) -> Array:
    """Divide; where there is nothing to divide by, the answer is without end."""
    there = under > 0
    return np.where(there, over / np.where(there, under, 1.0), math.inf)


def _quarter(found: Outcome, quarter: int) -> QuarterForecast:
    inside = quarter < found.cost.shape[1]
    cost = found.cost[:, quarter] if inside else np.zeros(found.cost.shape[0])
    so_far = found.earned[:, : quarter + 1].sum(axis=1) - found.cost[:, : quarter + 1].sum(axis=1)
    return QuarterForecast(
        quarter=quarter + 1,
        reach=spread(found.visits[:, quarter]),
        leads=spread(found.leads[:, quarter]),
        opportunities=spread(found.opportunities[:, quarter]),
        customers=spread(found.customers[:, quarter]),
        revenue=spread(found.revenue[:, quarter]),
        spend=spread(cost),
        cash=spread(so_far),
    )


def judged_share(problem: Problem, decision: Decision) -> float:
    """Return the share of the plan's value that rests on judgement alone.

    Every number that nobody is cited for is set to its low end where less is worse, to its high
    end where more is worse: what the value loses by that rests on them.
    """
    value = float(outcome(problem, likely(problem), decision).value[0])
    if value <= 0:
        return 1.0
    careful = float(outcome(problem, likely(_pessimistic(problem)), decision).value[0])
    return min(1.0, max(0.0, (value - careful) / value))


def _worse(value: Uncertain, *, more: bool) -> Uncertain:
    """Return a judged number at its worse end, any other as it is."""
    if value.origin != "judgement":
        return value
    end = value.high if more else value.low
    return value._replace(likely=end)


COSTLY = frozenset({"cycle", "hours_per_lead", "least_cost"})
"""Numbers of a market of which more is worse."""
NEUTRAL = frozenset({"existing", "addressable"})
"""Numbers that promise nothing by themselves."""


def _pessimistic(problem: Problem) -> Problem:
    return replace(
        problem,
        candidates=tuple(_careful(candidate) for candidate in problem.candidates),
        markets=tuple(_gloomy(market) for market in problem.markets),
    )


def _careful(candidate: Candidate) -> Candidate:
    yields = []
    for item in candidate.yields:
        cost = _worse(item.unit_cost, more=True)
        share = item.per_euro * item.unit_cost.likely
        yields.append(item._replace(unit_cost=cost, per_euro=share / cost.likely))
    return replace(
        candidate,
        delay=_worse(candidate.delay, more=True),
        yields=tuple(yields),
        lifts=tuple(i._replace(share=_worse(i.share, more=False)) for i in candidate.lifts),
    )


def _gloomy(market: Market) -> Market:
    return market.with_numbers(
        {
            name: _worse(value, more=name in COSTLY)
            for name, value in market.numbers().items()
            if name not in NEUTRAL
        }
    )
