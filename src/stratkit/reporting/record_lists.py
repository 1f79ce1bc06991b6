"""Short answers as plain data: hits, paths, statistics, examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.quantities import decibans

if TYPE_CHECKING:  # a search has no use for networkx
    from stratkit.graph.query import Step

Record = dict[str, Any]


class Hit(NamedTuple):
    """Something a search found."""

    id: str
    label: str
    kind: str
    text: str
    """What matched."""


def search_record(hits: Iterable[Sequence[str]], kb: KnowledgeBase) -> list[Record]:  # noqa: ARG001 - one shape
    """Return the hits, best first."""
    return [Hit(*hit)._asdict() for hit in hits]


def paths_record(paths: Iterable[tuple[Step, ...]], kb: KnowledgeBase) -> list[list[Record]]:  # noqa: ARG001
    """Return each path as its steps."""
    return [
        [
            {
                "start": step.start,
                "relation": step.relation,
                "end": step.end,
                "weight": decibans(step.weight),
                "because": step.because,
            }
            for step in path
        ]
        for path in paths
    ]


def stats_record(stats: Mapping[str, object], kb: KnowledgeBase) -> Record:  # noqa: ARG001
    """Return the counts as they are."""
    return dict(stats)


def examples_record(examples: Iterable[tuple[str, str]], kb: KnowledgeBase) -> list[Record]:  # noqa: ARG001
    """Return the profiles that ship."""
    return [{"name": name, "label": label} for name, label in examples]
