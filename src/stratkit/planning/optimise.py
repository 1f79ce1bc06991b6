"""From a problem to a decision with a certificate: kernel, programme, polish.

1. *Kernel*: with many candidates, the linear relaxation chooses those worth deciding about.
2. *Programme*: a mixed-integer programme over the kernel decides what runs when. Its curves are
   bounded from above, so its bound holds for the true ones.
3. *Polish*: with that settled, tangents are added where the solution stands until the linear
   programme and the true curves agree; its duals are the prices of what is scarce.
4. *Certificate*: the bound over all candidates, not only those of the kernel.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stratkit.model.plan import Certificate, Decision, ShadowPrice
from stratkit.model.planning import Problem
from stratkit.planning.curves import Response
from stratkit.planning.draft import Draft
from stratkit.planning.funnel import effect_row, saturation_row
from stratkit.planning.goals import missed, raised
from stratkit.planning.linear import INFINITY, Solved
from stratkit.planning.numbers import likely
from stratkit.planning.outcome import completed, outcome
from stratkit.planning.programme import MOST, YES, Aim, decision_of, penalty, programme
from stratkit.planning.rounding import rounded

GAP = 0.006
"""Relative gap at which the search stops."""
NODES = 400
"""Of the branch and bound at most."""
KERNEL = 60
"""Candidates that the programme decides about at most."""
PRECISE = 1e-6
"""Relative distance between the polished programme and the true curves."""
ATTEMPTS = 4
"""Searches at most until every goal is met by the true curves."""
ROUNDS = 40
"""Of cutting at most."""
SHARP = 0.002
SHARPENED = 6
"""Relative distance and rounds of cutting before the search."""
FAINT = 1e-6
"""A part of an option that is no more than a rounding error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimum:
    """The best decision that was found, and how good it is."""

    decision: Decision
    certificate: Certificate
    prices: tuple[ShadowPrice, ...]
    gaps: tuple[str, ...]


def optimise(
    problem: Problem, aim: Aim = MOST, start: Decision | None = None, gap: float = GAP
) -> Optimum | None:
    """Return the best decision, or None where the demands cannot all be met.

    Args:
        problem: What is planned with.
        aim: What is optimised.
        start: A decision to be no worse than, from a problem that allowed less.
        gap: Relative gap at which the search stops.
    """
    asked, first = problem, None
    for _attempt in range(ATTEMPTS):
        found = _searched(asked, aim, start, gap)
        if found is None:
            return None
        first = first or found
        if not missed(problem, found.decision):
            # What was searched for may ask for more than the client does: the bound is the first.
            bound = max(first.certificate.bound, found.certificate.value)
            return replace(found, certificate=replace(found.certificate, bound=bound))
        # The programme promises more than the true curves give, so it is asked for more.
        asked = raised(problem, asked, found.decision)
    return None


