"""An article's Markdown as blocks, so that every writer makes it safe in its own way.

Python-Markdown reads it; `[[id]]` becomes what the thing is called, `[[src.x#y]]` a footnote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from stratkit.model.article import Article
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.reporting.blocks import (
    Block,
    Column,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Span,
    Style,
    Table,
)
from stratkit.reporting.sources import Notes
from stratkit.reporting.views_nested import label_of

BAR = "\ue000"
"""A character of private use, which no text may hold, for a bar."""

MARK = re.compile(rf"\[\[([^\]|{BAR}]+)(?:[|{BAR}]([^\]]*))?\]\]")
_STYLES: dict[str, Style] = {"strong": "strong", "em": "strong", "code": "code"}
_LEVELS = {"h1": 2, "h2": 2, "h3": 3, "h4": 3}


class _Keep(Treeprocessor):
    """Keeps the tree that Markdown has built."""

    root: Element

    def run(self, root: Element) -> None:
        self.root = root


def article_blocks(article: Article, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    """Yield the text of an article; what it cites is numbered by `notes`."""
    converter = Markdown(extensions=["tables", "sane_lists"])
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    keep = _Keep(converter)
    converter.treeprocessors.register(keep, "keep", -1)
    # Within a table a bar parts cells, so those of links are put aside until the tree stands.
    converter.convert(MARK.sub(lambda mark: mark[0].replace("|", BAR), article.text))
    for element in keep.root:
        yield from _block(element, kb, notes)


def _block(element: Element, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    tag = element.tag
    if tag in _LEVELS:
        yield Heading(_inline(element, kb, notes), _LEVELS[tag])
    elif tag in {"ul", "ol"}:
        items = tuple(_inline(item, kb, notes) for item in element)
        yield Items(items, numbered=tag == "ol")
    elif tag == "table":
        yield _table(element, kb, notes)
    elif tag == "blockquote":
        yield Quote(_inline(element, kb, notes))
    else:
        yield Paragraph(_inline(element, kb, notes))


def _table(element: Element, kb: KnowledgeBase, notes: Notes) -> Table:
    heads = ["".join(cell.itertext()).strip() for cell in element.iter("th")]
    return Table(
        columns=tuple(Column(title=head, share=1) for head in heads),
        rows=tuple(
            tuple(_inline(cell, kb, notes) for cell in row)
            for row in element.iter("tr")
            if row.find("td") is not None
        ),
    )


def _inline(element: Element, kb: KnowledgeBase, notes: Notes) -> Inline:
    return tuple(_runs(element, "plain", kb, notes))


def _runs(element: Element, style: Style, kb: KnowledgeBase, notes: Notes) -> Iterator[Span]:
    """Yield the text of an element and of what is inside it, piece by piece."""
    yield from _marked(element.text or "", style, kb, notes)
    for child in element:
        yield from _runs(child, _STYLES.get(child.tag, style), kb, notes)
        yield from _marked(child.tail or "", style, kb, notes)


def _marked(text: str, style: Style, kb: KnowledgeBase, notes: Notes) -> Iterator[Span]:
    """Yield a text with its links and citations resolved."""
    at = 0
    plain = text.replace(AMP_SUBSTITUTE, "&")
    for match in MARK.finditer(plain):
        if match.start() > at:
            yield Span(plain[at : match.start()], style)
        named, words = match[1].strip(), match[2]
        source, _, locator = named.partition("#")
        if locator:
            yield from notes.mark((Citation(source=source, locator=locator),))
        else:
            yield Span(words or label_of(named, kb), style)
        at = match.end()
    if at < len(plain):
        yield Span(plain[at:], style)
