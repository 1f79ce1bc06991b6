from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.model.planning import Candidate, Problem, Uncertain
from stratkit.model.terms import FittedCurve, History, Result, Share
from stratkit.planning.curves import Response
from stratkit.planning.history import NINETY, beta_updated, gamma_updated, updated


@st.composite
def shares(draw: st.DrawFn) -> Uncertain:
    likely = draw(st.floats(0.01, 0.7))
    wide = draw(st.floats(1.05, 1.4))
    return Uncertain(likely / wide, likely, likely * wide, path="prior.x/values/0")


@st.composite
def costs(draw: st.DrawFn) -> Uncertain:
    likely = draw(st.floats(0.5, 1e5))
    wide = draw(st.floats(1.05, 6))
    return Uncertain(likely / wide, likely, likely * wide, path="channel.x/economics")


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int]:
    trials = draw(st.integers(1, 5_000))
    return draw(st.integers(0, trials)), trials


def beta_counts(share: Uncertain) -> tuple[float, float]:
    """What a Beta distribution with this mean and spread has counted: hits and misses."""
    deviation = (share.high - share.low) / (2 * NINETY)
    weight = share.likely * (1 - share.likely) / deviation**2 - 1
    return share.likely * weight, (1 - share.likely) * weight


@given(shares(), counts())
def test_trials_are_added_to_the_counts_of_a_beta_prior(
    prior: Uncertain, measured: tuple[int, int]
) -> None:
    successes, trials = measured
    hits, misses = beta_counts(prior)
    found = beta_updated(prior, successes, trials)
    assert found.likely == pytest.approx((hits + successes) / (hits + misses + trials))
    if found.high < 1:
        assert beta_counts(found) == pytest.approx((hits + successes, misses + trials - successes))


@given(shares(), counts())
def test_a_share_lies_between_what_was_expected_and_what_was_measured(
    prior: Uncertain, measured: tuple[int, int]
) -> None:
    successes, trials = measured
    found = beta_updated(prior, successes, trials)
    low, high = sorted((prior.likely, successes / trials))
    assert low - 1e-9 <= found.likely <= high + 1e-9
    assert 0 < found.low <= found.likely <= found.high <= 1
    assert found.origin == "history"


@given(shares(), counts(), counts())
def test_two_parts_of_the_trials_say_what_all_of_them_say(
    prior: Uncertain, one: tuple[int, int], other: tuple[int, int]
) -> None:
    after = beta_updated(prior, *one)
    if after.high < 1:
        together = beta_updated(prior, one[0] + other[0], one[1] + other[1])
        assert beta_updated(after, *other) == pytest.approx(together[:3] + after[3:])


@given(shares())
def test_many_trials_outweigh_any_prior(prior: Uncertain) -> None:
    found = beta_updated(prior, 30_000_000, 100_000_000)
    assert found.likely == pytest.approx(0.3, rel=0.01)
    assert found.high / found.low < 1.01


@given(costs(), st.floats(0, 1e4), st.floats(1, 1e6))
def test_a_unit_cost_lies_between_what_was_expected_and_what_was_measured(
    prior: Uncertain, volume: float, spend: float
) -> None:
    found = gamma_updated(prior, volume, spend)
    bought = sorted((1 / prior.likely, volume / spend))
    assert bought[0] * (1 - 1e-9) <= 1 / found.likely <= bought[1] * (1 + 1e-9)
    assert 0 < found.low <= found.likely <= found.high
    assert found.origin == "history"


@given(costs(), st.floats(0, 1e4), st.floats(1, 1e6), st.floats(0.05, 0.95))
def test_two_parts_of_the_spending_say_what_all_of_it_says(
    prior: Uncertain, volume: float, spend: float, part: float
) -> None:
    first = gamma_updated(prior, volume * part, spend * part)
    both = gamma_updated(first, volume * (1 - part), spend * (1 - part))
    assert both[:3] == pytest.approx(gamma_updated(prior, volume, spend)[:3])


