"""What stands around a thing, drawn one step far, with the same edges as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Column, Table, named
from stratkit.reporting.quantities import signed
from stratkit.site.drawings.graph import GraphEdge, GraphNode, GraphView, graph
from stratkit.site.edges import Edge, layer_of
from stratkit.site.edition import Edition
from stratkit.site.names import title_of
from stratkit.site.page import Figure, Section, Sheet

MOST = 40
"""Edges of one drawing; of more, the strongest are drawn and all stand in the table."""
TOOL = "graph"
"""The script that adds zooming and highlighting."""


def neighbours(identities: Iterable[str], edition: Edition) -> Iterator[Section]:
    """Yield the section that draws things among what they bear on and what bears on them."""
    inside = frozenset(identities)
    found = [edge for edge in edition.edges if edge.start in inside or edge.end in inside]
    if not found:
        return
    drawn = sorted(found, key=lambda edge: (-abs(edge.points), edge.start, edge.end))[:MOST]
    caption = _("Traits, options, stages and people, and metrics, one step away.")
    if len(drawn) < len(found):
        caption += " " + _("The strongest are drawn; the table has all.")
    yield Section(
        id="neighbours",
        title=_("Neighbours"),
        blocks=(
            Figure(
                svg=drawing(drawn, edition, inside),
                caption=caption,
                table=edge_sheet(found, edition.kb),
                tool=TOOL,
            ),
        ),
    )


def drawing(
    edges: Sequence[Edge],
    edition: Edition,
    inside: frozenset[str] = frozenset(),
    *,
    spread: bool = False,
) -> str:
    """Draw edges and what they join.

    Args:
        edges: What to draw.
        edition: Knows what things are called and where they stand.
        inside: The things it is about, which are marked.
        spread: Short columns take as much room as the longest.
    """
    kb = edition.kb
    ends = sorted({end for edge in edges for end in (edge.start, edge.end)})
    here = next(iter(sorted(inside)), "graph")
    return graph(
        GraphView(
            title=_("Graph"),
            description=_("Columns from left to right: traits, options, stages, metrics."),
            nodes=tuple(
                GraphNode(
                    id=end,
                    label=title_of(end, kb),
                    href=edition.addresses.href(end, _page(here, edition)) or "",
                    layer=layer_of(end, kb),
                    kind="own" if end in inside else end.partition(".")[0],
                )
                for end in ends
            ),
            spread=spread,
            edges=tuple(
                GraphEdge(start=e.start, end=e.end, relation=e.relation, weight=abs(e.points))
                for e in edges
            ),
        )
    )


def _page(identity: str, edition: Edition) -> str:
    place = edition.addresses.places.get(identity)
    return place.page if place else identity


def edge_sheet(edges: Sequence[Edge], kb: KnowledgeBase) -> Sheet:
    """Return edges as a table."""
    return Sheet(
        name="edges",
        caption=_("The same as a table"),
        folded=True,
        table=Table(
            columns=(
                Column(title=_("from")),
                Column(title=_("relation")),
                Column(title=_("to")),
                Column(title=_("points"), align="right"),
            ),
            rows=tuple(
                (
                    named(edge.start, title_of(edge.start, kb)),
                    relations()[edge.relation],
                    named(edge.end, title_of(edge.end, kb)),
                    signed(edge.points) if edge.points else "",
                )
                for edge in edges
            ),
        ),
    )


def relations() -> Mapping[str, str]:
    """Return every relation in words, in the language of the moment."""
    return {
        "favours": word("relation", "favours"),
        "disfavours": word("relation", "disfavours"),
        "requires": _("is needed by"),
        "complements": _("goes well with"),
        "clashes": _("clashes with"),
        "serves": _("serves"),
        "convinces": _("convinces"),
        "measures": _("is seen in"),
    }
