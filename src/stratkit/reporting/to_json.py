"""Plain records as JSON in which every character can be seen."""

from __future__ import annotations

import json

from stratkit.diagnostics.render import visible


def write(record: object) -> str:
    """Write JSON; keys keep their order."""
    text = json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False)
    flat = text.replace("\n", " ")
    if visible(flat) != flat:
        text = json.dumps(record, indent=2, allow_nan=False).replace("\x7f", "\\u007f")
    return f"{text}\n"