def _searched(problem: Problem, aim: Aim, start: Decision | None, gap: float) -> Optimum | None:
    """Search once; what is found may miss a goal by what the programme promises too much."""
    numbers = likely(problem)
    whole = programme(problem, aim=aim, numbers=numbers)
    relaxation = tightened(whole)
    if relaxation.status == "infeasible":
        return None
    kernel, found = problem, whole
    if len(problem.candidates) > KERNEL:
        kernel = kernel_of(whole, relaxation)
        found = programme(kernel, aim=aim)
        tightened(found)
    solved = found.model.solver().solve(gap=gap, nodes=NODES)
    if solved.status == "infeasible" and kernel is not problem:
        kernel, found = problem, whole
        solved = whole.model.solver().solve(gap=gap, nodes=NODES)
    if not solved.values:
        return None
    best = _settled(found, solved, aim)
    if start is not None:
        best = max(best, _polished_start(problem, start, aim), key=lambda p: p.score)
    decision = completed(best.decision, problem)
    value = float(outcome(problem, numbers, decision).value[0])
    bound = solved.bound if kernel is problem else relaxation.objective
    bound = bound * whole.unit + penalty(problem) * len(best.gaps)
    return Optimum(
        decision=decision,
        certificate=Certificate(
            value=value,
            bound=max(bound, value),
            candidates=len(problem.candidates),
            considered=len(kernel.candidates),
            nodes=solved.nodes,
            stopped=solved.status == "stopped",
        ),
        prices=best.prices,
        gaps=best.gaps,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Polished:
    """A decision whose spending is the best for what runs when."""

    decision: Decision
    prices: tuple[ShadowPrice, ...]
    gaps: tuple[str, ...]
    score: float
    """EUR: value less the penalty for gaps, or minus the cost."""


def _settled(found: Draft, solved: Solved, aim: Aim) -> Polished:
    """Polish what the search has chosen; S-curves below their knee are raised or dropped."""
    problem = found.problem
    decision = decision_of(found, solved)
    best = polished(problem, decision, aim)
    low = _below_knee(problem, best.decision)
    if low:
        raised = programme(problem, raised=frozenset(range(len(problem.candidates))), aim=aim)
        again = raised.model.solver().solve(gap=GAP, nodes=NODES)
        if again.values:
            other = polished(problem, decision_of(raised, again), aim, raise_knees=True)
            best = max(best, other, key=lambda p: p.score)
    return best


def _below_knee(problem: Problem, decision: Decision) -> bool:
    for candidate in problem.candidates:
        if candidate.curve is None:
            continue
        knee = Response.of(candidate.curve).knee - candidate.running.likely
        runs = zip(decision.on[candidate.option], decision.spend[candidate.option], strict=True)
        if any(on and spend < knee * (1 - PRECISE) for on, spend in runs):
            return True
    return False


def polished(
    problem: Problem, decision: Decision, aim: Aim = MOST, *, raise_knees: bool = False
) -> Polished:
    """Return the best spending for what runs when, with the price of everything scarce.

    Args:
        problem: What is planned with.
        decision: What runs when.
        aim: What is optimised.
        raise_knees: S-shaped candidates spend at least the knee of their curve.
    """
    numbers = likely(problem)
    chosen = {t: decision.on[c.option] for t, c in enumerate(problem.candidates)}
    raised = frozenset(chosen) if raise_knees else frozenset()
    found = programme(problem, chosen=chosen, raised=raised, aim=aim, numbers=numbers)
    solver = found.model.solver(relaxed=True)
    solved = solver.solve()
    for _round in range(ROUNDS):
        rows = list(cuts(found, solved.values, PRECISE)) if solved.values else []
        if not rows:
            break
        solver.cut(rows)
        solved = solver.solve()
    gaps = tuple(s for s, v in found.gaps.items() if solved.values and solved.values[v] > YES)
    lost = penalty(problem) * len(gaps)

    def score(whole: Decision) -> float:
        reached = outcome(problem, numbers, whole)
        return (-float(reached.cost.sum()) if aim.cheapest else float(reached.value[0])) - lost

    able = [decision_of(found, solved)] if solved.values else []
    # Where the envelope of an S-curve promises too much, what was given may be the better one.
    if not solved.values or not (problem.limits.goals or aim.cheapest):
        able.append(decision)
    best = max((rounded(completed(each, problem), problem) for each in able), key=score)
    return Polished(decision=best, prices=_prices(found, solved), gaps=gaps, score=score(best))


def _polished_start(problem: Problem, start: Decision, aim: Aim) -> Polished:
    return polished(problem, completed(start, problem), aim)


def tightened(found: Draft) -> Solved:
    """Solve the relaxation, adding tangents where it stands; the model keeps them.

    Returns:
        The last relaxation: its objective is a bound on every decision.
    """
    solver = found.model.solver(relaxed=True)
    solved = solver.solve()
    for _round in range(SHARPENED):
        if not solved.values:
            break
        rows = list(cuts(found, solved.values, SHARP))
        if not rows:
            break
        for lower, upper, terms in rows:
            found.model.row(lower, upper, terms)
        solver.cut(rows)
        solved = solver.solve()
    return solved


def cuts(
    found: Draft, values: Sequence[float], precise: float
) -> Iterator[tuple[float, float, dict[int, float]]]:
    """Yield a tangent wherever the programme promises more than a curve gives.

    Args:
        found: The programme.
        values: Where it stands.
        precise: Relative distance that is let pass.
    """
    for (t, q), effect in found.effect.items():
        on = values[found.on[t, q]]
        if on < FAINT:
            continue
        response = found.responses[t]
        running = found.problem.candidates[t].running.likely
        flow = max(values[found.spend[t, q]], 0.0) / on * found.unit + running
        true = response.envelope(flow)
        if values[effect] / on * found.unit > true * (1 + precise) and flow >= response.knee:
            slope = response.marginal(flow)
            yield -INFINITY, 0.0, effect_row(found, t, q, true - slope * flow, slope)
    for asked, reached, ceiling in found.saturations:
        true = -ceiling * math.expm1(-values[asked] / ceiling)
        if values[reached] > true * (1 + precise):
            limit, terms = saturation_row(asked, reached, ceiling, values[asked])
            yield -INFINITY, limit, terms


def _prices(found: Draft, solved: Solved) -> tuple[ShadowPrice, ...]:
    """Return what one more euro or hour would be worth, for everything that is scarce."""
    prices = []
    for name, row in found.rows.items():
        kind, _dot, rest = name.partition(".")
        dual = solved.duals[row] if solved.duals else 0.0
        if kind == "budget":
            prices.append(ShadowPrice(resource="budget", quarter=0, per_unit=dual))
        elif kind == "quarter":
            prices.append(ShadowPrice(resource="budget", quarter=int(rest), per_unit=dual))
        elif kind == "hours":
            resource, _dot, quarter = rest.rpartition(".")
            each = dual * found.unit
            prices.append(ShadowPrice(resource=resource, quarter=int(quarter), per_unit=each))
    return tuple(prices)


def kernel_of(whole: Draft, relaxed: Solved) -> Problem:
    """Return the problem with the candidates the relaxation uses, and those next to them.

    Candidates are ranked by how much of them the relaxation runs, then by how little dearer they
    would have to be less to be run; what they need, and what is locked, comes along.
    """
    problem = whole.problem
    used = {
        t: sum(relaxed.values[whole.on[t, q]] for q in range(problem.quarters))
        for t in range(len(problem.candidates))
    }
    ranked = sorted(used, key=lambda t: (-used[t], t))[:KERNEL]
    kept = {problem.candidates[t].option for t in ranked}
    kept |= {lock.option for lock in problem.limits.locks}
    while True:
        added = {
            option
            for candidate in problem.candidates
            if candidate.option in kept
            for group in candidate.needs
            if not kept & set(group)
            for option in group
        }
        if not added:
            break
        kept |= added
    return replace(problem, candidates=tuple(c for c in problem.candidates if c.option in kept))
