"""Every decision there is, for problems so small that they can all be tried out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import product

from stratkit.model.plan import Decision
from stratkit.model.planning import Candidate, Problem
from unit.planning.checker import needed_hours, uncovered, violations
from unit.planning.second_opinion import reckoned

SHARES = (0.0, 0.2, 0.45, 1.0)
"""Of the budget, that are tried out as the spending of an option in a quarter."""


def patterns(problem: Problem) -> Iterator[dict[str, tuple[bool, ...]]]:
    """Yield every way to run the candidates or not."""
    each = list(product((False, True), repeat=problem.quarters))
    for chosen in product(each, repeat=len(problem.candidates)):
        yield {c.option: on for c, on in zip(problem.candidates, chosen, strict=True)}


def decisions(problem: Problem) -> Iterator[Decision]:
    """Yield decisions that break no limit: every pattern, with a few amounts for each."""
    for on in patterns(problem):
        amounts = [
            list(product(*(_levels(c, problem) if runs else (0.0,) for runs in on[c.option])))
            for c in problem.candidates
        ]
        for chosen in product(*amounts):
            spend = {c.option: s for c, s in zip(problem.candidates, chosen, strict=True)}
            decision = staffed(problem, on, spend)
            if not violations(problem, decision):
                yield decision


def staffed(
    problem: Problem, on: dict[str, tuple[bool, ...]], spend: dict[str, tuple[float, ...]]
) -> Decision:
    """Return a decision with the hours bought that own people lack, and all others for leads."""
    none = (0.0,) * problem.quarters
    lead_hours = ((*none, 0.0),) * len(problem.markets)
    plain = Decision(on=on, spend=spend, bought={}, lead_hours=lead_hours)
    quarters = range(problem.quarters)
    hours = [{s: needed_hours(problem, plain, s, q) for s in problem.skills} for q in quarters]
    bought = [_bought(problem, each) for each in hours]
    selling = [s for s, known in problem.skills.items() if known.team == "sales"]
    limit = problem.limits.hours["sales"]
    left = [limit - sum(hours[q][s] - bought[q].get(s, 0.0) for s in selling) for q in quarters]
    share = [max(rest, 0.0) / len(problem.markets) for rest in (*left, limit)]
    return Decision(
        on=on,
        spend=spend,
        bought={s: tuple(b.get(s, 0.0) for b in bought) for s in {k for b in bought for k in b}},
        lead_hours=(tuple(share),) * len(problem.markets),
    )


def _bought(problem: Problem, needed: dict[str, float]) -> dict[str, float]:
    """Return the hours that have to be bought in a quarter, from the cheapest skill first."""
    limits, bought = problem.limits.hours, dict[str, float]()
    able = [s for s, known in problem.skills.items() if known.bought]
    for skill in able:
        lacking = needed[skill] - limits.get(skill, math.inf)
        if lacking > 0:
            bought[skill] = lacking
    for team in ("marketing", "sales"):
        members = [s for s, known in problem.skills.items() if known.team == team]
        lacking = sum(needed[s] - bought.get(s, 0.0) for s in members) - limits[team]
        for skill in sorted(members, key=lambda s: problem.skills[s].rate.likely):
            more = min(lacking, needed[skill] - bought.get(skill, 0.0))
            if skill in able and more > 0:
                bought[skill] = bought.get(skill, 0.0) + more
                lacking -= more
    return bought


def _levels(candidate: Candidate, problem: Problem) -> Sequence[float]:
    """Return a few whole amounts that a candidate may spend in a quarter."""
    least, most = candidate.minimum.likely, max(candidate.most, candidate.minimum.likely)
    tried = (min(max(share * problem.limits.budget, least), most) for share in SHARES)
    whole = {math.floor(amount / problem.eur) * problem.eur for amount in tried}
    return sorted({max(least, amount) for amount in whole})


def best(problem: Problem) -> float:
    """Return the most that any of the decisions brings, less what uncovered stages count."""
    each = problem.limits.budget + 1
    return max(
        (
            reckoned(problem, d).value - each * len(uncovered(problem, d))
            for d in decisions(problem)
        ),
        default=-math.inf,
    )
