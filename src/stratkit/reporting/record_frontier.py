"""What other budgets buy, as plain data; amounts are in the plan's currency."""

from __future__ import annotations

from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Frontier
from stratkit.reporting.plan_figures import cents
from stratkit.reporting.record import head_record
from stratkit.reporting.record_forecast import number

Record = dict[str, Any]


def frontier_record(frontier: Frontier, kb: KnowledgeBase) -> Record:
    """Return every budget tried, and the last one that still pays."""
    del kb
    problem = frontier.plan.problem
    return {
        **head_record(frontier.plan.strategy),
        "currency": problem.currency,
        "budget": cents(problem.limits.budget, problem),
        "pays_until": cents(frontier.pays_until, problem),
        "points": [
            {
                "budget": cents(point.budget, problem),
                "spent": cents(point.spent, problem),
                "value": cents(point.value, problem),
                "bound": cents(point.bound, problem),
                "customers": number(point.customers),
                "next_unit": number(point.next_euro, 6),
                "tactics": list(point.tactics),
            }
            for point in frontier.points
        ],
    }
