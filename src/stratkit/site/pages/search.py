"""The page that finds things."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Template
from stratkit.site.pages.facets import facets


def search_page(identity: str, edition: Edition) -> Page:
    """Return the page that finds things."""
    kinds = sorted(edition.kb.kinds.values(), key=lambda kind: (kind.order, kind.id))
    return Page(
        id=identity,
        kind="search",
        title=_("Search"),
        summary=_("Find options, traits, guides, terms and sources, in any form of a word."),
        sections=(),
        lead=(
            Template(
                name="search.html",
                values={"facets": facets(edition.kb, tuple(kind.id for kind in kinds))},
            ),
        ),
        record={"index": "search.js"},
        searched=False,
    )
