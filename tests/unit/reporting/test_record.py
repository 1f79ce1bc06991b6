from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import stratkit.reporting
from stratkit import api
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Money
from stratkit.model.source import Citation
from stratkit.model.strategy import Strategy
from stratkit.reporting.record import answers_record, recommend_record
from stratkit.reporting.sources import grade

SCHEMA = Path(stratkit.reporting.__file__).parent / "recommend.schema.json"
EXAMPLES = sorted(api.examples())


def _schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found


def _exact(number: float) -> Fraction:
    return Fraction(str(number))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_follows_the_published_schema(name: str) -> None:
    kb = api.load_kb()
    record = recommend_record(api.recommend(api.load_profile(api.examples()[name], kb), kb), kb)
    jsonschema.Draft202012Validator(_schema()).validate(record)
    for option in record["options"]:
        assert sum(_exact(c["points"]) for c in option["contributions"]) == _exact(option["fit"])


def test_schema_holds_in_both_drafts(strategy: Strategy, kb: KnowledgeBase) -> None:
    schema, record = _schema(), recommend_record(strategy, kb)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(record)
    assert list(record) == list(schema["properties"])


def test_hybrid_names_segments(hybrid: Strategy, kb: KnowledgeBase) -> None:
    record = recommend_record(hybrid, kb)
    jsonschema.Draft202012Validator(_schema()).validate(record)
    assert [(s["name"], s["share"]) for s in record["segments"]] == [("pubs", 60), ("drinkers", 40)]
    fair = next(o for o in record["options"] if o["id"] == "channel.trade-fair")
    assert [part["segment"] for part in fair["by_segment"]] == ["pubs", "drinkers"]


def test_a_base_is_a_contribution(strategy: Strategy, kb: KnowledgeBase) -> None:
    options = {o["id"]: o for o in recommend_record(strategy, kb)["options"]}
    base = options["channel.trade-fair"]["contributions"][0]
    assert base == {
        "trait": None,
        "strength": "base",
        "position": 1000,
        "points": -3,
        "because": "It is dear and slow to prepare.",
        "citations": [],
        "basis": "judgement",
        "grade": "very-low",
    }


def test_answers_are_plain_and_in_order(dollars: Money) -> None:
    assert answers_record({"b": dollars, "a": ("x", "y"), "c": True}) == {
        "a": ["x", "y"],
        "b": "25000 USD",
        "c": True,
    }


def test_grade_is_that_of_the_best_source(kb: KnowledgeBase) -> None:
    better = replace(kb.sources["src.one"], id="src.two", grade="high")
    both = replace(kb, sources={**kb.sources, "src.two": better})
    one, two = Citation(source="src.one", locator="c-1"), Citation(source="src.two", locator="c-1")
    assert grade((one,), "source", both) == "low"
    assert grade((one, two), "source", both) == "high"
    assert grade((one, two), "judgement", both) == "very-low"
