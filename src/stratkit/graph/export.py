"""The graph for other programs: GraphML, DOT and JSON node-link."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO

import networkx as nx

from stratkit.graph.build import Graph


def to_graphml(graph: Graph) -> str:
    """Return GraphML, which Gephi, yEd and Cytoscape read."""
    stream = BytesIO()
    nx.write_graphml(graph, stream, named_key_ids=True)
    return stream.getvalue().decode()


def to_json(graph: Graph) -> str:
    """Return networkx's node-link form, with the edges under `edges`."""
    data = nx.node_link_data(graph, edges="edges")
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def to_dot(graph: Graph) -> str:
    """Return DOT, which Graphviz draws."""
    lines = ["digraph stratkit {", "  rankdir=LR;"]
    for node, data in graph.nodes(data=True):
        lines.append(f"  {_quoted(node)} [label={_quoted(data['label'])}];")
    for start, end, data in graph.edges(data=True):
        colour = ' color="firebrick"' if data["relation"] == "disfavours" else ""
        label = _quoted(data["relation"])
        lines.append(f"  {_quoted(start)} -> {_quoted(end)} [label={label}{colour}];")
    return "\n".join([*lines, "}", ""])


def _quoted(text: str) -> str:
    r"""Quote a DOT string.

    >>> print(_quoted('say "yes"'))
    "say \"yes\""
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


EXPORTS: dict[str, Callable[[Graph], str]] = {
    "graphml": to_graphml,
    "dot": to_dot,
    "json": to_json,
}
