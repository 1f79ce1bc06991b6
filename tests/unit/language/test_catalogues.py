"""The catalogues hold every message of the interface, translated whole."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from babel.messages.catalog import Message

import stratkit
from catalogues import TRANSLATED, catalogue, forms
from stratkit import model
from stratkit.graph.query import LEADING
from stratkit.kb.decode import named
from stratkit.kb.files import ClaimsFile, LexiconFile, MovedFile, OverlayFile, RatesFile
from stratkit.language.words import WORDS
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import VERDICTS
from stratkit.model.strategy import Advice
from stratkit.reporting.views_nested import CONTEXTS

ROOT = Path(__file__).parents[3]
SPEC = importlib.util.spec_from_file_location("catalogues", ROOT / "tools" / "make_catalogues.py")
assert SPEC is not None
assert SPEC.loader is not None
make_catalogues = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_catalogues)

PLURALS = 3
"""Forms of a counted thing, in Polish as in Russian."""


def _gaps(text: str) -> set[tuple[str, str | None, str | None]]:
    return {(name, form, how) for _, name, form, how in _parsed(text) if name is not None}


def _parsed(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(text))
    except ValueError:  # YAML in braces is text, not a gap
        return []


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_tool_would_change_nothing(code: str) -> None:
    for path, content in make_catalogues.files(code).items():
        assert path.read_bytes() == content, "run `python tools/make_catalogues.py`"


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_message_is_gone_and_none_is_guessed(code: str) -> None:
    known = catalogue(code)
    assert not known.obsolete
    assert not [message.id for message in known if message.fuzzy]


def _fault(message: Message) -> str:
    """Say what is wrong with a translation; empty where nothing is."""
    declared, said = forms(message.id), forms(message.string)
    if not all(said) or len(said) != (PLURALS if len(declared) > 1 else 1):
        return "it is not whole"
    gaps = list(map(_gaps, declared))
    # A single thing need not be counted: "an argument" for "{count} arguments".
    if not all(set.intersection(*gaps) <= _gaps(text) <= set.union(*gaps) for text in said):
        return "it has other gaps"
    ends = [(text[0].isspace(), text[-1].isspace()) for text in (declared[0], *said)]
    return "it has other white space at its ends" if len(set(ends)) > 1 else ""


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_message_is_translated_with_all_its_gaps(code: str) -> None:
    messages = [message for message in catalogue(code) if message.id]
    assert len(messages) > 1000
    faults = {str(message.id): _fault(message) for message in messages}
    assert {message: fault for message, fault in faults.items() if fault} == {}


def test_no_message_hides_where_it_is_not_found() -> None:
    """The extractor does not look into f-strings."""
    for path in Path(stratkit.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                called = {ast.unparse(c.func) for c in ast.walk(node) if isinstance(c, ast.Call)}
                assert not called & {"_", "counted", "marked"}, f"{path}:{node.lineno}"


def _records() -> Iterator[type]:
    for module in pkgutil.iter_modules(model.__path__):
        for value in vars(importlib.import_module(f"{model.__name__}.{module.name}")).values():
            if isinstance(value, type) and is_dataclass(value):
                yield value


SHOWN = {
    name: cls
    for cls in _records()
    if cls.__module__.rpartition(".")[2]
    in {"article", "audience", "economics", "metrics", "options", "questions", "source", "traits"}
    for name in [cls.__name__]
}


@pytest.mark.parametrize("cls", SHOWN.values(), ids=SHOWN)
def test_every_key_that_is_shown_is_in_the_list(cls: type[Any]) -> None:
    assert {field.name for field in fields(cls)} <= {*WORDS["key"], "locator"}


@pytest.mark.parametrize("cls", [cls for name, cls in SHOWN.items() if name != "Article"])
def test_every_record_that_is_named_is_in_the_list(cls: type[Any]) -> None:
    assert named(cls) in WORDS["record"]


@pytest.mark.parametrize("cls", [LexiconFile, ClaimsFile, RatesFile, OverlayFile, MovedFile])
def test_every_file_that_is_named_is_in_the_list(cls: type[Any]) -> None:
    assert named(cls) in WORDS["record"]


def test_every_word_of_the_model_is_in_its_list() -> None:
    checked = set()
    for cls in SHOWN.values():
        for name, hint in get_type_hints(cls).items():
            if get_origin(hint) is Literal and name in CONTEXTS:
                assert set(get_args(hint)) <= set(WORDS[CONTEXTS[name]]), (cls, name)
                checked.add(name)
    assert checked >= {"strength", "grade", "basis", "part", "choose", "type"}
    assert set(WORDS["verdict"]) == set(VERDICTS)
    assert set(WORDS["advice"]) == set(get_args(Advice))


def test_every_word_of_the_knowledge_base_is_in_its_list(kb: KnowledgeBase) -> None:
    claims = [claim for source in kb.sources.values() for claim in source.claims]
    assert {claim.area for claim in claims} <= {*WORDS["area"], ""}
    assert {claim.role for claim in claims} <= {*WORDS["claim"], ""}
    assert {claim.model for claim in claims} <= {*WORDS["model"], ""}
    assert {question.topic for question in kb.questions.values()} <= set(WORDS["topic"])
    assert {question.type for question in kb.questions.values()} <= set(WORDS["answer"])
    assert {question.topic for question in kb.faq.values()} <= set(WORDS["topic"])


def test_every_relation_is_in_its_list() -> None:
    assert set(WORDS["relation"]) >= LEADING
