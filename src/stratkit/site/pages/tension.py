"""A disagreement of sources, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.audience import Tension
from stratkit.reporting.blocks import Paragraph
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Fact, Facts, Page, Section
from stratkit.site.pages.parts import links, origin_of, record_of, section, sources


def tension_page(identity: str, edition: Edition) -> Page:
    """Return the page of a disagreement."""
    tension = edition.kb.tensions[identity]
    notes = Notes(edition.kb)
    return Page(
        id=identity,
        kind="tension",
        title=tension.label,
        summary=f"{tension.one_side} {tension.other_side}",
        label=_("Where sources disagree"),
        trail=("sources",),
        lead=(
            Facts(
                items=(
                    Fact(term=_("One side"), value=tension.one_side),
                    Fact(term=_("Other side"), value=tension.other_side),
                )
            ),
        ),
        sections=tuple(_sections(tension, edition, notes)),
        record=record_of(tension, edition),
        text=f"{tension.decision} {tension.because}",
        origin=origin_of(identity, edition.kb),
    )


def _sections(tension: Tension, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section(
        "decision",
        _("What was decided"),
        Paragraph((tension.decision, *notes.mark(tension.citations))),
    )
    yield from section("because", _("Why"), Paragraph(tension.because))
    yield from section("carried-out", _("What carries it out"), links(tension.decided_in, kb))
    told = (
        i for kind in ("article", "faq", "term") for i in edition.relations.naming(tension.id, kind)
    )
    yield from section("read", _("Read more"), links(told, kb))
    others = (other for other in kb.tensions if other != tension.id)
    yield from section("others", _("Other disagreements"), links(others, kb))
    yield from sources(notes)
