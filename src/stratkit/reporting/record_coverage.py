"""The use of the sources as plain data."""

from __future__ import annotations

from typing import Any

from stratkit.analysis.coverage import ClaimUse, Count, Coverage
from stratkit.model.knowledge_base import KnowledgeBase

Record = dict[str, Any]


def coverage_record(coverage: Coverage, kb: KnowledgeBase) -> Record:  # noqa: ARG001 - one shape for all
    """Return the counts and every claim with what cites it."""
    return {
        "whole": _count(coverage.whole),
        "by_document": [_count(count) for count in coverage.by_document],
        "by_area": [_count(count) for count in coverage.by_area],
        "claims": [_use(use) for use in coverage.uses],
    }


def _count(count: Count) -> Record:
    return {
        "name": count.name,
        "claims": count.claims,
        "in_scores": count.in_scores,
        "in_advice": count.in_advice,
        "in_articles": count.in_articles,
        "percent": count.percent,
    }


def _use(use: ClaimUse) -> Record:
    return {
        "citation": f"{use.source}#{use.claim.id}",
        "area": use.claim.area,
        "text": use.claim.text,
        "effect": use.effect,
        "entities": list(use.entities),
    }
