"""A positioning statement to edit, and the criteria of the ideal customer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, answer_text
from stratkit.model.proof import Position
from stratkit.model.strategy import Positioning, Recommendation
from stratkit.model.traits import Trait

CLEAR = 350
"""A position that says enough about the business to be written down, per mille."""
NEEDS = 2
PROOFS = 2
CRITERIA = 6
PROOF_KIND = "content"


def _clearest(kb: KnowledgeBase, positions: Sequence[Position]) -> Iterator[Trait]:
    """Yield the traits the business clearly has, clearest first, one for each group."""
    groups = set()
    for position in sorted(positions, key=lambda p: (-abs(p.position), p.dimension)):
        group = kb.dimensions[position.dimension].group
        if abs(position.position) >= CLEAR and group not in groups:
            trait = kb.trait(position.trait)
            if trait.need or trait.criterion:
                groups.add(group)
            yield trait


def _listed(items: Sequence[str]) -> str:
    """Join items as a sentence does.

    >>> _listed(["cost", "proof", "ease"])
    'cost, proof and ease'
    """
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def positioning(
    kb: KnowledgeBase,
    profile: BusinessProfile,
    positions: Sequence[Position],
    recommendations: Sequence[Recommendation],
) -> Positioning:
    """Fill the knowledge base's template with what is known of the business."""
    traits = [trait for trait in _clearest(kb, positions) if trait.need][:NEEDS]
    proofs = [
        kb.options[r.fit.option].label.lower()
        for r in recommendations
        if kb.options[r.fit.option].kind == PROOF_KIND
        and kb.options[r.fit.option].vocabulary
        and r.fit.verdict in {"core", "useful"}
    ]
    answers = profile.answers
    statement = kb.info.positioning.format(
        buyers=answer_text(answers.get("buyers", "customers")),
        need=_listed([trait.need for trait in traits]) or "have this need",
        name=profile.name,
        product=answer_text(answers.get("product", "its offer")),
        proof=_listed(proofs[:PROOFS]) or "its work",
    )
    return Positioning(statement=statement, traits=tuple(trait.id for trait in traits))


def ideal_customer(kb: KnowledgeBase, positions: Sequence[Position]) -> tuple[str, ...]:
    """Return the traits whose criteria tell an ideal customer from others."""
    return tuple(trait.id for trait in _clearest(kb, positions) if trait.criterion)[:CRITERIA]
