"""Every record inside an entity, with its path."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stratkit.model.knowledge_base import PARTS, KnowledgeBase

ENTITY_ID = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+", re.ASCII)
"""`kind.slug`; more parts where a kind has families, such as the languages of a lexicon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A value inside an entity, with the path of its span."""

    value: Any
    path: str


def entities(knowledge_base: KnowledgeBase) -> Iterator[Any]:
    """Yield every entity that names others, part by part, sorted."""
    for part in PARTS:
        yield from getattr(knowledge_base, part).values()


def parts_of(value: object, path: str) -> Iterator[Located]:
    """Yield a record and every record inside it, each with its path."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts_of(item, f"{path}/{index}")
    elif dataclasses.is_dataclass(value):
        declared = getattr(value, "id", "")
        path = declared if ENTITY_ID.fullmatch(declared) else path
        yield Located(value=value, path=path)
        for name in names_of(type(value)):
            yield from parts_of(getattr(value, name), f"{path}/{name}")


def names_of(cls: type[Any]) -> tuple[str, ...]:
    """Return the names of a record's fields."""
    return tuple(field.name for field in dataclasses.fields(cls))
