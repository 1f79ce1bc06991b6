"""The JSON Schema of a condition: its YAML forms, as docs/knowledge-format.md lists them."""

from __future__ import annotations

from typing import Any

from stratkit.kb.decode_condition import FEWEST_POINTS, FORMS
from stratkit.model.arithmetic import FULL

CONDITION = "Condition"
"""Its name among the definitions of a schema."""

_SELF = {"$ref": f"#/definitions/{CONDITION}"}
_SEVERAL = {"type": "array", "items": _SELF, "minItems": 1}
_ANSWER = {"type": ["string", "boolean", "integer"]}
_ANSWERS = {"anyOf": [_ANSWER, {"type": "array", "items": _ANSWER, "minItems": 1}]}

_PARTS: dict[str, dict[str, Any]] = {
    "fact": {
        "type": "string",
        "pattern": "^[a-z][a-z0-9_]*$",
        "description": "The profile field that is looked at.",
    },
    "is": {**_ANSWERS, "description": "True if the answer is one of these."},
    "has": {**_ANSWERS, "description": "True if the listed answers hold one of these."},
    "at": {
        "type": "object",
        "description": "A piecewise linear curve, answer to degree of truth, flat outside.",
        "patternProperties": {
            "^[+-]?[0-9][0-9_]*$": {"type": "integer", "minimum": 0, "maximum": FULL}
        },
        "additionalProperties": False,
        "minProperties": FEWEST_POINTS,
    },
    "trait": {
        "type": "string",
        "pattern": r"^trait\.[a-z0-9]+(-[a-z0-9]+)*$",
        "description": "True to the degree of the position on this side of its dimension.",
    },
    "option": {
        "type": "string",
        "pattern": r"^[a-z][a-z0-9-]*\.[a-z0-9]+(-[a-z0-9]+)*$",
        "description": "True if the option is in use, or fits; only in `requires`.",
    },
    "all": {**_SEVERAL, "description": "As true as the least true of them."},
    "any": {**_SEVERAL, "description": "As true as the most true of them."},
    "not": {"description": "True as far as this is false.", "allOf": [_SELF]},
}


def condition_schema() -> dict[str, Any]:
    """Return the schema: exactly one of the forms that the loader reads."""
    return {
        "description": "A soft condition, true to a degree of 0 to 1000, or unknown.",
        "anyOf": [
            {
                "type": "object",
                "properties": {key: _PARTS[key] for key in form},
                "required": list(form),
                "additionalProperties": False,
            }
            for form in FORMS
        ],
    }
