"""The five measures, each as values per unit, so that they can be resampled.

Ties count half everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from stratkit.evaluation.rankers import Ranker, Score
from stratkit.model.case import Case

FIRST = 10
"""How far down a consultant reads."""

Values = list[list[float]]
"""For each unit (a company or an option) the values measured on it."""


def better(first: Score, second: Score) -> float:
    """Return 1 if the first score is higher, 0 if lower, a half if they tie."""
    return 0.5 if first == second else float(first > second)


def pairwise(cases: Sequence[Case], ranker: Ranker) -> Values:
    """Compare each core term of a company with each unsuitable one; one unit a company."""
    return [
        [
            better(
                ranker(core, case, without=frozenset()), ranker(other, case, without=frozenset())
            )
            for core in case.expected_core
            for other in case.expected_not
        ]
        for case in cases
    ]


def discrimination(cases: Sequence[Case], ranker: Ranker) -> Values:
    """Compare companies an option suits with companies it does not; one unit an option."""
    terms = sorted({term for case in cases for term in case.expected_core})
    return [
        [
            better(
                ranker(term, suited, without=frozenset({other.id})),
                ranker(term, other, without=frozenset({suited.id})),
            )
            for suited in cases
            if term in suited.expected_core
            for other in cases
            if term in other.expected_not
        ]
        for term in terms
    ]


def specificity(cases: Sequence[Case], ranker: Ranker) -> Values:
    """Compare a company's core options with their fit to others of its model.

    One unit a company, one value for each core option: the share of companies with the
    same `sells_to` that do not list the option as core and have the lower fit.
    Whatever ignores the profile, or looks at B2B or B2C alone, scores 0.5.
    """
    units: Values = []
    for case in cases:
        values = []
        for term in case.expected_core:
            others = [
                other
                for other in cases
                if other.id != case.id
                and other.profile.answers["sells_to"] == case.profile.answers["sells_to"]
                and term not in other.expected_core
            ]
            won = [
                better(
                    ranker(term, case, without=frozenset({other.id})),
                    ranker(term, other, without=frozenset({case.id})),
                )
                for other in others
            ]
            if won:
                values.append(sum(won) / len(won))
        units.append(values)
    return units


def rank(term: str, case: Case, terms: Sequence[str], ranker: Ranker) -> float:
    """Return a term's place among all terms, 1 the best; tied terms share the middle place."""
    own = ranker(term, case, without=frozenset())
    scores = [ranker(other, case, without=frozenset()) for other in terms if other != term]
    return 1 + sum(score > own for score in scores) + sum(score == own for score in scores) / 2


def hits(cases: Sequence[Case], terms: Sequence[str], ranker: Ranker) -> Values:
    """Return, for each company, whether each core term is among the first ten."""
    return [
        [_hit(rank(term, case, terms, ranker)) for term in case.expected_core] for case in cases
    ]


def _hit(place: float) -> float:
    """A term that ties across the border counts half."""
    return 0.5 if FIRST < place < FIRST + 1 else float(place <= FIRST)


def reciprocal_ranks(cases: Sequence[Case], terms: Sequence[str], ranker: Ranker) -> Values:
    """Return, for each company, one over the place of its best-ranked core term."""
    return [
        [1 / min(rank(term, case, terms, ranker) for term in case.expected_core)]
        if case.expected_core
        else []
        for case in cases
    ]
