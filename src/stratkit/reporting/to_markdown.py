"""Blocks as Markdown that GitHub, Pandoc and Python-Markdown read alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

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
    return Markdown().write(document) + "\n"


def inline(text: Inline) -> str:
    """Write one run of text."""
    return Markdown().inline(text)


def _nowhere(identity: str) -> None:
    """Lead nowhere: a document stands alone."""
    del identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Markdown:
    """Writes blocks as Markdown."""

    leads: Callable[[str], str | None] = _nowhere
    """Where the thing with an id can be read about; None where it cannot."""

    def write(self, document: Document) -> str:
        """Write blocks, parted by empty lines."""
        return "\n\n".join(text for text in map(self._one, document) if text)

    def inline(self, text: Inline) -> str:
        """Write one run of text."""
        found = ""
        for span in spans(text):
            found += self._span(span, starts=not found.strip())
        return found.strip()

    def _span(self, span: Span, *, starts: bool) -> str:
        if span.style == "note":
            return f"[^{int(span.text)}]"
        href = self.leads(span.to) if span.to else None
        if span.style == "code":
            code = _code(span.text, starts=starts)
            return f"[{code}]({href})" if href else code
        if span.style == "link" and _ADDRESS.fullmatch(span.text):
            return f"<{visible(span.text)}>"
        mark = _MARK.get(span.style, "")
        text = escape(span.text, starts=starts)
        core = text.strip()
        led = f"[{core}]({href})" if href else core
        return text.replace(core, f"{mark}{led}{mark}") if core else text

    def _one(self, block: Block) -> str:  # noqa: PLR0911 - one line a kind
        match block:
            case Heading():
                aside = self.inline(block.aside)
                title = f"{'#' * block.level} {self.inline(block.text)}"
                return f"{title}\n\n{aside}" if aside else title
            case Paragraph():
                return self.inline(block.text)
            case Quote():
                return f"> {self.inline(block.text)}"
            case Items():
                return "\n".join(
                    f"{f'{number}.' if block.numbered else '-'} {self.inline(item)}"
                    for number, item in enumerate(block.items, 1)
                )
            case Branch():
                return "\n".join(self._branch(block, 0))
            case Table():
                return self._table(block)
            case Footnotes():
                return "\n\n".join(
                    f"[^{number}]: {self.inline(note)}"
                    for number, note in enumerate(block.notes, 1)
                )

    def _branch(self, branch: Branch, depth: int) -> list[str]:
        # Four columns a level: Python-Markdown reads nothing less as a list within a list.
        lines = [f"{' ' * 4 * depth}- {self.inline(branch.text)}"]
        for child in branch.children:
            lines += self._branch(child, depth + 1)
        return lines

    def _table(self, table: Table) -> str:
        kept = [i for i, column in enumerate(table.columns) if not column.screen_only]
        columns = [table.columns[i] for i in kept]
        rows = [table.rows, (table.total,)] if table.total else [table.rows]
        lines = [
            [self.inline(column.title) for column in columns],
            [_ALIGN[column.align] for column in columns],
            *([self.inline(row[i]) for i in kept] for some in rows for row in some),
        ]
        return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _code(text: str, *, starts: bool) -> str:
    flat = visible(_SPACE.sub(" ", text)).strip()
    # Inside back ticks nothing can be escaped, so what could end them is not written as code.
    return escape(flat, starts=starts) if set(flat) & set("`|\\") or not flat else f"`{flat}`"
