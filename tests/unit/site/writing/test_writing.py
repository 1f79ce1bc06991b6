from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from stratkit.reporting.blocks import Column, Paragraph, Span, Table, named
from stratkit.site.contents import page as make
from stratkit.site.edition import Edition
from stratkit.site.page import Code, Fact, Facts, Page, Section, Sheet
from stratkit.site.writing import html, markdown, record
from stratkit.site.writing.sheets import as_csv

HOSTILE = "</title><script>alert(1)</script> & \"quoted\" 'single' \x1b[31m"


@pytest.fixture
def page() -> Page:
    table = Table(
        columns=(Column(title="a"), Column(title="b", screen_only=True), Column(title="c")),
        rows=((named("channel.seo", "Search"), "drawn", "=1+1"),),
    )
    return Page(
        id="channel.seo",
        kind="option",
        title=HOSTILE,
        summary=HOSTILE,
        names=(HOSTILE,),
        lead=(Paragraph((HOSTILE, Span("3", "note"))), Facts(items=(Fact(term="t", value="v"),))),
        sections=(
            Section(
                id="numbers",
                title="Numbers",
                blocks=(Sheet(name="numbers", table=table, anchors=("row-1",)), Code(text="$ ls")),
            ),
        ),
        record={"told": HOSTILE},
        linked_data=({"@type": "Thing", "name": HOSTILE},),
    )


def test_no_text_becomes_markup(page: Page, english: Edition) -> None:
    written = html.write(page, english)
    assert "<script>alert" not in written
    assert "\x1b" not in written
    assert written.count("<script") == written.count("</script>")


def test_a_page_names_its_twins_and_its_tables(page: Page, english: Edition) -> None:
    written = html.write(page, english)
    for twin in ("page.md", "page.json", "numbers.csv"):
        assert f'href="{twin}"' in written
    assert '<tr id="row-1">' in written
    assert 'href="../../pl/channel.seo/index.html" hreflang="pl"' in written


def test_nothing_is_written_into_the_page_that_its_policy_forbids(
    page: Page, english: Edition
) -> None:
    written = html.write(page, english)
    assert " style=" not in written
    assert "<style" not in written
    assert "default-src 'self'" in written


def test_addresses_are_whole_where_the_site_has_one(page: Page, english: Edition) -> None:
    placed = html.write(page, replace(english, base_url="https://example.org/kb/"))
    assert '<link rel="canonical" href="https://example.org/kb/en/channel.seo/">' in placed
    assert 'hreflang="ru" href="https://example.org/kb/ru/channel.seo/"' in placed


def test_the_markdown_twin_leads_to_other_twins(page: Page, english: Edition) -> None:
    written = markdown.write(page, english)
    assert "| [Search](page.md) |" in written
    assert "**t:** v" in written
    assert "drawn" not in written
    assert "```\n$ ls\n```" in written


def test_the_json_twin_is_plain_data(page: Page, english: Edition) -> None:
    found = json.loads(record.write(page, english))
    assert found["data"] == {"told": HOSTILE}
    assert found["tables"] == ["numbers.csv"]
    assert found["knowledge_base"]["digest"] == english.kb.digest


def test_a_sheet_never_holds_a_formula(page: Page) -> None:
    sheet = page.sections[0].blocks[0]
    assert isinstance(sheet, Sheet)
    rows = list(csv.reader(io.StringIO(as_csv(sheet.table))))
    assert rows == [["a", "c"], ["Search", "'=1+1"]]


def test_columns_of_the_same_name_are_all_kept() -> None:
    table = Table(columns=(Column(title="x"), Column(title="x"), Column()), rows=(("1", "2", "3"),))
    assert list(csv.reader(io.StringIO(as_csv(table)))) == [["x", "x 2", "3"], ["1", "2", "3"]]


@pytest.mark.parametrize("identity", ["home", "channel.trade-fair", "matrix"])
def test_real_pages_are_written_in_all_forms(identity: str, english: Edition) -> None:
    found = make(identity, english)
    assert f"<h1>{found.title}</h1>" in html.write(found, english)
    assert markdown.write(found, english).startswith(f"# {found.title}\n")
    assert json.loads(record.write(found, english))["id"] == identity
