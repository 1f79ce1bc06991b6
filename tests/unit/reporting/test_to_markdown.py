from __future__ import annotations

import html
import re

import pytest
from markdown import Markdown
from markdown_it import MarkdownIt

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import (
    Branch,
    Column,
    Footnotes,
    Heading,
    Items,
    Paragraph,
    Quote,
    Span,
    Table,
)
from stratkit.reporting.formats import render
from stratkit.reporting.to_html import write as to_html
from stratkit.reporting.to_markdown import escape, write

TRAPS = [
    "# title",
    "#title",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "> quote",
    "=====",
    "-----",
    "*a* **b** _c_ __d__",
    "`code` ``more``",
    "[a](https://b.c)",
    "![a](https://b.c)",
    "[a]: https://b.c",
    "[^1]",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "<https://b.c>",
    "&lt;b&gt; &amp;",
    "a | b",
    "~~gone~~",
    "back\\slash \\* end\\",
    "    four spaces",
    "two\n\n# lines",
    "```\nfence",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_text_stays_text_in_two_dialects(trap: str) -> None:
    source = write((Paragraph(trap),))
    expected = f"<p>{html.escape(' '.join(trap.split()), quote=False)}</p>"
    dialects = (
        Markdown(extensions=["tables", "footnotes", "sane_lists"]).convert(source),
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source),
    )
    for found in dialects:
        assert html.unescape(found.strip().replace("&quot;", '"')) == html.unescape(expected)


def test_bare_addresses_do_not_become_links() -> None:
    assert "://" not in escape("see https://e.vil or www.e.vil")
    assert "www." not in escape("see https://e.vil or www.e.vil")


def test_signs_of_numbers_are_left_alone() -> None:
    assert escape("+22.6") == "+22.6"
    assert escape("-5 dB, 1.5") == "-5 dB, 1.5"


def test_blocks() -> None:
    document = (
        Heading("Title", 1, "aside"),
        Quote("say"),
        Items(("a", "b"), numbered=True),
        Branch("root", (Branch("leaf"),)),
        Table(
            columns=(Column(title="A"), Column(title="B", align="right"), Column(screen_only=True)),
            rows=((Span("x", "strong"), "1|2", "███"),),
        ),
        Paragraph(("said", Span("1", "note"), " in ", Span("a_b", "code"))),
        Footnotes((("who ", Span("https://e.org/a_b", "link")),)),
    )
    assert write(document) == (
        "# Title\n\naside\n\n> say\n\n1. a\n2. b\n\n- root\n    - leaf\n\n"
        "| A | B |\n| --- | ---: |\n| **x** | 1\\|2 |\n\n"
        "said[^1] in `a_b`\n\n[^1]: who <https://e.org/a_b>\n"
    )


def test_hostile_profile_adds_no_markup(hostile: Strategy, kb: KnowledgeBase) -> None:
    page = render("recommend", hostile, kb, "html")
    assert "<b>" not in page
    assert 'e.vil"' not in page
    assert "<em>" not in page
    title = re.search(r"<h1>(.*)</h1>", page)
    assert title is not None
    assert "&lt;b&gt;x&lt;/b&gt; | *y* _z_ `c` [l](https" in title[1]


def test_raw_html_is_shown_not_obeyed() -> None:
    page = to_html("# A & B\n\n<script>alert(1)</script>\n\nx <img src=x onerror=alert(1)>\n")
    assert "<script>" not in page
    assert "<img" not in page
    assert "<title>A &amp; B</title>" in page
    assert '<html lang="en">' in page


def test_every_footnote_is_defined_once(strategy: Strategy, kb: KnowledgeBase) -> None:
    text = render("recommend", strategy, kb, "md")
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert used == set(defined)
    assert len(defined) == len(set(defined)) > 0


def test_paper_can_be_reproduced(strategy: Strategy, kb: KnowledgeBase) -> None:
    text = render("recommend", strategy, kb, "md")
    assert f"knowledge base tiny 0.1.0 ({kb.digest[:12]}), profile 0123456789ab" in text
