from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from stratkit.inference.truth import (
    UNKNOWN,
    Truth,
    certain,
    conjunction,
    disjunction,
    negation,
)
from stratkit.model.arithmetic import FULL

DEGREES = st.integers(0, FULL)
TRUTHS = st.tuples(DEGREES, DEGREES).map(lambda ends: Truth(*sorted(ends)))
SEVERAL = st.lists(TRUTHS, min_size=1, max_size=6)


def inside(truth: Truth) -> st.SearchStrategy[Truth]:
    """Draw what might become of a truth once more is known."""
    ends = st.integers(truth.low, truth.high)
    return st.tuples(ends, ends).map(lambda found: Truth(*sorted(found)))


def within(narrow: Truth, wide: Truth) -> bool:
    return wide.low <= narrow.low <= narrow.high <= wide.high


@given(SEVERAL)
def test_de_morgan(truths: list[Truth]) -> None:
    denied = [negation(truth) for truth in truths]
    assert negation(conjunction(truths)) == disjunction(denied)
    assert negation(disjunction(truths)) == conjunction(denied)


@given(TRUTHS)
def test_denying_twice_changes_nothing(truth: Truth) -> None:
    assert negation(negation(truth)) == truth


@given(SEVERAL)
def test_degrees_stay_between_nothing_and_full_truth(truths: list[Truth]) -> None:
    for found in (conjunction(truths), disjunction(truths), negation(truths[0])):
        assert 0 <= found.low <= found.high <= FULL


@given(SEVERAL)
def test_all_is_never_truer_than_any(truths: list[Truth]) -> None:
    both, either = conjunction(truths), disjunction(truths)
    assert both.low <= either.low
    assert both.high <= either.high


@given(SEVERAL, st.randoms(use_true_random=False))
def test_order_does_not_matter(truths: list[Truth], random: Random) -> None:
    shuffled = random.sample(truths, len(truths))
    assert conjunction(shuffled) == conjunction(truths)
    assert disjunction(shuffled) == disjunction(truths)


@given(TRUTHS)
def test_said_twice_is_said_once(truth: Truth) -> None:
    assert conjunction([truth, truth]) == truth == disjunction([truth, truth])


@given(st.data(), SEVERAL)
def test_learning_more_never_leaves_what_was_possible(
    data: st.DataObject, truths: list[Truth]
) -> None:
    learned = [data.draw(inside(truth)) for truth in truths]
    assert within(conjunction(learned), conjunction(truths))
    assert within(disjunction(learned), disjunction(truths))
    assert within(negation(learned[0]), negation(truths[0]))


@given(DEGREES)
def test_false_and_anything_is_false_and_true_or_anything_is_true(degree: int) -> None:
    assert conjunction([certain(0), UNKNOWN, certain(degree)]) == certain(0)
    assert disjunction([certain(FULL), UNKNOWN, certain(degree)]) == certain(FULL)


@given(DEGREES)
def test_only_what_is_certain_counts_as_evidence(degree: int) -> None:
    assert conjunction([certain(degree), UNKNOWN]).low == 0
    assert disjunction([certain(degree), UNKNOWN]).low == degree
    assert not UNKNOWN.known
    assert certain(degree).known
