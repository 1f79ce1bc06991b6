"""The schedule of a plan as plain data; every week with the date of its Monday."""

from __future__ import annotations

from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.model.schedule import StopRule
from stratkit.reporting.plan_figures import cents, monday
from stratkit.reporting.record_forecast import number

Record = dict[str, Any]


def schedule_record(plan: Plan, kb: KnowledgeBase) -> Record:
    """Return who does what in which week, and when each option is given up."""
    return {
        "steps": [
            {
                "week": step.week,
                "date": monday(plan.problem, step.week).isoformat(),
                "kind": step.kind,
                "option": step.option or None,
                "owner": step.owner,
            }
            for step in plan.schedule.steps
        ],
        "stop_rules": [_rule(rule, plan, kb) for rule in plan.schedule.stop_rules],
    }


def _rule(rule: StopRule, plan: Plan, kb: KnowledgeBase) -> Record:
    """Return a stop rule: of a unit cost in money, of a lift as a share."""
    cost = rule.metric == "unit_cost"
    return {
        "option": rule.option,
        "metric": rule.metric,
        "stage": rule.stage or None,
        "target": cents(rule.target, plan.problem) if cost else number(rule.target),
        "limit": cents(rule.limit, plan.problem) if cost else None,
        "week": rule.week,
        "date": monday(plan.problem, rule.week).isoformat(),
        "path": rule.path,
        "measured_by": list(kb.options[rule.option].measured_by),
    }
