"""The position on every dimension, each with the evidence it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.inference.evaluate import Lookup, truth
from stratkit.inference.lexicon import Hit, find_words, word_evidence
from stratkit.inference.logistic import position
from stratkit.inference.truth import UNKNOWN, Truth, certain
from stratkit.model.arithmetic import per_mille
from stratkit.model.knowledge_base import DimensionNetwork, KnowledgeBase, WeighedTerm
from stratkit.model.profile import Answer
from stratkit.model.proof import Evidence, Position


def trait_lookup(kb: KnowledgeBase, positions: Mapping[str, Position]) -> Lookup:
    """Return a function that tells how far a trait holds.

    A trait holds to the degree of the position on its side. A dimension about which
    nothing is known makes both its traits unknown.
    """

    def lookup(trait: str) -> Truth:
        dimension, sign = kb.network.traits[trait]
        found = positions.get(dimension)
        if found is None or not found.evidence:
            return UNKNOWN
        return certain(max(0, sign * found.position))

    return lookup


def _evidence(term: WeighedTerm, held: Truth) -> Evidence:
    return Evidence(
        source=term.rule,
        trait=term.trait,
        points=per_mille(term.points * held.low),
        reads=term.fields + term.traits,
        default=term.default,
    )


def _on_dimension(
    kb: KnowledgeBase,
    network: DimensionNetwork,
    answers: Mapping[str, Answer],
    hits: Mapping[str, Hit],
    lookup: Lookup,
) -> Position:
    own: list[Evidence] = []
    defaults: list[Evidence] = []
    fact_known = False
    for term in network.terms:
        if not term.traits and not any(field in answers for field in term.fields):
            continue  # nothing it reads is known
        held = truth(term.when, answers, trait=lookup)
        if held.low:
            (defaults if term.default else own).append(_evidence(term, held))
        if not term.default and term.fields and (held.known or held.low):
            fact_known = True
    # A default is what holds until the business says something of its own.
    if not fact_known:
        own.extend(defaults)
    own.extend(word_evidence(network, hits))
    total = sum(item.points for item in own)
    where = position(total)
    dimension = kb.dimensions[network.dimension]
    pole = dimension.positive if where >= 0 else dimension.negative
    return Position(
        dimension=network.dimension,
        trait=pole.id,
        position=where,
        total=total,
        evidence=tuple(own),
    )


def infer(kb: KnowledgeBase, answers: Mapping[str, Answer]) -> tuple[Position, ...]:
    """Return the position on every dimension, in the order of the dimensions.

    Args:
        kb: A compiled knowledge base.
        answers: Known answers by profile field; an unknown one is simply absent.
    """
    hits = find_words(kb, answers)
    positions: dict[str, Position] = {}
    lookup = trait_lookup(kb, positions)
    for network in kb.network.dimensions:
        positions[network.dimension] = _on_dimension(kb, network, answers, hits, lookup)
    in_order = sorted(kb.dimensions.values(), key=lambda d: (d.order, d.id))
    return tuple(positions[dimension.id] for dimension in in_order)
