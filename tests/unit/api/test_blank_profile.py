from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from stratkit import api
from stratkit.diagnostics.errors import StratkitError
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Segment


def reread(text: str, kb: KnowledgeBase) -> BusinessProfile:
    found = api.read_profile(text.encode(), "x", kb)
    assert found.profile is not None, found.report
    return found.profile


@pytest.mark.parametrize("name", api.examples())
def test_an_example_written_out_reads_back_the_same(name: str, kb: KnowledgeBase) -> None:
    profile = api.load_profile(api.example(name), kb)
    read = api.read_profile(api.blank_profile(kb, profile).encode(), "x", kb)
    assert not read.report.diagnostics
    assert read.profile is not None
    assert read.profile.digest == profile.digest
    assert read.profile.name == profile.name


def test_segments_are_written_out(kb: KnowledgeBase) -> None:
    segments = (
        Segment(name="trade: “a”", share=60, answers={"sells_to": "businesses"}),
        Segment(name="shop", share=40, answers={"sells_to": "consumers", "decision_makers": 1}),
    )
    start = BusinessProfile(name="No # 1", answers={"sells_to": "both"}, segments=segments)
    read = api.read_profile(api.blank_profile(kb, start).encode(), "x", kb)
    assert read.profile is not None, read.report
    assert read.profile.segments == segments


def test_a_blank_profile_holds_nothing_but_a_name(kb: KnowledgeBase) -> None:
    read = api.read_profile(api.blank_profile(kb).encode(), "x", kb)
    assert {d.code for d in read.report} <= {"SK807", "SK803"}


@pytest.mark.parametrize(
    ("field", "answer", "valid"),
    [
        ("sells_to", "businesses", True),
        ("sells_to", "busineses", False),
        ("decision_makers", "4", True),
        ("decision_makers", "four", False),
        ("decision_makers", "-4", False),
        ("typical_deal_value", "25000 USD", True),
        ("typical_deal_value", "25000 XXX", False),
        ("purchase_drivers", "cost, proof", True),
        ("purchase_drivers", "cost, magic", False),
        ("contract_required", "no", True),
        ("contract_required", "perhaps", False),
        ("current", "trade-fair", True),
        ("current", "nonsense", False),
        ("product", "say: \"no\" # [x] {y} \\ 'z' &a *b !c", True),
        ("product", "\x1b[31m", False),
    ],
)
def test_answers_are_checked_one_by_one(
    field: str, answer: str, *, valid: bool, kb: KnowledgeBase
) -> None:
    question = kb.questions_by_field()[field]
    assert api.check_answer(question, answer, kb).ok == valid


def test_examples(tmp_path: Path, kb: KnowledgeBase) -> None:
    assert api.examples(tmp_path) == {}
    assert dict(api.titles(kb))["it-consultancy"] == "IT consultancy for mid-sized firms"


def test_segments_outlive_an_interview(kb: KnowledgeBase) -> None:
    firms = Segment(name="firms", share=60, answers={"sells_to": "businesses"})
    people = Segment(name="people", share=40, answers={"sells_to": "consumers"})
    text = api.written_profile("Mine", {"sells_to": "both"}, kb, (firms, people))
    assert reread(text, kb).segments == (firms, people)


def test_null_is_a_word_where_somebody_writes_it(kb: KnowledgeBase) -> None:
    text = api.written_profile("Mine", {"sells_to": "both", "product": "null"}, kb)
    assert reread(text, kb).answers["product"] == "null"


def test_one_list_may_answer_twice(kb: KnowledgeBase) -> None:
    roles = ["finance", "legal"]
    parts = [{"name": name, "share": 50, "buying_roles": roles} for name in ("a", "b")]
    profile = api.load_profile({"sells_to": "both", "buying_roles": roles, "segments": parts}, kb)
    assert [part.answers["buying_roles"] for part in profile.segments] == [tuple(roles)] * 2


def test_what_is_no_plain_value_is_refused(kb: KnowledgeBase) -> None:
    with pytest.raises(StratkitError, match="neither a text nor a number"):
        api.load_profile({"sells_to": "both", "typical_deal_value": Decimal(3)}, kb)
