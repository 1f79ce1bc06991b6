"""The forecast of a plan as plain data."""

from __future__ import annotations

import math
from typing import Any

from stratkit.model.plan import GoalChance, Plan, QuarterForecast, Spread
from stratkit.model.planning import Problem
from stratkit.model.terms import Goal
from stratkit.reporting.judged import forecast_judged
from stratkit.reporting.plan_figures import cents

Record = dict[str, Any]

COUNTS = ("reach", "leads", "opportunities", "customers")
AMOUNTS = ("revenue", "spend", "cash")


def number(value: float, digits: int = 4) -> float | None:
    """Return a number that JSON can hold, to so many decimals; None for one without end."""
    return round(value, digits) + 0.0 if math.isfinite(value) else None


def forecast_record(plan: Plan) -> Record:
    """Return what is expected, by quarter and in all; the last quarter is what comes later."""
    forecast, problem = plan.forecast, plan.problem
    return {
        "draws": forecast.draws,
        "seed": forecast.seed,
        "judged": number(forecast.judged),
        "judged_measures": sorted(forecast_judged(plan)),
        "loss": number(forecast.loss),
        "quarters": [_quarter(part, problem) for part in forecast.quarters],
        "value": _amounts(forecast.value, problem),
        "customers": _counts(forecast.customers),
        "leads": _counts(forecast.leads),
        "revenue": _amounts(forecast.revenue, problem),
        "cost_per_customer": _amounts(forecast.cost_per_customer, problem),
        "payback_months": _counts(forecast.payback_months),
        "lifetime_to_cost": _counts(forecast.lifetime_to_cost),
        "goals": [
            {**goal_record(goal, problem), "chance": number(goal.chance)} for goal in forecast.goals
        ],
    }


def goal_record(goal: Goal | GoalChance, problem: Problem) -> Record:
    """Return what is to be reached; money is in the plan's currency."""
    counts = goal.measure in {"customers", "leads"}
    amount = number(goal.amount) if counts else cents(goal.amount, problem)
    return {"measure": goal.measure, "amount": amount}


def _quarter(part: QuarterForecast, problem: Problem) -> Record:
    return {
        "quarter": part.quarter,
        "later": part.quarter > problem.quarters,
        **{name: _counts(getattr(part, name)) for name in COUNTS},
        **{name: _amounts(getattr(part, name), problem) for name in AMOUNTS},
    }


def _counts(spread: Spread) -> Record:
    return {"p10": number(spread.p10), "p50": number(spread.p50), "p90": number(spread.p90)}


def _amounts(spread: Spread, problem: Problem) -> Record:
    return {
        "p10": cents(spread.p10, problem),
        "p50": cents(spread.p50, problem),
        "p90": cents(spread.p90, problem),
    }
