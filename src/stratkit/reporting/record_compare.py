"""Comparisons as plain data."""

from __future__ import annotations

from typing import Any

from stratkit.analysis.compare import Comparison, Contrast
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.model.traits import Trait
from stratkit.reporting.quantities import decibans
from stratkit.reporting.sources import ids

Record = dict[str, Any]


def compare_record(comparison: Comparison, kb: KnowledgeBase) -> Record:
    """Return what sets two businesses apart."""
    return {
        "first": comparison.first,
        "second": comparison.second,
        "positions": [
            {
                "dimension": pair.dimension,
                "label": kb.dimensions[pair.dimension].label,
                "first": pair.first,
                "second": pair.second,
                "distance": pair.distance,
            }
            for pair in comparison.positions
        ],
        "options": [
            {
                "id": pair.option,
                "label": kb.options[pair.option].label,
                "first": {"verdict": pair.first, "fit": decibans(pair.first_points)},
                "second": {"verdict": pair.second, "fit": decibans(pair.second_points)},
                "trait": pair.trait or None,
                "because": pair.because,
            }
            for pair in comparison.options
        ],
        "shared": [{"id": o, "label": kb.options[o].label} for o in comparison.shared],
    }


def contrast_record(contrast: Contrast, kb: KnowledgeBase) -> Record:
    """Return B2B against B2C."""
    return {
        "dimensions": [
            {
                "dimension": row.dimension.id,
                "label": row.dimension.label,
                "b2b": _pole(row.dimension.positive, row.b2b_citations),
                "b2c": _pole(row.dimension.negative, row.b2c_citations),
            }
            for row in contrast.rows
        ],
        "b2b_options": [{"id": o, "label": kb.options[o].label} for o in contrast.b2b_options],
        "b2c_options": [{"id": o, "label": kb.options[o].label} for o in contrast.b2c_options],
    }


def _pole(trait: Trait, citations: tuple[Citation, ...]) -> Record:
    return {
        "trait": trait.id,
        "label": trait.label,
        "description": trait.description,
        "implication": trait.implication,
        "citations": ids(citations),
    }
