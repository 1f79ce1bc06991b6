"""What a report is made of, before anybody knows how it will be shown.

Text inside blocks is plain. Each writer makes it safe for its own medium in one place,
so nothing a profile says can become markup or a terminal command.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from string import Formatter
from typing import Literal

Style = Literal[
    "plain", "strong", "dim", "code", "good", "bad", "core", "useful", "optional", "later", "avoid",
    "link", "note",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text with one style; `note` numbers a footnote."""

    text: str
    style: Style = "plain"
    to: str = field(default="", repr=False)
    """The id of what it names, for writers that can lead there."""


Inline = str | Span | tuple[str | Span, ...]
"""One run of text."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title."""

    text: Inline
    level: int = 2
    aside: Inline = ""
    """What stands beside it, less loudly."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Quote:
    """Text to take over and edit."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Inline, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree of reasons."""

    text: Inline
    children: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    title: str = ""
    align: Literal["left", "right", "center"] = "left"
    share: int = 0
    """Part of the width that is left over; 0: as wide as its text."""
    narrowest: int = 0
    """Columns of characters it takes at least, so that tables below each other line up."""
    widest: int = 0
    """Columns of characters it may take; 0: any."""
    unbroken: bool = False
    """Never wrapped."""
    screen_only: bool = False
    """A drawing, which only a terminal shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Inline, ...], ...]
    total: tuple[Inline, ...] = ()
    """A last row below a line."""


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The texts behind the `note` spans, in the order of their numbers."""

    notes: tuple[Inline, ...]


Block = Heading | Paragraph | Quote | Items | Branch | Table | Footnotes
Document = tuple[Block, ...]


def spans(text: Inline) -> Iterator[Span]:
    """Yield the pieces of a run of text.

    >>> list(spans("a"))
    [Span(text='a', style='plain')]
    """
    for piece in text if isinstance(text, tuple) else (text,):
        yield Span(piece) if isinstance(piece, str) else piece


def named(identity: str, label: str, style: Style = "plain") -> Span:
    """Name a thing of the knowledge base, so that a reader can be led to it.

    >>> named("channel.seo", "Search").to
    'channel.seo'
    """
    return Span(label, style, identity)


def filled(template: str, **gaps: Inline) -> tuple[str | Span, ...]:
    """Fill a translated sentence with runs of text, wherever its gaps stand.

    >>> filled("{share} like {model}", share="83%", model=Span("B2B", "strong"))
    ('83%', ' like ', Span(text='B2B', style='strong'))
    """
    found: list[str | Span] = []
    for words, name, _, _ in Formatter().parse(template):
        found += [words] if words else []
        inside = gaps[name] if name else ()
        found += inside if isinstance(inside, tuple) else (inside,)
    return tuple(found)


def joined(items: Iterable[Inline], separator: str = ", ") -> tuple[str | Span, ...]:
    """Join runs of text.

    >>> joined(["a", "b"])
    (Span(text='a', style='plain'), ', ', Span(text='b', style='plain'))
    """
    found: list[str | Span] = []
    for item in items:
        if found:
            found.append(separator)
        found.extend(spans(item))
    return tuple(found)
