"""Words of the glossary lead to their explanation where a text first uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from stratkit.model.article import Term
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.texts.prose import Setting
from stratkit.site.texts.tree import SILENT, plain

_AFTER_CITATIONS = 16


class TermsExtension(Extension):
    """Links the first mention of each term."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Enter what finds the terms."""
        md.treeprocessors.register(_Mentions(self.setting, md), "terms", _AFTER_CITATIONS)


def names_of(kb: KnowledgeBase) -> dict[str, Term]:
    """Return what each term may be called, in lower case."""
    found: dict[str, Term] = {}
    for term in kb.terms.values():
        found.setdefault(term.label.lower(), term)
    for term in kb.terms.values():
        for name in term.synonyms:
            found.setdefault(name.lower(), term)
    return found


def _pattern(names: dict[str, Term]) -> re.Pattern[str]:
    """Match whole words, the longest name first; a word with a hyphen is one word."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(re.escape(name) for name in longest)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


class _Mentions(Treeprocessor):
    """Walks the words of a text in reading order."""

    def __init__(self, setting: Setting, md: Markdown) -> None:
        super().__init__(md)
        self.setting = setting
        self.names = names_of(setting.kb)
        self.pattern = _pattern(self.names)

    def run(self, root: Element) -> None:
        self.done = {self.setting.own, *self.setting.linked}
        if self.names:
            self._read(root)

    def _read(self, element: Element) -> None:
        if element.tag in SILENT or element.get("class") == "footnotes":
            return
        first, element.text = self._linked(element.text or "")
        children = list(element)
        for child in children:
            self._read(child)
            found, child.tail = self._linked(child.tail or "")
            at = list(element).index(child) + 1
            element[at:at] = found
        element[0:0] = first

    def _linked(self, text: str) -> tuple[list[Element], str]:
        """Return the links in a run of text, each with what follows it, and what precedes them."""
        start, at, found = "", 0, list[Element]()
        for begin, end, link in self._mentions(text):
            before, at = text[at:begin], end
            if found:
                found[-1].tail = before
            else:
                start = before
            found.append(link)
        if not found:
            return [], text
        found[-1].tail = text[at:]
        return found, start

    def _mentions(self, text: str) -> Iterator[tuple[int, int, Element]]:
        for match in self.pattern.finditer(text):
            # Letters such as the Kelvin sign are equal but for their case, and yet no key.
            term = self.names.get(match[0].lower())
            wanted = term is not None and term.id not in self.done
            href = self.setting.addresses.href(term.id) if term and wanted else None
            if term and href:
                self.done.add(term.id)
                attributes = {"class": "term", "href": href, "title": term.definition}
                link = Element("a", {name: plain(said) for name, said in attributes.items()})
                link.text = plain(match[0])
                yield match.start(), match.end(), link
