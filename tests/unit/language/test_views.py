"""What is said in one language is said in that language, and means the same in all."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from catalogues import TRANSLATED, catalogue, forms
from stratkit import api
from stratkit.language.current import LANGUAGES, SOURCE
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.reporting.formats import formats_of, render

EXAMPLES = sorted(api.examples())
PAPERS = ("text", "md", "html")
LONGEST_CHANCE = 14
"""So many characters of English do not stand in a Polish or Russian page by chance."""

WORDS = {"verdict", "advice", "strength", "basis", "grade", "relation", "use", "unit", "state"}
"""Keys whose values are words of a closed list."""


@cache
def _kb(code: str) -> KnowledgeBase:
    return api.load_kb(language=code)


@cache
def _strategy(example: str, code: str) -> Strategy:
    profile = api.load_profile(api.example(example), _kb(code))
    return api.recommend(profile, _kb(code))


def _barred(code: str) -> tuple[Strategy, Recommendation]:
    """Return an option that waits for something, if any does, or the least suitable one."""
    strategy = _strategy("it-consultancy", code)
    ranked = sorted(strategy.recommendations, key=lambda r: (not r.fit.needs, r.fit.points))
    return strategy, ranked[0]


def _bare(code: str) -> Strategy:
    """Return the strategy of a firm of which next to nothing is known."""
    return api.recommend(api.load_profile({"name": "-", "sells_to": "both"}, _kb(code)), _kb(code))


VIEWS: dict[str, Callable[[str], object]] = {
    "recommend": _bare,
    "traits": lambda code: _strategy("craft-brewery-mixed", code),
    "explain": _barred,
    "compare": lambda code: api.compare(api.typical("b2b"), api.typical("b2c"), _kb(code)),
    "contrast": lambda code: api.contrast(_kb(code)),
    "coverage": lambda code: api.coverage(_kb(code)),
    "ledger": lambda code: api.ledger(_kb(code), "conversion"),
    "entity": lambda code: api.entity("channel.trade-fair", _kb(code)),
    "search": lambda _: (),
    "paths": lambda code: api.paths("decision_makers", "channel.trade-fair", _kb(code)),
    "stats": lambda code: api.stats(_kb(code)),
    "examples": lambda _: (("-", "-"),),
    "evaluation": lambda code: api.evaluate(kb=_kb(code)),
}
"""What is shown in each view, in a language."""


@cache
def _english(code: str) -> frozenset[str]:
    """Return the pieces of English messages that would be recognised as such."""
    pieces: set[str] = set()
    for message in catalogue(code):
        for text in forms(message.id):
            kept = [re.sub(r"\s+", " ", piece) for piece in re.split(r"\{[^}]*\}", text)]
            pieces |= {p for p in kept if len(p) >= LONGEST_CHANCE and p not in str(message.string)}
    assert len(pieces) > 500
    return frozenset(pieces)


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_speaks_english_in_between(view: str, code: str) -> None:
    value, english = VIEWS[view](code), _english(code)
    for fmt in {*PAPERS} & {*formats_of(view)}:
        text = render(view, value, _kb(code), fmt, width=120, verbose=1)
        said = re.sub(r"\s+", " ", re.sub(r"src\.[\w#.-]+|<[^>]+>", " ", text))
        assert [piece for piece in english if piece in said] == [], fmt


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_says_which_language_it_is_in(code: str) -> None:
    page = render("recommend", _strategy("it-consultancy", code), _kb(code), "html")
    assert f'<html lang="{code}">' in page


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_language_scores_and_ranks_alike(example: str, code: str) -> None:
    def ranked(spoken: str) -> list[tuple[str, int, str]]:
        found = _strategy(example, spoken).recommendations
        return [(r.fit.option, r.fit.points, r.fit.verdict) for r in found]

    assert ranked(code) == ranked(SOURCE)
    ours, theirs = (_strategy(example, spoken) for spoken in (code, SOURCE))
    assert ours.programme == theirs.programme
    assert [(p.trait, p.position) for p in ours.positions] == [
        (p.trait, p.position) for p in theirs.positions
    ]


def _skeleton(value: Any, key: str = "") -> Any:  # noqa: ANN401 - plain data
    """Return what programs read: keys, numbers, ids and words of closed lists."""
    if isinstance(value, dict):
        return {name: _skeleton(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_skeleton(item, key) for item in value]
    free = (
        isinstance(value, str) and key not in WORDS and not re.fullmatch(r"[a-z.]+[-.\w]*", value)
    )
    return str if free else value


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("view", ["traits", "explain", "ledger", "paths", "stats"])
def test_programs_read_the_same_keys_and_words_in_every_language(view: str, code: str) -> None:
    ours, theirs = (
        json.loads(render(view, VIEWS[view](spoken), _kb(spoken), "json"))
        for spoken in (code, SOURCE)
    )
    if view == "stats":  # how much is translated from which language differs
        ours.pop("translations"), theirs.pop("translations")
    assert _skeleton(ours) == _skeleton(theirs)
