"""The JSON Schemas of profiles and of documented companies, made from the questions."""

from __future__ import annotations

from typing import Any

from stratkit.kb.schema import DIALECT, TEXT, WORD, described
from stratkit.model.knowledge import Question
from stratkit.model.knowledge_base import KnowledgeBase

Schema = dict[str, Any]

MONEY: Schema = {
    "type": "string",
    "pattern": r"^[0-9][0-9_]*(\.[0-9]+)? [A-Z]{3}$",
}
"""An amount and the code of its currency, `25000 USD`."""

FEWEST_SEGMENTS = 2


def profile_schema(kb: KnowledgeBase) -> Schema:
    """Return the schema of `*.stratkit.yaml`."""
    return {
        "$schema": DIALECT,
        "title": "A business profile",
        **_profile(kb),
        "definitions": {"segment": _segment(kb)},
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
        "title": "Documented companies",
        "description": "What companies were like, and what is on record about their marketing.",
        "type": "object",
        "properties": {"cases": {"type": "array", "items": case, "minItems": 1}},
        "required": ["cases"],
        "definitions": {"profile": _profile(kb), "segment": _segment(kb)},
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
        "properties": {"name": name, **_answers(kb), "segments": segments},
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
        question.field: {**_answer(question, kb), "description": _description(question)}
        for question in _ordered(kb)
    }


def _answer(question: Question, kb: KnowledgeBase) -> Schema:
    """Return the schema of an answer, by the type of its question."""
    match question.type:
        case "choice":
            return {"enum": [choice.value for choice in question.choices]}
        case "choices":
            return _several([choice.value for choice in question.choices])
        case "options":
            return _several(sorted(kb.options))
        case "integer":
            bounds = {"minimum": question.minimum, "maximum": question.maximum}
            return {"type": "integer", **bounds}
        case "money" | "boolean" | "text":
            return dict(_PLAIN[question.type])


_PLAIN: dict[str, Schema] = {"money": MONEY, "boolean": WORD, "text": TEXT}


def _several(values: list[str]) -> Schema:
    return {"type": "array", "items": {"enum": values}, "uniqueItems": True}


def _description(question: Question) -> str:
    unit = f" In {question.unit}." if question.unit else ""
    offered = "; ".join(f"`{choice.value}`: {choice.label}" for choice in question.choices)
    return f"{question.ask} {question.help}{unit}{f' Answers: {offered}.' if offered else ''}"
