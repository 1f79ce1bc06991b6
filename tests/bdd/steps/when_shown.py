"""Texts as the site shows them."""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import parsers, when

from stratkit import api
from stratkit.site.addresses import Addresses, places_of
from stratkit.site.texts.convert import convert
from stratkit.site.texts.prose import Prose


@when(parsers.parse('the article "{slug}" is shown'), target_fixture="prose")
def the_article_is_shown(overlay: Path, slug: str) -> Prose:
    kb, identity = api.load_kb(overlay), f"article.{slug}"
    ways = Addresses(places=places_of(kb)).seen_from(identity)
    return convert(kb.articles[identity].text, kb, ways, own=identity)
