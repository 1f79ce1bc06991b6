"""What has changed in the knowledge, and which names have moved."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.reporting.blocks import Column, Paragraph, Span, Table
from stratkit.site.edition import CHANGELOG, Edition
from stratkit.site.page import Page, Section, Sheet
from stratkit.site.pages.document import foreign
from stratkit.site.pages.parts import link


def changes_page(identity: str, edition: Edition) -> Page:
    """Return the page of changes."""
    kb = edition.kb
    said = _(
        "Every name in the knowledge base is permanent: what is renamed or given up "
        "leads to what stands for it now."
    )
    return Page(
        id=identity,
        kind="changes",
        title=_("Changes of the knowledge"),
        summary=said,
        lead=(Paragraph(said),),
        sections=tuple(_sections(edition)),
        record={
            "version": kb.info.version,
            "reviewed": kb.info.reviewed,
            "moved": dict(kb.moved),
            "overlays": list(kb.overlays),
        },
    )


def _sections(edition: Edition) -> Iterator[Section]:
    kb = edition.kb
    if kb.moved:
        yield Section(
            id="moved",
            title=_("Names that have moved"),
            blocks=(
                Sheet(
                    name="moved",
                    table=Table(
                        columns=(Column(title=_("former name")), Column(title=_("now"))),
                        rows=tuple(
                            (Span(former, "code", now), link(now, kb))
                            for former, now in kb.moved.items()
                        ),
                    ),
                ),
            ),
        )
    if kb.origins:
        yield Section(
            id="overlays",
            title=_("What overlays change"),
            blocks=(
                Sheet(
                    name="overlays",
                    table=Table(
                        columns=(
                            Column(title=_("what")),
                            Column(title=_("overlay")),
                            Column(title=_("change")),
                            Column(title=_("reason"), share=1),
                        ),
                        rows=tuple(
                            (
                                link(identity, kb),
                                origin.overlay,
                                word("change", origin.change),
                                origin.reason,
                            )
                            for identity, origin in kb.origins.items()
                        ),
                    ),
                ),
            ),
        )
    if CHANGELOG in edition.documents:
        text = edition.documents[CHANGELOG]
        yield Section(
            id="changelog",
            title=_("Changelog"),
            blocks=tuple(foreign(text.partition("\n")[2], "changes", edition)),
        )
