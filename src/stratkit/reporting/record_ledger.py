"""The ledger of numbers as plain data."""

from __future__ import annotations

from typing import Any

from stratkit.analysis.ledger import USES, Entry, Ledger
from stratkit.model.knowledge_base import KnowledgeBase

Record = dict[str, Any]


def ledger_record(ledger: Ledger, kb: KnowledgeBase) -> Record:  # noqa: ARG001 - one shape for all
    """Return the counts and every number."""
    return {
        "numbers": len(ledger.entries),
        "judged_percent": Ledger.judged(ledger.entries),
        "by_use": {
            use: {"numbers": len(found), "judged_percent": Ledger.judged(found)}
            for use in USES
            if (found := ledger.of(use))
        },
        "entries": [_entry(entry) for entry in ledger.entries],
    }


def _entry(entry: Entry) -> Record:
    stated, used = (dict(zip(_names(v), v, strict=True)) for v in (entry.value, entry.used))
    return {
        "path": entry.path,
        "entity": entry.entity,
        "use": entry.use,
        "unit": entry.unit,
        "stated": stated,
        "used": {name: float(f"{number:.4g}") for name, number in used.items()},
        "basis": entry.basis,
        "grade": entry.grade,
        "sources": list(entry.sources),
        "dated": entry.dated,
    }


def _names(value: tuple[float, ...]) -> tuple[str, ...]:
    return ("low", "likely", "high") if len(value) > 1 else ("value",)
