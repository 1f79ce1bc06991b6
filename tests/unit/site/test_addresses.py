from __future__ import annotations

from stratkit.site.addresses import HOME, Addresses, Place
from stratkit.site.edition import Edition

SOME = Addresses(
    places={
        HOME: Place(page=HOME),
        "channel.seo": Place(page="channel.seo"),
        "trait.a": Place(page="dimension.b", anchor="trait.a"),
        "docs.adr-0001-a": Place(page="docs.adr-0001-a"),
    }
)


def test_links_are_relative_and_name_the_file() -> None:
    assert SOME.href("channel.seo", "matrix") == "../channel.seo/index.html"
    assert SOME.href("channel.seo", HOME) == "channel.seo/index.html"
    assert SOME.href(HOME, "matrix") == "../index.html"
    assert SOME.href("channel.seo", "channel.seo") == "index.html"


def test_a_thing_on_a_page_is_an_anchor() -> None:
    assert SOME.href("trait.a", "matrix") == "../dimension.b/index.html#trait.a"
    assert SOME.href("trait.a", "dimension.b") == "#trait.a"
    assert SOME.href("channel.seo#because-trait.a", "matrix") == (
        "../channel.seo/index.html#because-trait.a"
    )


def test_what_has_no_place_has_no_link() -> None:
    assert SOME.href("channel.unknown", HOME) is None


def test_documentation_is_found_by_its_path() -> None:
    links = SOME.seen_from("matrix")
    assert links.doc("adr/0001-a.md#why") == "../docs.adr-0001-a/index.html#why"
    assert links.doc("../docs/adr/0001-a.md") == "../docs.adr-0001-a/index.html"
    assert links.doc("nowhere.md") is None


def test_every_entity_and_every_former_id_has_a_place(english: Edition) -> None:
    kb, places = english.kb, english.addresses.places
    missing = [
        identity
        for part in (
            kb.options,
            kb.dimensions,
            kb.rules,
            kb.sources,
            kb.terms,
            kb.lexicon,
            kb.moved,
        )
        for identity in part
        if identity not in places
    ]
    assert missing == []
    assert places[next(iter(kb.moved))] == places[next(iter(kb.moved.values()))]
    assert set(kb.network.traits) <= set(places)
