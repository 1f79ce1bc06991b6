"""SK81: what the client settles about a plan, and the client's own results."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

TERMS = {
    "SK811": Entry(
        "the option cannot be planned with",
        "A plan gives money and hours to options with costs; results count volume at a stage.",
    ),
    "SK812": Entry(
        "the number is out of its range",
        "A plan has 1 to 12 quarters, amounts that are not negative, and shares of at most 100 %.",
    ),
    "SK813": Entry(
        "two terms of the plan contradict each other", "Both cannot hold, so neither is used."
    ),
    "SK814": Entry(
        "the budget by quarter does not fit the plan",
        "It names one amount for each quarter of the plan.",
    ),
    "SK815": Entry(
        "more people went on than there were",
        "Of a number of people, at most all of them can go a step further.",
    ),
    "SK816": Entry(
        "the response curve is incomplete",
        "A curve has a form with all its parameters, or at least three points of spending and "
        "outcome.",
    ),
    "SK817": Entry(
        "the response curve fits its points badly",
        "The forms a plan computes with are Michaelis-Menten, exponential and Hill.",
        Severity.WARNING,
    ),
    "SK818": Entry(
        "the file is no sealed plan",
        "`stratkit plan --lock FILE` seals a plan; another version may write another format.",
    ),
}
