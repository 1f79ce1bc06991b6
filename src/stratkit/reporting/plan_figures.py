"""A plan's money, quarters and weeks as its client reads them.

Inside, money is in euros and time in numbered quarters and weeks; here it becomes the plan's
currency and the calendar. What is decided is written exactly, what is expected only roughly.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

from stratkit.language.messages import _
from stratkit.language.quantities import money
from stratkit.model.plan import Plan, Spread
from stratkit.model.planning import QUARTER_WEEKS, Problem
from stratkit.reporting.quantities import INFINITE, decimals

QUARTER_MONTHS = 3
YEAR_QUARTERS = 4
CENTS = 2


def units(eur: float, problem: Problem) -> int:
    """Return an amount in whole units of the plan's currency."""
    return round(eur / problem.eur)


def cents(eur: float, problem: Problem) -> float | None:
    """Return an amount in the plan's currency, to the cent; None where it has no end."""
    return round(eur / problem.eur, CENTS) + 0.0 if math.isfinite(eur) else None


def exact(eur: float, problem: Problem) -> str:
    """Write what has been decided, in whole units of the currency."""
    return money(units(eur, problem), problem.currency)


def about(eur: float, problem: Problem) -> str:
    """Write money that is only expected, with two significant digits."""
    if not math.isfinite(eur):
        return INFINITE
    amount = eur / problem.eur
    kept = decimals(amount)
    return money(round(amount, kept), problem.currency, max(0, min(kept, CENTS)))


def likely_between(spread: Spread, write: Callable[[float], str]) -> str:
    """Write the middle of a forecast, and between which ends eight draws of ten lie."""
    return f"{write(spread.p50)} ({between(spread, write)})"


def between(spread: Spread, write: Callable[[float], str]) -> str:
    """Write the ends between which eight draws of ten lie."""
    return f"{write(spread.p10)}\N{EN DASH}{write(spread.p90)}"


def quarter_of(problem: Problem, number: int) -> tuple[int, int]:
    """Return the year and the calendar quarter of a quarter of the plan, counted from 1."""
    year, first = problem.start
    later, place = divmod(first - 1 + number - 1, YEAR_QUARTERS)
    return year + later, place + 1


def quarter_name(problem: Problem, number: int) -> str:
    """Write a quarter of the plan as one of the calendar."""
    year, quarter = quarter_of(problem, number)
    return _("Q{quarter} {year}").format(quarter=quarter, year=year)


def monday(problem: Problem, week: int) -> date:
    """Return the day on which a week of the plan begins; the first of a quarter lies within it.

    Args:
        problem: What is planned with.
        week: From 1; thirteen weeks make a quarter.
    """
    quarter, later = divmod(week - 1, QUARTER_WEEKS)
    year, place = quarter_of(problem, quarter + 1)
    first = date(year, (place - 1) * QUARTER_MONTHS + 1, 1)
    return first + timedelta(days=-first.weekday() % 7, weeks=later)


def outside(plan: Plan) -> tuple[float, ...]:
    """Return what hours from outside cost in each quarter, EUR."""
    rates = plan.problem.skills
    return tuple(
        sum(
            hours[quarter] * rates[skill].rate.likely
            for skill, hours in plan.decision.bought.items()
        )
        for quarter in range(plan.problem.quarters)
    )


def spent(plan: Plan) -> tuple[int, ...]:
    """Return what the plan spends in each quarter, in whole units of its currency."""
    bought = outside(plan)
    return tuple(
        units(bought[quarter], plan.problem)
        + sum(units(tactic.quarters[quarter].spend, plan.problem) for tactic in plan.tactics)
        for quarter in range(plan.problem.quarters)
    )
