"""What a page is made of, before anybody knows in which form it is written.

A page is the blocks of a report (`stratkit.reporting.blocks`) and a few that only a site has.
Its HTML, Markdown, JSON and CSV are written from this one value, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from stratkit.reporting.blocks import Block as ReportBlock
from stratkit.reporting.blocks import Inline, Table

Record: TypeAlias = Mapping[str, Any]
"""Plain data: strings, numbers, booleans, None, lists and records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of a list of facts."""

    term: str
    value: Inline
    note: Inline = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Short facts, each under its name."""

    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """One figure to take in at a glance: so many of so many marks, and the words for it."""

    label: str
    level: int
    """Marks that are filled."""
    most: int
    value: str
    note: str = ""
    to: str = ""
    """The section of the page that says more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The gauges at the head of a page."""

    gauges: tuple[Gauge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Something to go to, with what it is."""

    to: str
    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet to the values by which it can be filtered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Things to go to, side by side."""

    items: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow a listing down."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    """Value and label, in the order in which they are offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Many cards that can be filtered."""

    id: str
    items: tuple[Card, ...]
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts that stand against each other."""

    left: tuple[str, Inline]
    right: tuple[str, Inline]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing; what it shows also stands in a table."""

    svg: str
    """Markup that `stratkit.site.drawings` has made, never text of a knowledge base."""
    caption: Inline
    table: Sheet | None = None
    tool: str = ""
    """The script that adds to it: `graph`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with a name, which is also written as `<name>.csv`."""

    name: str
    table: Table
    caption: str = ""
    anchors: tuple[str, ...] = ()
    """The anchor of each row; none if left out."""
    folded: bool = False
    """Shown on demand only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text that was written in Markdown."""

    html: str
    """Made safe by `stratkit.site.texts`."""
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """Lines to copy."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A part of a page that a template of its own arranges, such as the matrix."""

    name: str
    values: Mapping[str, Any]
    table: Sheet | None = None
    """The same as a table, for every other form."""


Block: TypeAlias = (
    ReportBlock | Facts | Glance | Cards | Listing | Pair | Figure | Sheet | Prose | Code | Template
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page with a heading and an anchor, the same in every language."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    aside: Inline = ""
    listed: bool = True
    """The contents of the page name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language."""

    id: str
    """Permanent: the id of an entity, or a word such as `matrix`. Also its folder."""
    kind: str
    """`option`, `dimension`, `article`, ...: pages of a kind are made and look alike."""
    title: str
    summary: str
    """One or two sentences: what search engines and previews show."""
    sections: tuple[Section, ...]
    label: str = ""
    """What kind of thing it is, in words."""
    lead: tuple[Block, ...] = ()
    """What stands before the first section."""
    trail: tuple[str, ...] = ()
    """Ids of the pages above it, the highest first."""
    record: Record = field(default_factory=dict)
    """The same as plain data, for `page.json`."""
    names: tuple[str, ...] = ()
    """What else it is called."""
    text: str = ""
    """What a search looks through beside title, names and summary."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet to values, for the search."""
    linked_data: tuple[Record, ...] = ()
    """Descriptions in the vocabulary of schema.org."""
    origin: str = ""
    """What an overlay did to it; empty for the knowledge base's own."""
    layout: str = "page.html"
    """The template that arranges it."""
    scripts: tuple[str, ...] = ()
    """Scripts of `assets/` it uses beside those of every page."""
    searched: bool = True
    written_in: str = ""
    """The language of its sections, where it is not that of the site."""
