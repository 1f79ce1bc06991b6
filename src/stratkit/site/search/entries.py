"""What can be found: every page, and the traits, which stand on the pages of their dimensions."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, marked
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.addresses import folder
from stratkit.site.page import Page
from stratkit.site.search.index import SearchEntry

ALONE = "page"
"""The kind of pages that stand alone, such as the matrix."""
SHARED = {"article": marked("Guide"), "role": marked("Decision role")}
"""Kinds whose pages call themselves by several names, and the name for all of them."""


def page_entry(page: Page) -> SearchEntry:
    """Return how a page is found."""
    family, dot, _slug = page.id.partition(".")
    label = page.label or _("Overview")
    return SearchEntry(
        id=page.id,
        address=f"{folder(page.id)}index.html",
        title=page.title,
        names=page.names,
        kind=family if dot else ALONE,
        kind_label=_(SHARED[family]) if family in SHARED else label,
        label=label,
        summary=page.summary,
        text=page.text,
        facets=page.facets,
    )


def trait_entries(kb: KnowledgeBase) -> Iterator[SearchEntry]:
    """Yield how the traits of a knowledge base are found."""
    for dimension in kb.dimensions.values():
        for trait in (dimension.positive, dimension.negative):
            yield SearchEntry(
                id=trait.id,
                address=f"{folder(dimension.id)}index.html#{trait.id}",
                title=trait.label,
                kind="trait",
                kind_label=_("Trait"),
                summary=trait.description,
                text=f"{trait.implication} {dimension.label}",
            )
