from __future__ import annotations

import math
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stratkit.model.plan import Decision, Forecast, Spread
from stratkit.model.planning import Candidate, Curve, Market, Problem, SkillCapacity, Uncertain
from stratkit.planning.forecast import forecast
from stratkit.planning.optimise import optimise
from unit.planning.problems import problems
from unit.planning.second_opinion import reckoned


@pytest.fixture(scope="module")
def decision(problem: Problem) -> Decision:
    found = optimise(problem)
    assert found is not None
    return found.decision


def spreads(found: Forecast) -> list[Spread]:
    """Return every spread of a forecast, by quarter and in all."""
    whole = [getattr(found, field.name) for field in fields(found)]
    inside = [getattr(q, field.name) for q in found.quarters for field in fields(q)]
    return [value for value in (*whole, *inside) if isinstance(value, Spread)]


@given(problems(), st.integers(0, 2**32))
@settings(max_examples=40)
def test_deciles_are_in_order_and_chances_are_shares(problem: Problem, seed: int) -> None:
    found = optimise(problem)
    if found is None:
        return
    expected = forecast(problem, found.decision, draws=40, seed=seed)
    assert len(spreads(expected)) > 7
    for spread in spreads(expected):
        assert spread.p10 <= spread.p50 <= spread.p90
    assert len(expected.goals) == len(problem.limits.goals)
    for share in (expected.loss, expected.judged, *(goal.chance for goal in expected.goals)):
        assert 0 <= share <= 1


def test_the_same_seed_gives_the_same_forecast(problem: Problem, decision: Decision) -> None:
    one, same, other = (forecast(problem, decision, 200, seed) for seed in (5, 5, 6))
    assert one == same
    assert one.value != other.value


def test_more_draws_come_closer_to_the_truth(problem: Problem, decision: Decision) -> None:
    truth = forecast(problem, decision, 40_000, 1).value.p50

    def off(draws: int) -> float:
        seeds = range(10, 22)
        found = [forecast(problem, decision, draws, seed).value.p50 for seed in seeds]
        return math.sqrt(sum((value - truth) ** 2 for value in found) / len(found))

    # The error falls with the root of the draws: sixteen times as many, a quarter of it.
    assert off(1_600) < off(100) / 2
    assert off(1_600) < 0.1 * abs(truth)


def certain(problem: Problem) -> Problem:
    """Return a problem in which nothing is in doubt."""

    def settled(value: Any) -> Any:  # noqa: ANN401 - any part of a problem
        if isinstance(value, Uncertain):
            return value._replace(low=value.likely, high=value.likely)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return type(value)(*map(settled, value))
        if isinstance(value, tuple):
            return tuple(map(settled, value))
        if isinstance(value, dict):
            return {key: settled(part) for key, part in value.items()}
        if isinstance(value, Candidate | Curve | Market | SkillCapacity):
            return replace(
                value, **{f.name: settled(getattr(value, f.name)) for f in fields(value)}
            )
        return value

    return replace(
        problem,
        candidates=settled(problem.candidates),
        markets=settled(problem.markets),
        skills=settled(problem.skills),
        spread=dict.fromkeys(problem.spread, 1.0),
    )


def test_a_forecast_without_doubt_is_the_plan_itself(problem: Problem, decision: Decision) -> None:
    value = reckoned(problem, decision).value
    sure = forecast(certain(problem), decision, 3, 1).value
    assert (sure.p10, sure.p50, sure.p90) == pytest.approx((value,) * 3)
