"""Anything a knowledge base holds, as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stratkit.model.knowledge import Link, Option
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Column,
    Document,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.record_entity import entity_record
from stratkit.reporting.sources import grounds

_TITLES = ("label", "title", "ask", "company", "because", "text", "says")
_LEADS = ("summary", "description", "help")
_SHOWN = frozenset({"id", "label", "title", "favoured_by", "disfavoured_by", "declared_at"})


def entity_view(entity: object, kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape
    """Arrange an entity: its title, its texts, its lists, its links."""
    return tuple(_entity(entity, kb))


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
            rows=tuple((Span(_words(k), "dim"), _scalar(v)) for k, v in short.items()),
        )
    if isinstance(entity, Option):
        yield from _links("Favoured by", entity.favoured_by, kb)
        yield from _links("Disfavoured by", entity.disfavoured_by, kb)
    for key, value in record.items():
        if key not in done and isinstance(value, list | dict):
            yield Heading(_words(key).capitalize())
            yield from _value(value, kb)


def _links(title: str, links: tuple[Link, ...], kb: KnowledgeBase) -> Iterator[Block]:
    if not links:
        return
    yield Heading(title)
    yield Table(
        columns=(
            Column(title="trait", share=2),
            Column(title="strength", unbroken=True),
            Column(title="because", share=4),
        ),
        rows=tuple(
            (
                kb.trait(link.trait).label,
                link.strength,
                (link.because, Span(f"  ({grounds(link.citations, link.basis, kb)})", "dim")),
            )
            for link in links
        ),
    )


def _value(value: Any, kb: KnowledgeBase) -> Iterator[Block]:  # noqa: ANN401 - plain data
    if isinstance(value, list) and not any(isinstance(item, list | dict) for item in value):
        yield Items(tuple(_named(item, kb) for item in value))
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield Branch(_head(item, number), tuple(_branches(item)))
    else:
        yield from _branches(value)


def _named(item: Any, kb: KnowledgeBase) -> Inline:  # noqa: ANN401 - plain data
    text = _scalar(item)
    for labelled in (kb.options, kb.stages, kb.objectives, kb.roles):
        if text in labelled:
            return labelled[text].label, Span(f"  {text}", "dim")
    return text


def _head(item: Any, number: int) -> Inline:  # noqa: ANN401 - plain data
    if isinstance(item, dict):
        for key in ("label", "message", "reads", "id", "because", "trait", "value"):
            if isinstance(item.get(key), str):
                return Span(item[key], "strong")
    return str(number)


def _branches(value: Any) -> Iterator[Branch]:  # noqa: ANN401 - plain data
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, list | dict):
                yield Branch(Span(_words(str(key)), "dim"), tuple(_branches(item)))
            else:
                yield Branch((Span(f"{_words(str(key))}: ", "dim"), _scalar(item)))
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            if isinstance(item, list | dict):
                yield Branch(_head(item, number), tuple(_branches(item)))
            else:
                yield Branch(_scalar(item))


def _words(key: str) -> str:
    return key.replace("_", " ")


def _scalar(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
