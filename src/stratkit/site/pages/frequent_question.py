"""A question that businesses ask about their marketing, with its answer."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.article import FrequentQuestion
from stratkit.reporting.blocks import Paragraph
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Section
from stratkit.site.pages.opening import sentences
from stratkit.site.pages.parts import cards, links, origin_of, record_of, section, sources
from stratkit.site.pages.reading import asked


def frequent_question_page(identity: str, edition: Edition) -> Page:
    """Return the page of a frequent question."""
    one = edition.kb.faq[identity]
    notes = Notes(edition.kb)
    return Page(
        id=identity,
        kind="faq",
        title=one.question,
        summary=sentences(one.answer),
        label=_("Frequent question"),
        trail=("questions-and-answers",),
        lead=(Paragraph((one.answer, *notes.mark(one.citations))),),
        text=one.answer,
        sections=tuple(_sections(one, edition, notes)),
        record=record_of(one, edition),
        linked_data=(asked((one,), edition),),
        origin=origin_of(identity, edition.kb),
    )


def _sections(one: FrequentQuestion, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section("see", _("What it is about"), cards(one.see, kb))
    others = sorted(
        (o for o in kb.faq.values() if o.topic == one.topic and o != one), key=lambda o: o.order
    )
    yield from section("near", _("Others also ask"), links((other.id for other in others), kb))
    yield from sources(notes)
