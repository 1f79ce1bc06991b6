"""What a code of a diagnostic stands for."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.diagnostics.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code stands for."""

    title: str
    explanation: str
    severity: Severity = Severity.ERROR
