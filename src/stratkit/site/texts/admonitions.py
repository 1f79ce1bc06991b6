"""`!!! warning "Title"`: boxes beside the text, of a few kinds, titled in its language."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor

from stratkit.language.messages import _, marked

TITLES = {
    "note": marked("Note"),
    "tip": marked("Tip"),
    "example": marked("Example"),
    "warning": marked("Warning"),
}
"""Each kind, with what stands above it where the author gives no title."""
_COMMON = "note"
"""The kind that looks like a box of no kind; the word is the class of footnote marks."""
_BEFORE_CODE = 105


class AdmonitionsExtension(AdmonitionExtension):
    """The library's boxes, without its freedom to name any class of the pages around."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Enter what reads the boxes."""
        md.parser.blockprocessors.register(_Boxes(md.parser), "admonition", _BEFORE_CODE)


class _Boxes(AdmonitionProcessor):
    """Reads the boxes."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        for box in parent.findall(f"div[@class='{self.CLASSNAME} ']"):
            box.set("class", self.CLASSNAME)

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind = match[1].lower().split()[0]
        known = kind if kind in TITLES else _COMMON
        title = _(TITLES[known]) if match[2] is None else match[2]
        return "" if known == _COMMON else known, title or None
