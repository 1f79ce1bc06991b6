from __future__ import annotations

import pytest

from stratkit.diagnostics.diagnostic import Report
from stratkit.site.checking.links import Ground, base_of, fault_of
from stratkit.site.checking.sight import Sight


def _page(file: str, canonical: str = "", *, moved: bool = False) -> Sight:
    return Sight(
        file=file,
        ways={},
        report=Report(),
        anchors=frozenset({"sources", "ü"}),
        canonical=canonical,
        moved=moved,
    )


HERE = "en/channel.seo/index.html"
FILES = (HERE, "en/index.html", "en/channel.trade-fair/index.html", "assets/site.css")
GROUND = Ground(
    files=frozenset({*FILES, "en/rule.a b/index.html"}),
    pages={file: _page(file) for file in FILES if file.endswith(".html")},
    base="https://example.org/k/",
)


@pytest.mark.parametrize(
    "way",
    [
        "",
        "#sources",
        "#%C3%BC",
        "../index.html",
        "../index.html?q=fair#sources",
        "../../assets/site.css",
        "../rule.a%20b/index.html",
        "https://elsewhere.example/none",
        "mailto:a@b.example",
        "https://example.org/k/en/channel.seo/",
        "https://example.org/k/en/index.html#sources",
        "/k/assets/site.css",
    ],
)
def test_a_way_that_leads_somewhere(way: str) -> None:
    assert fault_of(HERE, way, GROUND) is None


@pytest.mark.parametrize(
    ("way", "hint"),
    [
        ("../channel.trade-fare/index.html", "did you mean `channel.trade-fair`?"),
        ("../channel.trade-fair", "name the `index.html` in it"),
        ("../../../index.html", "this leads out of it"),
        ("#source", "did you mean `sources`?"),
        ("../index.html#nothing", "link to the page without it"),
        ("/assets/site.css", "name a file that is there"),
        ("https://example.org/k/en/none/", "name a file that is there"),
        ("../Index.html", "name a file that is there"),
    ],
)
def test_a_way_that_leads_nowhere(way: str, hint: str) -> None:
    fault = fault_of(HERE, way, GROUND)
    assert fault
    assert fault.code == "SK952"
    assert hint in fault.hint


def test_where_a_site_stands_is_what_its_pages_say() -> None:
    said = {
        "index.html": _page("index.html"),
        "en/former/index.html": _page("en/former/index.html", "https://x.example/", moved=True),
        HERE: _page(HERE, "https://example.org/k/en/channel.seo/"),
    }
    assert base_of(said) == "https://example.org/k/"
    assert base_of({HERE: _page(HERE)}) == ""
