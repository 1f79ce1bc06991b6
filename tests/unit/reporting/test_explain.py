from __future__ import annotations

import json

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.strategy import Strategy
from stratkit.reporting.formats import render
from stratkit.strategy.recommend import recommend


def _explained(strategy: Strategy, option: str, kb: KnowledgeBase, fmt: str = "text") -> str:
    return render("explain", (strategy, strategy.recommendation(option)), kb, fmt, width=120)


def test_the_tree_goes_down_to_the_answer(strategy: Strategy, kb: KnowledgeBase) -> None:
    text = _explained(strategy, "channel.trade-fair", kb)
    assert "A stand lets several people meet you in one day." in text
    assert "The more people take part, the more the purchase is a joint decision." in text
    assert "decision_makers: 5  acme.yaml:3" in text
    assert "src.one#c-1" in text
    assert "the word “tenders”" in text


def test_traits_that_feed_traits_are_followed(strategy: Strategy, kb: KnowledgeBase) -> None:
    found = json.loads(_explained(strategy, "tactic.online-shop-offer", kb, "json"))
    assert [trait["dimension"] for trait in found["traits"]] == [
        "dimension.sales-cycle",
        "dimension.decision-unit",
    ]
    assert {"field": "decision_makers", "answer": 5, "place": "here/acme.yaml:3"} in found["facts"]


def test_why_not_names_requirement_and_what_would_help(kb: KnowledgeBase) -> None:
    profile = BusinessProfile(name="A", answers={"sells_to": "consumers", "sells_online": False})
    text = _explained(recommend(profile, kb), "channel.shop", kb)
    assert "… later" in text
    assert "needs goods that can be ordered online" in text
    assert "goods that can be ordered online: unmet" in text


def test_an_exclusion_that_holds_is_said(kb: KnowledgeBase) -> None:
    profile = BusinessProfile(name="A", answers={"sells_to": "consumers", "decision_makers": 0})
    text = _explained(recommend(profile, kb), "channel.trade-fair", kb)
    assert "\N{MULTIPLICATION SIGN} avoid" in text
    assert "Nobody would come. It does here." in text


def test_nothing_known_says_so(kb: KnowledgeBase) -> None:
    profile = BusinessProfile(name="A", answers={"sells_to": "consumers"})
    text = _explained(recommend(profile, kb), "tactic.online-shop-offer", kb)
    assert "not known; answer decision_makers" in text
