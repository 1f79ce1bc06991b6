"""The same text as ordinary Markdown."""

from __future__ import annotations

import pytest

from site_around import Everywhere
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.texts.prose import Addresses
from stratkit.site.texts.twin import as_markdown


def test_links_and_footnotes_are_ordinary(kb: KnowledgeBase, addresses: Addresses) -> None:
    text = "A [[channel.shop|*shop*]] [[src.one#c-2]] and `[[channel.shop]]` [[src.one#c-2]]."
    first, _, notes = as_markdown(text, kb, addresses).partition("\n\n")
    assert first == (r"A [\*shop\*](../channel.shop/index.html) [^1] and `[[channel.shop]]` [^1].")
    assert notes.startswith("[^1]: ")
    assert "src.one" in notes


def test_what_has_no_page_is_named(kb: KnowledgeBase) -> None:
    nowhere = Everywhere(missing=frozenset({"channel.shop"}))
    label = kb.options["channel.shop"].label
    assert as_markdown("[[channel.shop]] [[a b]]", kb, nowhere) == f"{label} [[a b]]"


def test_files_lead_to_their_pages(kb: KnowledgeBase, addresses: Addresses) -> None:
    text = '[a](planning.md) [b](planning.md#goals "t") `[c](planning.md)` [d](e.png)'
    assert as_markdown(text, kb, addresses) == (
        '[a](../docs.planning/index.html) [b](../docs.planning/index.html#goals "t") '
        "`[c](planning.md)` [d](e.png)"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<b onclick=x>", "&lt;b onclick=x>"),
        ("&#60;script>", "&amp;#60;script>"),
        ("[x](javascript:alert(1)) y", "[x](#) y"),
        ("![p](https://example.org/p.png)", "&#33;[p](https://example.org/p.png)"),
        ("{: onclick=x}", "{: onclick&#61;x}"),
        ("a < b, `<b>`", "a < b, `<b>`"),
    ],
)
def test_what_could_be_obeyed_is_only_shown(
    text: str, said: str, kb: KnowledgeBase, addresses: Addresses
) -> None:
    assert as_markdown(text, kb, addresses) == said


@pytest.mark.parametrize("piece", ["[[", "[[a.b|", "[[a.b", "]]"])
def test_brackets_without_end_are_left_as_they_are(
    piece: str, kb: KnowledgeBase, addresses: Addresses
) -> None:
    # Read in one pass: anything slower takes minutes for a text of this length.
    assert as_markdown(piece * 20_000, kb, addresses) == piece * 20_000
