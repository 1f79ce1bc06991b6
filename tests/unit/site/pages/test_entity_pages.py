"""Every entity has a page that is whole, and nothing on it leads nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from stratkit.reporting.blocks import Span
from stratkit.site import contents
from stratkit.site.edition import Edition
from stratkit.site.gather import edition
from stratkit.site.page import Card, Listing, Page, Prose, Section
from stratkit.site.wanted import Wanted
from stratkit.site.writing.html import write
from stratkit.site.writing.sheets import sheets

SINGLE = (
    "options", "dimensions", "roles", "metrics", "guides", "glossary", "questions-and-answers",
    "sources", "reasoning", "planning-numbers", "contradictions", "countries", "lexicon",
)  # fmt: skip
HIDDEN = frozenset(
    {"to", "style", "id", "name", "anchors", "facets", "align", "values", "svg", "tool"}
)
"""What of a block is not for reading."""
PARTS = tuple(part for part in contents.ENTITIES if part != "options")


@pytest.fixture(scope="module")
def pages(english: Edition) -> dict[str, Page]:
    """Every page of this part of the site."""
    wanted = [*SINGLE, *(name for part in PARTS for name in getattr(english.kb, part))]
    return {name: contents.page(name, english) for name in wanted}


def pieces(value: object) -> Iterator[object]:
    """Yield everything inside a page."""
    if is_dataclass(value):
        yield value
        for part in fields(value):
            yield from pieces(getattr(value, part.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from pieces(item)


def test_every_page_has_a_title_a_summary_and_a_place_in_the_site(
    pages: dict[str, Page],
) -> None:
    for name, page in pages.items():
        assert page.id == name
        assert page.title.strip(), name
        assert len(page.summary) > 20, name
        assert page.summary.rstrip()[-1] in ".?!:…", (name, page.summary)
        assert page.lead, name
        assert page.kind == "list" or page.label, name
        assert page.kind == "list" or page.record["id"] == name


def test_sections_have_names_of_their_own_and_something_to_say(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        names = [section.id for section in page.sections]
        assert len(names) == len(set(names)), name
        for section in page.sections:
            assert section.title.strip(), (name, section.id)
            assert section.blocks, (name, section.id)
            assert section.id.isascii(), (name, section.id)


def test_all_that_is_named_has_an_address(pages: dict[str, Page], english: Edition) -> None:
    lost = {
        (name, piece.to)
        for name, page in pages.items()
        for piece in pieces(page)
        if isinstance(piece, Span | Card) and piece.to
        if english.addresses.href(piece.to, name) is None
    }
    assert not lost


def test_tables_have_names_of_their_own_and_rows_as_wide_as_their_heads(
    pages: dict[str, Page],
) -> None:
    for name, page in pages.items():
        found = list(sheets(page))
        assert all(sheet.table.rows for sheet in found), name
        assert max(Counter(sheet.name for sheet in found).values(), default=1) == 1, name
        for sheet in found:
            assert sheet.name.isascii(), (name, sheet.name)
            assert {len(row) for row in sheet.table.rows} == {len(sheet.table.columns)}, name
            assert not sheet.anchors or len(set(sheet.anchors)) == len(sheet.table.rows)
        captions = [sheet.caption for sheet in found if sheet.caption]
        assert len(captions) == len(set(captions)), (name, captions)


def test_every_page_can_be_written_and_no_anchor_stands_twice(
    pages: dict[str, Page], english: Edition
) -> None:
    for name, page in pages.items():
        html = write(page, english)
        anchors = Counter(part.partition('"')[0] for part in html.split(' id="')[1:])
        assert max(anchors.values()) == 1, (name, anchors.most_common(1))


def test_nothing_is_shown_raw(pages: dict[str, Page], english: Edition) -> None:
    kinds = "|".join(sorted({name.partition(".")[0] for name in english.kb.places}))
    raw = re.compile(rf"(?<![\w./-])(?:{kinds})\.[a-z0-9][a-z0-9-]+|\w+\(\w+=|<class|<function")
    for name, page in pages.items():
        for section in page.sections:
            found = raw.search(text(section.blocks))
            assert found is None, (name, section.id, found)


def test_a_knowledge_base_that_lacks_most_things_has_no_empty_tables_or_lists(root: Path) -> None:
    tiny = edition(Wanted(folder=str(root / "tests/fixtures/tiny-kb")), "en")
    wanted = [*SINGLE, *(name for part in PARTS for name in getattr(tiny.kb, part))]
    empty = re.compile(r"<(tbody|ul|ol|dl)[^>]*>\s*</")
    for name in wanted:
        page = contents.page(name, tiny)
        html = write(page, tiny)
        found = empty.search(html[html.index("<main") : html.index("</main>")])
        assert found is None, (name, found)
        assert page.summary, name


def test_every_trait_and_every_claim_has_its_anchor(
    pages: dict[str, Page], english: Edition
) -> None:
    for dimension in english.kb.dimensions.values():
        html = write(pages[dimension.id], english)
        assert f' id="{dimension.positive.id}"' in html
        assert f' id="{dimension.negative.id}"' in html
    for source in english.kb.sources.values():
        anchors = {anchor for sheet in sheets(pages[source.id]) for anchor in sheet.anchors}
        assert anchors == {claim.id for claim in source.claims}


def text(value: object) -> str:
    """Return what a reader sees, tables included; names of things in code and Markdown are not."""
    if isinstance(value, str):
        return value
    if isinstance(value, Span):
        return "" if value.style == "code" else value.text
    if isinstance(value, tuple):
        return " ".join(text(item) for item in value)
    if isinstance(value, Prose) or not is_dataclass(value):
        return ""
    shown = (part.name for part in fields(value) if part.name not in HIDDEN)
    return " ".join(text(getattr(value, name)) for name in shown)


def part_of(page: Page, name: str) -> Section:
    return next(section for section in page.sections if section.id == name)


def test_a_dimension_leads_to_the_reasons_on_the_pages_of_its_options(
    pages: dict[str, Page], english: Edition
) -> None:
    page = pages["dimension.decision-unit"]
    targets = {piece.to for piece in pieces(part_of(page, "options")) if isinstance(piece, Span)}
    assert "tactic.account-based-marketing#because-trait.buying-group" in targets
    assert english.relations.options_of["trait.buying-group"][0].points > 0


def test_a_dimension_reads_its_conditions_aloud(pages: dict[str, Page]) -> None:
    said = text(part_of(pages["dimension.decision-unit"], "evidence").blocks)
    assert "How many people take part in the decision to buy?" in said
    assert "35% at 2, 80% at 4, 100% at 6 people" in said
    assert "decision_makers" not in said


def test_a_rule_says_what_its_evidence_weighs_after_all_caps(
    pages: dict[str, Page], english: Edition
) -> None:
    sheet = next(sheets(pages["rule.deciders"]))
    network = next(
        item
        for item in english.kb.network.dimensions
        if item.dimension == "dimension.decision-unit"
    )
    compiled = [abs(t.points) for t in network.terms if t.rule == "rule.deciders"]
    shown = [str(row[2]) for row in sheet.table.rows]
    assert shown == [f"+{points / 1000:.1f}" for points in compiled]


def test_a_claim_that_nobody_uses_is_marked(pages: dict[str, Page], english: Edition) -> None:
    for name in english.kb.sources:
        sheet = next(sheets(pages[name]), None)
        for claim, row in zip(sheet.anchors, sheet.table.rows, strict=True) if sheet else ():
            used = bool(english.relations.cited_by.get(f"{name}#{claim}"))
            assert text(row[1]).startswith("nothing") is not used, (name, claim)


def test_a_question_says_what_each_answer_speaks_for(pages: dict[str, Page]) -> None:
    sheet = next(sheets(pages["question.sells-to"]))
    spoken = {text(answer): text(traits) for answer, traits in sheet.table.rows}
    assert "Firms and organisations buy" in spoken["Businesses and other organisations"]
    assert "Firms and organisations buy" not in spoken["Private people"]


def test_articles_are_parted_at_their_headings_alike_in_both_forms(
    pages: dict[str, Page], english: Edition
) -> None:
    for name, article in english.kb.articles.items():
        headings = [line[3:] for line in article.text.splitlines() if line.startswith("## ")]
        parts = [s for s in pages[name].sections if s.id.startswith("part-")]
        assert len(parts) == len(headings)
        for section in parts:
            (prose,) = section.blocks
            assert isinstance(prose, Prose)
            assert "<h2" not in prose.html
            assert not prose.markdown.startswith("## ")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("First.\n\n## One\n\nText.\n\n## Two\n\nText.", ["One", "Two"]),
        ("## One\n\nText.", ["One"]),
        ("No heading at all.", []),
        ("First.\n\n```\n## a comment\n```", []),
        ("First.\n\n> ## A heading in a quotation\n>\n> Text.", []),
        ("First.\n\nUnderlined\n---\n\nText.", []),
        ("", []),
    ],
)
def test_any_text_that_an_overlay_may_hold_becomes_a_page(
    english: Edition, text: str, parts: list[str]
) -> None:
    name = "article.guide-crm-funnel"
    article = replace(english.kb.articles[name], text=text)
    kb = replace(english.kb, articles={**english.kb.articles, name: article})
    page = contents.page(name, replace(english, kb=kb))
    assert [s.title for s in page.sections if s.id.startswith("part-")] == parts
    assert page.summary
    shown = "".join(p.html for p in pieces((page.lead, page.sections)) if isinstance(p, Prose))
    assert shown.count("<blockquote>") == shown.count("</blockquote>")
    assert "First." not in text or "First." in shown


def test_an_article_ends_with_its_sources(pages: dict[str, Page]) -> None:
    last = pages["article.guide-crm-funnel"].sections[-1]
    (prose,) = last.blocks
    assert last.id == "sources"
    assert isinstance(prose, Prose)
    assert prose.markdown.startswith("[^1]: ")
    assert 'class="footnotes"' in prose.html


def test_lists_hold_everything_of_their_kind(pages: dict[str, Page], english: Edition) -> None:
    kb = english.kb
    for name, part in (
        ("options", kb.options),
        ("metrics", kb.metrics),
        ("roles", kb.roles),
        ("guides", kb.articles),
        ("glossary", kb.terms),
        ("questions-and-answers", kb.faq),
        ("sources", kb.sources),
        ("dimensions", kb.dimensions),
        ("reasoning", {**kb.questions, **kb.rules}),
        ("planning-numbers", {**kb.priors, **kb.skills}),
    ):
        shown = {p.to for p in pieces(pages[name].sections) if isinstance(p, Span | Card)}
        assert set(part) <= shown, name


def test_every_facet_of_a_card_can_be_chosen(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        for listing in (piece for piece in pieces(page) if isinstance(piece, Listing)):
            choices = {f.name: {value for value, _label in f.choices} for f in listing.facets}
            for card in listing.items:
                for facet, values in card.facets.items():
                    assert facet not in choices or set(values) <= choices[facet], (name, card.to)
