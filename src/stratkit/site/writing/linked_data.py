"""What a page says in the vocabulary of schema.org, as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from stratkit.site.edition import Edition, address
from stratkit.site.names import page_title
from stratkit.site.page import Page

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What could end the element that JSON stands in."""


def linked_data(page: Page, edition: Edition) -> Markup:
    """Return the descriptions of a page as one JSON text that is safe inside `<script>`."""
    items = [*map(dict, page.linked_data), *_trail(page, edition)]
    return embedded({"@context": "https://schema.org", "@graph": items}) if items else Markup("")


def _trail(page: Page, edition: Edition) -> Iterator[dict[str, Any]]:
    """Yield the way down to a page; machines want whole addresses, so nothing without them."""
    if not (edition.base_url and page.trail):
        return
    steps = [(step, page_title(step, edition)) for step in page.trail] + [(page.id, page.title)]
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address(step, edition)}
            for place, (step, name) in enumerate(steps, 1)
        ],
    }


def embedded(value: object) -> Markup:
    r"""Return plain data as JSON that is safe inside `<script>`.

    >>> embedded({"a": "</script>"})
    Markup('{"a":"\\u003c/script\\u003e"}')
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _UNSAFE.items():
        text = text.replace(sign, written)
    return Markup(text)  # noqa: S704 - every sign with a meaning has been replaced
