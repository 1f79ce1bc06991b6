"""Why there is no plan: what clashes, and the smallest change that would help.

The demands of the user are left out one after the other (deletion filter, Chinneck 2008): a demand
without which the rest can be met takes part in the clash and stays; any other is dropped. What
remains cannot all be met, and all of it could be without any one of its members.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from stratkit.model.plan import Demand
from stratkit.model.planning import QUARTER_WEEKS, Limits, Problem
from stratkit.planning.linear import Solved
from stratkit.planning.programme import Aim, programme
from stratkit.planning.rows import goal_name, lock_name

PRECISION = 0.01
"""Relative distance to the smallest change that would be enough."""
DOUBLINGS = 8
NODES = 200
LOOSE = 1.0
"""Gap: any plan at all will do."""


def clash(problem: Problem) -> tuple[Demand, ...]:
    """Return demands that cannot all be met, each with the smallest change of it that would do."""
    named = programme(problem).rows
    groups = {_group(name) for name in named}
    waived: set[str] = set()
    for group in sorted(groups, key=_patience):
        trial = waived | {name for name in named if _group(name) == group}
        if not possible(problem, frozenset(trial)):
            waived = trial
    needed = sorted({_group(name) for name in named if name not in waived})
    reduced = frozenset(waived)
    return tuple(_demand(group, problem, reduced) for group in needed)


def possible(problem: Problem, waived: frozenset[str] = frozenset()) -> bool:
    """Whether any plan meets what is demanded."""
    found = programme(problem, aim=Aim(cheapest=True, waived=waived))
    relaxed: Solved = found.model.solver(relaxed=True).solve()
    if relaxed.status == "infeasible":
        return False
    return bool(found.model.solver().solve(gap=LOOSE, nodes=NODES).values)


def _group(name: str) -> str:
    """Return the demand a row belongs to: the hours of all quarters are one."""
    kind = name.partition(".")[0]
    if kind in {"hours", "starts"}:
        return name.rpartition(".")[0]
    return name


def _patience(group: str) -> tuple[int, str]:
    """What a user can change least easily is left out first, so that it is blamed last."""
    order = ("need", "clash", "starts", "hours", "quarter", "brand", "budget", "goal", "lock")
    return order.index(group.partition(".")[0]), group


def _demand(group: str, problem: Problem, waived: frozenset[str]) -> Demand:
    limits = problem.limits
    kind, _dot, subject = group.partition(".")
    for lock in limits.locks:
        if lock_name(lock) == group:
            return Demand(
                kind="lock",
                subject=f"{lock.kind} {lock.option}",
                amount=lock.amount,
                place=lock.place,
                enough=_enough(group, lock.amount, problem, waived) if lock.amount else None,
            )
    for goal in limits.goals:
        if goal_name(goal) == group:
            enough = _enough(group, goal.amount, problem, waived)
            return Demand(
                kind="goal",
                subject=goal.measure,
                amount=goal.amount,
                place=goal.place,
                enough=enough,
            )
    amount, place = 0.0, ""
    if kind == "budget":
        amount, place = limits.budget, limits.budget_place
    elif kind == "quarter":
        amount, place = limits.by_quarter[int(subject) - 1], limits.budget_place
    elif kind == "hours":
        amount = limits.hours.get(subject, 0.0) / QUARTER_WEEKS
        place = limits.hours_places.get(subject, "")
    elif kind == "starts":
        amount = float(limits.starts)
    elif kind == "brand":
        place = limits.brand_place
    return Demand(
        kind=kind,  # type: ignore[arg-type]
        subject=subject,
        amount=amount,
        place=place,
        enough=_enough(group, amount, problem, waived) if amount else None,
    )


def _enough(group: str, amount: float, problem: Problem, waived: frozenset[str]) -> float | None:
    """Return the nearest amount, up or down, with which this demand and the others can be met."""

    def works(factor: float) -> bool:
        return possible(_changed(group, amount * factor, problem), waived)

    found = [factor for up in (True, False) if (factor := _nearest(works, up=up)) is not None]
    # Half and double are equally far away.
    return amount * min(found, key=lambda factor: abs(math.log(factor))) if found else None


def _nearest(works: Callable[[float], bool], *, up: bool) -> float | None:
    """Return the factor nearest to 1, above or below it, that works."""
    near = far = 1.0
    for _step in range(DOUBLINGS):
        far = far * 2 if up else far / 2
        if works(far):
            break
        near = far
    else:
        return None
    while abs(near - far) > PRECISION * max(near, far):
        middle = (near + far) / 2
        if works(middle):
            far = middle
        else:
            near = middle
    return far


def _changed(group: str, amount: float, problem: Problem) -> Problem:
    """Return the problem with another amount for one demand."""
    limits: Limits = problem.limits
    kind, _dot, subject = group.partition(".")
    match kind:
        case "budget":
            limits = replace(limits, budget=amount)
        case "quarter":
            by = list(limits.by_quarter)
            by[int(subject) - 1] = amount
            limits = replace(limits, by_quarter=tuple(by))
        case "hours":
            limits = replace(limits, hours={**limits.hours, subject: amount * QUARTER_WEEKS})
        case "starts":
            limits = replace(limits, starts=max(1, round(amount)))
        case "goal":
            met = replace(next(g for g in limits.goals if goal_name(g) == group), amount=amount)
            goals = tuple(met if goal_name(g) == group else g for g in limits.goals)
            limits = replace(limits, goals=goals)
        case "lock":
            paid = replace(next(k for k in limits.locks if lock_name(k) == group), amount=amount)
            locks = tuple(paid if lock_name(k) == group else k for k in limits.locks)
            limits = replace(limits, locks=locks)
    return replace(problem, limits=limits)
