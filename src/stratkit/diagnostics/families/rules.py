"""SK3: rules and the examples beside them."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

RULES = {
    "SK301": Entry(
        "the rule has no positive example", "At least one example shows a trait the rule supports."
    ),
    "SK302": Entry(
        "the rule has no negative example",
        "At least one example shows answers on which the rule is silent.",
    ),
    "SK303": Entry(
        "the example tests nothing", "An example has exactly one of `supports` and `silent`."
    ),
    "SK304": Entry(
        "the example's answers are not valid", "An example gives answers as a profile would."
    ),
    "SK306": Entry(
        "two rules contradict each other",
        "The same answers are evidence for both poles of one dimension.",
        Severity.WARNING,
    ),
    "SK305": Entry("the example fails", "The rule does not do what the example beside it says."),
}
