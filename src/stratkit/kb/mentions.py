"""Every place where one entity names another."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stratkit.kb.decode import ENTITY_ID
from stratkit.model import article, audience, economics, metrics, options, traits
from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.source import Citation

ANY = (
    "article",
    "dimension",
    "kind",
    "metric",
    "model",
    "objective",
    "option",
    "question",
    "role",
    "rule",
    "skill",
    "src",
    "stage",
    "tension",
    "term",
    "trait",
)
"""What a text may link."""

NAMING: dict[tuple[type, str], tuple[str, ...]] = {
    (traits.EvidenceTerm, "trait"): ("trait",),
    (traits.RuleExample, "supports"): ("trait",),
    (traits.RuleExample, "silent"): ("trait",),
    (traits.LexiconEntry, "trait"): ("trait",),
    (options.Link, "trait"): ("trait",),
    (options.Option, "complements"): ("option",),
    (options.Option, "clashes"): ("option",),
    (options.Option, "serves"): ("stage",),
    (options.Option, "objectives"): ("objective",),
    (options.Option, "convinces"): ("role",),
    (options.Option, "measured_by"): ("metric",),
    (economics.Effort, "skill"): ("skill",),
    (economics.Feed, "stage"): ("stage",),
    (economics.Lift, "stage"): ("stage",),
    (metrics.Metric, "stage"): ("stage",),
    (article.Article, "about"): ANY,
    (article.Article, "links"): ANY,
    (article.Term, "see"): ANY,
    (article.FrequentQuestion, "see"): ANY,
    (audience.Message, "stage"): ("stage",),
    (audience.Message, "proof"): ("option",),
    (audience.Tension, "decided_in"): ("rule", "dimension", "option", "question"),
}
"""The fields that hold ids, and the kinds of things they may name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An id at a place where only some kinds of things may be named."""

    id: str
    kinds: tuple[str, ...]
    path: str
    """The path of its span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A value inside an entity, with the path of its span."""

    value: Any
    path: str


def entities(knowledge_base: KnowledgeBase) -> Iterator[Any]:
    """Yield every entity with an id, kind by kind, sorted."""
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
        for name in _names(type(value)):
            yield from parts_of(getattr(value, name), f"{path}/{name}")


def _names(cls: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(cls))


def mentions(part: Located) -> Iterator[Mention]:
    """Yield the ids that one record names."""
    value, path = part.value, part.path
    if isinstance(value, Citation):
        yield Mention(id=value.source, kinds=("src",), path=path)
    elif isinstance(value, Condition) and value.kind in {"trait", "option"}:
        yield Mention(id=value.subject, kinds=(value.kind,), path=f"{path}/subject")
    elif isinstance(value, options.Option):
        yield Mention(id=f"kind.{value.kind}", kinds=("kind",), path=f"{path}/id")
    for name in _names(type(value)):
        kinds = NAMING.get((type(value), name))
        named = getattr(value, name) if kinds else ()
        if kinds and isinstance(named, str):
            if named:
                yield Mention(id=named, kinds=kinds, path=f"{path}/{name}")
        elif kinds:
            for index, item in enumerate(named):
                yield Mention(id=item, kinds=kinds, path=f"{path}/{name}/{index}")
