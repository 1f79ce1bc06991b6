from __future__ import annotations

import json
from io import BytesIO
from itertools import pairwise

import networkx as nx

from stratkit.graph.build import Graph, build
from stratkit.graph.export import EXPORTS, to_dot, to_graphml, to_json
from stratkit.graph.query import LONGEST, paths
from stratkit.model.knowledge_base import KnowledgeBase


def test_every_entity_is_a_node_and_every_link_an_edge(kb: KnowledgeBase) -> None:
    graph = build(kb)
    assert {*kb.questions, *kb.options, *kb.stages, *kb.roles, *kb.objectives} <= set(graph)
    assert set(kb.network.traits) <= set(graph)
    weighed = [
        d for _, _, d in graph.edges(data=True) if d["relation"] in {"favours", "disfavours"}
    ]
    assert len(weighed) == sum(
        len(option.favoured_by) + len(option.disfavoured_by) for option in kb.options.values()
    )
    assert all((d["weight"] > 0) == (d["relation"] == "favours") for d in weighed)


def test_a_trait_leads_to_an_option(kb: KnowledgeBase) -> None:
    graph = build(kb)
    option = kb.options["channel.trade-fair"]
    trait = option.favoured_by[0].trait
    (direct, *longer) = paths(graph, trait, option.id)
    assert [step.end for step in direct] == [option.id]
    assert direct[0].because == option.favoured_by[0].because
    assert all(len(direct) <= len(path) <= LONGEST for path in longer)
    for path in longer:
        assert all(a.end == b.start for a, b in pairwise(path))


def test_no_path_where_there_is_none(kb: KnowledgeBase) -> None:
    graph = build(kb)
    assert paths(graph, "stage.awareness", "trait.buying-group") == []
    assert paths(graph, "nothing", "channel.trade-fair") == []


def test_exports_can_be_read_again(kb: KnowledgeBase) -> None:
    graph = build(kb)
    assert set(EXPORTS) == {"graphml", "dot", "json"}
    read = nx.read_graphml(BytesIO(to_graphml(graph).encode()))
    assert set(read) == set(graph)
    assert read.number_of_edges() == graph.number_of_edges()
    data = json.loads(to_json(graph))
    again = nx.node_link_graph(data, edges="edges")
    assert set(again) == set(graph)
    assert again.number_of_edges() == graph.number_of_edges()
    dot = to_dot(graph)
    assert dot.count(" -> ") == graph.number_of_edges()


def test_dot_quotes_what_could_break_it() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("a", label='say "x"\nand \\')
    assert '"say \\"x\\" and \\\\"' in to_dot(graph)
