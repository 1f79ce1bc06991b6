from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Problem
from stratkit.planning.numbers import drawn, likely
from stratkit.planning.outcome import nothing, outcome


def test_an_effect_is_spread_over_time_and_nothing_is_lost_but_what_comes_too_late(
    problem: Problem,
) -> None:
    shares = likely(problem).arrivals
    assert (shares >= 0).all()
    assert (shares.sum(axis=2) <= 1 + 1e-12).all()
    quick = [i for i, c in enumerate(problem.candidates) if c.carry_over.likely < 0.2]
    assert (shares[0, quick].sum(axis=1) > 0.95).any()


def test_draws_have_the_stated_deciles(problem: Problem) -> None:
    numbers = drawn(problem, 40_000, seed=1)
    for place, candidate in enumerate(problem.candidates):
        if not candidate.setup.likely:
            assert not numbers.setup[:, place].any()
            continue
        low, middle, high = np.percentile(numbers.setup[:, place], (10, 50, 90))
        assert middle == pytest.approx(candidate.setup.likely, rel=0.1)
        assert high == pytest.approx(candidate.setup.high, rel=0.15)
        # A low end of nothing has no logarithm; that side is as wide as the other.
        assert low == pytest.approx(candidate.setup.low or middle**2 / high, rel=0.2)


def test_the_same_seed_draws_the_same_and_another_one_does_not(problem: Problem) -> None:
    one, same, other = (drawn(problem, 50, seed) for seed in (7, 7, 8))
    assert (one.half == same.half).all()
    assert (one.half != other.half).any()


@given(data=st.data())
def test_one_number_settled_leaves_the_draws_of_the_others_alone(
    problem: Problem, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(problem.candidates) - 1))
    changed = problem.candidates[place].setup.times(3)
    candidates = list(problem.candidates)
    candidates[place] = replace(candidates[place], setup=changed)
    before = drawn(problem, 20, 5)
    after = drawn(replace(problem, candidates=tuple(candidates)), 20, 5)
    assert (before.half == after.half).all()
    assert (np.delete(before.setup, place, 1) == np.delete(after.setup, place, 1)).all()


def test_doing_nothing_costs_nothing_and_brings_nothing(
    problem: Problem, kb: KnowledgeBase
) -> None:
    assert kb.priors
    found = outcome(problem, drawn(problem, 30, 3), nothing(problem))
    for values in (found.value, found.cost, found.leads, found.customers, found.kept):
        assert np.abs(values).max() == pytest.approx(0, abs=1e-6)
