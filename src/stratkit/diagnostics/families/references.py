"""SK2: ids, fields and answers that are named somewhere."""

from __future__ import annotations

from stratkit.diagnostics.entry import Entry

REFERENCES = {
    "SK201": Entry("the id is not known", "Nothing in the knowledge base declares it."),
    "SK202": Entry("the id has been renamed", "`moved.yaml` names the id that stands for it now."),
    "SK203": Entry(
        "the id is of another kind", "It exists, but it is not the kind of thing this key names."
    ),
    "SK204": Entry(
        "no question asks this", "A condition can only look at the field of a question."
    ),
    "SK205": Entry(
        "the answer cannot be given",
        "The question does not offer this answer, so nothing matches it.",
    ),
    "SK206": Entry(
        "the move leads nowhere",
        "`moved.yaml` maps an id that is no longer declared to one that is.",
    ),
    "SK207": Entry(
        "the condition does not suit what it looks at",
        "`is` reads choices and yes/no, `has` reads lists, `at` reads numbers, "
        "and an option can only be looked at in `requires`.",
    ),
}
