"""Which place in its column each thing takes, so that edges are short and cross seldom.

Columns are ordered by the mean place of the neighbours in the columns beside them, swept back and
forth a fixed number of times (Sugiyama, Tagawa and Toda 1981); ties go by id, so that the same
graph is always drawn in the same way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

SWEEPS = 6


def ordered(layers: Mapping[str, int], edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the columns, each in the order in which it is drawn.

    Args:
        layers: Thing to the number of its column.
        edges: Pairs of things; those within one column do not count.

    >>> ordered({"a": 0, "b": 0, "y": 1, "x": 1}, [("a", "y"), ("b", "x")])
    [['a', 'b'], ['y', 'x']]
    """
    beside: dict[str, list[str]] = defaultdict(list)
    for start, end in edges:
        if layers[start] != layers[end]:
            beside[start].append(end)
            beside[end].append(start)
    columns: list[list[str]] = [[] for _ in range(max(layers.values(), default=-1) + 1)]
    for identity in sorted(layers):
        columns[layers[identity]].append(identity)
    for sweep in range(SWEEPS):
        order = range(len(columns)) if sweep % 2 == 0 else range(len(columns) - 1, -1, -1)
        for column in order:
            _sort(columns, column, layers, beside, -1 if sweep % 2 == 0 else 1)
    return columns


def _sort(
    columns: Sequence[list[str]],
    column: int,
    layers: Mapping[str, int],
    beside: Mapping[str, Sequence[str]],
    side: int,
) -> None:
    """Order one column by the places of the neighbours on one side of it."""
    place = {
        identity: (index + 0.5) / len(other)
        for other in columns
        for index, identity in enumerate(other)
    }

    def mean(identity: str) -> float:
        found = [
            place[other]
            for other in beside.get(identity, ())
            if (layers[other] - column) * side > 0
        ]
        return sum(found) / len(found) if found else place[identity]

    columns[column].sort(key=lambda identity: (mean(identity), identity))
