"""The whole plan, step by step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stratkit.language.current import speaking
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Frontier, FrontierPoint, Infeasible, Plan
from stratkit.model.planning import Problem
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Terms
from stratkit.planning.forecast import forecast
from stratkit.planning.infeasible import clash
from stratkit.planning.numbers import likely
from stratkit.planning.optimise import Optimum, optimise
from stratkit.planning.outcome import outcome
from stratkit.planning.problem import problem as problem_of
from stratkit.planning.programme import Aim
from stratkit.planning.reasons import assumptions, not_planned, stages_spend, tactics
from stratkit.planning.schedule import dearest, schedule

DRAWS = 2000
SEED = 20_261_122
"""Any number does; this one makes every plan the same on every machine."""

FRONTIER = tuple(range(50, 201, 10))
"""Per cent of the budget."""


def plan(  # noqa: PLR0913 - what a plan can be asked for
    strategy: Strategy,
    kb: KnowledgeBase,
    terms: Terms,
    *,
    cheapest: bool = False,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Plan | Infeasible:
    """Return the best programme for a business, or why there is none.

    Args:
        strategy: What fits the business.
        kb: The knowledge base it was made with.
        terms: What the client settles.
        cheapest: Spend as little as the goals allow, instead of earning as much as possible.
        draws: Of the forecast.
        seed: Of the forecast.
    """
    with speaking(kb.language):
        problem = problem_of(strategy, kb, terms)
        found = optimise(problem, Aim(cheapest=cheapest))
        if found is None:
            return Infeasible(strategy=strategy, problem=problem, demands=clash(problem))
        request = Request(terms=terms, cheapest=cheapest, draws=draws, seed=seed)
        return explained(strategy, problem, found, request)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for beside the business itself."""

    terms: Terms
    cheapest: bool = False
    draws: int = DRAWS
    seed: int = SEED


def explained(strategy: Strategy, problem: Problem, found: Optimum, request: Request) -> Plan:
    """Return an optimum with everything a client asks about it."""
    chosen = tactics(problem, found.decision)
    return Plan(
        strategy=strategy,
        problem=problem,
        decision=found.decision,
        tactics=chosen,
        certificate=found.certificate,
        prices=found.prices,
        gaps=found.gaps,
        not_planned=not_planned(strategy, problem, found.decision, found.prices),
        forecast=forecast(problem, found.decision, request.draws, request.seed),
        schedule=schedule(problem, found.decision, found.prices),
        assumptions=assumptions(problem, found.decision),
        stages_spend=stages_spend(problem, chosen),
        terms=request.terms,
        cheapest=request.cheapest,
        seed=request.seed,
    )


def frontier(plan: Plan) -> Frontier:
    """Return what half the budget to twice the budget buys.

    Each budget is planned anew, beginning with the plan of the smaller one, so that more money
    never buys less.
    """
    points: list[FrontierPoint] = []
    before: Optimum | None = None
    for share in FRONTIER:
        problem = _scaled(plan.problem, share / 100)
        found = optimise(problem, start=before.decision if before else None)
        if found is None:
            continue
        before = found
        points.append(_point(problem, found))
    paying = [point.budget for point in points if point.next_euro > 0]
    return Frontier(plan=plan, points=tuple(points), pays_until=max(paying, default=0.0))


def _scaled(problem: Problem, share: float) -> Problem:
    limits = replace(
        problem.limits,
        budget=problem.limits.budget * share,
        by_quarter=tuple(amount * share for amount in problem.limits.by_quarter),
    )
    return replace(problem, limits=limits)


def _point(problem: Problem, found: Optimum) -> FrontierPoint:
    reached = outcome(problem, likely(problem), found.decision)
    return FrontierPoint(
        budget=problem.limits.budget,
        value=found.certificate.value,
        bound=found.certificate.bound,
        spent=float(reached.cost.sum()),
        customers=float(reached.customers[0, : problem.quarters].sum()),
        next_euro=dearest(found.prices, "budget"),
        tactics=tuple(option for option, runs in found.decision.on.items() if any(runs)),
    )
