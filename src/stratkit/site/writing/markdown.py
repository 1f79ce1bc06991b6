"""A page as Markdown: the twin that people paste, programs read and other generators build from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratkit.reporting.blocks import Block as ReportBlock
from stratkit.reporting.blocks import Column, Inline, Items, Paragraph, Span, Table, named
from stratkit.reporting.to_markdown import Markdown
from stratkit.site.addresses import Links
from stratkit.site.edition import Edition
from stratkit.site.names import ASIDE
from stratkit.site.page import (
    Block,
    Card,
    Cards,
    Code,
    Facts,
    Figure,
    Glance,
    Listing,
    Page,
    Pair,
    Prose,
    Sheet,
    Template,
)

TWIN = "page.md"
_LED = re.compile(rf"(?P<way>\]\((?:\.\./)?(?:[\w.-]+/)?){re.escape(TWIN)}(?=[#)])")
"""The links of a text, which is written before anybody knows what its twins are called."""


def write(page: Page, edition: Edition, twin: str = TWIN) -> str:
    """Write a page as Markdown.

    Args:
        page: What it says.
        edition: The site it belongs to.
        twin: The name of the file in which the Markdown of every page stands.
    """
    links = edition.addresses.seen_from(page.id)
    writer = Markdown(leads=lambda to: _twin(to, links, twin))
    parts = [f"# {writer.inline(page.title)}"]
    if page.names:
        parts.append(writer.inline(", ".join(page.names)))
    parts += _blocks(page.lead, writer, twin)
    for section in page.sections:
        parts.append(f"## {writer.inline(section.title)}")
        parts += [writer.inline(section.aside)] if section.aside else []
        parts += _blocks(section.blocks, writer, twin)
    return "\n\n".join(part for part in parts if part) + "\n"


def _blocks(blocks: tuple[Block, ...], writer: Markdown, twin: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Prose):
            yield _LED.sub(rf"\g<way>{twin}", block.markdown.strip())
        elif isinstance(block, Code):
            yield f"```{block.language}\n{block.text}\n```"
        else:
            yield writer.write(tuple(_plainer(block)))


def _twin(to: str, links: Links, twin: str) -> str | None:
    """Return the way to the Markdown of a thing; places on a page have no anchor in it."""
    href = (links.href(to) or "").partition("#")[0]
    return href.replace("index.html", twin) if href else None


def _plainer(block: Block) -> Iterator[ReportBlock]:  # noqa: C901 - one line a kind
    """Yield a block as blocks that every report knows."""
    match block:
        case Facts():
            yield Items(tuple(_fact(f.term, f.value, f.note) for f in block.items))
        case Glance():
            yield Items(tuple(_fact(g.label, g.value, g.note) for g in block.gauges))
        case Cards() | Listing():
            yield Items(tuple(_card(card) for card in block.items))
        case Pair():
            for title, text in (block.left, block.right):
                yield Paragraph((Span(f"{title}: ", "strong"), *_runs(text)))
        case Figure():
            yield Paragraph(block.caption)
            if block.table:
                yield from _plainer(block.table)
        case Template():
            if block.table:
                yield from _plainer(block.table)
        case Sheet():
            yield _titled(block.table)
        case Prose() | Code():
            return
        case _:
            yield block


def _titled(table: Table) -> Table:
    """Return a table every column of which has a head, as Markdown wants."""
    columns = tuple(
        Column(title=c.title, align=c.align, screen_only=c.screen_only) for c in table.columns
    )
    return Table(columns=columns, rows=table.rows, total=table.total)


def _fact(term: str, value: Inline, note: Inline) -> tuple[str | Span, ...]:
    beside: tuple[str | Span, ...] = (ASIDE, *_runs(note)) if note else ()
    return (Span(f"{term}: ", "strong"), *_runs(value), *beside)


def _card(card: Card) -> tuple[str | Span, ...]:
    return (named(card.to, card.title), *((f"{ASIDE}{card.text}",) if card.text else ()))


def _runs(text: Inline) -> tuple[str | Span, ...]:
    return text if isinstance(text, tuple) else (text,)
