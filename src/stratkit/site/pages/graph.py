"""The whole knowledge base as one graph, and as one table."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, counted
from stratkit.reporting.blocks import Paragraph
from stratkit.site.edges import Edge
from stratkit.site.edition import Edition
from stratkit.site.page import Figure, Page, Section
from stratkit.site.pages.neighbours import TOOL, drawing, edge_sheet

STRONG = 5000
"""mdB from which a trait's say is drawn; the data of the page hold all."""


def graph_page(identity: str, edition: Edition) -> Page:
    """Return the page of the whole graph."""
    edges = edition.edges
    drawn = tuple(_drawn(edition))
    said = counted(
        "{count} edge joins traits, options, stages of the funnel, people and metrics.",
        "{count} edges join traits, options, stages of the funnel, people and metrics.",
        len(edges),
    )
    return Page(
        id=identity,
        kind="graph",
        title=_("The graph of the knowledge base"),
        summary=said,
        lead=(
            Paragraph(
                said
                + " "
                + _(
                    "Drawn are the strongest reasons, the stages that options serve, and their "
                    "first metric; the JSON of this page holds all. Every name leads to its page."
                )
            ),
        ),
        sections=(
            Section(
                id="graph",
                title=_("Graph"),
                blocks=(
                    Figure(
                        svg=drawing(drawn, edition, spread=True),
                        caption=_("Columns from left to right: traits, options, stages, metrics."),
                        table=edge_sheet(drawn, edition.kb),
                        tool=TOOL,
                    ),
                ),
                listed=False,
            ),
        ),
        record={
            "edges": [
                {"from": e.start, "to": e.end, "relation": e.relation, "points": e.points}
                for e in edges
            ]
        },
        layout="broad.html",
        scripts=("graph.js",),
    )


def _drawn(edition: Edition) -> Iterator[Edge]:
    """Yield the edges that are drawn: all of them would be a grey area."""
    for edge in edition.edges:
        if edge.relation == "measures":
            if edition.kb.options[edge.start].measured_by[0] == edge.end:
                yield edge
        elif edge.relation == "serves" or abs(edge.points) >= STRONG:
            yield edge
