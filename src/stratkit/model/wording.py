"""The texts of an entity, each under its path, so that they can be said in another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass, replace
from typing import Any

from stratkit.model import (
    article,
    audience,
    economics,
    metrics,
    options,
    priors,
    questions,
    source,
    traits,
)
from stratkit.model.knowledge_base import Info
from stratkit.model.walk import ENTITY_ID

TEXTS: dict[type, tuple[str, ...]] = {
    Info: ("positioning",),
    questions.Question: ("ask", "help", "unit", "choices"),
    questions.Choice: ("label",),
    questions.Contradiction: ("says", "help"),
    traits.Dimension: ("label", "positive", "negative"),
    traits.Trait: ("label", "description", "implication", "need", "criterion"),
    traits.Rule: ("because",),
    traits.LexiconEntry: ("because",),
    options.OptionKind: ("label", "plural", "summary"),
    options.Option: (
        "label",
        "summary",
        "works_when",
        "fails_when",
        "first_steps",
        "mistakes",
        "base",
        "favoured_by",
        "disfavoured_by",
        "requires",
        "excludes",
        "economics",
    ),
    options.Base: ("because",),
    options.Link: ("because",),
    options.Requirement: ("reads",),
    options.Exclusion: ("because",),
    audience.Role: ("label", "checks", "convinced_by", "messages"),
    audience.Message: ("message", "objection", "answer"),
    audience.Stage: ("label", "buyer_asks", "goal", "volume"),
    audience.Objective: ("label", "summary"),
    audience.BusinessModel: ("label", "summary", "examples", "advice"),
    audience.ModelStatement: ("says",),
    audience.Tension: ("label", "one_side", "other_side", "decision", "because"),
    metrics.Metric: (
        "label",
        "definition",
        "formula",
        "reading",
        "measured_with",
        "benchmarks",
    ),
    metrics.Benchmark: ("scope", "because"),
    economics.Economics: (
        "note",
        "setup",
        "running",
        "minimum",
        "hours",
        "weeks_to_effect",
        "carry_over",
        "feeds",
        "lifts",
    ),
    economics.Estimate: ("because",),
    economics.Effort: ("because",),
    economics.Feed: ("unit_cost", "response"),
    economics.UnitCost: ("because",),
    economics.Response: ("because",),
    economics.Lift: ("because",),
    economics.Index: ("because",),
    economics.Skill: ("label", "summary", "rate"),
    economics.Country: ("label", "labour", "media", "services"),
    priors.Prior: ("label", "summary", "unit", "values"),
    priors.PriorValue: ("because",),
    source.Source: ("note", "lasting", "claims"),
    source.Claim: ("text", "population"),
    article.Article: ("title", "text"),
    article.Term: ("label", "definition"),
    article.FrequentQuestion: ("question", "answer"),
}
"""What has words of its own, and in which fields; an entity with an id stands by itself."""

KEYS: dict[type, str] = {
    questions.Choice: "value",
    options.Link: "trait",
    audience.Message: "stage",
    economics.Effort: "skill",
    economics.UnitCost: "customers",
    economics.Lift: "stage",
    source.Claim: "id",
}
"""By which field a record in a list is known; the others are known by their place."""


def texts_of(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield every text of an entity and of the entities inside it, with its path.

    A record that holds one text only is that text: `channel.seo/favoured_by/trait.wide-reach`.
    """
    yield from ((known, text) for known, text, _ in placed_texts(value, path, path))


def placed_texts(value: object, path: str, where: str) -> Iterator[tuple[str, str, str]]:
    """Yield every text with its path, and with the path of the key under which it is written.

    The one says by which trait a reason is known, the other in which place of a list it stands.
    """
    if isinstance(value, str):
        if value:
            yield path, value, where
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from placed_texts(item, _place(item, index, path), f"{where}/{index}")
    elif is_dataclass(value):
        path, where = _root(value, path), _root(value, where)
        for name, place in _fields(type(value), path):
            yield from placed_texts(getattr(value, name), place, f"{where}/{name}")


def reworded(value: Any, texts: Mapping[str, str], path: str) -> Any:  # noqa: ANN401 - any record
    """Return an entity with its texts replaced by those given for their paths."""
    if isinstance(value, str):
        return texts.get(path, value)
    if isinstance(value, tuple):
        items = enumerate(value)
        return tuple(reworded(item, texts, _place(item, i, path)) for i, item in items)
    if not is_dataclass(value):
        return value
    path = _root(value, path)
    fields = _fields(type(value), path)
    return replace(value, **{n: reworded(getattr(value, n), texts, p) for n, p in fields})  # type: ignore[type-var]


def _root(value: object, path: str) -> str:
    """Return the id of an entity, or the path by which a record inside one is known."""
    declared = getattr(value, "id", "")
    return declared if ENTITY_ID.fullmatch(declared) else path


def _fields(cls: type, path: str) -> list[tuple[str, str]]:
    """Return the fields that hold texts, with the path of each."""
    names = TEXTS.get(cls, ())
    alone = len(names) == 1 and "/" in path
    return [(name, path if alone else f"{path}/{name}") for name in names]


def _place(item: object, index: int, path: str) -> str:
    key = KEYS.get(type(item))
    return f"{path}/{getattr(item, key) if key else index}"
