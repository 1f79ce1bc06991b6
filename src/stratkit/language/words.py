"""The closed lists of words in which knowledge and results are written down.

Programs read these words in English in every language; people read them in their own.
"""

from __future__ import annotations

from stratkit.language.messages import in_context

WORDS: dict[str, tuple[str, ...]] = {
    "verdict": ("core", "useful", "optional", "later", "avoid"),
    "advice": ("start", "keep", "change", "stop"),
    "strength": ("weak", "moderate", "strong"),
    "grade": ("high", "moderate", "low", "very-low"),
    "basis": ("source", "judgement"),
    "quality": ("academic", "primary", "secondary", "vendor", "trade-article"),
    "state": ("met", "unmet", "not known"),
    "severity": ("error", "warning", "hint"),
    "change": ("added", "removed", "changed", "overridden", "retracted"),
    "part": (
        "initiator",
        "user",
        "influencer",
        "checker",
        "buyer",
        "approver",
        "gatekeeper",
    ),
    "section": ("programme", "operating-model"),
    "choose": ("one", "many"),
    "better": ("higher", "lower"),
    "shape": ("concave", "s-shaped"),
    "customers": ("businesses", "consumers", "both", "across", "all"),
    "article": ("comparison", "guide", "reference"),
    "answer": ("choice", "choices", "integer", "money", "boolean", "text", "options"),
    "relation": (
        "suggests",
        "suggests by default",
        "favours",
        "disfavours",
        "requires",
    ),
    "unit": (
        "dB",
        "EUR",
        "EUR a month",
        "EUR an hour",
        "EU = 100",
        "hours a month",
        "weeks",
        "per cent",
        "money",
        "percent",
        "ratio",
        "count",
        "days",
        "hours",
        "minutes",
        "score",
    ),
    "topic": (
        "customer",
        "product",
        "purchase",
        "decision",
        "price",
        "selling",
        "service",
        "goals",
        "today",
    ),
    "baseline": ("popularity", "net popularity", "B2B/B2C lookup"),
    "area": (
        "after-sales",
        "content",
        "crm",
        "customer-relations",
        "decision-process",
        "distribution",
        "ecommerce",
        "faq",
        "information-sources",
        "logistics",
        "marketing",
        "pricing-payments",
        "product",
        "sales-process",
        "segmentation",
        "target-group",
    ),
    "claim": (
        "advice",
        "benefit",
        "channel",
        "definition",
        "goal",
        "heading-only",
        "process-stage",
        "stakeholder-role",
        "tactic",
        "tool",
        "trait",
    ),
    "model": ("b2b", "b2c", "both"),
    "setting": ("default", "locale"),
    "system": (
        # What the system itself says of a file it cannot read or write.
        "No such file or directory",
        "Permission denied",
        "Operation not permitted",
        "Is a directory",
        "Not a directory",
        "File exists",
        "File name too long",
        "Read-only file system",
        "No space left on device",
        "File too large",
        "Disk quota exceeded",
        "Input/output error",
        "Too many levels of symbolic links",
    ),
}
"""Context to its words; what is not in the list is written as it stands."""


def word(context: str, value: str) -> str:
    """Return one word of a closed list as people read it.

    >>> word("verdict", "core")
    'core'
    """
    return in_context(context, value)
