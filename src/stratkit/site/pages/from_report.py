"""A report as the sections of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stratkit.language.messages import _
from stratkit.reporting.blocks import Block, Document, Footnotes, Heading, Inline, Table
from stratkit.site.page import Block as PageBlock
from stratkit.site.page import Section, Sheet

TITLE, SECTION = 1, 2
"""Levels of headings: that of the whole, and those that part it."""
SOURCES = "sources"


def lead_of(document: Document) -> tuple[PageBlock, ...]:
    """Return what a report says before its first section, without its title."""
    return tuple(_before(document))


def _before(document: Document) -> Iterator[Block]:
    for block in document:
        if isinstance(block, Heading):
            if block.level >= SECTION:
                return
        else:
            yield block


def sections_of(document: Document, sheets: Mapping[int, str]) -> Iterator[Section]:
    """Yield the sections of a report.

    They are numbered, so that their anchors are the same in every language.

    Args:
        document: The report.
        sheets: Number of a section to the name of its first table, which becomes a CSV.
    """
    title: Inline = ""
    aside: Inline = ""
    held: list[PageBlock] | None = None
    number = 0
    for block in document:
        if isinstance(block, Heading) and block.level == SECTION:
            if held:
                yield _section(number, title, aside, held)
            held, title, aside, number = [], block.text, block.aside, number + 1
        elif held is not None:
            named = isinstance(block, Table) and number in sheets and not _has_sheet(held)
            held.append(Sheet(name=sheets[number], table=block) if named else block)  # type: ignore[arg-type]
    if held:
        yield _section(number, title, aside, held)


def _has_sheet(held: list[PageBlock]) -> bool:
    return any(isinstance(block, Sheet) for block in held)


def _section(number: int, title: Inline, aside: Inline, held: list[PageBlock]) -> Section:
    notes = any(isinstance(block, Footnotes) for block in held)
    words = (
        title
        if isinstance(title, str)
        else "".join(
            part if isinstance(part, str) else part.text
            for part in (title if isinstance(title, tuple) else (title,))
        )
    )
    return Section(
        id=SOURCES if notes else f"part-{number}",
        title=words or _("Sources"),
        blocks=tuple(held),
        aside=aside,
    )
