"""Blocks as a terminal shows them; the only file that knows rich."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console, ConsoleRenderable, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text
from rich.tree import Tree

from stratkit.diagnostics.render import visible
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Column,
    Document,
    Footnotes,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Style,
    Table,
    spans,
)

NARROWEST = 40
STACKED = 60
"""A narrower terminal has no room for columns of text beside each other."""
LONGEST_WORD = 18
"""Longer words may be broken, or one of them would take the room of all other columns."""
CRAMPED = 8
"""Columns of characters below which a column of text is no longer readable."""
GAP = 2
"""Columns of characters between two columns of a table."""
_BREAKS = re.compile(r"[\t\r\n]+ *")

STYLES: dict[Style, str] = {
    "plain": "",
    "strong": "bold",
    "dim": "dim",
    "code": "cyan",
    "good": "green",
    "bad": "red",
    "core": "bold green",
    "useful": "green",
    "optional": "yellow",
    "later": "magenta",
    "avoid": "red",
    "link": "underline",
    "note": "dim",
}


def write(document: Document, *, width: int, colour: bool) -> str:
    """Write a document for a terminal.

    Args:
        document: The blocks in reading order.
        width: Columns.
        colour: Whether to use colours and bold type.
    """
    width = max(width, NARROWEST)
    return terminal(Group(*_arranged(document, width)), width=width, colour=colour)


def terminal(renderable: ConsoleRenderable, *, width: int, colour: bool) -> str:
    """Render for a terminal of a given width, whatever terminal this process has."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    console.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def styled(text: Inline, base: str = "") -> Text:
    """Return text in which every character can be seen and none commands the terminal."""
    found = Text(style=base, overflow="fold")
    for span in spans(text):
        found.append(visible(_BREAKS.sub(" ", span.text)), STYLES[span.style])
    return found


def _arranged(document: Document, width: int) -> Iterator[ConsoleRenderable]:
    for place, block in enumerate(document):
        if place and isinstance(block, Heading):
            yield Text()
        yield _one(block, width)


def _one(block: Block, width: int) -> ConsoleRenderable:  # noqa: PLR0911 - one line a kind
    match block:
        case Heading():
            return _heading(block, width)
        case Paragraph():
            return styled(block.text)
        case Quote():
            return Padding(styled(block.text, "italic"), (0, 2))
        case Items():
            return _items(block.items, numbered=block.numbered)
        case Branch():
            return _tree(block)
        case Table():
            return _table(block, width)
        case Footnotes():
            return _items(block.notes, numbered=True)


def _heading(heading: Heading, width: int) -> ConsoleRenderable:
    title = Text(overflow="fold")
    title.append_text(styled(heading.text, "bold" if heading.level > 1 else "bold underline"))
    aside = styled(heading.aside, "dim")
    if heading.level == 1:
        return Group(title, aside) if aside.plain else title
    if aside.plain:
        title.append("  ").append_text(aside)
    if heading.level == 2:  # noqa: PLR2004 - sections have a line, what is below them has none
        title.append(" ").append("─" * max(0, width - title.cell_len - 1), "dim")
    return title


def _items(items: tuple[Inline, ...], *, numbered: bool) -> ConsoleRenderable:
    grid = Grid.grid(padding=(0, 1, 0, 0), expand=False)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for number, item in enumerate(items, 1):
        grid.add_row(Text(f"{number}." if numbered else "•"), styled(item))
    return grid


def _tree(branch: Branch) -> Tree:
    tree = Tree(styled(branch.text), guide_style="dim", highlight=False)
    _grow(tree, branch)
    return tree


def _grow(tree: Tree, branch: Branch) -> None:
    for child in branch.children:
        _grow(tree.add(styled(child.text)), child)


