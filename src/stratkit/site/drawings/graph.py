"""The graph in columns: every thing a link, every edge a curve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stratkit.site.drawings.layers import ordered
from stratkit.site.drawings.svg import element, number, text, titled

WIDTH, GAP = 178, 50
"""Pixels of a column, and between two."""
LINE, PADDING = 15, 9
"""Pixels of a line of words, and above and below them."""
LETTERS = 25
"""Letters on a line."""
MARGIN = 6
WEIGHTS = (5000, 3000)
"""mdB from which an edge is drawn thickest and thicker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphNode:
    """A thing, and the way to it."""

    id: str
    label: str
    href: str
    layer: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphEdge:
    """What joins two things."""

    start: str
    end: str
    relation: str
    weight: int
    """mdB; 0 where it is no matter of points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphView:
    """What is drawn."""

    title: str
    description: str
    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
    spread: bool = False
    """Short columns take as much room as the longest; else they stand in the middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where a thing stands."""

    x: float
    y: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The height at which edges leave and arrive."""
        return self.y + self.height / 2


def graph(view: GraphView) -> str:
    """Draw a graph in columns; what stands in no edge stands alone."""
    boxes, width, height = _placed(view)
    numbers = {node.id: place for place, node in enumerate(view.nodes)}
    edges = [_edge(edge, boxes, numbers) for edge in view.edges]
    nodes = [_node(node, boxes[node.id], numbers[node.id]) for node in view.nodes]
    return element(
        "svg",
        [
            titled(view.title, view.description),
            element("g", edges, class_="edges", aria_hidden="true"),
            element("g", nodes, class_="nodes"),
        ],
        class_="graph",
        role="group",
        width=width,
        height=height,
        viewBox=f"0 0 {number(width)} {number(height)}",
    )


def _placed(view: GraphView) -> tuple[Mapping[str, Box], float, float]:
    """Return where everything stands, and how wide and high that is."""
    used = {layer: place for place, layer in enumerate(sorted({n.layer for n in view.nodes}))}
    columns = ordered(
        {node.id: used[node.layer] for node in view.nodes},
        [(edge.start, edge.end) for edge in view.edges],
    )
    lines = {node.id: wrapped(node.label) for node in view.nodes}
    heights = {i: LINE * len(found) + PADDING for i, found in lines.items()}
    tall = max((sum(heights[i] + MARGIN for i in column) for column in columns), default=0)
    boxes = {}
    for place, column in enumerate(columns):
        left = tall - sum(heights[i] + MARGIN for i in column)
        gap = left / len(column) if view.spread else 0.0
        # In the middle, the short columns are near to what they are joined with.
        y = MARGIN + gap / 2 if view.spread else MARGIN + left / 2
        for identity in column:
            x = MARGIN + place * (WIDTH + GAP)
            boxes[identity] = Box(x=x, y=y, height=heights[identity], lines=lines[identity])
            y += heights[identity] + MARGIN + gap
    return boxes, len(columns) * (WIDTH + GAP) - GAP + 2 * MARGIN + GAP / 2, tall + 2 * MARGIN


def wrapped(label: str) -> tuple[str, ...]:
    """Return a label in lines that fit a box; a word that is too long is not broken.

    >>> wrapped("Marketing automation and personalisation")
    ('Marketing automation and', 'personalisation')
    """
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return tuple(lines)


def _node(node: GraphNode, box: Box, place: int) -> str:
    rect = element("rect", x=box.x, y=box.y, width=float(WIDTH), height=box.height, rx=5.0)
    words = [
        element("tspan", text(line), x=box.x + 8, y=box.y + PADDING / 2 + LINE * (index + 1) - 4)
        for index, line in enumerate(box.lines)
    ]
    return element(
        "a",
        rect + element("text", words),
        href=node.href,
        class_=f"node {node.kind}",
        data_node=str(place),
    )


def _edge(edge: GraphEdge, boxes: Mapping[str, Box], numbers: Mapping[str, int]) -> str:
    start, end = boxes[edge.start], boxes[edge.end]
    thick = 1 + sum(edge.weight >= least for least in WEIGHTS)
    return element(
        "path",
        d=_curve(start, end),
        class_=f"{edge.relation} w{thick}",
        data_edge=f"{numbers[edge.start]} {numbers[edge.end]}",
    )


def _curve(start: Box, end: Box) -> str:
    """Return the way of an edge: across to another column, or around within one."""
    if start.x == end.x:
        right = start.x + WIDTH
        bend = right + GAP / 2
        points: Sequence[float] = (bend, start.middle, bend, end.middle, right, end.middle)
        return _path(right, start.middle, points)
    first, last = (start, end) if start.x < end.x else (end, start)
    left, right = first.x + WIDTH, last.x
    half = (left + right) / 2
    return _path(left, first.middle, (half, first.middle, half, last.middle, right, last.middle))


def _path(x: float, y: float, points: Sequence[float]) -> str:
    pairs = [f"{number(a)} {number(b)}" for a, b in list(pairwise(points))[::2]]
    return f"M{number(x)} {number(y)}C{','.join(pairs)}"
