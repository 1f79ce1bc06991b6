"""SK4: what is cited, and what should be."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

SOURCES = {
    "SK401": Entry(
        "a judgement cites a source", "Either a source says it, or it is our judgement: not both."
    ),
    "SK402": Entry(
        "no source is cited",
        "What can change a score cites a source, or says `basis: judgement` and is graded so.",
    ),
    "SK403": Entry(
        "the source has no such claim",
        "The locator of a citation is the id of a claim of its source.",
    ),
    "SK404": Entry(
        "the source is not cited",
        "A source that supports nothing has no place in the knowledge base.",
        Severity.WARNING,
    ),
    "SK405": Entry(
        "an item rests on too many claims",
        "What cites more than five claims is several things, or repeats itself.",
        Severity.WARNING,
    ),
    "SK406": Entry(
        "the evidence is stale",
        "A finding older than eight years is relied on only with a reason, unless it is academic.",
        Severity.WARNING,
    ),
}
