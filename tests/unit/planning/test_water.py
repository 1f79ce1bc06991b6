from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stratkit.planning.curves import Response
from stratkit.planning.water import Basin, Split, split

AMOUNTS = st.floats(1, 1e5)


@st.composite
def basins(draw: st.DrawFn) -> Basin:
    shape = draw(st.sampled_from(["michaelis-menten", "exponential"]))
    least = draw(st.sampled_from([0.0, 0.0, 40.0]))
    most = least + draw(st.sampled_from([math.inf, 10.0, 3_000.0]))
    response = Response(shape, draw(st.floats(300, 1e5)))  # type: ignore[arg-type]
    return Basin(response=response, worth=draw(st.floats(0.01, 100)), least=least, most=most)


def worth(able: list[Basin], spend: tuple[float, ...]) -> float:
    pairs = zip(able, spend, strict=True)
    return math.fsum(basin.worth * basin.response.effective(x) for basin, x in pairs)


def filled(able: list[Basin], budget: float) -> Split:
    assume(sum(basin.least for basin in able) <= budget)
    return split(able, budget)


@given(st.lists(basins(), min_size=1, max_size=8), AMOUNTS)
def test_the_budget_is_used_up_and_no_bound_is_broken(able: list[Basin], budget: float) -> None:
    found = filled(able, budget)
    for basin, spend in zip(able, found.spend, strict=True):
        assert basin.least <= spend <= basin.most
    whole = math.fsum(found.spend)
    assert whole == pytest.approx(min(budget, math.fsum(b.most for b in able)), rel=1e-12)


@given(st.lists(basins(), min_size=1, max_size=8), AMOUNTS)
def test_the_last_euro_brings_the_same_everywhere(able: list[Basin], budget: float) -> None:
    found = filled(able, budget)
    for basin, spend in zip(able, found.spend, strict=True):
        last = basin.worth * basin.response.marginal(spend)
        if basin.least < spend < basin.most and found.price:
            assert last == pytest.approx(found.price, rel=1e-9)
        elif spend == basin.least < basin.most:
            assert last <= found.price * (1 + 1e-9)
        else:
            assert last >= found.price * (1 - 1e-9)


@given(st.lists(basins(), min_size=2, max_size=6), AMOUNTS, st.data())
def test_no_other_split_brings_more(able: list[Basin], budget: float, data: st.DataObject) -> None:
    found = filled(able, budget)
    best = worth(able, found.spend)
    giver, taker = data.draw(st.permutations(range(len(able))))[:2]
    room = min(found.spend[giver] - able[giver].least, able[taker].most - found.spend[taker])
    moved = room * data.draw(st.floats(0, 1))
    other = list(found.spend)
    other[giver] -= moved
    other[taker] += moved
    assert worth(able, tuple(other)) <= best * (1 + 1e-12)


@given(st.lists(basins(), min_size=1, max_size=5), AMOUNTS)
def test_the_price_is_what_one_more_euro_brings(able: list[Basin], budget: float) -> None:
    found = filled(able, budget)
    step = budget * 1e-4
    before, after = (worth(able, split(able, budget + more).spend) for more in (0.0, step))
    assert after - before <= found.price * step * (1 + 1e-6) + 1e-9 * before
    assert after - before >= split(able, budget + step).price * step * (1 - 1e-6) - 1e-9 * before
