"""Tables and code that are wider than a screen scroll in a box of their own."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from stratkit.language.messages import _
from stratkit.site.texts.tree import become, code_of, plain

_ALIGN = "text-align: "
_AFTER_TERMS = 15


class BoxesExtension(Extension):
    """Puts tables and code into boxes that a keyboard reaches."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Enter what makes the boxes."""
        md.treeprocessors.register(_Boxes(md), "boxes", _AFTER_TERMS)


class _Boxes(Treeprocessor):
    """Counts the boxes of a text, so that each has a name of its own."""

    def run(self, root: Element) -> None:
        self.tables = self.codes = 0
        self._read(root)

    def _read(self, parent: Element) -> None:
        for index, element in enumerate(list(parent)):
            if element.tag == "table":
                self.tables += 1
                _tidy(element)
                parent[index] = _box(element, _("Table {number}").format(number=self.tables))
            elif code_of(element, self.md) is not None or element.tag == "pre":
                self.codes += 1
                said = _("Lines to copy, {number}").format(number=self.codes)
                parent[index] = _box(element, said)
            else:
                self._read(element)


def _box(element: Element, name: str) -> Element:
    box = Element("div", {"class": "scroll", "role": "group", "tabindex": "0"})
    box.set("aria-label", plain(name))
    box.tail, element.tail = element.tail, None
    box.append(element)
    return box


def _tidy(table: Element) -> None:
    """Say what heads what, and align by classes: styles within a page are not allowed."""
    heads = list(table.iter("th"))
    named_rows = bool(heads) and _is_empty(heads[0])
    for row in table.iter("tr"):
        for index, cell in enumerate(row):
            _tidy_cell(cell, first=named_rows and index == 0)


def _tidy_cell(cell: Element, *, first: bool) -> None:
    side = cell.get("style", "").removeprefix(_ALIGN).rstrip(";")
    kind = {"class": side} if side in {"right", "center"} else {}
    if cell.tag == "th":
        empty = _is_empty(cell)
        become(cell, *(("td", {}) if empty else ("th", {"scope": "col", **kind})))
    elif first and not _is_empty(cell):
        become(cell, "th", {"scope": "row", **kind})
    else:
        become(cell, "td", kind)


def _is_empty(cell: Element) -> bool:
    return not "".join(_words(cell)).strip()


def _words(element: Element) -> Iterator[str]:
    yield from element.itertext()
