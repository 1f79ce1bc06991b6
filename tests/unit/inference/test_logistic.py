from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.inference.logistic import STEP, position
from stratkit.model.arithmetic import FULL

EVIDENCE = st.integers(-200_000, 200_000)


@given(EVIDENCE)
def test_both_sides_mirror_each_other(evidence: int) -> None:
    assert position(-evidence) == -position(evidence)


@given(EVIDENCE, EVIDENCE)
def test_more_evidence_never_moves_a_business_back(first: int, second: int) -> None:
    low, high = sorted((first, second))
    assert position(low) <= position(high)


@given(st.integers(-(10**12), 10**12))
def test_positions_end_at_the_poles(evidence: int) -> None:
    assert -FULL <= position(evidence) <= FULL


@pytest.mark.parametrize("decibans", range(0, 60, 3))
def test_the_table_is_the_centred_logistic(decibans: int) -> None:
    exact = FULL * math.tanh(decibans * math.log(10) / 20)
    assert position(decibans * FULL) == pytest.approx(exact, abs=0.501)


@given(EVIDENCE)
def test_a_step_of_the_table_is_too_small_to_notice(evidence: int) -> None:
    steepest = 12  # tanh'(0) * ln 10 / 20 * 0.1 dB, in per mille and rounded up
    assert 0 <= position(evidence + STEP) - position(evidence) <= steepest