@given(costs(), st.floats(1, 1e4), st.floats(1, 1e6), st.floats(0.01, 100))
def test_another_currency_changes_nothing_but_the_unit(
    prior: Uncertain, volume: float, spend: float, rate: float
) -> None:
    there = gamma_updated(prior.times(rate), volume, spend * rate)
    assert there[:3] == pytest.approx(gamma_updated(prior, volume, spend).times(rate)[:3])


@given(st.floats(1, 1e6), st.floats(10, 1e6))
def test_what_an_option_has_brought_narrows_its_range(volume: float, spend: float) -> None:
    prior = Uncertain(50, 100, 200)
    found = gamma_updated(prior, volume, spend)
    assert found.high / found.low < prior.high / prior.low


def feeding(problem: Problem) -> Candidate:
    return next(c for c in problem.candidates if c.yields)


def brought(candidate: Candidate, spend: float) -> float:
    """Units of volume that spending in a quarter brings over all markets, fit counted."""
    assert candidate.curve is not None
    euros = Response.of(candidate.curve).effective(spend)
    return sum(y.per_euro * candidate.efficiency[y.market] * euros for y in candidate.yields)


def test_measured_results_hold_the_fit_already(problem: Problem) -> None:
    before = feeding(problem)
    result = Result(option=before.option, spend=9_000, volume=60, place="acme.yaml:7")
    after = updated(problem, History(results=(result,))).candidate(before.option)
    assert {after.efficiency[item.market] for item in after.yields} == {1.0}
    assert {item.unit_cost.path for item in after.yields} == {"acme.yaml:7"}
    for item in after.yields:
        assert item.per_euro * item.unit_cost.likely <= 1 + 1e-9
    assert after.curve == before.curve


def test_results_as_expected_change_no_expectation(problem: Problem) -> None:
    before = feeding(problem)
    per_euro = sum(y.per_euro * before.efficiency[y.market] for y in before.yields)
    result = Result(option=before.option, spend=1e5, volume=1e5 * per_euro)
    after = updated(problem, History(results=(result,))).candidate(before.option)
    if len(before.yields) == 1:
        assert brought(after, 500.0) == pytest.approx(brought(before, 500.0))
    assert brought(after, 500.0) > 0


def test_results_of_one_option_leave_the_others_alone(problem: Problem) -> None:
    option = feeding(problem).option
    result = Result(option=option, spend=9_000, volume=60)
    after = updated(problem, History(results=(result,)))
    others = [c for c in problem.candidates if c.option != option]
    assert [c for c in after.candidates if c.option != option] == others
    assert after.markets == problem.markets


@given(
    shape=st.sampled_from(["michaelis-menten", "exponential", "hill"]),
    half=st.floats(100, 1e6),
    slope=st.floats(1, 5),
    ceiling=st.floats(1, 1e5),
    times=st.floats(0.01, 20),
)
def test_a_fitted_curve_is_reproduced(  # noqa: PLR0913, PLR0917 - one for each parameter
    problem: Problem, shape: str, half: float, slope: float, ceiling: float, times: float
) -> None:
    option = feeding(problem).option
    fitted = FittedCurve(
        option=option,
        shape=shape,  # type: ignore[arg-type]
        half=half,
        slope=slope,
        ceiling=ceiling,
    )
    after = updated(problem, History(curves=(fitted,))).candidate(option)
    share = {
        "michaelis-menten": times / (1 + times),
        "exponential": 1 - 2.0**-times,
        "hill": times**slope / (1 + times**slope),
    }[shape]
    assert brought(after, half * times) == pytest.approx(ceiling * share)
    assert after.most >= half


def test_conversions_move_the_step_they_are_of(problem: Problem) -> None:
    share = Share(step="visit-to-lead", trials=4_000, successes=110, place="acme.yaml:9")
    after = updated(problem, History(shares=(share,)))
    for old, new in zip(problem.markets, after.markets, strict=True):
        low, high = sorted((old.visit_to_lead.likely, 110 / 4_000))
        assert low <= new.visit_to_lead.likely <= high
        assert new.visit_to_lead.path == "acme.yaml:9"
        assert replace(new, visit_to_lead=old.visit_to_lead) == old


def test_no_history_changes_nothing(problem: Problem) -> None:
    assert updated(problem, History()) == problem
