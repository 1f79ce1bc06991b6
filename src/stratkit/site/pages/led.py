"""Names in a report that lead to what they name.

A report says what things are called. Where a run of text is the name of one thing and of nothing
else, the reader is led there; a name within a sentence is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import (
    Block,
    Branch,
    Document,
    Footnotes,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
    spans,
)

NAMED = ("terms", "metrics", "kinds", "stages", "roles", "objectives", "models", "options")
"""The parts whose names are looked for; of two things of one name the later part's is meant."""
NOTHING_MORE: Mapping[str, str] = MappingProxyType({})
_KEPT = frozenset({"note", "code", "link"})


def led(document: Document, kb: KnowledgeBase, more: Mapping[str, str] = NOTHING_MORE) -> Document:
    """Return a report in which names lead to what they name.

    Args:
        document: The report.
        kb: Holds what it may name.
        more: Other names, and the pages they lead to.
    """
    names = dict(_names(kb)) | dict(more)
    return tuple(_block(block, names) for block in document)


def _names(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for part in NAMED:
        for identity, entity in getattr(kb, part).items():
            yield entity.label, identity
    for dimension in kb.dimensions.values():
        for one in (dimension, dimension.positive, dimension.negative):
            yield one.label, one.id
    # What can be chosen goes before what it is called in general.
    for identity, option in kb.options.items():
        yield option.label, identity


def _block(block: Block, names: Mapping[str, str]) -> Block:
    match block:
        case Paragraph():
            return Paragraph(_inline(block.text, names))
        case Items():
            return replace(block, items=tuple(_inline(item, names) for item in block.items))
        case Branch():
            return _branch(block, names)
        case Table():
            rows = tuple(tuple(_inline(cell, names) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        case Footnotes():
            return block
        case _:
            return replace(block, text=_inline(block.text, names))


def _branch(branch: Branch, names: Mapping[str, str]) -> Branch:
    children = tuple(_branch(child, names) for child in branch.children)
    return Branch(_inline(branch.text, names), children)


def _inline(text: Inline, names: Mapping[str, str]) -> Inline:
    return tuple(_span(span, names) for span in spans(text))


def _span(span: Span, names: Mapping[str, str]) -> Span:
    if span.to or span.style in _KEPT:
        return span
    found = names.get(span.text.strip(" :,;"))
    return replace(span, to=found) if found else span
