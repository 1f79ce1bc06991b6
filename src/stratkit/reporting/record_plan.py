"""A plan as plain data: the published shape of `plan --format json`.

Amounts are in the plan's currency, to the cent; what has no end is null.
"""

from __future__ import annotations

import json
from typing import Any

from stratkit import api
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Assumption, NotPlanned, Plan, PlannedTactic, ShadowPrice
from stratkit.model.planning import Problem
from stratkit.reporting.plan_figures import cents, outside, quarter_of
from stratkit.reporting.quantities import decibans
from stratkit.reporting.record import head_record
from stratkit.reporting.record_forecast import forecast_record, goal_record, number
from stratkit.reporting.record_schedule import schedule_record
from stratkit.reporting.sources import ids
from stratkit.reporting.views_plan_assumptions import prior_of, stated, unit_of
from stratkit.reporting.views_plan_hours import hours_by_skill

Record = dict[str, Any]

HOURS_DIGITS = 2


def plan_record(plan: Plan, kb: KnowledgeBase) -> Record:
    """Return a whole plan, with the seal by which it can be made again."""
    return {
        **head_record(plan.strategy),
        "feasible": True,
        "quarters": [_quarter(plan.problem, q) for q in range(1, plan.problem.quarters + 1)],
        "country": plan.problem.country,
        "tactics": [_tactic(tactic, plan, kb) for tactic in plan.tactics],
        "budget": _budget(plan, kb),
        "hours": _hours(plan),
        "certificate": _certificate(plan),
        "gaps": list(plan.gaps),
        "not_planned": [_not_planned(item, plan.problem, kb) for item in plan.not_planned],
        "goals": [
            {**goal_record(goal, plan.problem), "place": goal.place}
            for goal in plan.problem.limits.goals
        ],
        "forecast": forecast_record(plan),
        "shadow_prices": [_price(price, plan.problem) for price in plan.prices],
        "schedule": schedule_record(plan, kb),
        "assumptions": [assumption_record(item, plan.problem, kb) for item in plan.assumptions],
        "lock": json.loads(api.written_lock(api.sealed(plan, kb))),
    }


def _quarter(problem: Problem, number_: int) -> Record:
    year, quarter = quarter_of(problem, number_)
    return {"quarter": number_, "calendar": f"{year}Q{quarter}"}


def _tactic(tactic: PlannedTactic, plan: Plan, kb: KnowledgeBase) -> Record:
    problem = plan.problem
    candidate = problem.candidate(tactic.option)
    best = max(candidate.fits, key=lambda fit: fit.points)
    speaking = sorted(best.contributions, key=lambda part: (-abs(part.points), part.link.trait))
    return {
        "id": tactic.option,
        "label": kb.options[tactic.option].label,
        "kind": kb.kind_of(tactic.option).id,
        "start": tactic.start,
        "running_now": candidate.running_now,
        "quarters": [
            {
                "quarter": part.quarter,
                "on": part.on,
                "spend": cents(part.spend, problem),
                "hours": {s: round(h, HOURS_DIGITS) for s, h in sorted(part.hours.items())},
            }
            for part in tactic.quarters
        ],
        "total": cents(tactic.total, problem),
        "worth": cents(tactic.worth, problem),
        "fit": decibans(tactic.points),
        "why": [
            {
                "trait": part.link.trait,
                "points": decibans(part.points),
                "because": part.link.because,
                "citations": ids(part.link.citations),
            }
            for part in speaking
            if part.points
        ],
    }


def _budget(plan: Plan, kb: KnowledgeBase) -> Record:
    problem, bought = plan.problem, outside(plan)
    by_quarter = [
        sum(tactic.quarters[quarter].spend for tactic in plan.tactics) + bought[quarter]
        for quarter in range(problem.quarters)
    ]
    most = problem.limits.by_quarter or (None,) * problem.quarters
    kinds: dict[str, float] = {}
    brand = 0.0
    for tactic in plan.tactics:
        kind = kb.kind_of(tactic.option).id
        kinds[kind] = kinds.get(kind, 0.0) + tactic.total
        brand += tactic.total if problem.candidate(tactic.option).brand else 0.0
    return {
        "currency": problem.currency,
        "total": cents(problem.limits.budget, problem),
        "spent": cents(sum(by_quarter), problem),
        "by_quarter": [
            {
                "quarter": place,
                "spent": cents(amount, problem),
                "most": None if limit is None else cents(limit, problem),
            }
            for place, (amount, limit) in enumerate(zip(by_quarter, most, strict=False), 1)
        ],
        "by_stage": {stage: cents(eur, problem) for stage, eur in plan.stages_spend.items()},
        "by_kind": {kind: cents(eur, problem) for kind, eur in kinds.items()},
        "brand": cents(brand, problem),
        "activation": cents(sum(kinds.values()) - brand, problem),
        "bought_hours": cents(sum(bought), problem),
    }


def _hours(plan: Plan) -> Record:
    limits = plan.problem.limits.hours

    def rounded(row: tuple[float, ...]) -> list[float]:
        return [round(amount, HOURS_DIGITS) + 0.0 for amount in row]

    return {
        "own": {name: round(amount, HOURS_DIGITS) for name, amount in sorted(limits.items())},
        "by_skill": {skill or "leads": rounded(row) for skill, row in hours_by_skill(plan).items()},
        "bought": {s: rounded(row) for s, row in sorted(plan.decision.bought.items()) if any(row)},
    }


def _certificate(plan: Plan) -> Record:
    certificate, problem = plan.certificate, plan.problem
    return {
        "value": cents(certificate.value, problem),
        "bound": cents(certificate.bound, problem),
        "gap": certificate.gap,
        "candidates": certificate.candidates,
        "considered": certificate.considered,
        "nodes": certificate.nodes,
        "stopped": certificate.stopped,
        "cheapest": plan.cheapest,
    }


def _not_planned(item: NotPlanned, problem: Problem, kb: KnowledgeBase) -> Record:
    return {
        "id": item.option,
        "label": kb.options[item.option].label,
        "reason": item.reason,
        "detail": item.detail,
        "regret": cents(item.regret, problem),
    }


def _price(price: ShadowPrice, problem: Problem) -> Record:
    """Return a price: of money per unit of the currency, of hours in the currency per hour."""
    money = price.resource == "budget"
    unit = 1.0 if money else problem.eur
    return {
        "resource": price.resource,
        "quarter": price.quarter or None,
        "per": "money" if money else "hour",
        "per_unit": number(price.per_unit / unit, 6),
    }


def assumption_record(item: Assumption, problem: Problem, kb: KnowledgeBase) -> Record:
    """Return an estimate with its range, its ground and how to replace it."""
    prior = prior_of(item, kb)
    low, likely, high = stated(item, problem, kb)
    value = prior.values[int(item.value.path.rpartition("/")[2])]
    return {
        "id": prior.id,
        "label": prior.label,
        "market": item.market,
        "low": number(low),
        "likely": number(likely),
        "high": number(high),
        "unit": unit_of(prior, problem),
        "origin": item.value.origin,
        "path": item.value.path,
        "because": value.because,
        "citations": ids(value.citations),
        "field": prior.field,
        "swing": cents(item.swing, problem),
    }
