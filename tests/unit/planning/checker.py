"""Whether a decision keeps to all limits, without the solver's word for it.

Written from docs/planning.md and the model alone: it knows nothing of how the planner searches.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from stratkit.model.plan import Decision
from stratkit.model.planning import Candidate, Problem
from stratkit.model.terms import Goal, Lock
from unit.planning.second_opinion import begins, cost_of, paid_for, reckoned

SLACK = 1e-6
"""Relative: what a solver in floating point may be off."""

PRECISE = 1e-5
"""Relative: what is reached is known no better than the curves are followed."""


def violations(
    problem: Problem, decision: Decision, gaps: tuple[str, ...] | None = None
) -> list[str]:
    """Return every limit that a decision breaks, empty for a decision that breaks none.

    Args:
        problem: What is planned with.
        decision: What is to be checked.
        gaps: The stages that are said to be served by nothing; None where nothing is said.
    """
    found = [*_money(problem, decision), *_work(problem, decision), *_starts(problem, decision)]
    for candidate in problem.candidates:
        found += _amounts(candidate, decision, problem.eur)
        found += _order(candidate, problem, decision)
    for lock in problem.limits.locks:
        found += _lock(lock, problem, decision)
    found += _brand(problem, decision)
    for goal in problem.limits.goals:
        found += _goal(goal, problem, decision)
    served = uncovered(problem, decision)
    if gaps is not None and served != gaps:
        found.append(f"gaps: {gaps} is said, {served} is true")
    return found


def uncovered(problem: Problem, decision: Decision) -> tuple[str, ...]:
    """Return the stages that nothing serves when the plan ends."""
    runs = [c for c in problem.candidates if decision.on[c.option][-1]]
    served = {stage for candidate in runs for stage in candidate.serves}
    return tuple(s for s in problem.stages if not problem.covered.get(s) and s not in served)


def _above(amount: float, most: float) -> bool:
    return amount > most + SLACK * max(1.0, abs(most))


def _money(problem: Problem, decision: Decision) -> Iterator[str]:
    costs = [cost_of(problem, decision, quarter) for quarter in range(problem.quarters)]
    if _above(sum(costs), problem.limits.budget):
        yield f"budget: {sum(costs)} of {problem.limits.budget}"
    # An empty tuple limits the whole alone.
    for quarter, most in enumerate(problem.limits.by_quarter):
        if quarter < len(costs) and _above(costs[quarter], most):
            yield f"quarter {quarter + 1}: {costs[quarter]} of {most}"


def _amounts(candidate: Candidate, decision: Decision, unit: float) -> Iterator[str]:
    least, most = candidate.minimum.likely, max(candidate.minimum.likely, candidate.most)
    runs = zip(decision.on[candidate.option], decision.spend[candidate.option], strict=True)
    for quarter, (on, spend) in enumerate(runs, start=1):
        if not on and spend:
            yield f"{candidate.option}: {spend} in quarter {quarter}, in which it does not run"
        if on and (_above(least, spend) or _above(spend, most)):
            yield f"{candidate.option}: {spend} in quarter {quarter}, not in {least} to {most}"
        if abs(spend / unit - round(spend / unit)) > SLACK:
            yield f"{candidate.option}: {spend} in quarter {quarter} is no whole amount"


def needed_hours(problem: Problem, decision: Decision, skill: str, quarter: int) -> float:
    """Return the hours of a skill that the work of a quarter takes."""
    hours = 0.0
    for candidate in problem.candidates:
        if skill in candidate.hours and decision.on[candidate.option][quarter]:
            hours += candidate.hours[skill].likely
        if skill in candidate.hours_setup and begins(candidate, decision, quarter):
            hours += candidate.hours_setup[skill].likely
    return hours


def _work(problem: Problem, decision: Decision) -> Iterator[str]:
    limits = problem.limits.hours
    for quarter in range(problem.quarters):
        own = dict.fromkeys(limits, 0.0)
        for skill, known in problem.skills.items():
            needed = needed_hours(problem, decision, skill, quarter)
            bought = decision.bought.get(skill, (0.0,) * problem.quarters)[quarter]
            if bought < 0 or _above(bought, needed if known.bought else 0.0):
                yield f"{skill}: {bought} hours bought of {needed} in quarter {quarter + 1}"
            for name in limits.keys() & {skill, known.team}:
                own[name] += needed - bought
        own["sales"] += sum(row[quarter] for row in decision.lead_hours)
        for name, hours in own.items():
            if _above(hours, limits[name]):
                yield f"{name}: {hours} hours of {limits[name]} in quarter {quarter + 1}"
    after = sum(row[problem.quarters] for row in decision.lead_hours)
    if _above(after, limits["sales"]):
        yield f"sales: {after} hours after the plan"
    if any(hours < 0 for row in decision.lead_hours for hours in row):
        yield "sales: less than no hours for following up leads"


def _starts(problem: Problem, decision: Decision) -> Iterator[str]:
    for quarter in range(problem.quarters if problem.limits.starts else 0):
        new = sum(begins(candidate, decision, quarter) for candidate in problem.candidates)
        if new > problem.limits.starts:
            yield f"starts: {new} in quarter {quarter + 1}"


def _first(option: str, decision: Decision) -> int | None:
    """Return the first quarter in which an option runs, from 0."""
    on = decision.on.get(option, ())
    return on.index(True) if any(on) else None


def _order(candidate: Candidate, problem: Problem, decision: Decision) -> Iterator[str]:
    """Check that it goes on, comes after what it needs and not with what it clashes with."""
    option, on = candidate.option, decision.on[candidate.option]
    start = _first(option, decision)
    if start is None:
        return
    if candidate.running_now and not candidate.pauses:
        # What the firm does today it may give up, but then it is given up.
        if any(late and not early for early, late in pairwise(on)):
            yield f"{option}: is taken up again, and does not pause"
    elif not candidate.pauses and not all(on[start:]):
        yield f"{option}: stops, and does not pause"
    known = {other.option: other for other in problem.candidates}
    for group in candidate.needs:
        ready = [
            first + known[o].lag
            for o in group
            if o in known and (first := _first(o, decision)) is not None
        ]
        ready += [0 for o in group if o in known and known[o].running_now]
        if not ready or min(ready) > start:
            yield f"{option}: needs one of {group} before quarter {start + 1}"
    for other in candidate.clashes:
        quarters = range(problem.quarters if other in known else 0)
        if any(
            _there(candidate, decision, q) and _there(known[other], decision, q) for q in quarters
        ):
            yield f"{option}: clashes with {other}"


def _there(candidate: Candidate, decision: Decision, quarter: int) -> bool:
    """Whether a candidate is in place; what the firm does today is, while it goes on."""
    on = decision.on[candidate.option]
    return on[quarter] if candidate.running_now else any(on[: quarter + 1])


def _lock(lock: Lock, problem: Problem, decision: Decision) -> Iterator[str]:
    candidate = next((c for c in problem.candidates if c.option == lock.option), None)
    runs = any(decision.on.get(lock.option, ()))
    total = 0.0
    if candidate is not None:
        total = sum(paid_for(candidate, decision, q) for q in range(problem.quarters))
    match lock.kind:
        case "require" if not runs:
            yield f"{lock.option}: required and not there"
        case "exclude" if runs:
            yield f"{lock.option}: excluded and there"
        case "cap" if _above(total, lock.amount):
            yield f"{lock.option}: {total} of at most {lock.amount}"
        # A fixed amount may be no whole number of currency units.
        case "fix" if abs(total - lock.amount) > problem.eur:
            yield f"{lock.option}: {total} instead of {lock.amount}"
        case _:
            pass


def _brand(problem: Problem, decision: Decision) -> Iterator[str]:
    paid = {
        c: sum(paid_for(candidate, decision, q) for q in range(problem.quarters))
        for c, candidate in enumerate(problem.candidates)
    }
    brand = sum(paid[c] for c, candidate in enumerate(problem.candidates) if candidate.brand)
    whole = sum(paid.values())
    least, most = problem.limits.brand
    # Rounding to whole units moves a share by as many units as there are amounts.
    loose = problem.eur * problem.quarters * len(problem.candidates)
    if brand < least * whole - loose or brand > most * whole + loose:
        yield f"brand: {brand} of {whole}, not {least} to {most} of it"


def _goal(goal: Goal, problem: Problem, decision: Decision) -> Iterator[str]:
    found = reckoned(problem, decision)
    during = slice(problem.quarters)
    won = sum(found.customers[during])
    if goal.measure == "cost_per_customer":
        if sum(found.cost) * (1 - PRECISE) > goal.amount * won:
            yield f"goal: a customer costs {sum(found.cost)} / {won}, not {goal.amount}"
        return
    measured = {
        "customers": won,
        "leads": sum(found.leads[during]),
        "revenue": sum(found.revenue[during]),
    }[goal.measure]
    if goal.amount * (1 - PRECISE) > measured:
        yield f"goal: {measured} {goal.measure} instead of {goal.amount}"
