"""What visitors type into the page that searches, in each language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from windows import READY, Open, Window

TABLE = Path(__file__).parents[1] / "unit" / "site" / "search" / "queries.yaml"
QUERIES: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
FIRST = 3
HREFS = "links => links.map(link => link.getAttribute('href'))"


@pytest.fixture(params=sorted(QUERIES))
def language(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def window(site: Path, language: str, window_of: Open) -> Window:
    """Return a window on the page that searches, opened from the disk."""
    found = window_of(f"{site.as_uri()}/")
    found.open("search", language)
    found.page.wait_for_selector(READY)
    return found


def _found(window: Window, words: str) -> list[str]:
    """Return where the first results lead; what is typed is answered at once."""
    window.page.locator(READY).get_by_role("searchbox").fill(words)
    return [str(href) for href in window.results.evaluate_all(HREFS)]


def test_words_in_any_form_find_their_page(window: Window, language: str) -> None:
    missed = [
        (query["ask"], query["find"], first)
        for query in QUERIES[language]["found"]
        if f"../{query['find']}/index.html" not in (first := _found(window, query["ask"])[:FIRST])
    ]
    assert missed == []


def test_nonsense_finds_nothing_and_says_so(window: Window, language: str) -> None:
    for words in QUERIES[language]["nothing"]:
        assert _found(window, words) == []
        assert words in window.page.get_by_role("main").locator("output").first.inner_text()
    assert window.complaints == []
    assert window.foreign == []
