"""Pieces that pages of many kinds are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stratkit.language.messages import _
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.source import GRADES, Basis, Citation, Grade
from stratkit.reporting.blocks import Footnotes, Inline, Items, Paragraph, Span, named
from stratkit.reporting.record_entity import Record, entity_record
from stratkit.reporting.sources import Notes, grade, grade_words
from stratkit.site.edition import Edition
from stratkit.site.names import title_of
from stratkit.site.page import Block, Card, Cards, Gauge, Section


def link(identity: str, kb: KnowledgeBase) -> Span:
    """Name a thing and lead to it."""
    return named(identity, title_of(identity, kb))


def links(identities: Iterable[str], kb: KnowledgeBase) -> Items:
    """List things, each with the way to it."""
    return Items(tuple(link(identity, kb) for identity in identities))


def cards(identities: Iterable[str], kb: KnowledgeBase) -> Cards:
    """Show things side by side, with what they are."""
    return Cards(items=tuple(card(identity, kb) for identity in identities))


def card(identity: str, kb: KnowledgeBase) -> Card:
    """Show one thing, with what it is."""
    return Card(to=identity, title=title_of(identity, kb), text=about(identity, kb))


def about(identity: str, kb: KnowledgeBase) -> str:
    """Return one sentence on a thing; empty if it has none."""
    if identity in kb.network.traits:
        return kb.trait(identity).description
    entity = next((part[identity] for part in _parts(kb) if identity in part), None)
    texts = ("summary", "definition", "buyer_asks", "convinced_by", "decision", "help")
    return next((str(getattr(entity, name)) for name in texts if getattr(entity, name, "")), "")


def _parts(kb: KnowledgeBase) -> Iterator[Mapping[str, object]]:
    for part in (*PARTS, "sources"):
        yield getattr(kb, part)


def section(
    identity: str, title: str, *blocks: Block | None, aside: Inline = ""
) -> Iterator[Section]:
    """Yield a section, unless it has nothing to say."""
    kept = tuple(block for block in blocks if block is not None and block not in _EMPTY)
    if kept:
        yield Section(id=identity, title=title, blocks=kept, aside=aside)


_EMPTY: tuple[Block, ...] = (Items(()), Cards(items=()), Paragraph(""))


def sources(notes: Notes) -> Iterator[Section]:
    """Yield the footnotes of a page."""
    texts = notes.texts()
    if texts:
        yield Section(id="sources", title=_("Sources"), blocks=(Footnotes(texts),))


def grounded(
    text: str, citations: tuple[Citation, ...], basis: Basis, notes: Notes
) -> tuple[str | Span, ...]:
    """Return a statement with what it rests on: its sources, or that it is a judgement."""
    if basis == "judgement":
        return (text, " ", Span(_("(own judgement)"), "dim"))
    return (text, *notes.mark(citations))


def best_grade(found: Sequence[tuple[tuple[Citation, ...], Basis]], kb: KnowledgeBase) -> Grade:
    """Return the best grade among some statements."""
    return max((grade(c, b, kb) for c, b in found), key=GRADES.index, default=GRADES[0])


def evidence_gauge(found: Sequence[tuple[tuple[Citation, ...], Basis]], kb: KnowledgeBase) -> Gauge:
    """Return how well a page's statements are backed: the best grade, and how many are judged."""
    best = best_grade(found, kb)
    judged = sum(basis == "judgement" for _citations, basis in found)
    share = _("{sourced} of {all} statements cite a source").format(
        sourced=len(found) - judged, all=len(found)
    )
    return Gauge(
        label=_("Evidence"),
        level=GRADES.index(best) + 1,
        most=len(GRADES),
        value=grade_words(best),
        note=share,
        to="traits",
    )


def record_of(entity: object, edition: Edition) -> Record:
    """Return an entity as plain data, with what points to it."""
    record = entity_record(entity, edition.kb)
    named_by = edition.relations.named_by.get(str(record.get("id", "")), ())
    return {**record, "language": edition.language, "named_by": list(named_by)}


def origin_of(identity: str, kb: KnowledgeBase) -> str:
    """Say which overlay an entity comes from; empty for the knowledge base's own."""
    found = kb.origins.get(identity)
    if found is None:
        return ""
    said = _("{change} by {overlay}").format(change=found.change, overlay=found.overlay)
    return f"{said}: {found.reason}" if found.reason else said
