"""A report becomes sections, and what it names can be followed."""

from __future__ import annotations

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import (
    Column,
    Document,
    Footnotes,
    Heading,
    Paragraph,
    Span,
    Table,
    spans,
)
from stratkit.site.page import Sheet
from stratkit.site.pages.from_report import lead_of, sections_of
from stratkit.site.pages.led import led

TABLE = Table(columns=(Column(title="a"),), rows=(("1",),))
REPORT: Document = (
    Heading("Title", 1),
    Paragraph("first"),
    Heading("One", 2, "beside"),
    TABLE,
    TABLE,
    Heading("Within", 3),
    Heading((Span("T"), "wo"), 2),
    TABLE,
    Heading("Notes", 2),
    Footnotes(("n",)),
)


def test_what_stands_before_the_first_section_is_the_lead() -> None:
    assert lead_of(REPORT) == (Paragraph("first"),)
    assert lead_of((Heading("T", 1), Heading("One"), Paragraph("later"))) == ()


def test_sections_are_numbered_so_that_their_anchors_do_not_depend_on_the_language() -> None:
    found = list(sections_of(REPORT, {}))
    assert [(s.id, s.title, s.aside) for s in found] == [
        ("part-1", "One", "beside"),
        ("part-2", "Two", ""),
        ("sources", "Notes", ""),
    ]


def test_the_first_table_of_a_named_section_becomes_a_sheet() -> None:
    one, two, _notes = sections_of(REPORT, {1: "money"})
    assert one.blocks == (Sheet(name="money", table=TABLE), TABLE, Heading("Within", 3))
    assert two.blocks == (TABLE,)


def test_a_heading_without_anything_below_it_is_no_section() -> None:
    assert [s.id for s in sections_of((Heading("A"), Heading("B"), Paragraph("b")), {})] == [
        "part-2"
    ]


def targets(document: Document) -> list[str]:
    return [
        span.to
        for block in document
        if isinstance(block, Paragraph)
        for span in spans(block.text)
        if span.to
    ]


def test_the_name_of_one_thing_leads_there_and_a_name_within_a_sentence_does_not(
    kb: KnowledgeBase,
) -> None:
    option, trait = kb.options["channel.trade-fair"], kb.trait("trait.buying-group")
    report = (
        Paragraph((Span(option.label, "strong"), ": ", Span(trait.label))),
        Paragraph(f"{option.label}: {trait.label}"),
        Paragraph(Span(option.label, "code")),
    )
    assert targets(led(report, kb)) == ["channel.trade-fair", "trait.buying-group"]


def test_names_that_a_page_adds_lead_where_it_says(kb: KnowledgeBase) -> None:
    report = (Paragraph(("Somebody", Span(" 2015", "dim"))),)
    assert targets(led(report, kb, {"Somebody": "case.somebody"})) == ["case.somebody"]
