from __future__ import annotations

import re
from dataclasses import replace

import pytest

from stratkit import api
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.reporting.formats import render
from stratkit.reporting.phrases import is_usual, mix_sentence, usual_means


def sold_to(strategy: Strategy, answer: str) -> Strategy:
    answers = {**strategy.profile.answers, "sells_to": answer}
    return replace(strategy, profile=replace(strategy.profile, answers=answers))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("businesses", "It sells to businesses; its way"),
        ("consumers", "It sells to private people; its way"),
        ("both", "It sells to businesses and to private people; its way"),
        ("nobody", "Its way"),
    ],
)
def test_whom_it_sells_to_is_a_fact(
    answer: str, words: str, strategy: Strategy, kb: KnowledgeBase
) -> None:
    said = mix_sentence(sold_to(strategy, answer), kb)
    found = re.match(
        rf"{words} of doing business is (\d+)% like typical B2B and (\d+)% like typical B2C", said
    )
    assert found, said
    assert int(found[1]) + int(found[2]) == 100


def test_likeness_is_named_as_such(strategy: Strategy, kb: KnowledgeBase) -> None:
    text = render("recommend", strategy, kb, "text")
    assert "\nSells to businesses\nlike B2B " in text
    assert "% like B2C\n" in text
    for fmt in ("text", "md"):
        for view in ("recommend", "traits"):
            assert "The business is" not in render(view, strategy, kb, fmt)


@pytest.mark.parametrize("fmt", ["text", "md"])
@pytest.mark.parametrize("view", ["recommend", "traits"])
def test_what_rests_on_defaults_alone_is_marked(view: str, fmt: str) -> None:
    kb = api.load_kb()
    bare = api.recommend(api.typical("b2b"), kb)
    assert any(map(is_usual, bare.positions))
    text = render(view, bare, kb, fmt)
    assert text.count(usual_means()) == 1
    assert re.search(r"\d%\s+usual\b", text)


@pytest.mark.parametrize("fmt", ["text", "md"])
def test_without_defaults_nothing_is_marked(fmt: str) -> None:
    kb = api.load_kb()
    bare = api.recommend(api.typical("b2b"), kb)
    known = tuple(
        replace(p, evidence=tuple(replace(e, default=False) for e in p.evidence))
        for p in bare.positions
    )
    for view in ("recommend", "traits"):
        assert usual_means() not in render(view, replace(bare, positions=known), kb, fmt)


@pytest.mark.parametrize("width", [40, 59, 60, 64, 72, 80, 100])
@pytest.mark.parametrize("name", ["it-consultancy", "organic-cosmetics-d2c"])
def test_no_word_is_broken(name: str, width: int) -> None:
    kb = api.load_kb()
    found = api.recommend(api.load_profile(api.examples()[name], kb), kb)
    for view in ("recommend", "traits"):
        whole = set(render(view, found, kb, "text", width=500).split())
        text = render(view, found, kb, "text", width=width)
        assert max(map(len, text.splitlines())) <= width
        assert not {w for w in text.split() if not re.search("[─█]", w)} - whole


def test_a_narrow_programme_is_stacked() -> None:
    kb = api.load_kb()
    found = api.recommend(api.load_profile(api.examples()["it-consultancy"], kb), kb)
    lines = render("recommend", found, kb, "text", width=40).splitlines()
    first = kb.options[found.programme[0].options[0]].label
    assert re.match(r"  ● core  \+\d", lines[lines.index(first) + 1])


def test_quiet_has_no_hint(strategy: Strategy, kb: KnowledgeBase) -> None:
    assert "Why any line" in render("recommend", strategy, kb, "text")
    assert "Why any line" not in render("recommend", strategy, kb, "text", verbose=-1)
