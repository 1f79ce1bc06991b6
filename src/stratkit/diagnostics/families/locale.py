"""SK6: the other languages."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

LOCALE = {
    "SK601": Entry(
        "the language is not declared", "`kb.yaml` lists the languages of a knowledge base."
    ),
    "SK602": Entry(
        "there is no such text to translate",
        "A translation has the shape of the entity it translates, key by key.",
    ),
    "SK603": Entry(
        "a translation is missing",
        "Everything a user reads stands in every language of the knowledge base.",
        Severity.WARNING,
    ),
    "SK604": Entry(
        "the translation is of an older text",
        "The English has changed since; `of` says which text was translated.",
        Severity.WARNING,
    ),
    "SK605": Entry(
        "the translated article links or cites other things",
        "An article says the same in every language, so it names and cites the same.",
        Severity.WARNING,
    ),
}
