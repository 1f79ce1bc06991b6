"""Where the business stands between B2B and B2C, and which named models it follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from stratkit.inference.evaluate import truth
from stratkit.inference.positions import trait_lookup
from stratkit.model.arithmetic import FULL, divide
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.proof import Position, Proof
from stratkit.model.strategy import ModelDegree

PERCENT = 100
B2B, B2C = "model.b2b", "model.b2c"


def lean(kb: KnowledgeBase, positions: Sequence[Position]) -> int:
    """Return the mean position over all contrasts of B2B and B2C, -1000 to 1000.

    Each group of dimensions counts once, so that no aspect is heard twice; dimensions
    about which nothing is known are left out.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for position in positions:
        dimension = kb.dimensions[position.dimension]
        if dimension.contrast and position.evidence:
            groups[dimension.group].append(position.position)
    means = [divide(sum(members), len(members)) for members in groups.values()]
    return divide(sum(means), len(means)) if means else 0


def mix(
    kb: KnowledgeBase, profile: BusinessProfile, positions: Sequence[Position], proof: Proof
) -> tuple[ModelDegree, ...]:
    """Return how far the business follows each named model, in their order.

    B2B and B2C share 100 per cent by the lean of the positions; every other model has
    the degree of its own condition, in the whole firm or in the segment that fits best.
    """
    b2b = divide((FULL + lean(kb, positions)) * PERCENT, 2 * FULL)
    shares = {B2B: b2b, B2C: PERCENT - b2b}
    views = [(dict(profile.answers), positions)]
    views += [({f.field: f.answer for f in part.facts}, part.positions) for part in proof.segments]
    looked_at = [
        (answers, trait_lookup(kb, {p.dimension: p for p in part})) for answers, part in views
    ]
    degrees = []
    for model in sorted(kb.models.values(), key=lambda m: (m.order, m.id)):
        degree = shares.get(model.id)
        if degree is None:
            held = max(truth(model.when, answers, trait=trait).low for answers, trait in looked_at)
            degree = divide(held * PERCENT, FULL)
        degrees.append(ModelDegree(model=model.id, degree=degree))
    return tuple(degrees)
