"""What the examples that ship have to say on one matter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from stratkit.language.messages import _
from stratkit.reporting.blocks import Column, Inline, Table, named
from stratkit.site.edition import Edition, Example
from stratkit.site.page import Sheet

Told: TypeAlias = tuple[int, tuple[Inline, ...]]
"""What to sort by, the highest first, and the cells beside the name."""


def by_example(
    edition: Edition,
    caption: str,
    columns: tuple[Column, ...],
    told: Callable[[Example], Told | None],
) -> Sheet | None:
    """Return a table with one row for each example that has something to say.

    Args:
        edition: The site.
        caption: What the table shows.
        columns: Those beside the name of the example.
        told: What an example says; None if nothing.
    """
    rows: list[tuple[int, tuple[Inline, ...]]] = []
    for name, example in edition.examples.items():
        found = told(example)
        if found:
            rank, cells = found
            rows.append((rank, (named(f"example.{name}", example.strategy.profile.name), *cells)))
    if not rows:
        return None
    rows.sort(key=lambda row: -row[0])
    return Sheet(
        name="examples",
        caption=caption,
        table=Table(
            columns=(Column(title=_("example")), *columns),
            rows=tuple(cells for _rank, cells in rows),
        ),
    )
