"""What is seen in one page. Every kind of fault has a page with it, and a page without."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.site.checking.policy import elsewhere
from stratkit.site.checking.sight import Sight, sight_of

HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    '<meta name="viewport" content="width=device-width"><title>A</title></head>'
    "<body><main><h1>A</h1>"
)
TAIL = "</main></body></html>"


def seen(folder: Path, inside: str) -> Sight:
    (folder / "index.html").write_text(f"{HEAD}\n{inside}\n{TAIL}", encoding="utf-8")
    return sight_of(folder, "index.html", "site")


def messages(folder: Path, inside: str) -> list[str]:
    return [d.message for d in seen(folder, inside).report]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>a<br>b</p><ul><li>c<ul><li>d</li></ul></li></ul>",
        (
            "<table><caption>a</caption><thead><tr><th>b</th></tr></thead>"
            "<tbody><tr><td><p>c</p></td></tr></tbody></table>"
        ),
        '<svg role="img"><title>a</title><path d="M0 0"/><g><text>b</text></g></svg>',
        '<svg aria-hidden="true"><path/></svg><svg aria-label="a"/>',
        "<details><summary>a</summary><p>b</p></details>",
        "<dl><div><dt>a</dt><dd>b</dd></div></dl>",
        "<p>5 &lt; 6 <code>&lt;script&gt;</code></p>",
        '<script type="application/ld+json">{"a": "<p>"}</script>',
        '<img src="a.png" alt=""><a href="https://example.org/">b</a><a href="mailto:a@b.c">c</a>',
        '<p><button type="button">a</button> <a href="index.html">b</a></p>',
    ],
)
def test_a_sound_page(tmp_path: Path, inside: str) -> None:
    assert messages(tmp_path, inside) == []


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<p>a", "`<p>` is not closed"),
        ("<b><i>a</b></i>", "`<i>` is not closed"),
        ("</section>", "`</section>` closes nothing"),
        ("<p>a</br></p>", "`</br>` ends an element that has no end"),
        ("<section/>", "`<section/>` does not close the element"),
        ("<p><div>a</div></p>", "`<div>` cannot stand in `<p>`"),
        ("<li>a</li>", "`<li>` cannot stand in `<main>`"),
        ("<ul><p>a</p></ul>", "`<p>` cannot stand in `<ul>`"),
        ("<table><tr><td>a</td></tr></table>", "`<tr>` cannot stand in `<table>`"),
        ('<a href="#"><b><button>c</button></b></a>', "`<button>` cannot stand in `<a>`"),
        ('<p id="x" id="y">a</p>', "an attribute stands twice in `<p>`"),
        ('<img src="a.png">', "the picture has no words in its stead"),
        ("<svg><path/></svg>", "the drawing has no name"),
        ("<h1>B</h1>", "`<h1>` stands in the page 2 times"),
    ],
)
def test_a_page_that_is_not_well_formed(tmp_path: Path, inside: str, message: str) -> None:
    report = seen(tmp_path, inside).report
    assert message in [d.message for d in report]
    assert {d.code for d in report} == {"SK957"}


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<style>p{}</style>", "`<style>` stands in the page"),
        ('<iframe src="a.html"></iframe>', "`<iframe>` stands in the page"),
        ("<script>go()</script>", "a script stands in the page"),
        ('<script type="module">go()</script>', "a script stands in the page"),
        ('<p style="color: red">a</p>', "the attribute `style` stands in the page"),
        ('<p ONCLICK="go()">a</p>', "the attribute `onclick` stands in the page"),
        (
            '<img src="//cdn.example/a.png" alt="">',
            "`//cdn.example/a.png` is loaded from elsewhere",
        ),
        ('<img src="data:image/png;base64,AA" alt="">', "`data:image/png;base64,AA` is loaded"),
        (
            '<img src="a.png" srcset="a.png 1x, https://x.example/b.png 2x" alt="">',
            "`https://x.example/b.png` is loaded from elsewhere",
        ),
        ('<link rel="stylesheet" href="https://x.example/a.css">', "`https://x.example/a.css`"),
        ('<form action="https://x.example/"></form>', "`https://x.example/` is loaded"),
        ('<svg aria-label="a"><use href="https://x.example/a.svg"/></svg>', "is loaded from"),
        ('<a href="javascript:go()">a</a>', "the link leads to a script"),
        ('<a href=" java\nscript:go()">a</a>', "the link leads to a script"),
        ('<a href="data:text/html,x">a</a>', "the link leads to a script"),
    ],
)
def test_a_page_that_holds_what_its_policy_forbids(
    tmp_path: Path, inside: str, message: str
) -> None:
    report = seen(tmp_path, inside).report
    assert any(d.message.startswith(message) or message in d.message for d in report)
    assert "SK956" in {d.code for d in report}


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("<!doctype html>", "`<!doctype html>` stands in the page 0 times"),
        (' lang="en"', "the page does not say its language"),
        ("<title>A</title>", "`<title>` stands in the page 0 times"),
        ('<meta charset="utf-8">', '`<meta charset="utf-8">` stands in the page 0 times'),
        ("<h1>A</h1>", "`<h1>` stands in the page 0 times"),
        (
            '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
            "the page has no Content-Security-Policy",
        ),
    ],
)
def test_what_a_page_has_to_have(tmp_path: Path, written: str, message: str) -> None:
    whole = f"{HEAD}{TAIL}"
    assert whole.count(written) == 1
    (tmp_path / "index.html").write_text(whole.replace(written, ""), encoding="utf-8")
    report = sight_of(tmp_path, "index.html", "site").report
    assert [d.message for d in report] == [message]


def test_a_fault_is_shown_where_it_stands(tmp_path: Path) -> None:
    report = seen(tmp_path, '<p>one</p>\n  <p id="a">two</p><p id="a">three</p>').report
    (found,) = report
    assert found.span
    assert (found.span.line, found.span.column) == (3, 20)
    assert found.source_line[found.span.column - 1 : found.span.end_column - 1] == '<p id="a">'
    assert "line 3" in found.message


def test_where_a_page_leads(tmp_path: Path) -> None:
    page = seen(
        tmp_path,
        '<meta http-equiv="refresh" content="0; url=../b/index.html">'
        '<a href="c.html#d">c</a><a href="c.html#d">again</a><img src="e.png" alt="">'
        '<script src="f.js" data-index="g.js"></script><form action="h.html"></form>',
    )
    assert list(page.ways) == ["../b/index.html", "c.html#d", "e.png", "f.js", "g.js", "h.html"]
    assert page.moved


def test_where_a_text_leads(tmp_path: Path) -> None:
    text = "[a](b.md#c) `[x](no.md)` [d](<e.md>) [f](#g)\n\n```\n[y](no.md)\n```\n[h](i_(j).md)\n"
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    ways = sight_of(tmp_path, "page.md", "site").ways
    assert list(ways) == ["b.md", "<e.md>", "i_(j).md"]
    assert (ways["i_(j).md"].line, ways["i_(j).md"].column) == (6, 5)


@given(st.text(alphabet='<>/"= abcdiph1svg\n&;!-', max_size=60))
def test_no_page_stops_the_check(tmp_path_factory: pytest.TempPathFactory, inside: str) -> None:
    folder = tmp_path_factory.mktemp("page")
    page = seen(folder, inside)
    assert page.language == "en"
    assert all(d.help for d in page.report)


@given(st.sampled_from(["https:", "HTTP:", "//", "\\\\", "data:", "blob:", "x-y:"]), st.text())
def test_another_host_is_elsewhere(start: str, rest: str) -> None:
    assert elsewhere(f"{start}{rest}")
