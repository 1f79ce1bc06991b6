"""Blocks as Markdown that GitHub, Pandoc and Python-Markdown read alike."""

from __future__ import annotations

import re

from stratkit.diagnostics.render import visible
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Document,
    Footnotes,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Span,
    Style,
    Table,
    spans,
)

_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
"""White space that may be broken; what holds a number and its unit together stays."""
_SPECIAL = {
    **{c: f"\\{c}" for c in r"\`*_{}[]|"},
    # These have no backslash escape in every dialect, so they become entities.
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "~": "&#126;",
}
_TABLE = str.maketrans(_SPECIAL)
_LINE_START = re.compile(r"^(\s*)(?:(#|[+\-](?=[\s\-]|$))|(\d+)([.)])(?=\s|$)|([=:]))")
_ADDRESS = re.compile(r"https?://[^\s<>\"`]+")
_LINKED = {"://": "&#58;//", "www.": "www&#46;"}
"""What GitHub turns into a link without being asked."""
_ALIGN = {"left": "---", "right": "---:", "center": ":---:"}
_MARK: dict[Style, str] = {"strong": "**", "core": "**"}


def escape(text: str, *, starts: bool = True) -> str:
    r"""Return text that reads the same and is never markup.

    Args:
        text: Plain text.
        starts: It may begin a line, where more characters have a meaning.

    >>> print(escape("# *1* <b>"))
    \# \*1\* &lt;b&gt;
    """
    flat = visible(_SPACE.sub(" ", text)).translate(_TABLE)
    for linked, plain in _LINKED.items():
        flat = flat.replace(linked, plain)
    return _LINE_START.sub(_unmarked, flat) if starts else flat


def _unmarked(match: re.Match[str]) -> str:
    space, sign, digits, after, other = match.groups()
    if sign:
        return f"{space}\\{sign}"
    if digits:
        return f"{space}{digits}\\{after}"
    return f"{space}&#{ord(other)};"


def write(document: Document) -> str:
    """Write a document as Markdown."""
    parts = [text for text in map(_one, document) if text]
    return "\n\n".join(parts) + "\n"


def inline(text: Inline) -> str:
    """Write one run of text."""
    found = ""
    for span in spans(text):
        found += _span(span, starts=not found.strip())
    return found.strip()


def _span(span: Span, *, starts: bool) -> str:
    if span.style == "note":
        return f"[^{int(span.text)}]"
    if span.style == "code":
        return _code(span.text, starts=starts)
    if span.style == "link" and _ADDRESS.fullmatch(span.text):
        return f"<{visible(span.text)}>"
    mark = _MARK.get(span.style, "")
    text = escape(span.text, starts=starts)
    core = text.strip()
    return text.replace(core, f"{mark}{core}{mark}") if core and mark else text


def _code(text: str, *, starts: bool) -> str:
    flat = visible(_SPACE.sub(" ", text)).strip()
    # Inside back ticks nothing can be escaped, so what could end them is not written as code.
    return escape(flat, starts=starts) if set(flat) & set("`|\\") or not flat else f"`{flat}`"


def _one(block: Block) -> str:  # noqa: PLR0911 - one line a kind
    match block:
        case Heading():
            aside = inline(block.aside)
            title = f"{'#' * block.level} {inline(block.text)}"
            return f"{title}\n\n{aside}" if aside else title
        case Paragraph():
            return inline(block.text)
        case Quote():
            return f"> {inline(block.text)}"
        case Items():
            return "\n".join(
                f"{f'{number}.' if block.numbered else '-'} {inline(item)}"
                for number, item in enumerate(block.items, 1)
            )
        case Branch():
            return "\n".join(_branch(block, 0))
        case Table():
            return _table(block)
        case Footnotes():
            return "\n\n".join(
                f"[^{number}]: {inline(note)}" for number, note in enumerate(block.notes, 1)
            )


def _branch(branch: Branch, depth: int) -> list[str]:
    # Four columns a level: Python-Markdown reads nothing less as a list within a list.
    lines = [f"{' ' * 4 * depth}- {inline(branch.text)}"]
    for child in branch.children:
        lines += _branch(child, depth + 1)
    return lines


def _table(table: Table) -> str:
    kept = [i for i, column in enumerate(table.columns) if not column.screen_only]
    columns = [table.columns[i] for i in kept]
    rows = [table.rows, (table.total,)] if table.total else [table.rows]
    lines = [
        [inline(column.title) for column in columns],
        [_ALIGN[column.align] for column in columns],
        *([inline(row[i]) for i in kept] for some in rows for row in some),
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
