"""The plain record of what sets two sealed plans apart."""

from __future__ import annotations

from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.lock import PlanDiff
from stratkit.reporting.views_plan_diff import label_of


def plan_diff_record(diff: PlanDiff, kb: KnowledgeBase) -> dict[str, Any]:
    """Return a comparison of two sealed plans as plain data."""
    return {
        "currency": diff.first.currency,
        "inputs": [
            {"cause": cause, "before": before, "after": after}
            for cause, before, after in diff.inputs
        ],
        "value": {
            "before": diff.first.value,
            "after": diff.second.value,
            "moves": [{"cause": cause, "by": by} for cause, by in diff.value],
        },
        "lines": [
            {
                "id": line.option,
                "label": label_of(line.option, kb),
                "before": line.before,
                "after": line.after,
                "moves": [
                    {"cause": move.cause, "before": move.before, "after": move.after}
                    for move in line.moves
                ],
            }
            for line in diff.lines
        ],
    }
