"""Options as plain data, with everything that makes up their fit."""

from __future__ import annotations

from typing import Any

from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Base, Exclusion
from stratkit.model.proof import Contribution, Fit
from stratkit.model.strategy import Recommendation
from stratkit.reporting.quantities import MDB, decibans
from stratkit.reporting.sources import grade, ids
from stratkit.strategy.reasons import reason

Record = dict[str, Any]


def option_record(recommendation: Recommendation, kb: KnowledgeBase) -> Record:
    """Return one option's fit; the points of its contributions add up to it exactly."""
    fit = recommendation.fit
    option = kb.options[fit.option]
    return {
        "id": option.id,
        "kind": option.kind,
        "slug": option.slug,
        "label": option.label,
        "fit": decibans(fit.points),
        "verdict": fit.verdict,
        "segment": recommendation.segment,
        "by_segment": [
            {"segment": part.segment, "fit": decibans(part.points), "verdict": part.verdict}
            for part in recommendation.by_segment
            if part.segment
        ],
        "needs": list(fit.needs),
        "to_check": list(fit.to_check),
        "excluded_by": _exclusion(fit.excluded_by) if fit.excluded_by else None,
        "reason": reason(fit),
        "contributions": contribution_records(fit, kb),
    }


def contribution_records(fit: Fit, kb: KnowledgeBase) -> list[Record]:
    """Return the base, if there is one, and what each trait adds."""
    base = [_base(fit.base, kb)] if fit.base and fit.base.points else []
    return base + [_contribution(item, kb) for item in fit.contributions]


def option_reference(option: str, recommended: dict[str, Fit], kb: KnowledgeBase) -> Record:
    """Return an option as the plan names it."""
    fit = recommended[option]
    return {
        "id": option,
        "label": kb.options[option].label,
        "verdict": fit.verdict,
        "fit": decibans(fit.points),
    }


def _base(base: Base, kb: KnowledgeBase) -> Record:
    return {
        "trait": None,
        "strength": "base",
        "position": FULL,
        "points": decibans(base.points * MDB),
        "because": base.because,
        "citations": ids(base.citations),
        "basis": base.basis,
        "grade": grade(base.citations, base.basis, kb),
    }


def _contribution(contribution: Contribution, kb: KnowledgeBase) -> Record:
    link = contribution.link
    return {
        "trait": link.trait,
        "strength": link.strength,
        "position": contribution.position,
        "points": decibans(contribution.points),
        "because": link.because,
        "citations": ids(link.citations),
        "basis": link.basis,
        "grade": grade(link.citations, link.basis, kb),
    }


def _exclusion(exclusion: Exclusion) -> Record:
    return {
        "because": exclusion.because,
        "basis": exclusion.basis,
        "citations": ids(exclusion.citations),
    }
