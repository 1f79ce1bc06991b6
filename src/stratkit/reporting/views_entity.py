"""Anything a knowledge base holds, as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.article import Article
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Link, Option
from stratkit.model.source import Citation, Claim, Source
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Column,
    Document,
    Footnotes,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.record_entity import entity_record
from stratkit.reporting.sources import Notes, claim, grounds
from stratkit.reporting.views_nested import branches, label_of, said, words

_TITLES = ("label", "title", "ask", "question", "company", "because", "text", "says")
_HEADS = ("scope", "label", "message", "reads", "id", "because", "trait", "value")
_LEADS = ("summary", "description", "definition", "answer", "help")
_SHOWN = frozenset({"id", "label", "title", "favoured_by", "disfavoured_by", "declared_at"})


def entity_view(entity: object, kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape
    """Arrange an entity: its title, its texts, its lists, its links."""
    if isinstance(entity, Article):
        return tuple(_article(entity, kb))
    return tuple(_entity(entity, kb))


def _article(article: Article, kb: KnowledgeBase) -> Iterator[Block]:
    # Imported here: nothing else that is shown needs a reader of Markdown.
    from stratkit.reporting.article_blocks import article_blocks  # noqa: PLC0415

    notes = Notes(kb)
    yield Heading(article.title, 1, article.id)
    yield from article_blocks(article, kb, notes)
    if notes.texts():
        yield Heading(_("Sources"))
        yield Footnotes(notes.texts())


def _entity(entity: object, kb: KnowledgeBase) -> Iterator[Block]:
    record = entity_record(entity, kb)
    identity = str(record.get("id", ""))
    title_key = next((key for key in _TITLES if key in record), "")
    place = record.get("declared_at")
    yield Heading(
        str(record.get(title_key, identity)), 1, f"{identity}, {place}" if place else identity
    )
    for key in _LEADS:
        if key in record:
            yield Paragraph(str(record[key]))
    done = _SHOWN | set(_LEADS) | {title_key}
    short = {k: v for k, v in record.items() if k not in done and not isinstance(v, list | dict)}
    if short:
        yield Paragraph("")
        yield Table(
            columns=(Column(unbroken=True), Column(share=1)),
            rows=tuple((Span(words(k), "dim"), said(k, v)) for k, v in short.items()),
        )
    if isinstance(entity, Source):
        yield from _claims(entity)
        done |= {"claims"}
    if isinstance(entity, Option):
        yield from _links(_("Favoured by"), entity.favoured_by, kb)
        yield from _links(_("Disfavoured by"), entity.disfavoured_by, kb)
    for key, value in record.items():
        if key not in done and isinstance(value, list | dict):
            title = words(key)
            yield Heading(title[:1].upper() + title[1:])
            yield from _value(key, value, kb)


def _links(title: str, links: tuple[Link, ...], kb: KnowledgeBase) -> Iterator[Block]:
    if not links:
        return
    yield Heading(title)
    yield Table(
        columns=(
            Column(title=_("trait"), share=2),
            Column(title=_("strength"), unbroken=True),
            Column(title=_("because"), share=4),
        ),
        rows=tuple(
            (
                kb.trait(link.trait).label,
                word("strength", link.strength),
                (link.because, Span(f"  ({grounds(link.citations, link.basis, kb)})", "dim")),
            )
            for link in links
        ),
    )


def _claims(source: Source) -> Iterator[Block]:
    if not source.claims:
        return
    more = _("stratkit kb show '{source}#CLAIM' says what cites one").format(source=source.id)
    yield Heading(_("Claims"), aside=more)
    columns = (Column(title=_("claim"), unbroken=True), Column(title=_("text"), share=4))
    section = Column(title=_("section"), share=1)
    sectioned = any(claim.section for claim in source.claims)
    yield Table(
        columns=(columns[0], section, columns[1]) if sectioned else columns,
        rows=tuple(_claim(claim, source) for claim in source.claims),
    )


def _claim(claim: Claim, source: Source) -> tuple[Inline, ...]:
    name = Span(claim.id, "code")
    if not any(other.section for other in source.claims):
        return name, claim.text
    place = f"{claim.section}, {claim.paragraph}" if claim.paragraph else claim.section
    return name, Span(place, "dim"), claim.text


def _value(key: str, value: Any, kb: KnowledgeBase) -> Iterator[Block]:  # noqa: ANN401 - plain data
    if key == "citations":
        yield Items(tuple(_cited(citation, kb) for citation in value))
    elif isinstance(value, list) and not any(isinstance(item, list | dict) for item in value):
        yield Items(tuple(_named(item, kb) for item in value))
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            head, rest = _head(item, number)
            yield Branch(head, tuple(branches(rest, kb)))
    else:
        yield from branches(value, kb)


def _named(item: Any, kb: KnowledgeBase) -> Inline:  # noqa: ANN401 - plain data
    if item in kb.rules:
        return kb.rules[item].because, Span(f"  {item}", "dim")
    label = label_of(str(item), kb)
    return (label, Span(f"  {item}", "dim")) if label else said("", item)


def _cited(citation: str, kb: KnowledgeBase) -> Inline:
    source, _, locator = citation.partition("#")
    found = claim(Citation(source=source, locator=locator), kb)
    return Span(citation, "code"), f"  {found.text}" if found else ""


def _head(item: Any, number: int) -> tuple[Inline, Any]:  # noqa: ANN401 - plain data
    """Return what names an item, and what is left of it."""
    for key in _HEADS:
        if isinstance(item, dict) and isinstance(item.get(key), str):
            return Span(item[key], "strong"), {k: v for k, v in item.items() if k != key}
    return Span(str(number), "dim"), item
