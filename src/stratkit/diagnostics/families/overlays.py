"""SK7: knowledge laid over other knowledge."""

from __future__ import annotations

from stratkit.diagnostics.entry import Entry

OVERLAYS = {
    "SK701": Entry(
        "an override has no reason",
        "An overlay that changes an entity names it under `overrides`, with the reason.",
    ),
    "SK702": Entry(
        "the override overrides nothing",
        "What is named under `overrides` is declared below, and has a file in the overlay.",
    ),
    "SK703": Entry(
        "the retraction takes nothing back",
        "What is named under `retracts` is declared below.",
    ),
    "SK704": Entry(
        "the overlay does not lie on a knowledge base",
        "`base` names a folder of knowledge, relative to the overlay; none lies on itself.",
    ),
}
