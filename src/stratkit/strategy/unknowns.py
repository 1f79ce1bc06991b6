"""What is not known, ordered by how much the answer could still move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from stratkit.inference.logistic import position
from stratkit.model.arithmetic import FULL, divide
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Position, Proof, SegmentProof
from stratkit.model.strategy import Unknown


def unknowns(kb: KnowledgeBase, proof: Proof) -> tuple[Unknown, ...]:
    """Return the unanswered questions, the most telling first.

    The swing of a question is the change of position to be expected of its answer on
    each dimension, times the strength with which options hang on that dimension, summed;
    with segments, the average weighted by their shares. An answer that agrees with what
    is known already is the likelier one, in the proportion that the position says. Each
    dimension is taken by itself, so it is a guide to what to ask, not a forecast.
    """
    weight = _weight_of_dimensions(kb)
    reach = _reach_of_questions(kb)
    whole = sum(segment.share for segment in proof.segments)
    swings: dict[str, int] = defaultdict(int)
    touched: dict[str, dict[str, int]] = defaultdict(dict)
    for segment in proof.segments:
        for field, dimension, swing in _swings(segment, reach, weight):
            swings[field] += swing * segment.share
            touched[field][dimension] = max(touched[field].get(dimension, 0), swing)
    found = [
        Unknown(
            field=field,
            swing=divide(total, whole),
            dimensions=tuple(sorted(touched[field], key=lambda d: (-touched[field][d], d))),
        )
        for field, total in swings.items()
        if total
    ]
    return tuple(sorted(found, key=lambda unknown: (-unknown.swing, unknown.field)))


Reach = Mapping[tuple[str, str], tuple[int, int]]
"""(field, dimension) to the least and the greatest evidence an answer can give."""


def _reach_of_questions(kb: KnowledgeBase) -> Reach:
    reach: dict[tuple[str, str], tuple[int, int]] = {}
    for network in kb.network.dimensions:
        for term in network.terms:
            if term.default:
                continue
            for field in term.when.fields():
                low, high = reach.get((field, network.dimension), (0, 0))
                reach[field, network.dimension] = (min(low, term.points), max(high, term.points))
    return reach


def _weight_of_dimensions(kb: KnowledgeBase) -> Mapping[str, int]:
    weight: dict[str, int] = defaultdict(int)
    for network in kb.network.options:
        for dimension, points in zip(network.dimensions, network.points, strict=True):
            weight[dimension] += abs(points)
    return weight


def _swings(
    segment: SegmentProof, reach: Reach, weight: Mapping[str, int]
) -> list[tuple[str, str, int]]:
    known = {fact.field for fact in segment.facts}
    positions = {p.dimension: p for p in segment.positions}
    return [
        (field, dimension, _swing(positions[dimension], extent, weight.get(dimension, 0)))
        for (field, dimension), extent in reach.items()
        if field not in known
    ]


def _swing(now: Position, extent: tuple[int, int], weight: int) -> int:
    """Return how far an answer is expected to move the options on one dimension, in mdB."""
    own = sum(item.points for item in now.evidence if not item.default)
    least, most = (abs(position(own + end) - now.position) for end in extent)
    expected = (FULL - now.position) * least + (FULL + now.position) * most
    return divide(expected * weight, 2 * FULL * FULL)
