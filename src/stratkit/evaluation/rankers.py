"""What is compared: the reasoner, and baselines that know less than it does.

A ranker gives a term a score for a company; higher is better. `without` names the
companies whose records it must not use, so that no baseline is asked about a company
it has learned from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from stratkit.model.case import Case
from stratkit.model.proof import Fit
from stratkit.model.strategy import Strategy

Score = tuple[int, ...]


def standing(fit: Fit) -> Score:
    """Return a fit as a score: its rank key without the id, turned so that higher is better."""
    verdict, excluded, negated, _ = fit.rank_key
    return (-verdict, not excluded, -negated)


class Ranker(Protocol):
    """Scores a term for a company."""

    def __call__(self, term: str, case: Case, *, without: frozenset[str]) -> Score:
        """Return the score; tuples compare from the left, higher is better."""


def reasoner(strategies: Mapping[str, Strategy], option_of: Mapping[str, str]) -> Ranker:
    """Rank by verdict and fit, as `recommend` does.

    Args:
        strategies: Case id to its strategy.
        option_of: Vocabulary term to option id.
    """
    fits = {
        case: {r.fit.option: r.fit for r in strategy.recommendations}
        for case, strategy in strategies.items()
    }

    def score(term: str, case: Case, *, without: frozenset[str]) -> Score:
        del without  # it has learned from no company
        return standing(fits[case.id][option_of[term]])

    return score


def _companies(cases: Sequence[Case]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return, for each term, the companies it suits and those it does not."""
    suited: dict[str, set[str]] = defaultdict(set)
    unsuited: dict[str, set[str]] = defaultdict(set)
    for case in cases:
        for term in case.expected_core:
            suited[term].add(case.id)
        for term in case.expected_not:
            unsuited[term].add(case.id)
    return suited, unsuited


def popularity(cases: Sequence[Case]) -> Ranker:
    """Rank by how many other companies have the term as core."""
    suited, _ = _companies(cases)

    def score(term: str, case: Case, *, without: frozenset[str]) -> Score:
        return (len(suited.get(term, set()) - without - {case.id}),)

    return score


def net_popularity(cases: Sequence[Case]) -> Ranker:
    """Rank by popularity, less the companies the term does not suit."""
    suited, unsuited = _companies(cases)

    def score(term: str, case: Case, *, without: frozenset[str]) -> Score:
        left_out = without | {case.id}
        core = len(suited.get(term, set()) - left_out)
        return (core - len(unsuited.get(term, set()) - left_out),)

    return score


def model_lookup(cases: Sequence[Case]) -> Ranker:
    """Rank by net popularity among companies of the same `sells_to`: a plain B2B/B2C table."""
    by_model = {
        model: net_popularity([c for c in cases if c.profile.answers["sells_to"] == model])
        for model in {c.profile.answers["sells_to"] for c in cases}
    }

    def score(term: str, case: Case, *, without: frozenset[str]) -> Score:
        return by_model[case.profile.answers["sells_to"]](term, case, without=without)

    return score
