"""A page as JSON: the same knowledge as plain data."""

from __future__ import annotations

import json

from stratkit.diagnostics.render import visible
from stratkit.site.edition import Edition
from stratkit.site.page import Page
from stratkit.site.writing.sheets import sheets


def write(page: Page, edition: Edition) -> str:
    """Write a page as JSON.

    Args:
        page: What it says.
        edition: The site it belongs to.
    """
    return _compact(
        {
            "id": page.id,
            "kind": page.kind,
            "title": page.title,
            "summary": page.summary,
            "language": edition.language,
            "knowledge_base": {"version": edition.kb.info.version, "digest": edition.kb.digest},
            "tables": [f"{sheet.name}.csv" for sheet in sheets(page)],
            "data": dict(page.record),
        }
    )


def _compact(record: object) -> str:
    """Write JSON on one line, in which every character can be seen."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    if visible(text) != text:
        text = json.dumps(record, separators=(",", ":"), allow_nan=False)
        text = text.replace("\x7f", "\\u007f")
    return f"{text}\n"
