"""Who does what in which week: preparation, start, first effect, reviews, and when to stop."""

from __future__ import annotations

import math

from stratkit.model.plan import Decision, ShadowPrice
from stratkit.model.planning import QUARTER_WEEKS, Candidate, Problem
from stratkit.model.schedule import Schedule, Step, StopRule
from stratkit.planning.curves import Response
from stratkit.planning.numbers import likely

LEADER = "skill.marketing-management"
"""The skill that looks at the whole."""
TWICE = 2.0
"""Times the cost that the plan counts on, from which its ground is gone."""
WEEK_HOURS = 20
"""Hours a week that one person can give to setting something up."""


def schedule(problem: Problem, decision: Decision, prices: tuple[ShadowPrice, ...]) -> Schedule:
    """Return the weeks of a plan.

    Args:
        problem: What is planned with.
        decision: What runs when.
        prices: What one more euro would be worth, among others.
    """
    running = [c for c in problem.candidates if any(decision.on[c.option])]
    steps = [step for c in running for step in _steps(c, decision.on[c.option], problem)]
    steps += [
        Step(week=(quarter + 1) * QUARTER_WEEKS, kind="review", option="", owner=LEADER)
        for quarter in range(problem.quarters)
    ]
    order = ("prepare", "start", "resume", "effect", "pause", "review")
    steps.sort(key=lambda step: (step.week, order.index(step.kind), step.option))
    return Schedule(
        steps=tuple(steps),
        stop_rules=tuple(_stop_rule(c, problem, decision, prices) for c in running),
    )


def owner(candidate: Candidate) -> str:
    """Return the skill that gives most hours to an option."""
    hours = {skill: known.likely for skill, known in candidate.hours_setup.items()}
    for skill, known in candidate.hours.items():
        hours[skill] = hours.get(skill, 0.0) + known.likely
    return max(sorted(hours), key=lambda skill: hours[skill], default=LEADER)


def weeks_to_set_up(candidate: Candidate) -> int:
    """Return how many weeks the work before the start takes, at most a quarter."""
    hours = sum(known.likely for known in candidate.hours_setup.values())
    return min(QUARTER_WEEKS - 1, math.ceil(hours / WEEK_HOURS))


def _steps(candidate: Candidate, runs: tuple[bool, ...], problem: Problem) -> list[Step]:
    steps = []

    def add(week: int, kind: str) -> None:
        steps.append(Step(week=week, kind=kind, option=candidate.option, owner=owner(candidate)))  # type: ignore[arg-type]

    first = runs.index(True)
    begin = first * QUARTER_WEEKS + 1
    start = begin
    if not candidate.running_now:
        start = begin + weeks_to_set_up(candidate)
        add(begin, "prepare")
        add(start, "start")
    effect = start + round(candidate.delay.likely * QUARTER_WEEKS)
    if effect <= problem.quarters * QUARTER_WEEKS:
        add(effect, "effect")
    for quarter in range(first + 1, problem.quarters):
        week = quarter * QUARTER_WEEKS + 1
        if runs[quarter - 1] and not runs[quarter]:
            add(week, "pause")
        if runs[quarter] and not runs[quarter - 1]:
            add(week, "resume")
    return steps


def _stop_rule(
    candidate: Candidate, problem: Problem, decision: Decision, prices: tuple[ShadowPrice, ...]
) -> StopRule:
    """Return what an option may cost for one unit of its volume, and when to look.

    It is given up where a unit costs twice what the plan counts on, or more than the margin it
    brings after what the same money brings elsewhere in the plan, once its effect has had twice its
    usual time to set in.
    """
    first = decision.on[candidate.option].index(True)
    week = first * QUARTER_WEEKS + weeks_to_set_up(candidate)
    week += math.ceil(2 * candidate.delay.likely * QUARTER_WEEKS)
    week = min(week, problem.quarters * QUARTER_WEEKS)
    if not candidate.yields or candidate.curve is None:
        stage = candidate.lifts[0].stage if candidate.lifts else ""
        path = candidate.lifts[0].share.path if candidate.lifts else ""
        return StopRule(
            option=candidate.option,
            metric="lift",
            stage=stage,
            limit=0.0,
            target=candidate.lifts[0].share.likely if candidate.lifts else 0.0,
            week=week,
            path=path,
        )
    item = max(candidate.yields, key=lambda y: y.per_euro * y.unit_cost.likely)
    flow = decision.spend[candidate.option][first] + candidate.running.likely
    euros = Response.of(candidate.curve).effective(flow)
    reached = item.unit_cost.likely / candidate.efficiency[item.market] * flow / max(euros, 1e-9)
    return StopRule(
        option=candidate.option,
        metric="unit_cost",
        stage=item.stage,
        limit=max(
            reached, min(TWICE * reached, worth_of(item.stage, item.market, problem, prices))
        ),
        target=reached,
        week=week,
        path=item.unit_cost.path,
    )


def worth_of(stage: str, market: int, problem: Problem, prices: tuple[ShadowPrice, ...]) -> float:
    """Return what one unit of a stage's volume may cost, EUR.

    That is the margin it is expected to bring, divided by what a euro brings elsewhere.
    """
    numbers = likely(problem).markets[market]
    customer = float(numbers.lifetime[0])
    lead = customer * float(numbers.lead_to_customer[0])
    worth = {
        "stage.awareness": lead * float(numbers.visit_to_lead[0]),
        "stage.consideration": lead,
        "stage.purchase": customer,
        "stage.advocacy": lead * float(numbers.recommendation_to_lead[0]),
    }.get(stage, float(numbers.yearly[0]))
    return worth / (1 + dearest(prices, "budget"))


def dearest(prices: tuple[ShadowPrice, ...], resource: str) -> float:
    """Return what one more unit of something is worth at most in any quarter, EUR."""
    return max((p.per_unit for p in prices if p.resource == resource), default=0.0)
