"""The rows of a programme that limit it: money, people, order, goals and what is settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from stratkit.model.terms import Goal, Lock
from stratkit.planning.draft import Draft
from stratkit.planning.linear import INFINITY

Terms = dict[int, float]
Row = tuple[float, float, Terms, str]
"""Lower limit, upper limit, terms, and a name where a user knows the row."""


def write_limits(draft: Draft, waived: frozenset[str] = frozenset()) -> None:
    """Write every limit; those whose names are waived are left out."""
    for family in FAMILIES:
        for lower, upper, terms, name in family(draft):
            if name and name in waived:
                continue
            row = draft.model.row(lower, upper, terms, name)
            if name:
                draft.rows[name] = row


def _money(draft: Draft) -> Iterator[Row]:
    limits = draft.problem.limits
    yield -INFINITY, limits.budget / draft.unit, draft.cost(), "budget"
    for q, amount in enumerate(limits.by_quarter[: draft.problem.quarters]):
        yield -INFINITY, amount / draft.unit, draft.cost(q), f"quarter.{q + 1}"


def _people(draft: Draft) -> Iterator[Row]:
    """Own hours and hours from outside meet what the plan takes, skill by skill."""
    hours = draft.problem.limits.hours
    for q in range(draft.problem.quarters):
        own: dict[str, Terms] = {"marketing": {}, "sales": {}}
        for skill, known in draft.problem.skills.items():
            needed = _hours(draft, skill, q)
            if not needed:
                continue
            mine = draft.model.variable(0, hours.get(skill, INFINITY))
            row: Terms = {mine: -1.0} | needed
            if (skill, q) in draft.bought:
                row[draft.bought[skill, q]] = -1.0
            yield -INFINITY, 0.0, row, f"hours.{skill}.{q + 1}"
            own[known.team][mine] = 1.0
        for market, numbers in enumerate(draft.numbers.markets):
            each = float(numbers.hours_per_lead[0])
            if each:
                own["sales"][draft.followed[market, q]] = each
        for team, terms in own.items():
            yield -INFINITY, hours[team], terms, f"hours.{team}.{q + 1}"
    after = draft.problem.quarters
    left = {
        draft.followed[market, after]: float(numbers.hours_per_lead[0])
        for market, numbers in enumerate(draft.numbers.markets)
    }
    yield -INFINITY, hours["sales"], left, ""


def _hours(draft: Draft, skill: str, q: int) -> Terms:
    """Return the terms of the hours of one skill that a quarter takes."""
    terms: Terms = {}

    def add(variable: int, amount: float) -> None:
        terms[variable] = terms.get(variable, 0.0) + amount

    for t, candidate in draft.candidates():
        if skill in candidate.hours:
            add(draft.on[t, q], candidate.hours[skill].likely)
        if skill in candidate.hours_setup and not candidate.running_now:
            add(draft.started[t, q], candidate.hours_setup[skill].likely)
            if q:
                add(draft.started[t, q - 1], -candidate.hours_setup[skill].likely)
    return {k: v for k, v in terms.items() if v}


def _order(draft: Draft) -> Iterator[Row]:
    """What has started has started; what goes on once started goes on."""
    for t, candidate in draft.candidates():
        for q in range(draft.problem.quarters):
            on, started = draft.on[t, q], draft.started[t, q]
            if on != started:
                yield -INFINITY, 0.0, {on: 1.0, started: -1.0}, ""
                if not candidate.running_now:
                    # Nobody sets something up in a quarter in which it does not run.
                    begins = {started: 1.0, on: -1.0}
                    if q:
                        begins[draft.started[t, q - 1]] = -1.0
                    yield -INFINITY, 0.0, begins, ""
            if q and candidate.running_now and not candidate.pauses:
                yield -INFINITY, 0.0, {on: 1.0, draft.on[t, q - 1]: -1.0}, ""
            elif q and not candidate.running_now:
                yield 0.0, INFINITY, {started: 1.0, draft.started[t, q - 1]: -1.0}, ""


def _starts(draft: Draft) -> Iterator[Row]:
    most = draft.problem.limits.starts
    if not most:
        return
    for q in range(draft.problem.quarters):
        terms: Terms = {}
        for t, candidate in draft.candidates():
            if not candidate.running_now:
                terms[draft.started[t, q]] = 1.0
                if q:
                    terms[draft.started[t, q - 1]] = -1.0
        yield -INFINITY, float(most), terms, f"starts.{q + 1}"


def _needs(draft: Draft) -> Iterator[Row]:
    """An option runs only after what it needs has been in place for its lag."""
    places = {candidate.option: t for t, candidate in draft.candidates()}
    there = {c.option for c in draft.problem.candidates if c.running_now}
    for t, candidate in draft.candidates():
        for group in candidate.needs:
            # What the firm does today has been in place for long, whether it goes on or not.
            for q in () if there & set(group) else range(draft.problem.quarters):
                terms: Terms = {draft.on[t, q]: 1.0}
                for option in group:
                    if option in places:
                        lag = draft.problem.candidates[places[option]].lag
                        if q >= lag:
                            terms[draft.started[places[option], q - lag]] = -1.0
                yield -INFINITY, 0.0, terms, f"need.{candidate.option}"


def _clashes(draft: Draft) -> Iterator[Row]:
    last = draft.problem.quarters - 1
    places = {candidate.option: t for t, candidate in draft.candidates()}
    for t, candidate in draft.candidates():
        for other in candidate.clashes:
            if other in places and t < places[other]:
                for q in range(last + 1):
                    terms = {_there(draft, t, q): 1.0, _there(draft, places[other], q): 1.0}
                    yield -INFINITY, 1.0, terms, f"clash.{candidate.option}.{other}"


def _there(draft: Draft, t: int, q: int) -> int:
    """Return the variable that says whether an option is in place in a quarter.

    What has been set up stays in place; what the firm does today is while it goes on.
    """
    running = draft.problem.candidates[t].running_now
    return draft.on[t, q] if running else draft.started[t, q]


def _coverage(draft: Draft) -> Iterator[Row]:
    """Something serves every stage; what cannot be covered is a gap."""
    last = draft.problem.quarters - 1
    for stage in draft.problem.stages:
        if draft.problem.covered.get(stage):
            continue
        terms = {draft.on[t, last]: 1.0 for t, c in draft.candidates() if stage in c.serves}
        gap = draft.gaps[stage] = draft.model.variable(0, 1)
        yield 1.0, INFINITY, {**terms, gap: 1.0}, ""


def _locks(draft: Draft) -> Iterator[Row]:
    places = {candidate.option: t for t, candidate in draft.candidates()}
    quarters = range(draft.problem.quarters)
    for lock in draft.problem.limits.locks:
        if lock.option not in places:
            if lock.kind in {"require", "fix"}:
                yield 1.0, INFINITY, {}, lock_name(lock)
            continue
        t = places[lock.option]
        if lock.kind == "require":
            yield 1.0, INFINITY, {draft.on[t, q]: 1.0 for q in quarters}, lock_name(lock)
            continue
        if lock.kind == "exclude":
            yield -INFINITY, 0.0, {draft.on[t, q]: 1.0 for q in quarters}, lock_name(lock)
            continue
        terms: Terms = {}
        for q in quarters:
            for variable, amount in draft.cost_of(t, q).items():
                terms[variable] = terms.get(variable, 0.0) + amount
        amount = lock.amount / draft.unit
        lower = amount if lock.kind == "fix" else -INFINITY
        yield lower, amount, terms, lock_name(lock)


def lock_name(lock: Lock) -> str:
    """Return the name of the row of a lock."""
    return f"lock.{lock.kind}.{lock.option}"


def _goals(draft: Draft) -> Iterator[Row]:
    for goal in draft.problem.limits.goals:
        terms, base = goal_terms(draft, goal)
        if goal.measure == "cost_per_customer":
            price = goal.amount / draft.unit
            cost = draft.cost()
            for variable, amount in terms.items():
                cost[variable] = cost.get(variable, 0.0) - price * amount
            yield -INFINITY, -price * base, cost, goal_name(goal)
        else:
            yield goal.amount + base, INFINITY, terms, goal_name(goal)


def goal_name(goal: Goal) -> str:
    """Return the name of the row of a goal."""
    return f"goal.{goal.measure}"


def goal_terms(draft: Draft, goal: Goal) -> tuple[Terms, float]:
    """Return the terms of what a goal counts, and what of it comes without a plan."""
    terms: Terms = {}
    base = 0.0
    last = draft.problem.quarters
    for (market, period), won in draft.won.items():
        numbers = draft.numbers.markets[market]
        if period == last:
            continue
        if goal.measure == "leads":
            terms[draft.followed[market, period]] = 1.0
            continue
        each = float(numbers.first_year[0]) if goal.measure == "revenue" else 1.0
        cycle = float(numbers.cycle[0])
        whole, part = int(cycle), cycle - int(cycle)
        share = (1 - part) * (period + whole < last) + part * (period + whole + 1 < last)
        for variable, amount in won.items():
            terms[variable] = terms.get(variable, 0.0) + amount * share * each
        base += draft.before[market, period] * share * each
        if goal.measure == "revenue":
            worth = float(numbers.yearly_revenue[0])
            for variable, amount in draft.kept[market, period].items():
                terms[variable] = terms.get(variable, 0.0) + amount * worth
            if draft.kept[market, period]:
                base += float(numbers.kept[0]) * worth
    return terms, base


def _brand(draft: Draft) -> Iterator[Row]:
    least, most = draft.problem.limits.brand
    if (least, most) == (0.0, 1.0):
        return
    terms: dict[bool, Terms] = {True: {}, False: {}}
    for t, candidate in draft.candidates():
        for q in range(draft.problem.quarters):
            for variable, amount in draft.cost_of(t, q).items():
                part = terms[candidate.brand]
                part[variable] = part.get(variable, 0.0) + amount
    for share, sign in ((least, 1.0), (most, -1.0)):
        row = {k: sign * (1 - share) * v for k, v in terms[True].items()}
        for variable, amount in terms[False].items():
            row[variable] = row.get(variable, 0.0) - sign * share * amount
        yield 0.0, INFINITY, row, "brand"


FAMILIES: tuple[Callable[[Draft], Iterator[Row]], ...] = (
    _money,
    _people,
    _order,
    _starts,
    _needs,
    _clashes,
    _coverage,
    _locks,
    _goals,
    _brand,
)
"""Every kind of limit; each yields its rows."""
