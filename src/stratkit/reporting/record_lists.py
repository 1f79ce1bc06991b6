"""Short answers as plain data: hits, paths, statistics, examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.quantities import decibans

if TYPE_CHECKING:  # neither networkx nor the search is needed to write down what they found
    from stratkit.analysis.search import Hit
    from stratkit.graph.query import Step

Record = dict[str, Any]


def search_record(hits: Iterable[Hit], kb: KnowledgeBase) -> list[Record]:  # noqa: ARG001 - one shape
    """Return the hits, best first."""
    return [asdict(hit) for hit in hits]


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
