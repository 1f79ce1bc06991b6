"""What a text holds once the site shows it."""

from __future__ import annotations

import re

from pytest_bdd import parsers, then

from stratkit.diagnostics.diagnostic import Report
from stratkit.site.texts.prose import Prose
from vectors import assert_harmless, elements


def _links(prose: Prose, words: str) -> list[str]:
    """Return where the links with these words lead."""
    return re.findall(rf'<a [^>]*href="([^"]*)"[^>]*>{re.escape(words)}</a>', prose.html)


@then(parsers.re(r'"(?P<words>[^"]+)" leads to "(?P<target>[^"]+)"(?: once)?'))
def leads_to(prose: Prose, words: str, target: str) -> None:
    assert _links(prose, words) == [f"../{target}/index.html"]


@then(parsers.parse('note {number:d} names "{citation}" and leads back'))
def note_names_and_leads_back(prose: Prose, number: int, citation: str) -> None:
    note = re.search(rf'<li id="fn-{number}">(.*?)</li>', prose.html)
    assert note
    source, _sign, claim = citation.partition("#")
    assert f'href="../{source}/index.html#{claim}"' in note[1]
    back = re.search(r'href="#([^"]+)" role="doc-backlink"', note[1])
    assert back
    assert f'id="{back[1]}"' in prose.html


@then(parsers.parse('it holds no "{first}", "{second}" or "{third}"'))
def it_holds_no(prose: Prose, first: str, second: str, third: str) -> None:
    assert_harmless(prose.html)
    assert {tag for tag, _attributes in elements(prose.html)}.isdisjoint({first, second, third})


@then(parsers.parse('nothing in it leads to "{scheme}"'))
def nothing_leads_to(prose: Prose, scheme: str) -> None:
    attributes = [value or "" for _tag, found in elements(prose.html) for _name, value in found]
    assert not [value for value in attributes if scheme in value.lower()]


@then(parsers.parse('it says "{words}" in so many words'))
def it_says(prose: Prose, words: str) -> None:
    assert words in prose.plain


@then("no text is said to hold markup")
def no_text_is_said_to_hold_markup(report: Report) -> None:
    assert [d.message for d in report if d.code == "SK126"] == []
