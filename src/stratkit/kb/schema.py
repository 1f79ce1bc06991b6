"""JSON Schemas of the model's records, for editors and for other programs.

They keep to what draft-07 and 2020-12 share. A schema says what a file may look like;
whether an id exists, or an answer can be given, only the loader knows.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from stratkit.kb.mentions import NAMING
from stratkit.kb.schema_condition import CONDITION, condition_schema
from stratkit.kb.schema_texts import field_texts, summary
from stratkit.model.condition import Condition
from stratkit.model.source import Citation

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"

TEXT: Schema = {"type": ["string", "number"], "pattern": r"\S"}
"""Any scalar is a text, even if YAML takes it for a number."""

WORD: Schema = {"enum": [True, False, "yes", "no"]}
"""YAML 1.1 reads `yes` as true, YAML 1.2 as a text; both are meant alike."""

CITATION: Schema = {
    "type": "string",
    "pattern": r"^src\.[a-z0-9][a-z0-9.-]*#[A-Za-z0-9][A-Za-z0-9._:-]*$",
    "description": "A source and one of its claims, such as `src.000#s0-037`.",
}

SLUG = "[a-z0-9]+(-[a-z0-9]+)*"


def id_schema(*kinds: str) -> Schema:
    r"""Return the schema of ids of these kinds; an option's kind is open.

    >>> id_schema("stage")["pattern"]
    '^stage\\.[a-z0-9]+(-[a-z0-9]+)*$'
    """
    names = ["[a-z][a-z0-9-]*" if kind == "option" else kind for kind in kinds]
    kind = names[0] if len(names) == 1 else f"({'|'.join(names)})"
    return {"type": "string", "pattern": rf"^{kind}\.{SLUG}$"}


def described(schema: Mapping[str, Any], text: str) -> Schema:
    """Return a schema with a description; a reference is wrapped, as it may stand only alone."""
    if not text:
        return dict(schema)
    if "$ref" in schema:
        return {"description": text, "allOf": [dict(schema)]}
    return {**schema, "description": text}


def record_schema(cls: type, kind: str = "") -> Schema:
    """Return the whole schema of one kind of file.

    Args:
        cls: The record that the file holds.
        kind: What the id in it begins with; empty if it has none of its own.
    """
    definitions: dict[str, Schema] = {}
    body = _record(cls, definitions, {"id": id_schema(kind)} if kind else {})
    schema: Schema = {"$schema": DIALECT, "title": _title(cls), **body}
    if definitions:
        schema["definitions"] = dict(sorted(definitions.items()))
    return schema


def _record(cls: type, definitions: dict[str, Schema], own: Mapping[str, Schema]) -> Schema:
    hints, texts = get_type_hints(cls), field_texts(cls)
    properties, required = {}, []
    for field in dataclasses.fields(cls):
        value = own.get(field.name) or _named(cls, field.name, hints[field.name])
        if value is None:
            value = _of_type(hints[field.name], definitions)
        properties[field.name] = described(value, texts.get(field.name, ""))
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(field.name)
    return {
        "description": summary(cls),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _named(cls: type, name: str, hint: object) -> Schema | None:
    """Return the schema of a field that holds ids, if it is one."""
    kinds = NAMING.get((cls, name))
    if kinds is None:
        return None
    one = id_schema(*kinds)
    return {"type": "array", "items": one} if get_origin(hint) is tuple else one


def _of_type(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - any annotation
    """Return the schema of a value, as the loader reads it by its type."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    if hint is Condition:
        definitions.setdefault(CONDITION, condition_schema())
        return {"$ref": f"#/definitions/{CONDITION}"}
    if dataclasses.is_dataclass(hint):
        return _reference(cast("type", hint), definitions)
    if origin is Literal:
        return {"enum": list(inner)}
    return _of_container(origin, inner, definitions)


def _of_container(origin: object, inner: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a list, of a mapping with free keys, or of what may be left empty."""
    if origin is tuple:
        return {"type": "array", "items": _of_type(inner[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of_type(inner[1], definitions)}
    if origin in {Union, UnionType} and NoneType in inner:
        given = next(part for part in inner if part is not NoneType)
        return {"anyOf": [_of_type(given, definitions), {"type": "null"}]}
    msg = f"no schema for {origin!r} of {inner!r}"
    raise TypeError(msg)


_SCALARS: dict[Hashable, Schema] = {
    str: TEXT,
    int: {"type": "integer"},
    float: {"type": "number", "minimum": 0},
    bool: WORD,
    Any: {},
    Citation: CITATION,
}
"""The types whose schema does not follow from their structure."""


def _reference(cls: type, definitions: dict[str, Schema]) -> Schema:
    name = cls.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(cls, definitions, _OWN_IDS.get(name, {}))
    return {"$ref": f"#/definitions/{name}"}


_OWN_IDS: dict[str, dict[str, Schema]] = {
    "Trait": {"id": id_schema("trait")},
    "LexiconEntry": {"id": id_schema(r"lexicon\.[a-z]{2}")},
}
"""Entities that stand inside a file of another."""


def _title(cls: type) -> str:
    """Name a record in plain words.

    >>> _title(Condition), _title(type("MovedFile", (), {}))
    ('Condition', 'Moved')
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__.removesuffix("File")).capitalize()
