"""`[[src.cmi-2015#locator]]`: citations as numbered footnotes with ways back."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from stratkit.language.messages import _
from stratkit.model.source import Citation
from stratkit.site.texts.links import NAMED
from stratkit.site.texts.prose import Setting
from stratkit.site.texts.tree import add, become, write_inline

MARKED = "fnref-{number}-{turn}"
"""The anchor of a mark; by its beginning, the library's table of contents leaves it out."""
NOTE = "fn-{number}"
"""The anchor of a footnote."""
_AFTER_LINKS = 17


class CitationsExtension(Extension):
    """Numbers what a text cites, and says below it what that is."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Enter what turns citations into footnotes."""
        md.treeprocessors.register(_Footnotes(self.setting, md), "citations", _AFTER_LINKS)


class _Footnotes(Treeprocessor):
    """Walks the text in reading order, then writes the notes below it."""

    def __init__(self, setting: Setting, md: Markdown) -> None:
        super().__init__(md)
        self.setting = setting

    def run(self, root: Element) -> None:
        turns: Counter[str] = Counter()
        for element in root.iter():
            if NAMED in element.attrib:
                self._mark(element, turns)
        if turns:
            self._write(root, turns)

    def _mark(self, element: Element, turns: Counter[str]) -> None:
        source, _sign, locator = element.get(NAMED, "").partition("#")
        (mark,) = self.setting.notes.mark((Citation(source=source, locator=locator),))
        turns[mark.text] += 1
        anchor = MARKED.format(number=mark.text, turn=turns[mark.text])
        become(element, "sup", {"class": "note", "id": anchor})
        element.text = ""
        way = {"href": f"#{NOTE.format(number=mark.text)}", "role": "doc-noteref"}
        add(element, "a", mark.text, way)

    def _write(self, root: Element, turns: Counter[str]) -> None:
        section = add(root, "section", "", {"class": "footnotes", "role": "doc-endnotes"})
        section.set("aria-label", _("Footnotes"))
        notes = add(section, "ol", "", {"class": "notes"})
        for number, text in enumerate(self.setting.notes.texts(), 1):
            item = add(notes, "li", "", {"id": NOTE.format(number=number)})
            write_inline(item, text, self.setting)
            for turn in range(1, turns[str(number)] + 1):
                self._way_back(item, number, turn)

    def _way_back(self, item: Element, number: int, turn: int) -> None:
        item[-1].tail = " "
        said = _("Back to place {turn} where note {number} is cited")
        back = {
            "href": f"#{MARKED.format(number=number, turn=turn)}",
            "role": "doc-backlink",
            "aria-label": said.format(number=number, turn=turn),
        }
        add(item, "a", "↩", back)
