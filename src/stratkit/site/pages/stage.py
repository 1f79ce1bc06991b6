"""A stage of the customer's way: what is asked, what is wanted, and what serves it."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.audience import Stage
from stratkit.reporting.blocks import Heading, Inline, Paragraph, named
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Block, Fact, Facts, Page, Section
from stratkit.site.pages.by_kind import by_kind
from stratkit.site.pages.neighbours import neighbours
from stratkit.site.pages.parts import cards, link, links, origin_of, record_of, section, sources


def stage_page(identity: str, edition: Edition) -> Page:
    """Return the page of a stage."""
    stage = edition.kb.stages[identity]
    notes = Notes(edition.kb)
    return Page(
        id=identity,
        kind="stage",
        title=stage.label,
        summary=_("{goal} The buyer asks: {question}").format(
            goal=stage.goal, question=stage.buyer_asks
        ),
        label=_("Stage of the customer's way"),
        trail=("navigator",),
        lead=(
            Paragraph((stage.goal, *notes.mark(stage.citations))),
            Facts(items=tuple(_facts(stage, edition))),
        ),
        sections=tuple(_sections(stage, edition, notes)),
        record=record_of(stage, edition),
        facets={"stage": (stage.id.partition(".")[2],)},
        text=stage.buyer_asks,
        origin=origin_of(identity, edition.kb),
        scripts=("graph.js",),
    )


def _facts(stage: Stage, edition: Edition) -> Iterator[Fact]:
    ordered = sorted(edition.kb.stages.values(), key=lambda one: one.order)
    at = ordered.index(stage)
    facts: tuple[tuple[str, Inline], ...] = (
        (_("The buyer asks"), stage.buyer_asks),
        (_("What is counted"), stage.volume),
        (_("Before it"), link(ordered[at - 1].id, edition.kb) if at else ""),
        (_("After it"), link(ordered[at + 1].id, edition.kb) if ordered[at + 1 :] else ""),
    )
    yield from (Fact(term=term, value=value) for term, value in facts if value)


def _sections(stage: Stage, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    serving = [option.id for option in kb.options.values() if stage.id in option.serves]
    yield from section("options", _("What serves it"), by_kind(serving, kb))
    measures = (metric.id for metric in kb.metrics.values() if metric.stage == stage.id)
    yield from section("metrics", _("How to measure it"), cards(measures, kb))
    yield from section("messages", _("What to say to whom"), *_messages(stage, edition, notes))
    told = (
        i for kind in ("article", "term", "faq") for i in edition.relations.naming(stage.id, kind)
    )
    yield from section("read", _("Read more"), links(told, kb))
    yield from neighbours((stage.id,), edition)
    yield from sources(notes)


def _messages(stage: Stage, edition: Edition, notes: Notes) -> Iterator[Block]:
    for role in sorted(edition.kb.roles.values(), key=lambda one: (one.order, one.id)):
        for message in role.messages:
            if message.stage == stage.id:
                yield Heading(named(role.id, role.label), 3)
                yield Paragraph((message.message, *notes.mark(message.citations)))
