"""An aim that a client may want most, and what advances it."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.audience import Objective
from stratkit.reporting.blocks import Paragraph
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Section
from stratkit.site.pages.by_kind import by_kind
from stratkit.site.pages.parts import cards, links, origin_of, record_of, section, sources


def objective_page(identity: str, edition: Edition) -> Page:
    """Return the page of an aim."""
    objective = edition.kb.objectives[identity]
    notes = Notes(edition.kb)
    return Page(
        id=identity,
        kind="objective",
        title=objective.label,
        summary=objective.summary,
        label=_("Aim"),
        trail=("options",),
        lead=(Paragraph((objective.summary, *notes.mark(objective.citations))),),
        sections=tuple(_sections(objective, edition, notes)),
        record=record_of(objective, edition),
        origin=origin_of(identity, edition.kb),
    )


def _sections(objective: Objective, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    advancing = [o.id for o in kb.options.values() if objective.id in o.objectives]
    yield from section("options", _("What advances it"), by_kind(advancing, kb))
    others = (one for one in kb.objectives if one != objective.id)
    yield from section("others", _("Other aims"), cards(others, kb))
    told = (
        i
        for kind in ("article", "term", "faq")
        for i in edition.relations.naming(objective.id, kind)
    )
    yield from section("read", _("Read more"), links(told, kb))
    yield from sources(notes)
