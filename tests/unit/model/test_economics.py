from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.model.economics import widened

Range = tuple[float, float, float]
NUMBERS = st.floats(0.01, 1e6)


def in_order(numbers: Range) -> Range:
    low, likely, high = sorted(numbers)
    return low, likely, high


RANGES = st.tuples(NUMBERS, NUMBERS, NUMBERS).map(in_order).filter(lambda r: r[0] < r[1] < r[2])
SPREADS = st.integers(100, 300)


@given(RANGES)
def test_a_range_of_the_best_evidence_stays_as_it_is(stated: Range) -> None:
    assert widened(*stated, 100) == pytest.approx(stated)


@given(RANGES, SPREADS)
def test_the_likely_value_stays_and_the_ends_move_outwards(stated: Range, spread: int) -> None:
    low, likely, high = widened(*stated, spread)
    assert likely == stated[1]
    assert 0 < low <= stated[0] * (1 + 1e-9)
    assert high >= stated[2] * (1 - 1e-9)


@given(RANGES, SPREADS, SPREADS)
def test_worse_evidence_makes_a_range_no_narrower(stated: Range, one: int, other: int) -> None:
    better, worse = sorted((one, other))
    narrow, wide = widened(*stated, better), widened(*stated, worse)
    assert wide[0] <= narrow[0] * (1 + 1e-9)
    assert wide[2] >= narrow[2] * (1 - 1e-9)
    if better < worse:
        assert wide[2] / wide[0] > narrow[2] / narrow[0]


@given(RANGES, SPREADS, st.floats(0.1, 10))
def test_the_currency_of_a_range_does_not_matter(stated: Range, spread: int, rate: float) -> None:
    low, likely, high = widened(*stated, spread)
    converted = widened(rate * stated[0], rate * stated[1], rate * stated[2], spread)
    assert converted == pytest.approx((rate * low, rate * likely, rate * high))


@given(RANGES, SPREADS)
def test_what_may_cost_nothing_may_cost_nothing_on_worse_evidence(
    stated: Range, spread: int
) -> None:
    assert widened(0, stated[1], stated[2], spread)[0] == 0
    assert widened(0, 0, 0, spread) == (0, 0, 0)
