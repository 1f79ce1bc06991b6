"""The whole strategy, step by step."""

from __future__ import annotations

from stratkit.language.current import speaking
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.strategy import Strategy
from stratkit.strategy.clashes import clashes
from stratkit.strategy.current import current_review
from stratkit.strategy.models import mix
from stratkit.strategy.operating_model import operating_model
from stratkit.strategy.positioning import ideal_customer, positioning
from stratkit.strategy.programme import programme
from stratkit.strategy.roles import expected_roles, messages
from stratkit.strategy.segments import merged_positions, merged_recommendations, prove
from stratkit.strategy.unknowns import unknowns


def recommend(profile: BusinessProfile, kb: KnowledgeBase) -> Strategy:
    """Return a strategy for one business, in the language of the knowledge base.

    Args:
        profile: The business, as far as it is known.
        kb: A compiled knowledge base.
    """
    with speaking(kb.language):
        return _recommended(profile, kb)


def _recommended(profile: BusinessProfile, kb: KnowledgeBase) -> Strategy:
    proof = prove(kb, profile)
    positions = merged_positions(kb, proof)
    ranked = merged_recommendations(kb, proof)
    roles = expected_roles(kb, proof)
    said = messages(kb, roles, ranked)
    left_out = clashes(kb, ranked)
    return Strategy(
        profile=profile,
        knowledge_base=(kb.info.name, " + ".join((kb.info.version, *kb.overlays)), kb.digest),
        positions=positions,
        models=mix(kb, profile, positions, proof),
        recommendations=ranked,
        positioning=positioning(kb, profile, positions, ranked, said),
        ideal_customer=ideal_customer(kb, positions),
        programme=programme(kb, profile, ranked, left_out),
        roles=roles,
        messages=said,
        operating_model=operating_model(kb, ranked, left_out),
        current=current_review(kb, profile, ranked),
        unknowns=unknowns(kb, proof),
        proof=proof,
    )
