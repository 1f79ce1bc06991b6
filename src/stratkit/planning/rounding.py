"""Money in whole units of the plan's currency, without breaking a limit."""

from __future__ import annotations

import math
from dataclasses import replace

from stratkit.model.plan import Decision
from stratkit.model.planning import Candidate, Problem, Uncertain
from stratkit.planning.numbers import likely
from stratkit.planning.outcome import outcome

SLACK = 1e-6


def rounded(decision: Decision, problem: Problem) -> Decision:
    """Return a decision whose variable spending is in whole units of the currency.

    Amounts are rounded down, so no budget is exceeded; the least an option needs is whole already.
    What rounding takes from an option with a fixed total is given back in the quarter that gets
    least. A plan that just reaches a goal would miss it by what was rounded off, so where there is
    a goal the amounts are rounded up as far as the limits allow.
    """
    unit = problem.eur
    fixed = {lock.option for lock in problem.limits.locks if lock.kind == "fix"}
    spend = {}
    for option, amounts in decision.spend.items():
        whole = [math.floor(amount / unit + SLACK) * unit for amount in amounts]
        if option in fixed and any(amounts):
            # The quarter that gets least is the last to be at its own limit.
            least = min((a, q) for q, a in enumerate(whole) if decision.on[option][q])[1]
            whole[least] += round((sum(amounts) - sum(whole)) / unit) * unit
        spend[option] = tuple(whole)
    down = replace(decision, spend=spend)
    return _raised(down, decision, problem) if problem.limits.goals else down


def _raised(down: Decision, exact: Decision, problem: Problem) -> Decision:
    """Return a rounded decision with as many amounts rounded up as the limits allow.

    Args:
        down: With all amounts rounded down.
        exact: With the amounts as they were.
        problem: Whose limits hold.
    """
    limits, unit = problem.limits, problem.eur
    cost = outcome(problem, likely(problem), down).cost[0]
    whole = limits.budget - float(cost.sum())
    quarters = [limit - float(paid) for limit, paid in zip(limits.by_quarter, cost, strict=False)]
    settled = {lock.option for lock in limits.locks if lock.kind in {"fix", "cap"}}
    spend = {option: list(amounts) for option, amounts in down.spend.items()}
    for candidate in problem.candidates:
        option = candidate.option
        for q, amount in enumerate(exact.spend[option]):
            more = spend[option][q] + unit
            if option in settled or amount - spend[option][q] <= SLACK * unit:
                continue
            if more <= candidate.most and unit <= min([whole, *quarters[q : q + 1]]):
                spend[option][q] = more
                whole -= unit
                if quarters:
                    quarters[q] -= unit
    return replace(down, spend={option: tuple(amounts) for option, amounts in spend.items()})


def in_whole_units(candidate: Candidate, unit: float) -> Candidate:
    """Return a candidate whose likely costs are whole units of the currency.

    Args:
        candidate: An option with costs in EUR.
        unit: EUR of one unit of the currency.
    """

    def whole(value: Uncertain) -> Uncertain:
        if not value.likely:
            return value
        units = max(1, round(value.likely / unit))
        return value.times(units * unit / value.likely)

    return replace(
        candidate,
        setup=whole(candidate.setup),
        running=whole(candidate.running),
        minimum=whole(candidate.minimum),
    )
