"""Where exactly something unsafe is said to stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from stratkit.checks.markup import unsafe
from stratkit.kb.locate import builtin_folder
from tiny import add, change

TERM = "terms/stand.yaml"
DEFINITION = "definition: The place of a firm at a fair."
ARTICLE = "articles/fairs.en.md"


def spots(folder: Path) -> list[tuple[str, int, int, str]]:
    """Return file, line, column and what is quoted, for everything that is unsafe."""
    found = []
    for diagnostic in unsafe(folder):
        assert diagnostic.code == "SK126"
        assert diagnostic.help
        span = diagnostic.span
        assert span
        quoted = diagnostic.source_line[span.column - 1 : span.end_column - 1]
        found.append((span.file.partition("/")[2], span.line, span.column, quoted))
    return found


def test_the_knowledge_that_ships_holds_nothing_unsafe() -> None:
    assert not unsafe(builtin_folder())


@pytest.mark.parametrize(
    ("written", "line", "column", "quoted"),
    [
        ("definition: A <b> place.", 3, 15, "<b>"),
        ('definition: "A <b> place."', 3, 16, "<b>"),
        ("definition: >-\n  A place\n  of <b>\n  a firm.", 5, 6, "<b>"),
        ("definition: |\n  A place\n  [of](javascript:x) it.", 5, 8, "javascript:x"),
        ('definition: "A \\x3cb> place."', 3, 13, '"A \\x3cb> place."'),
        ("definition: >-\n  A <img\n  src=x> place.", 4, 5, "<img"),
    ],
)
def test_the_spot_is_found_in_yaml(
    whole: Path, written: str, line: int, column: int, quoted: str
) -> None:
    change(whole, {TERM: {DEFINITION: written}})
    assert spots(whole) == [(TERM, line, column, quoted)]


def test_what_reads_alike_is_told_apart(whole: Path) -> None:
    text = "A [[channel.trade-fair|fair]] brings"
    change(whole, {ARTICLE: {"# Fairs": "# Fairs <i>", text: f"`<i>` <i>, <i> {text}"}})
    assert spots(whole) == [
        (ARTICLE, 8, 9, "<i>"),
        (ARTICLE, 10, 7, "<i>"),
        (ARTICLE, 10, 12, "<i>"),
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//evil.example", "ftp://a.example"])
def test_the_address_of_a_source_is_a_link(whole: Path, address: str) -> None:
    file = "sources/one/source.yaml"
    text = (whole / file).read_text(encoding="utf-8")
    add(whole, {file: f'{text.rstrip()}\nurl: "{address}"\n'})
    line = text.rstrip().count("\n") + 2
    assert spots(whole) == [(file, line, 7, address)]


def test_names_and_sentences_of_the_base_itself_are_texts_too(whole: Path) -> None:
    change(whole, {TERM: {"see:": 'synonyms: [booth, "<u>"]\nsee:'}})
    text = (whole / "kb.yaml").read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name: "))
    change(whole, {"kb.yaml": {f"{name}\n": "name: <b>\n"}})
    number = text.splitlines().index(name) + 1
    assert spots(whole) == [("kb.yaml", number, 7, "<b>"), (TERM, 4, 20, "<u>")]


def test_a_base_with_errors_has_nothing_to_show(whole: Path) -> None:
    change(whole, {TERM: {DEFINITION: "definition: [<b>]"}})
    assert not spots(whole)
