"""Questions to the graph."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

import networkx as nx

from stratkit.graph.build import Graph

LONGEST = 4
"""Edges in a path; longer chains explain nothing to anybody."""
MOST = 50
"""Paths; nobody reads more."""

LEADING = frozenset({"suggests", "suggests by default", "favours", "disfavours", "requires"})
"""The relations that carry an inference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One edge of a path."""

    start: str
    end: str
    relation: str
    weight: int
    """mdB, 0 where the relation has no weight."""
    because: str


def paths(graph: Graph, start: str, end: str) -> list[tuple[Step, ...]]:
    """Return how one node leads to another, shortest path first, then by ids.

    Only edges that carry an inference are followed.
    """
    leading: Graph = nx.MultiDiGraph()
    for u, v, key, data in graph.edges(keys=True, data=True):
        if data["relation"] in LEADING:
            leading.add_edge(u, v, key, **data)
    if start not in leading or end not in leading:
        return []
    found = nx.all_simple_edge_paths(leading, start, end, cutoff=LONGEST)
    steps = (tuple(_step(leading, *edge) for edge in path) for path in found)
    key = attrgetter("start", "end", "relation")
    return sorted(steps, key=lambda path: (len(path), [key(step) for step in path]))[:MOST]


def _step(graph: Graph, start: str, end: str, key: int) -> Step:
    data = graph.edges[start, end, key]
    return Step(
        start=start,
        end=end,
        relation=data["relation"],
        weight=data.get("weight", 0),
        because=data.get("because", ""),
    )
