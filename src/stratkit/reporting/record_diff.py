"""The difference between two knowledge bases as plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from stratkit.analysis.knowledge_diff import KnowledgeDiff, Move
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.quantities import decibans

Record = dict[str, Any]


def diff_record(diff: KnowledgeDiff, kb: KnowledgeBase) -> Record:  # noqa: ARG001 - one shape for all
    """Return the changed entities, and each move of each profile with its causes."""
    return {
        "old": diff.old,
        "new": diff.new,
        "entities": [asdict(change) | {"keys": list(change.keys)} for change in diff.entities],
        "profiles": [
            {"profile": change.profile, "moves": [_move(move) for move in change.moves]}
            for change in diff.profiles
        ],
        "unreadable": list(diff.unreadable),
    }


def _move(move: Move) -> Record:
    return {
        "option": move.option,
        "before": move.before,
        "after": move.after,
        "fit_before": decibans(move.points_before),
        "fit_after": decibans(move.points_after),
        "causes": [
            asdict(cause) | {"before": decibans(cause.before), "after": decibans(cause.after)}
            for cause in move.causes
        ],
    }
