"""The whole programme: what is maximised, under which limits, and the decision it comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stratkit.model.plan import Decision
from stratkit.model.planning import Problem
from stratkit.planning.draft import Draft, draft
from stratkit.planning.funnel import write_effects, write_markets
from stratkit.planning.linear import Solved
from stratkit.planning.numbers import Numbers, likely
from stratkit.planning.rows import write_limits

YES = 0.5
"""A binary above it is one."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is optimised.

    Attributes:
        cheapest: Spend as little as possible, instead of earning as much as possible.
        waived: Names of demands that are left out.
    """

    cheapest: bool = False
    waived: frozenset[str] = frozenset()


MOST = Aim()
"""To earn as much as possible."""


def programme(
    problem: Problem,
    *,
    chosen: Mapping[int, tuple[bool, ...]] | None = None,
    raised: frozenset[int] = frozenset(),
    aim: Aim = MOST,
    numbers: Numbers | None = None,
) -> Draft:
    """Write a whole programme, ready to be solved.

    Args:
        problem: What is planned with.
        chosen: When each candidate runs, if that is settled already.
        raised: S-shaped candidates that spend at least the knee of their curve.
        aim: What is optimised.
        numbers: The problem in numbers, if somebody has them.
    """
    found = draft(problem, numbers or likely(problem), chosen=chosen, raised=raised)
    write_effects(found)
    margins = write_markets(found)
    write_limits(found, aim.waived)
    gain = found.model.gain
    for terms in () if aim.cheapest else margins:
        for variable, amount in terms.items():
            gain[variable] += amount
    for quarter in range(problem.quarters):
        worth = 1.0 if aim.cheapest else found.discount(quarter)
        for variable, amount in found.cost(quarter).items():
            gain[variable] -= amount * worth
    if not aim.cheapest:
        found.model.constant = -found.idle
    for variable in found.gaps.values():
        gain[variable] -= penalty(problem) / found.unit
    return found


def penalty(problem: Problem) -> float:
    """Return what an uncovered stage counts in the search, EUR: the budget and one euro.

    So a stage is covered wherever it can be, whatever that costs within the budget.
    """
    return problem.limits.budget + 1.0


def decision_of(found: Draft, solved: Solved) -> Decision:
    """Read the decision from the values of the solver."""
    problem, values = found.problem, solved.values
    quarters = range(problem.quarters)

    def runs(t: int, q: int) -> bool:
        return (t, q) in found.on and values[found.on[t, q]] > YES

    def spent(t: int, q: int) -> float:
        if not runs(t, q):
            return 0.0
        if (t, q) in found.spend:
            return max(values[found.spend[t, q]], 0.0) * found.unit
        return problem.candidates[t].minimum.likely

    numbers = enumerate(problem.candidates)
    chosen = {c.option: (t, c) for t, c in numbers}
    return Decision(
        on={o: tuple(runs(t, q) for q in quarters) for o, (t, _c) in chosen.items()},
        spend={o: tuple(spent(t, q) for q in quarters) for o, (t, _c) in chosen.items()},
        bought=_bought(found, values),
        lead_hours=_lead_hours(found, values),
    )


def _bought(found: Draft, values: Sequence[float]) -> dict[str, tuple[float, ...]]:
    hours: dict[str, list[float]] = {}
    for (skill, q), variable in found.bought.items():
        amounts = hours.setdefault(skill, [0.0] * found.problem.quarters)
        amounts[q] = max(values[variable], 0.0)
    return {skill: tuple(amounts) for skill, amounts in hours.items() if any(amounts)}


def _lead_hours(found: Draft, values: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    """Return the hours for following up leads; what sales people have left is shared out."""
    problem = found.problem
    needed = [
        [
            values[found.followed[m, q]] * float(numbers.hours_per_lead[0])
            for q in range(problem.quarters + 1)
        ]
        for m, numbers in enumerate(found.numbers.markets)
    ]
    leads = [sum(row[q] for row in needed) for q in range(problem.quarters + 1)]
    spare = [_spare(found, values, q, leads[q]) for q in range(problem.quarters + 1)]
    count = len(needed)
    return tuple(
        tuple(hours + left / count for hours, left in zip(row, spare, strict=True))
        for row in needed
    )


def _spare(found: Draft, values: Sequence[float], q: int, leads: float) -> float:
    """Return the hours of sales people that nothing takes in a quarter."""
    taken = leads
    if q == found.problem.quarters:
        return max(found.problem.limits.hours["sales"] - taken, 0.0)
    for skill, known in found.problem.skills.items():
        if known.team != "sales":
            continue
        for t, candidate in found.candidates():
            needed = candidate.hours.get(skill)
            taken += needed.likely * (values[found.on[t, q]] > YES) if needed else 0.0
            setup = candidate.hours_setup.get(skill)
            if setup and not candidate.running_now:
                before = values[found.started[t, q - 1]] if q else 0.0
                taken += setup.likely * (values[found.started[t, q]] - before > YES)
        if (skill, q) in found.bought:
            taken -= values[found.bought[skill, q]]
    return max(found.problem.limits.hours["sales"] - taken, 0.0)
