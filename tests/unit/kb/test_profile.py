from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.kb.profile import read_profile
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Money


def read(kb: KnowledgeBase, text: str) -> BusinessProfile:
    found = read_profile(text.encode(), "acme.stratkit.yaml", kb)
    assert found.report.ok, [d.message for d in found.report]
    assert found.profile is not None
    return found.profile


def codes(kb: KnowledgeBase, text: str) -> list[str]:
    return [d.code for d in read_profile(text.encode(), "acme.stratkit.yaml", kb).report]


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("25000 USD", "25000", "USD"),
        ("25 000 usd", "25000", "USD"),
        ("25,000.50 USD", "25000.50", "USD"),
        ("25_000 PLN", "25000", "PLN"),
        ("0 EUR", "0", "EUR"),
    ],
)
def test_money_is_read_as_it_is_written(
    kb: KnowledgeBase, written: str, amount: str, currency: str
) -> None:
    answer = read(kb, f"sells_to: businesses\ntypical_deal_value: {written}\n").answers
    money = answer["typical_deal_value"]
    assert isinstance(money, Money)
    assert (money.amount, money.currency) == (Decimal(amount), currency)


def test_money_is_compared_in_euros_at_the_dated_rate(kb: KnowledgeBase) -> None:
    money = read(kb, "sells_to: businesses\ntypical_deal_value: 1000 USD\n").answers
    rate = kb.rates["USD"].eur_micros
    value = money["typical_deal_value"]
    assert isinstance(value, Money)
    assert value.eur == round(rate / 1000)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("typical_deal_value: 25000", "SK805"),
        ("typical_deal_value: 25000 XQZ", "SK806"),
        ("typical_deal_value: -5 EUR", "SK804"),
        ("typical_deal_value: 9999999999999999999999 EUR", "SK804"),
        ("typical_deal_value: [1 EUR]", "SK803"),
        ("number_of_customers: 1000000000000", "SK804"),
        ("number_of_customers: -1", "SK804"),
        ("number_of_customers: many", "SK803"),
        ("number_of_customers: 1e3", "SK803"),
        ("sells_online: perhaps", "SK803"),
        ("company_size: huge", "SK802"),
        ("buying_roles: [finance, wizard]", "SK802"),
        ("current: [linkdin]", "SK810"),
        ("curent: [linkedin]", "SK801"),
        ("sales_model: [ecommerce]", "SK803"),
        ('product: "red\\e[31m"', "SK104"),
        (f"product: {'x' * 3000}", "SK803"),
        ("segments: pubs", "SK809"),
        ("segments: [{name: a, share: 50}, {name: b, share: 40}]", "SK809"),
        ("segments: [{name: a, share: 50}, {name: a, share: 50}]", "SK809"),
        ("segments: [{name: a}, {name: b, share: 50}]", "SK809"),
        (
            "segments: [{name: a, share: 50, main_goal: retain}, {name: b, share: 50}]",
            "SK809",
        ),
    ],
)
def test_each_fault_has_its_code(kb: KnowledgeBase, line: str, code: str) -> None:
    assert codes(kb, f"sells_to: businesses\n{line}\n") == [code]


def test_an_empty_answer_is_no_answer(kb: KnowledgeBase) -> None:
    assert codes(kb, "sells_to:\n") == ["SK807"]
    profile = read(kb, "sells_to: businesses\nproduct: ''\ncompany_size: ~\ncurrent: []\n")
    assert set(profile.answers) == {"sells_to", "current"}


def test_all_faults_are_named_in_one_run(kb: KnowledgeBase) -> None:
    text = "sells_to: firms\nsells_to: both\nprodukt: x\ntypical_deal_value: -1 EUR\n"
    assert codes(kb, text) == ["SK802", "SK111", "SK801", "SK804"]


def test_a_segment_overrides_the_firm(kb: KnowledgeBase) -> None:
    profile = read(
        kb,
        "sells_to: both\nsegments:\n"
        "  - {name: pubs, share: 70, sells_to: businesses}\n"
        "  - {name: guests, share: 30, sells_to: consumers, typical_deal_value: 5 EUR}\n",
    )
    assert [(s.name, s.share) for s in profile.segments] == [("pubs", 70), ("guests", 30)]
    assert profile.segments[0].answers == {"sells_to": "businesses"}


def test_the_digest_knows_answers_and_nothing_else(kb: KnowledgeBase) -> None:
    one = read(kb, "name: A\nsells_to: businesses\ncompany_size: small\n")
    other = read(kb, "# a remark\ncompany_size: small\nsells_to: businesses\nname: B\n")
    third = read(kb, "sells_to: businesses\ncompany_size: large\n")
    assert one.digest == other.digest != third.digest


@given(text=st.text(max_size=300))
def test_no_text_ever_raises(kb: KnowledgeBase, text: str) -> None:
    read_profile(text.encode(errors="surrogatepass"), "x", kb)
