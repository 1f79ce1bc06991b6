"""The tables of a page, each as a CSV file beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit.reporting.blocks import Inline, Table, spans
from stratkit.reporting.to_csv import write as write_csv
from stratkit.site.page import Block, Figure, Page, Sheet, Template


def sheets(page: Page) -> Iterator[Sheet]:
    """Yield the named tables of a page, in reading order."""
    for block in (*page.lead, *(block for section in page.sections for block in section.blocks)):
        yield from _sheets(block)


def _sheets(block: Block) -> Iterator[Sheet]:
    if isinstance(block, Sheet):
        yield block
    elif isinstance(block, Figure | Template) and block.table:
        yield block.table


def as_csv(table: Table) -> str:
    """Write a table as CSV; what a spreadsheet could take for a formula is made harmless."""
    kept = [i for i, column in enumerate(table.columns) if not column.screen_only]
    heads = _heads([table.columns[i].title for i in kept])
    rows = [*table.rows, *((table.total,) if table.total else ())]
    return write_csv([dict(zip(heads, (plain(row[i]) for i in kept), strict=True)) for row in rows])


def _heads(titles: Sequence[str]) -> list[str]:
    """Return a name of its own for each column.

    >>> _heads(["a", "", "a"])
    ['a', '2', 'a 3']
    """
    found: list[str] = []
    for place, title in enumerate(titles, 1):
        name = title or str(place)
        found.append(f"{name} {place}" if name in found else name)
    return found


def plain(text: Inline) -> str:
    """Return a run of text without its styles and notes."""
    return "".join(span.text for span in spans(text) if span.style != "note").strip()
