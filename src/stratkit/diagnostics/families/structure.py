"""SK5: how dimensions, questions and options hang together."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

STRUCTURE = {
    "SK501": Entry(
        "dimensions depend on each other in a circle",
        "Traits may feed traits, but none may feed itself, not even by a detour.",
    ),
    "SK502": Entry(
        "options require each other in a circle", "None of them could ever be the first."
    ),
    "SK503": Entry(
        "a trait cannot be reached", "No rule and no word is evidence for it.", Severity.WARNING
    ),
    "SK504": Entry(
        "a dimension has no consequence",
        "Where a business stands on it changes no option.",
        Severity.WARNING,
    ),
    "SK505": Entry(
        "a question has no consequence",
        "No rule, requirement, exclusion, role, model or contradiction reads the answer.",
        Severity.WARNING,
    ),
    "SK506": Entry(
        "an option names a dimension twice",
        "The two poles mirror each other: a link to one of them says both.",
    ),
    "SK507": Entry(
        "a text is repeated",
        "Each text says something of its own; the same sentence twice explains one thing badly.",
        Severity.WARNING,
    ),
    "SK508": Entry(
        "nothing refers to it",
        "A metric, skill, role, stage or objective that nothing names has no effect.",
        Severity.WARNING,
    ),
    "SK509": Entry(
        "an option is out of reach",
        "Nothing speaks for it, or not enough for any business ever to be advised it.",
        Severity.WARNING,
    ),
    "SK512": Entry(
        "an option contradicts itself",
        "What it clashes with can be neither what it goes with nor what it needs.",
        Severity.WARNING,
    ),
    "SK513": Entry(
        "a dimension is one-sided",
        "All evidence for one of its poles together never makes that pole clear.",
        Severity.WARNING,
    ),
    "SK514": Entry(
        "an option is not whole",
        "A reader looks for when it works and fails, three first steps, mistakes, metrics and "
        "other names.",
        Severity.WARNING,
    ),
}
