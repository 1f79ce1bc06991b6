from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.evaluation.bootstrap import mean_interval
from stratkit.evaluation.measures import (
    discrimination,
    hits,
    pairwise,
    rank,
    reciprocal_ranks,
    specificity,
)
from stratkit.evaluation.rankers import (
    Score,
    model_lookup,
    net_popularity,
    popularity,
)
from stratkit.model.case import Case
from stratkit.model.profile import BusinessProfile


def company(name: str, model: str, core: str, ruled_out: str = "") -> Case:
    return Case(
        id=name,
        company=name,
        as_of=2020,
        profile=BusinessProfile(name=name, answers={"sells_to": model}),
        expected_core=tuple(core.split()),
        expected_not=tuple(ruled_out.split()),
        source="",
        evidence="",
    )


A = company("a", "businesses", "fair blog", "tv")
B = company("b", "businesses", "blog", "fair")
C = company("c", "consumers", "tv", "fair blog")
CASES = (A, B, C)
TERMS = ("blog", "fair", "radio", "tv")

FITS = {
    ("a", "fair"): 9,
    ("a", "blog"): 5,
    ("a", "tv"): 5,
    ("a", "radio"): 1,
    ("b", "fair"): 7,
    ("b", "blog"): 4,
    ("b", "tv"): 0,
    ("b", "radio"): 1,
    ("c", "fair"): 0,
    ("c", "blog"): 6,
    ("c", "tv"): 9,
    ("c", "radio"): 2,
}


def fits(term: str, case: Case, *, without: frozenset[str]) -> Score:
    del without
    return (FITS[case.id, term],)


def constant(term: str, case: Case, *, without: frozenset[str]) -> Score:
    del case, without
    return (len(term),)


def test_pairwise_counts_ties_half() -> None:
    assert pairwise(CASES, fits) == [[1.0, 0.5], [0.0], [1.0, 1.0]]


def test_discrimination_compares_the_same_option_across_companies() -> None:
    # blog suits a and b, not c; fair suits a, not b and c; tv suits c, not a.
    assert discrimination(CASES, fits) == [[0.0, 0.0], [1.0, 1.0], [1.0]]


def test_specificity_looks_at_companies_of_the_same_model_only() -> None:
    # Only fair can be compared: b is of the same model and does not list it.
    assert specificity(CASES, fits) == [[1.0], [], []]


def test_what_ignores_the_profile_scores_a_half_on_specificity() -> None:
    more = (*CASES, company("d", "businesses", "radio"), company("e", "businesses", "tv"))
    for ranker in (constant, popularity(more), net_popularity(more), model_lookup(more)):
        values = [value for unit in specificity(more, ranker) for value in unit]
        assert values
        assert set(values) == {0.5}


def test_tied_terms_share_the_middle_place() -> None:
    assert rank("fair", A, TERMS, fits) == 1
    assert rank("blog", A, TERMS, fits) == rank("tv", A, TERMS, fits) == 2.5
    assert rank("radio", A, TERMS, fits) == 4


def test_hits_and_reciprocal_ranks() -> None:
    assert hits(CASES, TERMS, fits) == [[1.0, 1.0], [1.0], [1.0]]
    assert reciprocal_ranks(CASES, TERMS, fits) == [[1.0], [0.5], [1.0]]


def test_a_baseline_never_learns_from_the_companies_it_judges() -> None:
    assert popularity(CASES)("fair", A, without=frozenset()) == (0,)
    assert popularity(CASES)("blog", C, without=frozenset()) == (2,)
    assert popularity(CASES)("blog", C, without=frozenset({"a"})) == (1,)
    assert net_popularity(CASES)("fair", A, without=frozenset()) == (-2,)
    assert model_lookup(CASES)("blog", A, without=frozenset()) == (1,)
    assert model_lookup(CASES)("tv", A, without=frozenset()) == (0,)


@given(
    units=st.lists(st.lists(st.floats(0, 1), max_size=4), min_size=1, max_size=8),
    by_unit=st.booleans(),
)
def test_the_interval_holds_within_the_values(units: list[list[float]], *, by_unit: bool) -> None:
    found = mean_interval(units, by_unit=by_unit)
    values = [value for unit in units for value in unit]
    if not values:
        assert found.value == 0
        return
    edge = 1e-9
    assert min(values) - edge <= found.low <= found.high <= max(values) + edge
    assert min(values) - edge <= found.value <= max(values) + edge
    assert found == mean_interval(units, by_unit=by_unit)


def test_units_count_alike_or_values_do() -> None:
    assert mean_interval([[1.0], [0.0, 0.0, 0.0]], by_unit=True).value == pytest.approx(0.5)
    assert mean_interval([[1.0], [0.0, 0.0, 0.0]], by_unit=False).value == pytest.approx(0.25)
