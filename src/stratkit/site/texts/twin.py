"""The same text as ordinary Markdown, for the page's twin and for other generators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stratkit.checks.unsafe import Spot, unsafe_spots, without_code
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.reporting.blocks import Footnotes
from stratkit.reporting.sources import Notes
from stratkit.reporting.to_markdown import Markdown, escape
from stratkit.reporting.views_nested import label_of
from stratkit.site.texts.links import MARK, names_something
from stratkit.site.texts.prose import Addresses

NOWHERE = "#"
"""Where a link leads that might have been a script."""
_RELATIVE = re.compile(r"(?<=\]\()(?P<path>[\w./-]+\.md(?:#[\w.-]*)?)(?=\s*(?:\)|\s\"))")
_SIGNS = {"&": "&amp;", "<": "&lt;", "!": "&#33;"}
"""What a tag or a picture begins with, and how it is written to be only shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What takes the place of part of a text."""

    start: int
    end: int
    text: str


def as_markdown(text: str, kb: KnowledgeBase, addresses: Addresses) -> str:
    """Return a text with ordinary links and footnotes, and with nothing that could be obeyed.

    Args:
        text: Markdown as it was written.
        kb: What its links and citations name.
        addresses: The ways from the page whose twin it will be.
    """
    notes = Notes(kb)
    marked = _changed(text, _marks(text, kb, addresses, notes) + _paths(text, addresses))
    safe = _changed(marked, [_harmless(marked, spot) for spot in unsafe_spots(marked)])
    below = Markdown(leads=addresses.href).write((Footnotes(notes.texts()),))
    return f"{safe}\n\n{below}" if below else safe


def _marks(text: str, kb: KnowledgeBase, addresses: Addresses, notes: Notes) -> list[_Change]:
    found = []
    for mark in MARK.finditer(without_code(text)):
        named, words = mark[1].strip(), mark[2]
        if not names_something(named):
            continue
        source, sign, locator = named.partition("#")
        if sign:
            (note,) = notes.mark((Citation(source=source, locator=locator),))
            said = f"[^{note.text}]"
        else:
            label = escape(words or label_of(named, kb) or named, starts=False)
            href = addresses.href(named)
            said = f"[{label}]({href})" if href else label
        found.append(_Change(start=mark.start(), end=mark.end(), text=said))
    return found


def _paths(text: str, addresses: Addresses) -> list[_Change]:
    """Lead relative links to where the site shows what they name."""
    found = []
    for link in _RELATIVE.finditer(without_code(text)):
        way = addresses.doc(link["path"])
        if way:
            found.append(_Change(start=link.start(), end=link.end(), text=way))
    return found


def _harmless(text: str, spot: Spot) -> _Change:
    """Return what is written in place of something unsafe."""
    if spot.kind == "address":
        return _Change(start=spot.start, end=spot.end, text=NOWHERE)
    if spot.kind == "attribute":
        return _Change(start=spot.end - 1, end=spot.end, text="&#61;")
    # Without its first sign it is words; what else is unsafe inside it has a spot of its own.
    sign = text[spot.start]
    return _Change(start=spot.start, end=spot.start + 1, text=_SIGNS[sign])


def _changed(text: str, changes: list[_Change]) -> str:
    """Make changes to a text; of two that overlap, the first and longer counts."""
    parts, at = [], 0
    for change in sorted(changes, key=lambda one: (one.start, -one.end)):
        if change.start >= at:
            parts += [text[at : change.start], change.text]
            at = change.end
    return "".join((*parts, text[at:]))
