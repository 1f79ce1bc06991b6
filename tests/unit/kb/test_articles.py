from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.kb.articles import marks_of
from stratkit.kb.load import load_folder
from stratkit.kb.translate import localized, stamp, translatable
from stratkit.model.article import Article
from stratkit.model.source import Citation
from tiny import add, change, loaded

FAIRS = "articles/fairs.en.md"
IN_POLISH = "articles/fairs.pl.md"


def test_an_article_is_its_head_its_title_and_its_text(whole: Path) -> None:
    assert loaded(whole).articles["article.fairs"] == Article(
        id="article.fairs",
        kind="guide",
        order=1,
        about=("channel.trade-fair",),
        title="Fairs",
        text="A [[channel.trade-fair|fair]] brings buyers together [[src.one#c-2]].",
        links=("channel.trade-fair",),
        citations=(Citation(source="src.one", locator="c-2"),),
    )


def test_a_translation_has_a_title_and_a_text_of_its_own(whole: Path) -> None:
    kb = loaded(whole)
    article = localized(kb, "pl").articles["article.fairs"]
    assert article.title == "Targi"
    assert article.text.startswith("[[channel.trade-fair|Targi]] gromadzą")
    assert (article.links, article.citations) == (
        kb.articles["article.fairs"].links,
        kb.articles["article.fairs"].citations,
    )


@given(st.lists(st.sampled_from(["channel.seo", "src.a#b", "term.x"]), max_size=6))
def test_marks_are_listed_once_in_reading_order(marks: list[str]) -> None:
    written = " and ".join(f"[[{mark}]] or [[ {mark} |words]]" for mark in marks)
    assert marks_of(written) == tuple(dict.fromkeys(marks))


@pytest.mark.parametrize("text", ["[channel.seo]", "[[]]", "[[channel\n.seo]]", "[[x", "x]]"])
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert marks_of(text) == ()


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[[channel.trade-fair|fair]]", "[[channel.trade-fare|fair]]", [("SK201", 10, 5)]),
        ("[[channel.trade-fair|fair]]", "[[channel.exhibition]]", [("SK202", 10, 5)]),
        ("[[src.one#c-2]]", "[[src.one#c-9]]", [("SK403", 10, 56)]),
        ("[[src.one#c-2]]", "[[src.two#c-2]]", [("SK201", 10, 56)]),
        ("about: [channel.trade-fair]", "about: [channel.fair]", [("SK201", 5, 9)]),
        ("id: article.fairs", "id: article.fair", [("SK120", 2, 5)]),
        ("kind: guide", "kind: poem", [("SK116", 3, 7)]),
        ("order: 1", "order: 1\ntitle: Fairs", [("SK113", 5, 1)]),
        ("# Fairs", "Fairs", [("SK114", 1, 1)]),
        ("---\nid", "id", [("SK114", 1, 1)]),
    ],
)
def test_a_fault_is_reported_where_it_stands(
    whole: Path, old: str, new: str, found: list[tuple[str, int, int]]
) -> None:
    change(whole, {FAIRS: {old: new}})
    report = load_folder(whole).report
    assert {d.span.file for d in report if d.span} == {f"kb/{FAIRS}"}
    assert [(d.code, d.span.line, d.span.column) for d in report if d.span] == found


def test_a_link_is_shown_in_the_text_though_the_head_names_the_same(whole: Path) -> None:
    change(whole, {FAIRS: {"about: [channel.trade-fair]": "about: [channel.fair]"}})
    change(whole, {FAIRS: {"[[channel.trade-fair|fair]]": "[[channel.fair]]"}})
    spans = [found.span for found in load_folder(whole).report]
    assert [(span.line, span.column) for span in spans if span] == [(5, 9), (10, 5)]


@pytest.mark.parametrize("name", ["fairs.md", "Fairs.en.md", "fairs.eng.md", "a_b.en.md"])
def test_the_name_of_a_file_says_what_it_is_and_in_which_language(whole: Path, name: str) -> None:
    add(whole, {f"articles/{name}": "# Fairs\n\nThey are.\n"})
    (found,) = load_folder(whole).report
    assert (found.code, found.help) == (
        "SK120",
        "write `<slug>.<language>.md`, such as `pricing.en.md`",
    )


def test_a_translation_translates_something(whole: Path) -> None:
    add(whole, {"articles/shops.pl.md": "# Sklepy\n\nSą.\n"})
    (found,) = load_folder(whole).report
    assert (found.code, found.message) == ("SK201", "unknown id `article.shops`")
    assert found.span is not None
    assert found.span.file == "kb/articles/shops.pl.md"


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_translation_may_say_which_text_it_translates(whole: Path, quote: str) -> None:
    mark = stamp(translatable(loaded(whole))["article.fairs"])
    text = (whole / IN_POLISH).read_text(encoding="utf-8")
    add(whole, {IN_POLISH: f"---\nof: {quote}{mark}{quote}\n---\n{text}"})
    translation = loaded(whole).translations["pl"]["article.fairs"]
    assert translation.of == mark
    assert translation.texts["article.fairs/title"] == "Targi"


def test_the_head_of_a_translation_says_nothing_else(whole: Path) -> None:
    text = (whole / IN_POLISH).read_text(encoding="utf-8")
    add(whole, {IN_POLISH: f"---\nof: abc\norder: 2\n---\n{text}"})
    assert [found.code for found in load_folder(whole).report] == ["SK113"]


def test_an_article_that_cannot_be_read_causes_no_other_fault(whole: Path) -> None:
    (whole / FAIRS).write_bytes(b"\xff")
    assert [found.code for found in load_folder(whole).report] == ["SK103"]
