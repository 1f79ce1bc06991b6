"""Articles that somebody lays over a knowledge base."""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import given, parsers

from tiny import add

HEAD = "---\nid: article.{slug}\nkind: guide\norder: 9\nabout: [channel.trade-fair]\n---\n\n"


@given("an overlay on it")
def an_overlay_on_it(overlay: Path, knowledge_folder: Path) -> None:
    below = f"../{knowledge_folder.name}"
    add(overlay, {"overlay.yaml": f"name: own\nversion: 1.0.0\nbase: {below}\n"})


@given(parsers.parse('its article "{slug}" reads'))
def its_article_reads(overlay: Path, slug: str, docstring: str) -> None:
    add(overlay, {f"articles/{slug}.en.md": f"{HEAD.format(slug=slug)}{docstring}\n"})
