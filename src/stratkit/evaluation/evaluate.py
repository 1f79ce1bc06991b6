"""Measure the reasoner and the baselines on a set of documented companies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from stratkit.evaluation.bootstrap import mean_interval
from stratkit.evaluation.contrasts import check_contrasts
from stratkit.evaluation.measures import (
    Values,
    discrimination,
    hits,
    pairwise,
    rank,
    reciprocal_ranks,
    specificity,
)
from stratkit.evaluation.rankers import (
    Ranker,
    model_lookup,
    net_popularity,
    popularity,
    reasoner,
)
from stratkit.model.case import Case, CaseResult, ContrastStatement, Evaluation, Miss, Scores
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Fit
from stratkit.model.strategy import Strategy
from stratkit.strategy.reasons import because
from stratkit.strategy.recommend import recommend

REASONS = 2
"""How many reasons for each side of a miss are named."""

Vocabulary = Mapping[str, str]
"""Vocabulary term to option id."""


def evaluate(
    cases: Sequence[Case], contrasts: Sequence[ContrastStatement], kb: KnowledgeBase
) -> Evaluation:
    """Recommend for each company and compare with what is documented of it.

    Only the vocabulary's terms are ranked.

    Args:
        cases: Documented companies with distinct ids.
        contrasts: Sourced statements about kinds of businesses.
        kb: A compiled knowledge base.
    """
    option_of = {option.slug: option.id for option in kb.options.values() if option.vocabulary}
    terms = sorted(option_of)
    strategies = {case.id: recommend(case.profile, kb) for case in cases}
    ours = reasoner(strategies, option_of)
    baselines = {
        "popularity": popularity(cases),
        "net popularity": net_popularity(cases),
        "B2B/B2C lookup": model_lookup(cases),
    }
    return Evaluation(
        scores=_scores(cases, terms, ours),
        pairs={
            "pairwise_accuracy": _count(pairwise(cases, ours)),
            "discrimination": _count(discrimination(cases, ours)),
            "specificity": _specificity_pairs(cases),
        },
        baselines={name: _scores(cases, terms, ranker) for name, ranker in baselines.items()},
        results=tuple(
            _result(case, own, ours, strategies[case.id], option_of)
            for case, own in zip(cases, specificity(cases, ours), strict=True)
        ),
        contrasts=check_contrasts(contrasts, kb, option_of),
    )


def _scores(cases: Sequence[Case], terms: Sequence[str], ranker: Ranker) -> Scores:
    return Scores(
        pairwise_accuracy=mean_interval(pairwise(cases, ranker), by_unit=True),
        discrimination=mean_interval(discrimination(cases, ranker), by_unit=True),
        specificity=mean_interval(specificity(cases, ranker), by_unit=False),
        hit_at_10=mean_interval(hits(cases, terms, ranker), by_unit=True),
        mrr=mean_interval(reciprocal_ranks(cases, terms, ranker), by_unit=True),
    )


def _count(values: Values) -> int:
    return sum(len(unit) for unit in values)


def _specificity_pairs(cases: Sequence[Case]) -> int:
    return sum(
        other.id != case.id
        and other.profile.answers["sells_to"] == case.profile.answers["sells_to"]
        and term not in other.expected_core
        for case in cases
        for term in case.expected_core
        for other in cases
    )


def _result(
    case: Case, own: Sequence[float], ranker: Ranker, strategy: Strategy, vocabulary: Vocabulary
) -> CaseResult:
    """Return one company's result; `own` are its values of specificity."""
    terms = sorted(vocabulary)
    places = {
        term: rank(term, case, terms, ranker) for term in case.expected_core + case.expected_not
    }
    fits = {r.fit.option: r.fit for r in strategy.recommendations}
    pairs = pairwise([case], ranker)[0]
    return CaseResult(
        case=case,
        pairwise_accuracy=fmean(pairs) if pairs else 0.0,
        hit_at_10=fmean(hits([case], terms, ranker)[0]),
        reciprocal_rank=reciprocal_ranks([case], terms, ranker)[0][0],
        specificity=fmean(own) if own else None,
        ranks=tuple((term, int(places[term])) for term in case.expected_core),
        misses=tuple(
            Miss(
                core=core,
                core_rank=int(places[core]),
                not_suited=other,
                not_suited_rank=int(places[other]),
                reasons=_weighed_most(fits[vocabulary[core]], fits[vocabulary[other]]),
            )
            for core in case.expected_core
            for other in case.expected_not
            if places[core] > places[other]
        ),
    )


def _weighed_most(core: Fit, other: Fit) -> tuple[str, ...]:
    """Return what spoke most against the core option and most for the other."""
    against = sorted((c for c in core.contributions if c.points < 0), key=lambda c: c.points)
    favour = sorted((c for c in other.contributions if c.points > 0), key=lambda c: -c.points)
    return tuple(because(c) for c in [*against[:REASONS], *favour[:REASONS]])
