"""The knowledge base as a drawing sees it: traits, options, where they act, and how to see it.

Four layers, each leading to the next: traits, options, stages and people, metrics.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.relations import Relations

Relation = Literal[
    "favours", "disfavours", "requires", "complements", "clashes", "serves", "convinces", "measures"
]

LAYERS = {"trait": 0, "option": 1, "stage": 2, "role": 2, "metric": 3}
"""Kind of a thing to the column it is drawn in; every kind of option is an option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One thing bears on another."""

    start: str
    end: str
    relation: Relation
    points: int = 0
    """mdB at full strength; 0 where it is not a matter of points."""


def edges_of(kb: KnowledgeBase, relations: Relations) -> tuple[Edge, ...]:
    """Return every edge, sorted by where it starts and ends."""
    found = sorted(_edges(kb, relations), key=lambda edge: (edge.start, edge.end, edge.relation))
    return tuple(found)


def _edges(kb: KnowledgeBase, relations: Relations) -> Iterator[Edge]:
    for option in kb.options.values():
        for one in relations.links_of.get(option.id, ()):
            relation: Relation = "favours" if one.points > 0 else "disfavours"
            yield Edge(start=one.link.trait, end=option.id, relation=relation, points=one.points)
        for need in option.requires:
            for other in need.when.subjects("option"):
                yield Edge(start=other, end=option.id, relation="requires")
        for other in option.complements:
            yield Edge(start=option.id, end=other, relation="complements")
        for other in option.clashes:
            yield Edge(start=option.id, end=other, relation="clashes")
        for stage in option.serves:
            yield Edge(start=option.id, end=stage, relation="serves")
        for role in option.convinces:
            yield Edge(start=option.id, end=role, relation="convinces")
        for metric in option.measured_by:
            yield Edge(start=option.id, end=metric, relation="measures")


def layer_of(identity: str, kb: KnowledgeBase) -> int:
    """Return the column a thing is drawn in."""
    if identity in kb.options:
        return LAYERS["option"]
    return LAYERS[identity.partition(".")[0]]
