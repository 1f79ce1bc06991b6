"""Why there is no plan, as plain data."""

from __future__ import annotations

from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Demand, Infeasible
from stratkit.reporting.plan_figures import cents
from stratkit.reporting.record import head_record
from stratkit.reporting.record_forecast import number
from stratkit.reporting.views_infeasible import is_money, said

Record = dict[str, Any]


def infeasible_record(found: Infeasible, kb: KnowledgeBase) -> Record:
    """Return the demands that clash, each with the smallest change of it that would do."""
    return {
        **head_record(found.strategy),
        "feasible": False,
        "currency": found.problem.currency,
        "demands": [_demand(demand, found, kb) for demand in found.demands],
    }


def _demand(demand: Demand, found: Infeasible, kb: KnowledgeBase) -> Record:
    def amount(value: float | None) -> float | None:
        if value is None:
            return None
        return cents(value, found.problem) if is_money(demand) else number(value)

    return {
        "kind": demand.kind,
        "subject": demand.subject,
        "says": said(demand, found, kb),
        "amount": amount(demand.amount) if demand.amount else None,
        "enough": amount(demand.enough),
        "place": demand.place,
    }
