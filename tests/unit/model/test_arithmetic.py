from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.model.arithmetic import CAP, capped, divide, interpolate

INTEGERS = st.integers(-(10**9), 10**9)
POSITIVE = st.integers(1, 10**6)
STRENGTHS = st.lists(st.integers(-10_000, 10_000), max_size=12)
CURVES = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(0, 1000)),
    min_size=1,
    max_size=6,
    unique_by=lambda point: point[0],
).map(sorted)


@given(INTEGERS, POSITIVE)
def test_division_is_off_by_half_a_unit_at_most(numerator: int, denominator: int) -> None:
    error = abs(Fraction(numerator, denominator) - divide(numerator, denominator))
    assert error <= Fraction(1, 2)


@given(INTEGERS, POSITIVE)
def test_division_treats_both_signs_alike(numerator: int, denominator: int) -> None:
    assert divide(-numerator, denominator) == -divide(numerator, denominator)


@given(INTEGERS, INTEGERS, POSITIVE)
def test_division_keeps_order(first: int, second: int, denominator: int) -> None:
    low, high = sorted((first, second))
    assert divide(low, denominator) <= divide(high, denominator)


@given(INTEGERS, POSITIVE)
def test_a_half_is_rounded_away_from_zero(whole: int, half: int) -> None:
    exact = (2 * whole + 1) * half
    assert divide(exact, 2 * half) == (whole + 1 if whole >= 0 else whole)


@pytest.mark.parametrize("denominator", [0, -1])
def test_division_by_nothing_is_refused(denominator: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        divide(1, denominator)


@given(STRENGTHS)
def test_capped_strengths_keep_their_signs_and_never_grow(strengths: list[int]) -> None:
    for before, after in zip(strengths, capped(strengths), strict=True):
        assert abs(after) <= abs(before)
        assert before * after >= 0


@given(STRENGTHS)
def test_capped_strengths_say_no_more_than_one_and_a_half_pieces_of_news(
    strengths: list[int],
) -> None:
    largest = max((abs(strength) for strength in strengths), default=0)
    rounding = Fraction(len(strengths), 2)
    assert sum(map(abs, capped(strengths))) <= CAP * largest + rounding


@given(STRENGTHS)
def test_capping_leaves_alone_what_is_below_the_cap(strengths: list[int]) -> None:
    largest = max((abs(strength) for strength in strengths), default=0)
    if sum(map(abs, strengths)) <= CAP * largest:
        assert capped(strengths) == tuple(strengths)


@given(STRENGTHS)
def test_capping_does_not_turn_the_order_of_strengths(strengths: list[int]) -> None:
    after = capped(strengths)
    ranked = sorted(range(len(strengths)), key=strengths.__getitem__)
    assert [after[i] for i in ranked] == sorted(after)


@given(CURVES)
def test_a_curve_passes_through_its_points(curve: list[tuple[int, int]]) -> None:
    assert [interpolate(curve, x) for x, _ in curve] == [y for _, y in curve]


@given(CURVES, INTEGERS)
def test_a_curve_stays_between_its_points(curve: list[tuple[int, int]], x: int) -> None:
    heights = [y for _, y in curve]
    assert min(heights) <= interpolate(curve, x) <= max(heights)


@given(CURVES, st.integers(1, 10**6))
def test_a_curve_is_flat_outside_its_points(curve: list[tuple[int, int]], away: int) -> None:
    assert interpolate(curve, curve[0][0] - away) == curve[0][1]
    assert interpolate(curve, curve[-1][0] + away) == curve[-1][1]


@given(CURVES, INTEGERS, INTEGERS)
def test_a_rising_curve_rises(curve: list[tuple[int, int]], first: int, second: int) -> None:
    heights = sorted(y for _, y in curve)
    rising = [(x, y) for (x, _), y in zip(curve, heights, strict=True)]
    low, high = sorted((first, second))
    assert interpolate(rising, low) <= interpolate(rising, high)
