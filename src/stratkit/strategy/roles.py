"""Who takes part in the decision, and what to tell whom at which stage."""

from __future__ import annotations

from collections.abc import Sequence

from stratkit.inference.evaluate import truth
from stratkit.inference.positions import trait_lookup
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Proof
from stratkit.model.strategy import Recommendation, RoleExpectation, RoleMessage

EXPECTED = 250
"""Degree, per mille, from which a role is worth preparing for."""


def expected_roles(kb: KnowledgeBase, proof: Proof) -> tuple[RoleExpectation, ...]:
    """Return the roles to expect in any segment, likeliest first."""
    found = []
    for role in sorted(kb.roles.values(), key=lambda r: (r.order, r.id)):
        degree = max(
            truth(
                role.when,
                {fact.field: fact.answer for fact in segment.facts},
                trait=trait_lookup(kb, {p.dimension: p for p in segment.positions}),
            ).low
            for segment in proof.segments
        )
        if degree >= EXPECTED:
            found.append(RoleExpectation(role=role.id, degree=degree))
    return tuple(sorted(found, key=lambda r: -r.degree))


def messages(
    kb: KnowledgeBase,
    roles: Sequence[RoleExpectation],
    recommendations: Sequence[Recommendation],
) -> tuple[RoleMessage, ...]:
    """Return the messages of the expected roles, by role and then by stage."""
    rank = {r.fit.option: i for i, r in enumerate(recommendations)}
    avoided = {r.fit.option for r in recommendations if r.fit.verdict == "avoid"}
    found = []
    for expectation in roles:
        role = kb.roles[expectation.role]
        for message in sorted(role.messages, key=lambda m: kb.stages[m.stage].order):
            fitting = [option for option in message.proof if option not in avoided]
            proof = tuple(sorted(fitting, key=rank.__getitem__))
            found.append(RoleMessage(role=role.id, message=message, proof=proof))
    return tuple(found)
