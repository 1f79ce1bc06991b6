"""A strategy as plain data: the published shape of `recommend --format json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer, BusinessProfile, Money
from stratkit.model.proof import Evidence, Position
from stratkit.model.strategy import Strategy
from stratkit.reporting.quantities import decibans
from stratkit.reporting.record_advice import advice_record
from stratkit.reporting.record_options import option_record
from stratkit.reporting.sources import ids

Record = dict[str, Any]
"""Plain data: strings, numbers, booleans, None, lists and records."""


def recommend_record(strategy: Strategy, kb: KnowledgeBase) -> Record:
    """Return a whole strategy, with its proof."""
    return {
        **head_record(strategy),
        "traits": [trait_record(position, kb) for position in strategy.positions],
        "business_model": {
            model.model.partition(".")[2].replace("-", "_"): model.degree
            for model in strategy.models
        },
        "options": [option_record(item, kb) for item in strategy.recommendations],
        **advice_record(strategy, kb),
        "segments": [
            {
                "name": segment.segment,
                "share": segment.share,
                "traits": {p.dimension: p.position for p in segment.positions},
            }
            for segment in strategy.proof.segments
            if segment.segment
        ],
        "assumed_segments": strategy.proof.assumed_segments,
    }


def traits_record(strategy: Strategy, kb: KnowledgeBase) -> Record:
    """Return where a business stands, with the evidence."""
    return {
        **head_record(strategy),
        "traits": [trait_record(position, kb) for position in strategy.positions],
    }


def head_record(strategy: Strategy) -> Record:
    """Return what makes a result reproducible: the profile and the knowledge base."""
    name, version, digest = strategy.knowledge_base
    return {
        "profile": profile_record(strategy.profile),
        "knowledge_base": {"name": name, "version": version, "digest": digest},
    }


def profile_record(profile: BusinessProfile) -> Record:
    """Return a profile; fields are in the order of their names."""
    return {
        "name": profile.name,
        "digest": profile.digest,
        "answers": answers_record(profile.answers),
        "segments": [
            {
                "name": segment.name,
                "share": segment.share,
                "answers": answers_record(segment.answers),
            }
            for segment in profile.segments
        ],
    }


def answers_record(answers: Mapping[str, Answer]) -> Record:
    """Return answers by field; money is text such as `25000 USD`."""
    return {field: _answer(answers[field]) for field in sorted(answers)}


def _answer(answer: Answer) -> str | int | bool | list[str]:
    if isinstance(answer, Money):
        return str(answer)
    return list(answer) if isinstance(answer, tuple) else answer


def trait_record(position: Position, kb: KnowledgeBase) -> Record:
    """Return the position on one dimension, with its evidence."""
    return {
        "dimension": position.dimension,
        "label": kb.dimensions[position.dimension].label,
        "trait": position.trait,
        "trait_label": kb.trait(position.trait).label,
        "position": position.position,
        "evidence": [evidence_record(item, kb) for item in position.evidence],
    }


def evidence_record(evidence: Evidence, kb: KnowledgeBase) -> Record:
    """Return what one rule or word says; points are positive towards the positive pole."""
    rule = kb.rules.get(evidence.source)
    return {
        "source": evidence.source,
        "trait": evidence.trait,
        "points": decibans(evidence.points),
        "reads": list(evidence.reads),
        "word": evidence.word,
        "default": evidence.default,
        "because": rule.because if rule else kb.lexicon[evidence.source].because,
        "citations": ids(rule.citations) if rule else [],
    }