def _table(table: Table, width: int) -> ConsoleRenderable:
    wrapped = any(not column.unbroken for column in table.columns)
    if (width < STACKED and wrapped) or _cramped(table, width):
        return _stacked(table)
    titled = any(column.title for column in table.columns)
    grid = Grid(
        box=None,
        show_header=titled,
        header_style="dim",
        padding=(0, GAP, 0, 0),
        pad_edge=False,
        expand=any(column.share for column in table.columns),
    )
    widened = _widened(table, width)
    for place, column in enumerate(table.columns):
        grid.add_column(
            styled(column.title),
            justify=column.align,
            ratio=None if widened else column.share or None,
            width=widened.get(place),
            min_width=column.narrowest or None,
            max_width=column.widest or None,
            no_wrap=column.unbroken,
            overflow="ellipsis" if column.unbroken else "fold",
        )
    for row in table.rows:
        grid.add_row(*map(styled, row))
    if table.total:
        grid.add_row("─" * cell_len(styled(table.total[0]).plain), style="dim")
        grid.add_row(*map(styled, table.total), style="bold")
    return grid


def _cramped(table: Table, width: int) -> bool:
    """Whether columns that cannot be broken leave too little for those that share the rest."""
    sharing = sum(bool(column.share) for column in table.columns)
    settled = all(column.share or column.unbroken for column in table.columns)
    return settled and bool(sharing) and _room(table, width) < CRAMPED * sharing


def _widened(table: Table, width: int) -> dict[int, int]:
    """Return widths for the columns that share what is left, if their shares would break words.

    It is empty where the shares do, or where there is no room for whole words anyway.
    """
    shares = {i: column.share for i, column in enumerate(table.columns) if column.share}
    if not (shares and table.rows) or any(not (c.share or c.unbroken) for c in table.columns):
        return {}
    room = _room(table, width)
    cells = _cells(table)
    needed = {i: _longest_word(cells[i]) for i in shares}
    whole = sum(shares.values())
    if sum(needed.values()) > room or all(
        room * shares[i] // whole >= needed[i] + GAP for i in shares
    ):
        return {}
    spare = room - sum(needed.values())
    found = {i: needed[i] + spare * shares[i] // whole for i in shares}
    found[max(found)] += room - sum(found.values())
    return found


def _room(table: Table, width: int) -> int:
    """Return what is left for the columns that share it, once the others have their widest cell."""
    cells = _cells(table)
    fixed = [
        max([column.narrowest, cell_len(_plain(column.title)), *map(cell_len, cells[place])])
        for place, column in enumerate(table.columns)
        if not column.share
    ]
    return width - sum(fixed) - GAP * (len(table.columns) - 1)


def _cells(table: Table) -> list[tuple[str, ...]]:
    """Return what stands in each column."""
    rows = [*table.rows, table.total] if table.total else table.rows
    return list(zip(*(map(_plain, row) for row in rows), strict=True)) or [()] * len(table.columns)


def _plain(cell: Inline) -> str:
    return styled(cell).plain


def _longest_word(cells: Iterable[str]) -> int:
    words = (word for cell in cells for word in cell.split())
    return min(max(map(cell_len, words), default=0), LONGEST_WORD)


def _stacked(table: Table) -> ConsoleRenderable:
    """Arrange the cells of a row below each other: short ones side by side, long ones alone."""
    rows = [*table.rows, table.total] if table.total else table.rows
    titles = [styled(column.title, "dim") for column in table.columns]
    found: list[ConsoleRenderable] = []
    if any(title.plain for title in titles):
        found += _stack(titles, table.columns)
    for row in rows:
        found += _stack([styled(cell) for cell in row], table.columns)
    return Group(*found)


def _stack(cells: Sequence[Text], columns: Sequence[Column]) -> Iterator[ConsoleRenderable]:
    lines: list[tuple[bool, Text]] = []
    for cell, column in zip(cells, columns, strict=True):
        if not cell.plain.strip():
            continue
        beside = next((line for short, line in lines[-2:] if short), None)
        if not column.unbroken:
            lines.append((False, cell))
        elif beside is None:
            lines.append((True, cell))
        else:
            beside.append("  ").append_text(cell)
    for place, (_, line) in enumerate(lines):
        yield Padding(line, (0, 0, 0, 2 if place else 0))
