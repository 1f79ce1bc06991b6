"""SK85: the companies and the profiles that ship with a knowledge base."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

SHIPPED = {
    "SK851": Entry(
        "the term is not in the vocabulary",
        "Evaluation ranks the standard terms, so a case names its expectations by them.",
    ),
    "SK852": Entry(
        "a term is expected and ruled out at once", "One option cannot be both core and unsuitable."
    ),
    "SK853": Entry(
        "a shipped profile has no core option of a kind",
        "Something is to be done first in every kind that concerns a business; where the kind "
        "does not, its `when` says so.",
        Severity.WARNING,
    ),
    "SK854": Entry(
        "a shipped profile has too many core options of a kind",
        "More than eight first things are no priority.",
        Severity.WARNING,
    ),
    "SK855": Entry(
        "an option wins or loses for every profile",
        "An option that is core, or to be avoided, for all that ship tells no business apart.",
        Severity.WARNING,
    ),
}
