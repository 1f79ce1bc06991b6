"""The JSON Schema of `plan` and `history` in a profile."""

from __future__ import annotations

from typing import Any

from stratkit.kb.curves import CURVE_KEYS, FORMS, WEEKS
from stratkit.kb.history import CONVERSION_KEYS, RESULT_KEYS, STEPS
from stratkit.kb.schema import described
from stratkit.kb.terms import BRAND_KEYS, COUNTED, MEASURES, MOST_QUARTERS, TEAMS
from stratkit.model.knowledge_base import KnowledgeBase

Schema = dict[str, Any]

MONEY: Schema = {"$ref": "#/definitions/money"}
OPTION: Schema = {"type": "string", "minLength": 1}
"""By id, slug, label or synonym."""
NUMBER: Schema = {"type": ["number", "string"], "minimum": 0, "pattern": r"^[0-9][0-9 _.eE+-]*$"}
COUNT: Schema = {"type": ["integer", "string"], "minimum": 0, "pattern": r"^[0-9][0-9 _]*$"}
PERCENT: Schema = {**NUMBER, "maximum": 100}


def plan_schema(kb: KnowledgeBase) -> Schema:
    """Return the schema of what a client settles about a plan."""
    options = _several(OPTION)
    amounts = {"type": "object", "additionalProperties": MONEY}
    workers = dict.fromkeys((*TEAMS, *sorted(kb.skills)), NUMBER)
    properties = {
        "quarters": described(
            {"type": "integer", "minimum": 1, "maximum": MOST_QUARTERS}, "How long it lasts."
        ),
        "start": {
            "type": "string",
            "pattern": "^[0-9]{4}[ -]?[Qq][1-4]$",
            "description": "Its first quarter, such as `2027Q1`.",
        },
        "budget": described(MONEY, "For the whole plan; otherwise `marketing_budget` a year."),
        "by_quarter": described(_several(MONEY), "At most in each quarter, one amount for each."),
        "hours": {
            "type": "object",
            "properties": workers,
            "additionalProperties": NUMBER,
            "description": "Hours a week of own people: of a team, or of a skill.",
        },
        "require": described(options, "Options that have to be in the plan."),
        "exclude": described(options, "Options that must not be in the plan."),
        "fix": described(amounts, "Option to what it is given over the whole plan."),
        "cap": described(amounts, "Option to what it is given at most over the whole plan."),
        "brand": {
            **_record(dict.fromkeys(BRAND_KEYS, PERCENT), ()),
            "description": "Per cent of the spending that goes to brand.",
        },
        "goals": {
            **_record({name: COUNT if name in COUNTED else MONEY for name in MEASURES}, ()),
            "description": "What has to be reached by the end; `cost_per_customer` at most.",
        },
    }
    return {
        **_record(properties, ()),
        "description": "What is settled about the plan; what is left out is estimated.",
    }


def history_schema(kb: KnowledgeBase) -> Schema:
    """Return the schema of a client's own results."""
    result = _record({"option": OPTION, "spend": MONEY, "volume": NUMBER}, RESULT_KEYS)
    conversion = _record(
        {"step": {"enum": list(STEPS)}, "of": COUNT, "went_on": COUNT}, CONVERSION_KEYS
    )
    point = {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}
    curve = {
        **dict.fromkeys(CURVE_KEYS, NUMBER),
        "option": OPTION,
        "channel": OPTION,
        "form": {"enum": list(FORMS)},
        "period": {"anyOf": [{"enum": list(WEEKS)}, {"pattern": "^[0-9]{1,4} weeks$"}]},
        "currency": {"enum": sorted(kb.rates)},
        "points": {"type": "array", "items": point},
    }
    properties = {
        "results": described(
            _several(result), "What options have cost and brought, in units of the stage they feed."
        ),
        "conversions": described(_several(conversion), "How many of a number of people went on."),
        "curves": described(
            _several(_record(curve, ("period", "currency"))),
            "Response curves that a media-mix model has fitted.",
        ),
    }
    return {**_record(properties, ()), "description": "The client's own results."}


def _record(properties: Schema, required: tuple[str, ...]) -> Schema:
    schema = {"type": ["object", "null"], "properties": properties, "additionalProperties": False}
    if required:
        schema |= {"type": "object", "required": list(required)}
    return schema


def _several(one: Schema) -> Schema:
    """Return the schema of a list; a single value stands for a list of one."""
    return {"anyOf": [{"type": "array", "items": one}, one]}
