"""A knowledge base as a networkx graph.

Nodes are questions, traits, options, stages, roles and objectives; an edge says how
one bears on the other. Weights are signed milli-decibans, as the reasoner uses them.
"""

from __future__ import annotations

from typing import TypeAlias

import networkx as nx

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def build(kb: KnowledgeBase) -> Graph:
    """Return the graph of a compiled knowledge base; nodes and edges in the order of ids."""
    graph: Graph = nx.MultiDiGraph(name=kb.info.name, version=kb.info.version)
    _add_nodes(kb, graph)
    _add_evidence(kb, graph)
    for network in kb.network.options:
        option = kb.options[network.option]
        links = option.favoured_by + option.disfavoured_by
        for link, points in zip(links, network.points, strict=True):
            sign = kb.network.traits[link.trait][1]
            relation = "favours" if points * sign > 0 else "disfavours"
            graph.add_edge(
                link.trait,
                option.id,
                relation=relation,
                weight=points * sign,
                because=link.because,
            )
        _add_relations(option, graph)
    return graph


def _add_nodes(kb: KnowledgeBase, graph: Graph) -> None:
    for question in kb.questions.values():
        graph.add_node(question.id, kind="question", label=question.ask)
    for dimension in kb.dimensions.values():
        for trait in (dimension.positive, dimension.negative):
            graph.add_node(trait.id, kind="trait", label=trait.label, dimension=dimension.id)
    for option in kb.options.values():
        graph.add_node(option.id, kind=option.kind, label=option.label)
    for stage in kb.stages.values():
        graph.add_node(stage.id, kind="stage", label=stage.label)
    for role in kb.roles.values():
        graph.add_node(role.id, kind="role", label=role.label)
    for objective in kb.objectives.values():
        graph.add_node(objective.id, kind="objective", label=objective.label)


def _add_evidence(kb: KnowledgeBase, graph: Graph) -> None:
    question_of = {question.field: question.id for question in kb.questions.values()}
    for network in kb.network.dimensions:
        for term in network.terms:
            reads = [question_of[field] for field in term.when.fields()]
            sign = kb.network.traits[term.trait][1]
            for start in [*reads, *term.when.subjects("trait")]:
                graph.add_edge(
                    start,
                    term.trait,
                    relation="suggests by default" if term.default else "suggests",
                    weight=term.points * sign,
                    because=kb.rules[term.rule].because,
                    rule=term.rule,
                )


def _add_relations(option: Option, graph: Graph) -> None:
    for requirement in option.requires:
        for needed in requirement.when.subjects("option"):
            graph.add_edge(option.id, needed, relation="requires", because=requirement.reads)
    for relation, targets in (
        ("complements", option.complements),
        ("clashes with", option.clashes),
        ("serves", option.serves),
        ("advances", option.objectives),
        ("convinces", option.convinces),
    ):
        for target in targets:
            graph.add_edge(option.id, target, relation=relation)
