"""Elements of the tree that Python-Markdown builds, with plain text put into them exactly."""

from __future__ import annotations

import html
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE, AtomicString

from stratkit.checks.unsafe import safe_address
from stratkit.reporting.blocks import Inline, spans
from stratkit.site.texts.prose import Setting

SILENT = frozenset({"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements in which nothing is linked without having been asked for."""
CODE = "<pre"
"""How a block of code begins where Python-Markdown has put it aside."""


def plain(text: str) -> AtomicString:
    """Return text that is written as it is.

    The writer of the tree takes `&lt;` for an entity that somebody meant, so every ampersand
    is replaced by what becomes `&` after the tree has been written.
    """
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))


def meant(text: str, md: Markdown) -> str:
    """Return what a browser would read: back slashes, entities and what was put aside resolved."""
    escapes = md.treeprocessors["unescape"]
    known = escapes.unescape(text) if isinstance(escapes, UnescapeTreeprocessor) else text
    stash = md.htmlStash.rawHtmlBlocks
    whole = HTML_PLACEHOLDER_RE.sub(lambda found: str(stash[int(found[1])]), known)
    return html.unescape(whole.replace(AMP_SUBSTITUTE, "&"))


def code_of(element: Element, md: Markdown) -> int | None:
    """Return under which number a block of code was put aside; None for any other paragraph."""
    found = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip())
    if element.tag != "p" or len(element) or not found:
        return None
    number = int(found[1])
    return number if str(md.htmlStash.rawHtmlBlocks[number]).startswith(CODE) else None


def add(
    parent: Element, tag: str, text: str = "", attributes: Mapping[str, str] | None = None
) -> Element:
    """Add an element that holds plain text."""
    known = attributes or {}
    found = SubElement(parent, tag, {name: plain(value) for name, value in known.items()})
    found.text = plain(text)
    return found


def append(parent: Element, text: str) -> None:
    """Add plain text behind everything an element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + plain(text)
    else:
        parent.text = (parent.text or "") + plain(text)


def become(element: Element, tag: str, attributes: Mapping[str, str]) -> None:
    """Turn an element into another one with the same content."""
    element.tag = tag
    element.attrib.clear()
    for name, value in attributes.items():
        element.set(name, plain(value))


def write_inline(parent: Element, text: Inline, setting: Setting) -> None:
    """Add a run of text; what it names or links leads there."""
    for span in spans(text):
        named = span.to or (span.text if span.style == "code" else "")
        inside = parent
        if span.style == "link" and safe_address(span.text):
            inside = add(parent, "a", "", {"href": span.text, "rel": "external"})
        elif href := setting.addresses.href(named) if named else None:
            inside = add(parent, "a", "", {"href": href})
        if span.style == "code":
            add(inside, "code", span.text)
        else:
            append(inside, span.text)
