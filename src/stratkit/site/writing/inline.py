"""Runs of text as HTML; the one place where plain text becomes markup."""

from __future__ import annotations

import re
from html import escape

from markupsafe import Markup

from stratkit.diagnostics.render import visible
from stratkit.reporting.blocks import Inline, Span, spans
from stratkit.site.addresses import Links

_WEB = re.compile(r"https?://[^\s<>\"`]+")
_TAGS = {"strong": "strong", "core": "strong", "code": "code"}
_CLASSES = frozenset({"dim", "good", "bad", "core", "useful", "optional", "later", "avoid"})


def inline(text: Inline, links: Links) -> Markup:
    """Write one run of text.

    Args:
        text: What a block holds.
        links: The ways from the page it stands on.

    >>> from stratkit.site.addresses import Addresses
    >>> inline(("a < b ", Span("c", "code")), Addresses().seen_from("home"))
    Markup('a &lt; b <code>c</code>')
    """
    # Pieces are strings, which `_span` has escaped: a Markup for each would take twice as long.
    return Markup("".join(_span(span, links) for span in spans(text)))  # noqa: S704


def _span(span: Span, links: Links) -> str:
    if span.style == "note":
        number = int(span.text)
        return f'<sup class="note"><a href="#note-{number}" role="doc-noteref">{number}</a></sup>'
    words = escape(visible(span.text))
    if span.style == "link" and _WEB.fullmatch(span.text):
        return f'<a href="{words}" rel="external">{words}</a>'
    href = links.href(span.to) if span.to else None
    if href:
        words = f'<a href="{escape(href)}">{words}</a>'
    if span.style in _CLASSES:
        words = f'<span class="{span.style}">{words}</span>'
    tag = _TAGS.get(span.style)
    return f"<{tag}>{words}</{tag}>" if tag else words
