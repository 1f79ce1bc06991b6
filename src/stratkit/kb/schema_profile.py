"""The JSON Schemas of profiles and of documented companies, made from the questions."""

from __future__ import annotations

from typing import Any

from stratkit.kb.schema import DIALECT, TEXT, WORD, described
from stratkit.kb.schema_terms import history_schema, plan_schema
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.questions import Question

Schema = dict[str, Any]

OPTION = "option"
"""The name of the options' ids among the definitions."""

MONEY = r"^([0-9]{1,3}([ _,][0-9]{3})+|[0-9]+)(\.[0-9]{1,2})? ?[A-Za-z]{3}$"
"""An amount and the code of its currency, `25000 USD`."""

FEWEST_SEGMENTS = 2


def profile_schema(kb: KnowledgeBase) -> Schema:
    """Return the schema of `*.stratkit.yaml`."""
    return {
        "$schema": DIALECT,
        "title": "A business profile",
        **_profile(kb),
        "definitions": {OPTION: _option(kb), "segment": _segment(kb), **_terms(kb)},
    }


def case_schema(kb: KnowledgeBase) -> Schema:
    """Return the schema of a file of documented companies; notes of any kind may stand there."""
    terms = sorted(option.slug for option in kb.options.values() if option.vocabulary)
    listed = {"type": "array", "items": {"enum": terms}, "uniqueItems": True}
    case = {
        "type": "object",
        "properties": {
            "id": {"type": "string", "minLength": 1},
            "company": TEXT,
            "as_of": {"type": "integer", "description": "The year the profile describes."},
            "profile": {"$ref": "#/definitions/profile"},
            "expected_core": described(
                {**listed, "minItems": 1}, "Vocabulary terms that the sources name."
            ),
            "expected_not": described(
                listed, "Vocabulary terms that are unsuitable by the record or by plain sense."
            ),
            "source": {"type": "object", "properties": {"title": TEXT}},
            "evidence": {"type": "string"},
        },
        "required": ["id", "profile", "expected_core"],
    }
    return {
        "$schema": DIALECT,
        "title": "Documented companies and sourced contrasts",
        "description": "What companies were like, and what is on record about their marketing.",
        "type": "object",
        "properties": {
            "cases": {"type": "array", "items": case, "minItems": 1},
            "contrasts": {"type": "array", "items": _contrast(terms), "minItems": 1},
        },
        "anyOf": [{"required": ["cases"]}, {"required": ["contrasts"]}],
        "definitions": {
            OPTION: _option(kb),
            "profile": _profile(kb),
            "segment": _segment(kb),
            **_terms(kb),
        },
    }


def _terms(kb: KnowledgeBase) -> Schema:
    money = {"type": "string", "pattern": MONEY, "description": "Such as `20000 USD`."}
    return {"money": money, "plan": plan_schema(kb), "history": history_schema(kb)}


def _contrast(terms: list[str]) -> Schema:
    profile = {"$ref": "#/definitions/profile"}
    return {
        "type": "object",
        "properties": {
            "id": {"type": "string", "minLength": 1},
            "option": described({"enum": terms}, "The term that suits one better than the other."),
            "better": profile,
            "worse": profile,
            "because": TEXT,
            "source": {"type": "object", "properties": {"title": TEXT}, "required": ["title"]},
        },
        "required": ["id", "option", "better", "worse", "because", "source"],
    }


def _profile(kb: KnowledgeBase) -> Schema:
    segments = {
        "type": "array",
        "items": {"$ref": "#/definitions/segment"},
        "minItems": FEWEST_SEGMENTS,
        "description": "Parts of the business with customers of their own; shares add up to 100.",
    }
    name = {**TEXT, "description": "The name of the business."}
    return {
        "description": "What a business is like, as far as it is known; leave out the rest.",
        "type": "object",
        "properties": {
            "name": name,
            **_answers(kb),
            "segments": segments,
            "plan": {"$ref": "#/definitions/plan"},
            "history": {"$ref": "#/definitions/history"},
        },
        "required": [question.field for question in _ordered(kb) if question.required],
        "additionalProperties": False,
    }


def _segment(kb: KnowledgeBase) -> Schema:
    share = {
        "type": "integer",
        "minimum": 0,
        "maximum": 100,
        "description": "Per cent of revenue.",
    }
    return {
        "description": "A part of the business; name only the answers that differ.",
        "type": "object",
        "properties": {
            "name": {**TEXT, "description": "The name of the segment."},
            "share": share,
            **_answers(kb),
        },
        "required": ["name", "share"],
        "additionalProperties": False,
    }


def _ordered(kb: KnowledgeBase) -> list[Question]:
    return sorted(kb.questions.values(), key=lambda question: question.field)


def _answers(kb: KnowledgeBase) -> dict[str, Schema]:
    return {
        question.field: {**_answer(question), "description": _description(question)}
        for question in _ordered(kb)
    }


def _answer(question: Question) -> Schema:
    """Return the schema of an answer, by the type of its question; empty means not known."""
    values = [choice.value for choice in question.choices]
    match question.type:
        case "choice":
            return {"enum": values if question.required else [*values, None]}
        case "choices":
            return _several({"enum": values})
        case "options":
            return _several({"$ref": f"#/definitions/{OPTION}"})
        case _:
            return _SINGLE[question.type] | (
                {"minimum": question.minimum, "maximum": question.maximum}
                if question.type == "integer"
                else {}
            )


_SINGLE: dict[str, Schema] = {
    "integer": {"type": ["integer", "string", "null"], "pattern": "^[0-9]{1,3}([ _][0-9]{3})+$"},
    "money": {"type": ["string", "null"], "pattern": MONEY},
    "boolean": {"enum": [*WORD["enum"], None]},
    "text": {"type": ["string", "number", "null"]},
}


def _several(one: Schema) -> Schema:
    """Return the schema of a list; a single word stands for a list of one."""
    return {"anyOf": [{"type": "array", "items": one, "uniqueItems": True}, one, {"type": "null"}]}


def _option(kb: KnowledgeBase) -> Schema:
    slugs = sorted(option.slug for option in kb.options.values())
    single = [slug for slug in dict.fromkeys(slugs) if slugs.count(slug) == 1]
    return {"description": "An option, by id or by slug.", "enum": [*sorted(kb.options), *single]}


def _description(question: Question) -> str:
    unit = f" In {question.unit}." if question.unit else ""
    offered = "; ".join(f"`{choice.value}`: {choice.label}" for choice in question.choices)
    return f"{question.ask} {question.help}{unit}{f' Answers: {offered}.' if offered else ''}"
