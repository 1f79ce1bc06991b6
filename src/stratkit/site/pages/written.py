"""A text in Markdown as the sections of a page, each in both of its forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.addresses import Links
from stratkit.site.page import Prose, Section
from stratkit.site.texts.convert import convert
from stratkit.site.texts.twin import as_markdown
from stratkit.site.writing.markdown import TWIN

_HEADING = re.compile(r"<h2[^>]*>.*?</h2>", re.DOTALL)
SECTION = 2
"""The level of the headings that part a text."""
_FOOTNOTES = re.compile(r'<section\b[^>]*\bclass="footnotes"')
_FOOTNOTES_WRITTEN = re.compile(r"^\[\^1\]: ", re.MULTILINE)
_LINE = re.compile(r"^## .*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """The ways from one page to the Markdown of everything else."""

    links: Links

    def href(self, target: str, /) -> str | None:
        """Return the way to a thing; None if it has no place."""
        return self._twin(self.links.href(target))

    def doc(self, path: str, /) -> str | None:
        """Return the way to a page of the user documentation."""
        return self._twin(self.links.doc(path))

    def _twin(self, href: str | None) -> str | None:
        way = (href or "").partition("#")[0]
        return way.replace("index.html", TWIN) if way else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text, parted."""

    lead: tuple[Prose, ...]
    """What stands before the first heading."""
    sections: tuple[Section, ...]
    notes: Prose | None
    """The footnotes."""
    plain: str
    """The words alone, for a search."""


def sections_of(text: str, kb: KnowledgeBase, links: Links, *, own: str = "") -> Written:
    """Part a text at its headings.

    Args:
        text: Markdown without its title.
        kb: What it names.
        links: The ways from its page.
        own: The id of what it belongs to.
    """
    prose = convert(text, kb, links, own=own)
    body, notes = _parted(str(prose.html), _FOOTNOTES)
    written, below = _parted(as_markdown(text, kb, Twins(links=links)), _FOOTNOTES_WRITTEN)
    titles = [line.text for line in prose.headings if line.level == SECTION]
    first, sections = _parts(titles, body, written)
    return Written(
        lead=(first,) if first.html else (),
        sections=sections,
        notes=Prose(html=notes, markdown=below) if notes else None,
        plain=prose.plain,
    )


def _parted(text: str, notes: re.Pattern[str]) -> tuple[str, str]:
    """Part a text from the footnotes that end it."""
    found = notes.search(text)
    at = found.start() if found else len(text)
    return text[:at], text[at:].strip()


def _parts(titles: list[str], html: str, markdown: str) -> tuple[Prose, tuple[Section, ...]]:
    """Part a text at its headings, which become those of the sections.

    A text stays whole where its two forms do not part alike: with a heading in a quotation or a
    list, or with lines of code that look like one.
    """
    shown, written = _HEADING.split(html), _LINE.split(markdown)
    if not len(titles) + 1 == len(shown) == len(written):
        return Prose(html=html.strip(), markdown=markdown.strip()), ()
    first, *others = (
        Prose(html=one.strip(), markdown=other.strip())
        for one, other in zip(shown, written, strict=True)
    )
    sections = (
        Section(id=f"part-{number}", title=title, blocks=(part,))
        for number, (title, part) in enumerate(zip(titles, others, strict=True), 1)
    )
    return first, tuple(sections)
