"""A text as it is shown: links, footnotes, terms, headings, boxes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from site_around import Everywhere
from stratkit.model.article import Term
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import spans
from stratkit.site.addresses import Addresses as Places
from stratkit.site.addresses import places_of
from stratkit.site.texts.convert import convert
from stratkit.site.texts.prose import Addresses, HeadingLine, Prose


@pytest.fixture(scope="module")
def wordy(kb: KnowledgeBase) -> KnowledgeBase:
    """Return the knowledge base with a larger glossary."""
    terms = [
        Term(id="term.cost", label="Cost", definition="What is <paid> & by whom."),
        Term(
            id="term.cost-per-lead", label="Cost per lead", definition="A ratio.", synonyms=("CPL",)
        ),
        Term(id="term.lead", label="Lead", definition="Somebody who asks.", synonyms=("cost",)),
        Term(id="term.zysk", label="Zysk ŁĄCZNY", definition="Profit."),
    ]
    return replace(kb, terms={term.id: term for term in terms})


def body(text: str, kb: KnowledgeBase, addresses: Addresses | None = None, own: str = "") -> str:
    """Return the HTML of a text, without the paragraph around it."""
    page = convert(text, kb, addresses or Everywhere(), own=own).html
    return page.removeprefix("<p>").removesuffix("</p>")


def terms_in(page: str) -> list[tuple[str, str]]:
    """Return the terms that are linked, with the words that link them."""
    return re.findall(r'<a class="term" href="\.\./([^/]+)/[^>]*>([^<]*)</a>', page)


def test_a_link_shows_what_a_thing_is_called(kb: KnowledgeBase) -> None:
    label = kb.options["channel.shop"].label
    assert body("See [[channel.shop]].", kb) == (
        f'See <a href="../channel.shop/index.html">{label}</a>.'
    )


def test_a_link_shows_the_words_of_its_author(kb: KnowledgeBase) -> None:
    assert body("**[[ channel.shop |our & *shop*]]**", kb) == (
        '<strong><a href="../channel.shop/index.html">our &amp; *shop*</a></strong>'
    )


def test_a_trait_is_linked_by_its_own_name(kb: KnowledgeBase) -> None:
    trait = next(iter(kb.network.traits))
    assert f">{kb.trait(trait).label}</a>" in body(f"[[{trait}]]", kb)


def test_what_has_no_page_is_named_without_a_link(kb: KnowledgeBase) -> None:
    nowhere = Everywhere(missing=frozenset({"channel.shop", "channel.unknown"}))
    assert "<a" not in body("[[channel.shop]] [[channel.unknown]]", kb, nowhere)
    assert "channel.unknown" in body("[[channel.unknown]]", kb, nowhere)


def test_code_keeps_its_brackets_and_bars(kb: KnowledgeBase) -> None:
    assert body("`[[channel.shop|x]]`", kb) == "<code>[[channel.shop|x]]</code>"
    assert "[[channel.shop|x]]" in body("```\n[[channel.shop|x]]\n```", kb)


def test_a_link_within_a_link_is_words(kb: KnowledgeBase) -> None:
    page = body("[see [[channel.shop|it]]](https://example.org)", kb)
    assert page.count("<a ") == 1


def test_a_link_stands_in_a_cell(kb: KnowledgeBase) -> None:
    page = body("| a | b |\n|---|---|\n| [[channel.shop|x]] | y |", kb)
    assert '<td><a href="../channel.shop/index.html">x</a></td>' in page
    assert page.count("<td>") == 2


def test_relative_links_lead_to_the_documentation(kb: KnowledgeBase) -> None:
    page = body("[Plan](planning.md#goals) [picture](a.png)", kb)
    assert page == '<a href="../docs.planning/index.html#goals">Plan</a> <span>picture</span>'


def test_links_to_other_hosts_say_so(kb: KnowledgeBase) -> None:
    page = body('[x](https://example.org/?a=1&b=2 "T & t")', kb)
    assert page == (
        '<a href="https://example.org/?a=1&amp;b=2" rel="external" title="T &amp; t">x</a>'
    )


def test_entities_in_an_address_are_resolved_once(kb: KnowledgeBase) -> None:
    assert 'href="https://example.org/?a=&amp;amp;lt;"' in body(
        "[x](https://example.org/?a=&amp;amp;lt;)", kb
    )


@pytest.fixture(scope="module")
def cited(kb: KnowledgeBase) -> Prose:
    words = "# Seen [[src.one#c-2]]\n\nB [[src.one#c-1]], c [[src.one#c-2]].\n\n"
    return convert(f"{words}| [[src.one#c-1]] |\n|---|\n", kb, Everywhere())


def test_citations_are_numbered_in_reading_order(cited: Prose) -> None:
    assert re.findall(r'href="#fn-(\d)" role="doc-noteref">(\d)<', cited.html) == [
        ("1", "1"),
        ("2", "2"),
        ("1", "1"),
        ("2", "2"),
    ]


def test_a_footnote_says_who_said_what_and_how_far_to_trust_it(
    cited: Prose, kb: KnowledgeBase
) -> None:
    source = kb.sources["src.one"]
    first = re.search(r'<li id="fn-1">(.*?)</li>', cited.html)
    assert first
    claim = next(c for c in source.claims if c.id == "c-2")
    for said in (claim.text, source.producer, source.title, "Grade: ", "src.one/index.html#c-2"):
        assert said in first[1]


def test_every_mark_has_a_way_back(cited: Prose) -> None:
    back = re.findall(r'href="#(fnref-[\d-]+)" role="doc-backlink"', cited.html)
    assert sorted(back) == sorted(re.findall(r'<sup class="note" id="([^"]+)"', cited.html))
    assert len(back) == 4


def test_the_notes_are_values_too(cited: Prose) -> None:
    named = [[span.to for span in spans(note) if span.to] for note in cited.notes]
    assert named == [["src.one#c-2"], ["src.one#c-1"]]


def test_a_mark_is_no_part_of_a_heading(cited: Prose) -> None:
    assert cited.headings == (HeadingLine(id="seen", level=1, text="Seen"),)


def test_the_words_alone_hold_neither_marks_nor_notes(cited: Prose) -> None:
    assert cited.plain == "Seen B , c ."


def test_a_text_without_citations_ends_with_itself(kb: KnowledgeBase) -> None:
    assert "footnotes" not in body("Text.", kb)


def test_an_unknown_claim_is_still_named(kb: KnowledgeBase) -> None:
    assert "src.none#x" in body("[[src.none#x]]", kb)


def test_the_first_mention_of_a_term_is_explained(wordy: KnowledgeBase) -> None:
    page = body("A cost is a COST; each lead has one.", wordy)
    assert terms_in(page) == [("term.cost", "cost"), ("term.lead", "lead")]
    assert 'title="What is &lt;paid&gt; &amp; by whom."' in page


def test_the_longest_term_is_meant(wordy: KnowledgeBase) -> None:
    found = terms_in(body("The cost per lead (CPL) is a cost.", wordy))
    assert found == [("term.cost-per-lead", "cost per lead"), ("term.cost", "cost")]


@pytest.mark.parametrize(
    "text",
    [
        "costly leads, cost-free, uncost",
        "# Cost\n\n## Lead",
        "`cost` and\n\n```\nlead\n```",
        "[cost](https://example.org) [[channel.shop|lead]]",
        "[[term.cost|what it takes]]: a cost",
    ],
)
def test_parts_of_words_headings_code_and_links_hold_no_terms(
    text: str, wordy: KnowledgeBase
) -> None:
    assert terms_in(body(text, wordy)) == []


def test_a_term_does_not_link_itself(wordy: KnowledgeBase) -> None:
    assert terms_in(body("A cost of a lead.", wordy, own="term.cost")) == [("term.lead", "lead")]


def test_terms_are_found_in_other_alphabets_and_in_cells(wordy: KnowledgeBase) -> None:
    page = body("| zysk łączny *lead* x |\n|---|\n| cost |", wordy)
    assert terms_in(page) == [
        ("term.zysk", "zysk łączny"),
        ("term.lead", "lead"),
        ("term.cost", "cost"),
    ]
    assert convert("zysk łączny *lead* x", wordy, Everywhere()).plain == "zysk łączny lead x"


def test_text_around_terms_is_kept_whole(wordy: KnowledgeBase) -> None:
    text = "a cost b *c* d cpl e **f lead g** h &lt; R&D cost i"
    assert convert(text, wordy, Everywhere()).plain == "a cost b c d cpl e f lead g h < R&D cost i"


def test_headings_have_anchors_in_every_alphabet(kb: KnowledgeBase) -> None:
    text = "## Źródła i łódź\n## Цена & срок\n### Цена & срок\n## ?!\n## fn-1 [[src.one#c-1]]"
    assert [(h.id, h.level, h.text) for h in convert(text, kb, Everywhere()).headings] == [
        ("źródła-i-łódź", 2, "Źródła i łódź"),
        ("цена-срок", 2, "Цена & срок"),
        ("цена-срок_1", 3, "Цена & срок"),
        ("section", 2, "?!"),
        ("fn-1_1", 2, "fn-1"),
    ]


def test_a_table_scrolls_in_a_box_with_a_name_of_its_own(kb: KnowledgeBase) -> None:
    table = "| | B |\n|---|--:|\n| a | 1 |\n\n"
    page = body(f"{table}Text.\n\n> {table}", kb)
    boxes = re.findall(r'<div aria-label="([^"]+)" class="scroll" role="group" tabindex="0">', page)
    assert boxes == ["Table 1", "Table 2"]
    assert '<td></td>\n<th class="right" scope="col">B</th>' in page
    assert '<th scope="row">a</th>\n<td class="right">1</td>' in page
    assert "style=" not in page


def test_code_scrolls_in_a_box_and_names_its_language(kb: KnowledgeBase) -> None:
    page = body("```yaml\na: 1 < 2\n```\n\n    b", kb)
    assert page.count('role="group"') == 2
    assert '<pre><code class="language-yaml">a: 1 &lt; 2\n</code></pre>' in page


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("!!! warning\n    T", "admonition warning", "Warning"),
        ('!!! tip "Do & see"\n    T', "admonition tip", "Do &amp; see"),
        ("!!! note\n    T", "admonition", "Note"),
        ("!!! js-only skip\n    T", "admonition", "Note"),
    ],
)
def test_boxes_beside_the_text_are_of_a_few_kinds(
    text: str, kind: str, title: str, kb: KnowledgeBase
) -> None:
    assert body(text, kb) == (
        f'<div class="{kind}">\n<p class="admonition-title">{title}</p>\n<p>T</p>\n</div>'
    )


def test_the_ways_of_the_site_are_understood(kb: KnowledgeBase) -> None:
    ways = Places(places=places_of(kb)).seen_from("article.fairs")
    trait = next(iter(kb.network.traits))
    page = body(f"[[channel.shop]] [[{trait}]] [[src.one#c-1]]", kb, ways)
    assert 'href="../channel.shop/index.html"' in page
    assert f'index.html#{trait}"' in page
    assert 'href="../src.one/index.html#c-1"' in page


def test_same_text_same_bytes(kb: KnowledgeBase) -> None:
    text = kb.articles["article.fairs"].text
    assert convert(text, kb, Everywhere()) == convert(text, kb, Everywhere())
