from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.planning.curves import Response, geometric, saturated

HALVES = st.floats(1, 1e7)
SHAPES = st.sampled_from(["michaelis-menten", "exponential", "hill"])
SLOPES = st.floats(1.2, 5)
TIMES = st.floats(0, 50, allow_subnormal=False)


@st.composite
def responses(draw: st.DrawFn) -> Response:
    shape = draw(SHAPES)
    slope = draw(SLOPES) if shape == "hill" else 1.0
    return Response(shape, draw(HALVES), slope)  # type: ignore[arg-type]


@given(responses(), TIMES, TIMES)
def test_more_money_never_brings_less_and_never_more_than_there_is(
    response: Response, some: float, more: float
) -> None:
    low, high = sorted((some * response.half, more * response.half))
    assert response.effective(low) <= response.effective(high) * (1 + 1e-12)
    assert response.effective(high) <= response.most * (1 + 1e-12)


@given(responses())
def test_half_of_the_most_is_reached_at_the_half(response: Response) -> None:
    assert response.effective(response.half) == pytest.approx(response.most / 2)


@given(responses(), TIMES)
def test_an_effective_euro_is_never_worth_more_than_a_euro(
    response: Response, times: float
) -> None:
    spend = times * response.half
    assert response.effective(spend) <= spend * (1 + 1e-9)


@given(responses(), TIMES, st.lists(st.floats(0, 30), min_size=1, max_size=6))
def test_tangents_lie_above_the_envelope_and_the_envelope_above_the_curve(
    response: Response, times: float, points: list[float]
) -> None:
    spend = times * response.half
    assert response.envelope(spend) >= response.effective(spend) * (1 - 1e-12)
    for intercept, slope in response.tangents(iter(p * response.half for p in points)):
        line = intercept + slope * spend
        assert line >= response.envelope(spend) - 1e-9 * response.most


@given(responses(), st.floats(0.01, 40))
def test_the_slope_is_the_slope(response: Response, times: float) -> None:
    spend = times * response.half
    step = spend * 1e-5
    rise = response.effective(spend + step) - response.effective(spend - step)
    assert response.marginal(spend) == pytest.approx(rise / (2 * step), rel=1e-3, abs=1e-9)


@given(SLOPES, HALVES)
def test_at_the_knee_a_unit_costs_least(slope: float, half: float) -> None:
    response = Response("hill", half, slope)
    best = response.effective(response.knee) / response.knee
    assert best == pytest.approx(1)
    for times in (0.3, 0.8, 1.2, 4):
        spend = times * response.knee
        assert response.effective(spend) / spend <= best * (1 + 1e-9)


def test_points_are_even_on_the_scale_on_which_curves_bend() -> None:
    points = list(geometric(100, 6300, 7))
    steps = np.diff([math.log1p(point / 100) for point in points])
    assert steps == pytest.approx([steps[0]] * 6)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(1, 1e6))
def test_a_market_gives_less_than_is_asked_and_never_more_than_it_has(
    one: float, other: float, ceiling: float
) -> None:
    assert saturated(one, ceiling) <= min(one, ceiling) * (1 + 1e-12)
    both = saturated(one + other, ceiling)
    assert both <= saturated(one, ceiling) + saturated(other, ceiling) + 1e-6
