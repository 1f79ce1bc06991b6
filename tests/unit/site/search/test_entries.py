from __future__ import annotations

import stratkit
from stratkit.language.current import speaking
from stratkit.site.addresses import HOME, Addresses, places_of
from stratkit.site.page import Page
from stratkit.site.search.entries import page_entry, trait_entries


def _page(identity: str, label: str = "") -> Page:
    return Page(id=identity, kind="any", title="T", summary="S", sections=(), label=label)


def test_a_page_is_found_by_the_family_of_its_id() -> None:
    entry = page_entry(_page("channel.seo", "Channel"))
    assert (entry.kind, entry.kind_label, entry.address) == (
        "channel",
        "Channel",
        "channel.seo/index.html",
    )


def test_pages_that_stand_alone_are_of_one_kind() -> None:
    matrix, home = page_entry(_page("matrix")), page_entry(_page(HOME))
    assert (matrix.kind, matrix.kind_label, home.kind) == ("page", "Overview", "page")
    assert (matrix.address, home.address) == ("matrix/index.html", "index.html")


def test_guides_and_comparisons_are_told_apart_but_narrowed_down_to_together() -> None:
    guide = page_entry(_page("article.guide-a", "Guide"))
    comparison = page_entry(_page("article.compare-b", "Comparison"))
    assert guide.kind_label == comparison.kind_label
    assert (guide.label, comparison.label) == ("Guide", "Comparison")


def test_traits_are_found_where_they_stand() -> None:
    kb = stratkit.load_kb(language="pl")
    addresses = Addresses(places=places_of(kb))
    with speaking("pl"):
        entries = list(trait_entries(kb))
    assert len(entries) == 2 * len(kb.dimensions)
    assert {entry.id: f"../{entry.address}" for entry in entries} == {
        entry.id: addresses.href(entry.id, "search") for entry in entries
    }
