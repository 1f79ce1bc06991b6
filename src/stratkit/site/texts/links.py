"""`[[channel.seo]]` and `[[channel.seo|words]]`: links to things, by what they are called."""

from __future__ import annotations

import re
from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from stratkit.model.walk import ENTITY_ID
from stratkit.reporting.article_blocks import BAR
from stratkit.reporting.views_nested import label_of
from stratkit.site.texts.prose import Setting
from stratkit.site.texts.tree import become, plain

MARK = re.compile(rf"\[\[([^\[\]|{BAR}]+)(?:[|{BAR}]([^\]]{{0,300}}))?\]\]")
"""A link or a citation; so bounded that a text of nothing but brackets is read in one pass."""
NAMED = "data-named"
"""Holds the id until it is known where it leads; nothing an author writes can set it."""
_BEFORE_REFERENCES = 175
_AFTER_SAFETY = 18
_LAST = 1


def names_something(named: str) -> bool:
    """Whether what stands in double brackets has the form of an id or of a citation.

    >>> names_something("channel.seo"), names_something("src.000#s0-011"), names_something("a b")
    (True, True, False)
    """
    return ENTITY_ID.fullmatch(named.strip().partition("#")[0]) is not None


class LinksExtension(Extension):
    """Makes marks in double brackets lead to what they name."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Enter what finds and what resolves the marks."""
        md.preprocessors.register(_Bars(md), "mark_bars", _LAST)
        md.inlinePatterns.register(_Marks(self.setting, md), "marks", _BEFORE_REFERENCES)
        md.treeprocessors.register(_Ways(self.setting, md), "marks", _AFTER_SAFETY)
        md.postprocessors.register(_Restored(md), "mark_bars", _LAST)


class _Bars(Preprocessor):
    """Puts the bars of marks aside: in a table they would part cells."""

    def run(self, lines: list[str]) -> list[str]:
        return [MARK.sub(lambda mark: mark[0].replace("|", BAR), line) for line in lines]


class _Restored(Postprocessor):
    """Writes the bars again where a mark was no link, as in code."""

    def run(self, text: str) -> str:
        return text.replace(BAR, "|")


class _Marks(InlineProcessor):
    """Finds the marks."""

    def __init__(self, setting: Setting, md: Markdown) -> None:
        super().__init__(MARK.pattern, md)
        self.setting = setting

    def handleMatch(  # type: ignore[override] # noqa: N802 - the library's name
        self, mark: Match[str], data: str
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        del data
        if not names_something(mark[1]):
            return None, None, None
        found = Element("span", {NAMED: mark[1].strip()})
        found.text = plain(mark[2] or "")
        return found, mark.start(0), mark.end(0)


class _Ways(Treeprocessor):
    """Gives every link its words and its address; citations are left to others."""

    def __init__(self, setting: Setting, md: Markdown) -> None:
        super().__init__(md)
        self.setting = setting

    def run(self, root: Element) -> None:
        self._resolve(root, linked=False)

    def _resolve(self, element: Element, *, linked: bool) -> None:
        named = element.get(NAMED, "")
        if named and "#" not in named:
            href = None if linked else self.setting.addresses.href(named)
            become(element, *(("a", {"href": href}) if href else ("span", {})))
            element.text = element.text or plain(label_of(named, self.setting.kb) or named)
            self.setting.linked.add(named)
        for child in element:
            self._resolve(child, linked=linked or element.tag == "a")
