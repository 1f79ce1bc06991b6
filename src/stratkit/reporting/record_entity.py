"""Anything a knowledge base holds as plain data, with the keys of its YAML."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation

Record = dict[str, Any]


def entity_record(entity: object, kb: KnowledgeBase) -> Record:
    """Return an entity; keys that say nothing are left out."""
    record: Record = plain(entity)
    place = kb.places.get(str(record.get("id", "")))
    origin = kb.origins.get(str(record.get("id", "")))
    return {
        **record,
        **({"declared_at": place} if place else {}),
        **({"origin": plain(origin)} if origin else {}),
    }


def plain(value: object) -> Any:  # noqa: ANN401 - plain data
    """Return a value of the model as plain data."""
    match value:
        case Citation():
            return str(value)
        case Condition():
            return condition(value)
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case tuple() | list():
            return [plain(item) for item in value]
    if is_dataclass(value):
        items = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: plain(item) for name, item in items if _says_something(item)}
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def condition(when: Condition) -> Record:
    """Return a condition as it stands in YAML."""
    match when.kind:
        case "is" | "has":
            values: Any = list(when.values) if len(when.values) > 1 else "".join(when.values)
            return {"fact": when.subject, when.kind: values}
        case "at":
            return {"fact": when.subject, "at": {str(x): y for x, y in when.points}}
        case "trait" | "option":
            return {when.kind: when.subject}
        case "not":
            return {"not": condition(when.parts[0])}
        case _:
            return {when.kind: [condition(part) for part in when.parts]}


def _says_something(item: object) -> bool:
    return item is not None and item not in ("", (), {})
