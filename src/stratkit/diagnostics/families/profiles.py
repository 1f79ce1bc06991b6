"""SK80: profiles."""

from __future__ import annotations

from stratkit.diagnostics.entry import Entry

PROFILES = {
    "SK801": Entry(
        "no question asks for the field",
        "The fields of a profile are the questions asked; `stratkit profile new` lists them.",
    ),
    "SK802": Entry(
        "the answer is not one of those offered", "The question offers a closed list of answers."
    ),
    "SK803": Entry(
        "the answer has the wrong type",
        "Each question takes a number, an amount of money, yes or no, a word, a list or a text.",
    ),
    "SK804": Entry(
        "the number cannot be true",
        "The question sets the least and the greatest believable answer.",
    ),
    "SK805": Entry(
        "the amount of money is malformed",
        "Money is written as an amount and an ISO currency, such as `25000 USD`.",
    ),
    "SK806": Entry(
        "the currency is not known",
        "The knowledge base has dated exchange rates for the currencies in `economics/rates.yaml`.",
    ),
    "SK807": Entry(
        "a required answer is missing", "Without it nothing can be inferred about the business."
    ),
    "SK808": Entry("two answers contradict each other", "Both cannot be true, so neither is used."),
    "SK809": Entry(
        "the segments do not fit together",
        "Segments have names of their own, at least two of them, and shares that add up to 100.",
    ),
    "SK810": Entry(
        "the option is not known",
        "What the firm does today is named by options of the knowledge base.",
    ),
}
