"""SK9: costs, hours, delays and effects."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

NUMBERS = {
    "SK901": Entry(
        "a channel or a tactic has no economics",
        "What is to be planned needs costs, hours, delays and effects.",
        Severity.WARNING,
    ),
    "SK902": Entry(
        "the economics bring nothing",
        "An option feeds a stage with volume, or lifts a step to it, or both.",
    ),
    "SK903": Entry(
        "a range is copied",
        "The same three numbers for the same quantity of two options mean that one of them was "
        "not thought about.",
        Severity.WARNING,
    ),
    "SK904": Entry(
        "ranges are a fixed share more or less",
        "A band made by a rule of thumb says nothing about how far the number may be off.",
        Severity.WARNING,
    ),
}
