"""Why, or why not, as plain data: one option and the part of the proof it rests on."""

from __future__ import annotations

from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.reporting.grounds import (
    facts_of,
    gap,
    proof_of,
    relevant_positions,
    requirements,
    wishes,
)
from stratkit.reporting.quantities import decibans
from stratkit.reporting.record import answers_record, head_record, trait_record
from stratkit.reporting.record_options import option_record

Record = dict[str, Any]


def explain_record(value: tuple[Strategy, Recommendation], kb: KnowledgeBase) -> Record:
    """Return all that speaks for and against one option."""
    strategy, recommendation = value
    segment = proof_of(strategy, recommendation)
    facts = facts_of(segment, relevant_positions(recommendation.fit, segment, kb), kb)
    next_verdict, short_of = gap(recommendation.fit, kb)
    return {
        **head_record(strategy),
        "option": option_record(recommendation, kb),
        "requirements": [
            {"needs": item.reads, "state": item.state} for item in requirements(recommendation, kb)
        ],
        "exclusions": [
            {"because": item.because, "holds": item == recommendation.fit.excluded_by}
            for item in kb.options[recommendation.fit.option].excludes
        ],
        "traits": [
            trait_record(position, kb)
            for position in relevant_positions(recommendation.fit, segment, kb)
        ],
        "facts": [
            {
                "field": fact.field,
                "answer": answers_record({fact.field: fact.answer})[fact.field],
                "place": fact.place,
            }
            for fact in facts
        ],
        "next_verdict": next_verdict,
        "points_missing": decibans(short_of),
        "would_help": [
            {
                "trait": wish.link.trait,
                "known": wish.known,
                "points": decibans(wish.points),
                "because": wish.link.because,
                "questions": list(wish.fields),
            }
            for wish in wishes(recommendation.fit, segment, strategy, kb)
        ],
    }
