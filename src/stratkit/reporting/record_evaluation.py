"""A measurement as plain data, with the keys the project publishes."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import Any

from stratkit.model.case import CaseResult, ContrastResult, Evaluation, Interval, Miss, Scores
from stratkit.model.knowledge_base import KnowledgeBase

Record = dict[str, Any]
MEASURES = ("pairwise_accuracy", "discrimination", "specificity", "hit_at_10", "mrr")
_PLACES = 4


def evaluation_record(evaluation: Evaluation, kb: KnowledgeBase) -> Record:  # noqa: ARG001 - one shape
    """Return the measures, those of the baselines, and each company."""
    counted: Record = {"cases": len(evaluation.results)}
    pairs: Record = {"pairs": dict(evaluation.pairs)}
    return {
        **counted,
        **_scores(evaluation.scores, pairs),
        "baselines": {
            name: {**counted, **_scores(scores, pairs)}
            for name, scores in evaluation.baselines.items()
        },
        "per_case": [_case(result) for result in evaluation.results],
        "contrasts": {
            "count": len(evaluation.contrasts),
            "accuracy": contrast_accuracy(evaluation.contrasts),
            "within": {
                within: {"count": len(part), "accuracy": contrast_accuracy(part)}
                for within, part in contrasts_by_model(evaluation).items()
            },
            "wrong": [
                {
                    "id": result.statement.id,
                    "option": result.statement.option,
                    "better": result.better_points / 1000,
                    "worse": result.worse_points / 1000,
                    "because": result.statement.because,
                }
                for result in evaluation.contrasts
                if result.right < 1
            ],
        },
    }


def contrasts_by_model(evaluation: Evaluation) -> dict[str, list[ContrastResult]]:
    """Return the contrasts within each model, and those across models."""
    found: dict[str, list[ContrastResult]] = {}
    for result in evaluation.contrasts:
        found.setdefault(result.statement.within, []).append(result)
    return dict(sorted(found.items()))


def contrast_accuracy(results: Sequence[ContrastResult]) -> float | None:
    """Return the share of contrasts that come out right; None where there is none."""
    if not results:
        return None
    return round(fmean(result.right for result in results), _PLACES)


def measures(scores: Scores) -> dict[str, Interval]:
    """Return the five measures by name."""
    return {name: getattr(scores, name) for name in MEASURES}


def _scores(scores: Scores, pairs: Record) -> Record:
    found = measures(scores)
    return {
        **{name: round(interval.value, _PLACES) for name, interval in found.items()},
        **pairs,
        "intervals": {
            name: [round(interval.low, _PLACES), round(interval.high, _PLACES)]
            for name, interval in found.items()
        },
    }


def _case(result: CaseResult) -> Record:
    specificity = result.specificity
    return {
        "id": result.case.id,
        "company": result.case.company,
        "pairwise_accuracy": round(result.pairwise_accuracy, _PLACES),
        "specificity": None if specificity is None else round(specificity, _PLACES),
        "hit_at_10": round(result.hit_at_10, _PLACES),
        "mrr": round(result.reciprocal_rank, _PLACES),
        "ranks": dict(result.ranks),
        "misses": [_miss(miss) for miss in result.misses],
    }


def _miss(miss: Miss) -> Record:
    return {
        "core": miss.core,
        "core_rank": miss.core_rank,
        "not_suited": miss.not_suited,
        "not_suited_rank": miss.not_suited_rank,
        "reasons": list(miss.reasons),
    }
