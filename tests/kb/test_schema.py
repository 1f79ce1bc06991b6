"""The committed schemas are those of the model, and every file of `kb/` keeps to its own."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from stratkit.kb.blank import blank
from stratkit.kb.folder import read_folder
from stratkit.kb.profile import read_profile
from stratkit.kb.schema_files import SUFFIX, schema_files
from stratkit.model.knowledge_base import KnowledgeBase

KB = Path(__file__).parents[2] / "kb"
SCHEMAS = KB / "schema"
FILES = sorted(KB.rglob("*.yaml"))
DIALECTS = (jsonschema.Draft7Validator, jsonschema.Draft202012Validator)
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def _as_an_editor_reads(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Turn what YAML 1.1 makes of scalars and keys into what JSON can hold."""
    if isinstance(value, dict):
        return {str(key): _as_an_editor_reads(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_an_editor_reads(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _schema_of(file: Path) -> Path:
    match = MODELINE.fullmatch(file.read_text(encoding="utf-8").partition("\n")[0])
    assert match, f"{file} does not name its schema in the first line"
    return (file.parent / match[1]).resolve()


@cache
def _validators(schema: Path) -> tuple[jsonschema.protocols.Validator, ...]:
    loaded = json.loads(schema.read_text(encoding="utf-8"))
    return tuple(dialect(loaded) for dialect in DIALECTS)


@cache
def _generated() -> dict[str, str]:
    knowledge_base = read_folder(KB).knowledge_base
    assert knowledge_base is not None
    return schema_files(knowledge_base)


def test_the_committed_schemas_are_the_generated_ones() -> None:
    committed = {file.name: file.read_text(encoding="utf-8") for file in SCHEMAS.glob(f"*{SUFFIX}")}
    stale = sorted(
        name
        for name in {*committed, *_generated()}
        if committed.get(name) != _generated().get(name)
    )
    assert not stale, f"run tools/make_schemas.py: {stale}"


@pytest.mark.parametrize("name", sorted(_generated()))
def test_a_schema_is_valid_in_both_dialects(name: str) -> None:
    for dialect in DIALECTS:
        dialect.check_schema(json.loads(_generated()[name]))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(KB).as_posix())
def test_a_file_keeps_to_the_schema_it_names(file: Path) -> None:
    schema = _schema_of(file)
    assert schema.parent == SCHEMAS
    assert schema.name in _generated()
    content = _as_an_editor_reads(yaml.safe_load(file.read_text(encoding="utf-8")))
    for validator in _validators(schema):
        faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(content)]
        assert not faults


WRONG: dict[str, tuple[str, str]] = {
    "unknown key": ("stage", "{id: stage.x, label: X, order: 1, buyer_asks: X, goal: X, gaol: X}"),
    "missing key": ("stage", "{id: stage.x, label: X, order: 1, goal: X}"),
    "id of another kind": ("stage", "{id: role.x, label: X, order: 1, buyer_asks: X, goal: X}"),
    "two forms of a condition": (
        "contradiction",
        "{id: contradiction.x, says: X, help: X, when: {fact: a, is: b, has: c}}",
    ),
    "degree above 1000": (
        "contradiction",
        "{id: contradiction.x, says: X, help: X, when: {fact: a, at: {1: 0, 2: 1001}}}",
    ),
    "citation without a claim": (
        "objective",
        "{id: objective.x, label: X, summary: X, citations: [src.000]}",
    ),
    "nobody to sell to": ("profile", "{name: X}"),
    "money without a currency": ("profile", "{sells_to: businesses, typical_deal_value: 25000}"),
    "unknown answer": ("profile", "{sells_to: everyone}"),
    "thirteen quarters": ("profile", "{sells_to: both, plan: {quarters: 13}}"),
    "an unknown key of the plan": ("profile", "{sells_to: both, plan: {bugdet: 1 EUR}}"),
    "a budget without a currency": ("profile", "{sells_to: both, plan: {budget: '5000'}}"),
    "a result without spending": (
        "profile",
        "{sells_to: both, history: {results: [{option: radio, volume: 3}]}}",
    ),
    "a single segment": ("profile", "{sells_to: both, segments: [{name: X, share: 100}]}"),
}


@pytest.mark.parametrize(("kind", "text"), WRONG.values(), ids=WRONG.keys())
def test_a_schema_refuses(kind: str, text: str) -> None:
    content = _as_an_editor_reads(yaml.safe_load(text))
    for dialect in DIALECTS:
        assert not dialect(json.loads(_generated()[f"{kind}{SUFFIX}"])).is_valid(content)


@pytest.mark.parametrize("answer", ["yes", "'yes'", "true"])
def test_yes_is_read_as_either_yaml_reads_it(answer: str) -> None:
    text = f"{{id: contradiction.x, says: X, help: X, when: {{fact: a, is: {answer}}}}}"
    content = yaml.safe_load(text)
    for dialect in DIALECTS:
        assert dialect(json.loads(_generated()[f"contradiction{SUFFIX}"])).is_valid(content)


FREE = {
    "an empty answer": "{sells_to: businesses, buyers: }",
    "thousands set off": "{sells_to: businesses, number_of_customers: '1 200'}",
    "money as people write it": "{sells_to: businesses, typical_deal_value: '1,200.50 usd'}",
    "one word for a list": "{sells_to: businesses, current: trade-fair}",
    "a plan": (
        "{sells_to: both, plan: {quarters: 2, start: 2027Q1, budget: '1,200 usd', require: radio, "
        "by_quarter: [600 USD, 600 USD], hours: {sales: 2.5, design: 1}, fix: {radio: 5 EUR}, "
        "brand: {least: 20}, goals: {leads: 9, revenue: 5 EUR}}}"
    ),
    "a history": (
        "{sells_to: both, history: {results: {option: radio, spend: 9 EUR, volume: 3}, "
        "conversions: [{step: visit-to-lead, of: 9, went_on: 1}], curves: [{option: radio, "
        "points: [[1, 2], [2, 3.5], [3, 4]], period: 104 weeks, currency: EUR}, {channel: radio, "
        "form: hill, ec: 1.5, slope: 2, coef: 1.5e+3, period: week, currency: USD}]}}"
    ),
    "two segments": "{sells_to: both, segments: [{name: A, share: 60}, {name: B, share: 40}]}",
}


@pytest.mark.parametrize("text", FREE.values(), ids=FREE.keys())
def test_the_profile_s_schema_accepts_what_the_reader_does(text: str, kb: KnowledgeBase) -> None:
    assert read_profile(text.encode(), "x", kb).report.ok
    for dialect in DIALECTS:
        schema = json.loads(_generated()[f"profile{SUFFIX}"])
        dialect(schema).validate(yaml.safe_load(text))


def test_a_blank_profile_keeps_to_its_schema_once_it_says_to_whom_it_sells(
    kb: KnowledgeBase,
) -> None:
    content = yaml.safe_load(blank(kb)) | {"sells_to": "both"}
    for dialect in DIALECTS:
        dialect(json.loads(_generated()[f"profile{SUFFIX}"])).validate(content)
