"""Every place where one entity names another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stratkit.model import article, audience, economics, metrics, options, traits
from stratkit.model.condition import Condition
from stratkit.model.source import Citation
from stratkit.model.walk import Located, names_of

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


def mentions(part: Located) -> Iterator[Mention]:
    """Yield the ids that one record names."""
    value, path = part.value, part.path
    if isinstance(value, Citation):
        yield Mention(id=value.source, kinds=("src",), path=path)
    elif isinstance(value, Condition) and value.kind in {"trait", "option"}:
        yield Mention(id=value.subject, kinds=(value.kind,), path=f"{path}/subject")
    elif isinstance(value, options.Option):
        yield Mention(id=f"kind.{value.kind}", kinds=("kind",), path=f"{path}/id")
    for name in names_of(type(value)):
        kinds = NAMING.get((type(value), name))
        named = getattr(value, name) if kinds else ()
        if kinds and isinstance(named, str):
            if named:
                yield Mention(id=named, kinds=kinds, path=f"{path}/{name}")
        elif kinds:
            for index, item in enumerate(named):
                yield Mention(id=item, kinds=kinds, path=f"{path}/{name}/{index}")
