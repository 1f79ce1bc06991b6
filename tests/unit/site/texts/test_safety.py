"""Whatever is written into a text: no script, no handler, no foreign element comes out."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from site_around import Everywhere
from stratkit.checks.unsafe import unsafe_spots
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.texts.convert import convert
from stratkit.site.texts.prose import Addresses
from stratkit.site.texts.twin import as_markdown
from tiny import TINY, loaded
from vectors import HONEST, HOSTILE, TITLES, assert_harmless, elements

SNIPPETS = (
    "<", ">", "</", "<!--", "-->", "<script>", "<b", " onerror=", "alert(1)", '"', "'", "`", "``",
    "\n", "\n\n", "    ", "\t", "[", "]", "(", ")", "![", "](", "[[", "]]", "|", "\\", "&", "#",
    ";", ":", "javascript:", "data:", "https://e.example/", "&#106;", "&lt;", "&amp;", "&colon;",
    "[1]: ", "[x][1]", "[[channel.shop]]", "[[src.one#c-2]]", "stand", "# ", "- ", "> ", "1. ",
    "| a | b |\n|---|---|\n", "```", "~~~", "!!! tip", "{", "}", "\x02", "\x03", "wzxhzdk:0",
    "klzzwxh:0000", "amp", "\ue000", "ż", "ш", "*", "**", "_", "a@b.c", "mailto:", "//", "\x00",
)  # fmt: skip
PIECES = st.lists(
    st.one_of(st.sampled_from(SNIPPETS), st.sampled_from(HOSTILE), st.text(max_size=4)), max_size=14
).map("".join)


@cache
def small() -> KnowledgeBase:
    """Return the tiny knowledge base; as a fixture it would be written out with each failure."""
    return loaded(TINY)


@pytest.mark.parametrize("text", HOSTILE + TITLES)
def test_nothing_hostile_is_live(text: str, kb: KnowledgeBase, addresses: Addresses) -> None:
    assert_harmless(convert(text, kb, addresses).html)


@given(text=PIECES)
def test_nothing_is_live_however_it_is_put_together(text: str) -> None:
    assert_harmless(convert(text, small(), Everywhere()).html)


@pytest.mark.parametrize("text", HOSTILE)
def test_everything_hostile_is_reported(text: str) -> None:
    assert unsafe_spots(text)


@pytest.mark.parametrize("text", HONEST)
def test_nothing_honest_is_reported(text: str) -> None:
    assert [text[spot.start : spot.end] for spot in unsafe_spots(text)] == []


def _assert_tame(text: str) -> None:
    """Check that Markdown is harmless even where HTML in it is obeyed."""
    page = Markdown(extensions=["tables", "fenced_code", "sane_lists"]).convert(text)
    for tag, attributes in elements(page):
        assert tag not in {"script", "svg", "iframe", "img", "b"}, tag
        for name, value in attributes:
            assert not name.startswith("on"), name
            if name == "href":
                squeezed = "".join((value or "").split()).lower()
                assert not squeezed.startswith(("javascript:", "data:", "vbscript:", "//")), value


@given(text=PIECES)
def test_what_is_not_reported_is_harmless_elsewhere_too(text: str) -> None:
    if not unsafe_spots(text):
        _assert_tame(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_markdown_of_a_page_is_harmless_elsewhere_too(
    text: str, kb: KnowledgeBase, addresses: Addresses
) -> None:
    _assert_tame(as_markdown(text, kb, addresses))


@given(text=PIECES)
def test_nothing_is_left_to_report_in_the_markdown_of_a_page(text: str) -> None:
    said = as_markdown(text, small(), Everywhere())
    assert [said[spot.start : spot.end] for spot in unsafe_spots(said)] == []


@pytest.mark.parametrize("text", [HOSTILE[0], HOSTILE[1], HOSTILE[3], HOSTILE[8]])
def test_a_tag_is_shown_as_it_is_written(
    text: str, kb: KnowledgeBase, addresses: Addresses
) -> None:
    assert convert(text, kb, addresses).plain == text


@pytest.mark.parametrize("size", [20_000])
@pytest.mark.parametrize("piece", ["<a ", "![", "[x](", "```a\n", "`", "&amp;", "{on ", "[[", "> "])
def test_long_texts_are_looked_at_in_one_pass(piece: str, size: int) -> None:
    assert isinstance(unsafe_spots(piece * size), tuple)
