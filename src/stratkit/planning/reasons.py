"""Why each option is in the plan or not, and what each estimate is worth."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from stratkit.model.plan import (
    Assumption,
    Decision,
    NotPlanned,
    PlannedTactic,
    QuarterAllotment,
    Reason,
    ShadowPrice,
)
from stratkit.model.planning import Candidate, Market, Problem
from stratkit.model.strategy import Strategy
from stratkit.planning.candidates import IN_PLACE
from stratkit.planning.numbers import likely
from stratkit.planning.outcome import outcome

REASONS = 3
"""Traits named for each option."""
SCARCE = 1e-6
"""EUR of value for one more unit, from which something is scarce."""


def value_of(problem: Problem, decision: Decision) -> float:
    """Return what a decision is worth with the likely numbers, EUR."""
    return float(outcome(problem, likely(problem), decision).value[0])


def tactics(problem: Problem, decision: Decision) -> tuple[PlannedTactic, ...]:
    """Return what is in the plan, by start and worth."""
    whole = value_of(problem, decision)
    found = [
        _tactic(candidate, problem, decision, whole)
        for candidate in problem.candidates
        if any(decision.on[candidate.option])
    ]
    return tuple(sorted(found, key=lambda t: (t.start, -t.worth, t.option)))


def _tactic(
    candidate: Candidate, problem: Problem, decision: Decision, whole: float
) -> PlannedTactic:
    option = candidate.option
    runs, spend = decision.on[option], decision.spend[option]
    never = (False,) * problem.quarters
    nothing = (0.0,) * problem.quarters
    bare = replace(
        decision,
        on={**decision.on, option: never},
        spend={**decision.spend, option: nothing},
    )
    first = runs.index(True)
    allotments = []
    for quarter, on in enumerate(runs):
        begins = quarter == first and not candidate.running_now
        money = spend[quarter] + (candidate.running.likely if on else 0.0)
        hours = {skill: known.likely for skill, known in candidate.hours.items()} if on else {}
        if begins:
            money += candidate.setup.likely
            for skill, known in candidate.hours_setup.items():
                hours[skill] = hours.get(skill, 0.0) + known.likely
        allotments.append(QuarterAllotment(quarter=quarter + 1, on=on, spend=money, hours=hours))
    best = max(candidate.fits, key=lambda fit: fit.points)
    speaking = sorted(best.contributions, key=lambda part: -part.points)
    return PlannedTactic(
        option=option,
        points=best.points,
        quarters=tuple(allotments),
        total=sum(allotment.spend for allotment in allotments),
        worth=whole - value_of(problem, bare),
        reasons=tuple(part.link.trait for part in speaking[:REASONS] if part.points > 0),
    )


def not_planned(
    strategy: Strategy, problem: Problem, decision: Decision, prices: tuple[ShadowPrice, ...]
) -> tuple[NotPlanned, ...]:
    """Return the core options of the programme that the plan leaves out, and why."""
    shortlisted = dict.fromkeys(o for stage in strategy.programme for o in stage.options)
    core = [o for o in shortlisted if strategy.recommendation(o).fit.verdict == "core"]
    names = {candidate.option: candidate for candidate in problem.candidates}
    found = []
    for option in core:
        if option in names and any(decision.on[option]):
            continue
        if option in names:
            found.append(_left(names[option], problem, decision, prices))
        elif problem.left_out.get(option, IN_PLACE) != IN_PLACE:
            found.append(_never(option, problem.left_out[option]))
    return tuple(found)


NEVER: dict[str, Reason] = {"excluded": "excluded", "audience": "cannot"}
"""Why an option is no candidate, where it is not for want of something."""


def _never(option: str, why: str) -> NotPlanned:
    kind = NEVER.get(why, "need")
    return NotPlanned(
        option=option,
        reason=kind,
        detail="" if kind != "need" else why,
        regret=math.inf,
    )


def _left(
    candidate: Candidate, problem: Problem, decision: Decision, prices: tuple[ShadowPrice, ...]
) -> NotPlanned:
    """Return what keeps a candidate out, and what it would cost to force it in.

    The regret counts what the option takes at the prices of what is scarce, less what it brings.
    """
    option, last = candidate.option, problem.quarters
    for group in candidate.needs:
        if not any(any(decision.on.get(other, ())) for other in group):
            return NotPlanned(
                option=option,
                reason="need",
                detail=group[0],
                regret=_regret(candidate, problem, decision, prices),
            )
    for other in candidate.clashes:
        if any(decision.on.get(other, ())):
            return NotPlanned(
                option=option,
                reason="clash",
                detail=other,
                regret=_regret(candidate, problem, decision, prices),
            )
    by_resource = {p.resource: p.per_unit for p in prices if p.quarter in {0, 1}}
    least = candidate.setup.likely + last * (candidate.running.likely + candidate.minimum.likely)
    money = least * by_resource.get("budget", 0.0)
    hours = {
        skill: (known.likely * last + _setup(candidate, skill)) * by_resource.get(skill, 0.0)
        for skill, known in candidate.hours.items()
    }
    dearest = max(hours, key=lambda skill: hours[skill], default="")
    regret = _regret(candidate, problem, decision, prices)
    if least > problem.limits.budget:
        return NotPlanned(option=option, reason="money", detail="", regret=math.inf)
    if dearest and hours[dearest] > max(money, SCARCE):
        return NotPlanned(option=option, reason="hours", detail=dearest, regret=regret)
    reason: Reason = "money" if money > SCARCE else "worth"
    return NotPlanned(option=option, reason=reason, detail="", regret=regret)


def _setup(candidate: Candidate, skill: str) -> float:
    known = candidate.hours_setup.get(skill)
    return known.likely if known else 0.0


def _regret(
    candidate: Candidate, problem: Problem, decision: Decision, prices: tuple[ShadowPrice, ...]
) -> float:
    """Estimate what forcing an option in at its least would cost, EUR."""
    runs = (True,) * problem.quarters
    spend = (candidate.minimum.likely,) * problem.quarters
    forced = replace(
        decision,
        on={**decision.on, candidate.option: runs},
        spend={**decision.spend, candidate.option: spend},
    )
    gained = value_of(problem, forced) - value_of(problem, decision)
    scarce = {(p.resource, p.quarter): p.per_unit for p in prices}
    taken = 0.0
    least = candidate.setup.likely + problem.quarters * (
        candidate.running.likely + candidate.minimum.likely
    )
    taken += least * scarce.get(("budget", 0), 0.0)
    for quarter in range(1, problem.quarters + 1):
        for skill, known in candidate.hours.items():
            hours = known.likely + (_setup(candidate, skill) if quarter == 1 else 0.0)
            taken += hours * scarce.get((skill, quarter), 0.0)
    return max(0.0, taken - gained)


def assumptions(problem: Problem, decision: Decision) -> tuple[Assumption, ...]:
    """Return the estimates the plan rests on, those that can move its value most first."""
    found = []
    for name, value in problem.estimated.items():
        field, _slash, place = name.partition("/")
        if not place:
            swing = 0.0
            market = ""
        else:
            market = problem.markets[int(place)].name
            ends = [
                value_of(_with(problem, int(place), field, end), decision)
                for end in (value.low, value.high)
            ]
            swing = abs(ends[1] - ends[0])
        found.append(Assumption(name=field, market=market, value=value, swing=swing))
    return tuple(sorted(found, key=lambda a: (-a.swing, a.name, a.market)))


def _with(problem: Problem, place: int, field: str, value: float) -> Problem:
    """Return the problem with one number of one market settled."""
    markets: list[Market] = list(problem.markets)
    known = markets[place].numbers()[field]._replace(likely=value)
    markets[place] = markets[place].with_numbers({field: known})
    return replace(problem, markets=tuple(markets))


def stages_spend(problem: Problem, planned: tuple[PlannedTactic, ...]) -> Mapping[str, float]:
    """Return the money by the stage that an option feeds or lifts first."""
    names = {candidate.option: candidate for candidate in problem.candidates}
    found: dict[str, float] = dict.fromkeys(problem.stages, 0.0)
    for tactic in planned:
        found[stage_of(names[tactic.option])] += tactic.total
    return found


def stage_of(candidate: Candidate) -> str:
    """Return the stage that an option works on first."""
    if candidate.yields:
        return candidate.yields[0].stage
    if candidate.lifts:
        return candidate.lifts[0].stage
    return candidate.serves[0]
