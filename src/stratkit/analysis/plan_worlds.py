"""The plan made again in worlds where what is uncertain has come out otherwise."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from stratkit.model.inquiry import Ranking, Robustness, Stays, Steadiness, Worth
from stratkit.model.plan import Plan
from stratkit.model.planning import Candidate, Market, Problem
from stratkit.planning.numbers import Chances
from stratkit.planning.optimise import optimise
from stratkit.planning.reasons import value_of

DRAWS = 40
"""Plans made again, each some tenths of a second."""
SAFE, BET = 0.8, 0.4
"""Shares of the draws from which an option is safe, or a bet."""
OFTEN = 0.25
"""Share from which an option that is not planned is named."""
ROUGH = 0.03
"""Gap at which the search stops where exactness does not matter."""
QUANTILES = ((0, 0.3), (1, 0.4), (2, 0.3))
"""Low, likely and high with their weights (Swanson's rule for deciles)."""
ESTIMATES = 6
"""Estimates whose information is valued; a plan is made again for both ends of each."""


def robustness(plan: Plan, draws: int = DRAWS, seed: int | None = None) -> Robustness:
    """Return in which share of draws each option is in the best plan.

    Args:
        plan: The plan.
        draws: How many worlds are planned for.
        seed: Of the chance; by default that of the plan.
    """
    chance = Chances(draws=draws, seed=plan.seed if seed is None else seed)
    seen: Counter[str] = Counter()
    for draw in range(draws):
        found = optimise(world(plan.problem, chance, draw), gap=ROUGH)
        if found:
            seen.update(option for option, runs in found.decision.on.items() if any(runs))
    planned = {tactic.option for tactic in plan.tactics}
    shares = {o: seen[o] / draws for o in planned | seen.keys()}
    options = [
        Stays(option=o, share=share, planned=o in planned, steadiness=steadiness(share))
        for o, share in shares.items()
        if o in planned or share >= OFTEN
    ]
    options.sort(key=lambda item: (not item.planned, -item.share, item.option))
    return Robustness(plan=plan, draws=draws, seed=chance.seed, options=tuple(options))


def steadiness(share: float) -> Steadiness:
    """Return what a share of the draws means.

    >>> steadiness(0.9), steadiness(0.5), steadiness(0.1)
    ('safe', 'bet', 'test first')
    """
    if share >= SAFE:
        return "safe"
    return "bet" if share >= BET else "test first"


def world(problem: Problem, chance: Chances, draw: int) -> Problem:
    """Return a problem whose likely values are those of one draw."""
    return replace(
        problem,
        candidates=tuple(_drawn(c, problem, chance, draw) for c in problem.candidates),
        markets=tuple(
            market.with_numbers(
                {
                    name: value._replace(likely=float(chance.draw(value)[draw]))
                    for name, value in market.numbers().items()
                }
            )
            for market in problem.markets
        ),
    )


def _drawn(candidate: Candidate, problem: Problem, chance: Chances, draw: int) -> Candidate:
    """Return a candidate in one draw; what it costs stays as it was budgeted."""

    def one(value: object) -> float:
        return float(chance.draw(value)[draw])  # type: ignore[arg-type]

    yields = []
    for item in candidate.yields:
        cost = item.unit_cost._replace(likely=one(item.unit_cost))
        share = item.per_euro * item.unit_cost.likely
        yields.append(item._replace(unit_cost=cost, per_euro=share / cost.likely))
    curve = candidate.curve
    if curve is not None:
        curve = replace(curve, half=curve.half._replace(likely=one(curve.half)))
    effects = tuple(
        float(chance.effect(candidate, place, problem)[draw])
        for place in range(len(problem.markets))
    )
    return replace(
        candidate,
        efficiency=effects,
        curve=curve,
        yields=tuple(yields),
        lifts=tuple(
            i._replace(share=i.share._replace(likely=one(i.share))) for i in candidate.lifts
        ),
        delay=candidate.delay._replace(likely=one(candidate.delay)),
        carry_over=candidate.carry_over._replace(likely=min(one(candidate.carry_over), 0.99)),
    )


def information(plan: Plan, most: int = ESTIMATES) -> Ranking:
    """Return what it would be worth to know each estimate (expected value of perfect information).

    For the estimates with the largest swing the plan is made again as if the number were known at
    its low and at its high end; the gain over the present plan there, weighed, is what knowing it
    is worth.

    Args:
        plan: The plan.
        most: Estimates to value; the others are ranked by their swing behind them.
    """
    found = [
        Worth(
            assumption=item,
            information=_gain(plan, item.name, item.market) if place < most else 0.0,
        )
        for place, item in enumerate(plan.assumptions)
    ]
    found.sort(key=lambda worth: -worth.information)  # the rest stays in order of its swing
    return Ranking(plan=plan, estimates=tuple(found))


def _gain(plan: Plan, name: str, market: str) -> float:
    place = next((i for i, m in enumerate(plan.problem.markets) if m.name == market), None)
    if place is None or name not in plan.problem.markets[place].numbers():
        return 0.0
    gain = 0.0
    for end, weight in QUANTILES:
        known = plan.problem.markets[place].numbers()[name]
        if end == 1:
            continue
        there = _settled(plan.problem, place, name, known[end])  # type: ignore[arg-type]
        best = optimise(there, gap=ROUGH)
        if best is not None:
            present = value_of(there, plan.decision)
            gain += weight * max(0.0, best.certificate.value - present)
    return gain


def _settled(problem: Problem, place: int, name: str, value: float) -> Problem:
    markets: list[Market] = list(problem.markets)
    known = markets[place].numbers()[name]._replace(likely=value)
    markets[place] = markets[place].with_numbers({name: known})
    return replace(problem, markets=tuple(markets))
