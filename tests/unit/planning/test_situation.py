from __future__ import annotations

import pytest

from stratkit import api
from stratkit.diagnostics.errors import StratkitError
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import Terms
from stratkit.planning.problem import problem
from stratkit.planning.situation import Situation, country_of
from tiny import TINY, loaded


def situation(kb: KnowledgeBase, **answers: object) -> Situation:
    profile = api.load_profile({"sells_to": "businesses", **answers}, kb)
    return Situation(kb=kb, segment=api.recommend(profile, kb).proof.segments[0], measured={})


def test_what_is_answered_is_taken_as_it_is(kb: KnowledgeBase) -> None:
    found = situation(kb, gross_margin=61).figure("gross-margin")
    assert found[:3] == (61, 61, 61)
    assert (found.origin, found.path) == ("profile", "gross_margin")


def test_what_is_not_answered_is_a_range_with_its_place(kb: KnowledgeBase) -> None:
    found = situation(kb).figure("gross-margin")
    assert found.low < found.likely < found.high
    assert found.path.startswith("prior.gross-margin/values/")
    assert found.origin in {"knowledge", "judgement"}


@pytest.mark.parametrize("product", ["Software for dentists", "Oprogramowanie dla szkół"])
def test_the_words_of_a_trade_choose_the_value(kb: KnowledgeBase, product: str) -> None:
    assert (
        situation(kb, product=product).figure("gross-margin").likely
        > situation(kb, product="grain").figure("gross-margin").likely
    )


def test_no_orders_at_all_means_less_than_one_a_year(kb: KnowledgeBase) -> None:
    assert situation(kb, orders_per_year=0).figure("orders-per-year").likely > 0


def test_nought_hours_are_nought_hours(kb: KnowledgeBase) -> None:
    assert situation(kb, marketing_hours=0).figure("marketing-hours").likely == 0


@pytest.mark.parametrize(
    ("answers", "country"),
    [
        ({"country": "cz", "region": "Germany"}, "country.cz"),
        ({"region": "Warszawa i cała Polska, eksport do Niemiec"}, "country.pl"),
        ({"region": "w Niemczech"}, "country.de"),
        ({"region": "по всей Украине"}, "country.ua"),
        ({"marketing_budget": "50000 CZK"}, "country.cz"),
        ({}, "country.eu"),
    ],
)
def test_prices_are_those_of_the_country_that_is_named(
    kb: KnowledgeBase, answers: dict[str, str], country: str
) -> None:
    profile = api.load_profile({"sells_to": "businesses", **answers}, kb)
    assert country_of(kb, profile.answers) == country


def test_every_example_can_be_planned_for(kb: KnowledgeBase) -> None:
    for name in api.examples():
        strategy = api.recommend(api.load_profile(api.example(name), kb), kb)
        found = problem(strategy, kb, Terms())
        assert len(found.candidates) > 10
        assert found.limits.budget > 0
        assert {c.option for c in found.candidates}.isdisjoint(found.left_out)


def test_without_priors_there_is_nothing_to_plan_with() -> None:
    kb = loaded(TINY)
    strategy = api.recommend(api.load_profile({"sells_to": "businesses"}, kb), kb)
    with pytest.raises(StratkitError, match=r"prior\."):
        problem(strategy, kb, Terms())
