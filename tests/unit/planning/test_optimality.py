"""What a plan is worth: against all other plans, with more money, in another unit of money."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stratkit.model.planning import Candidate, Market, Problem, Uncertain
from stratkit.model.terms import Goal, Lock, Terms
from stratkit.planning.numbers import likely
from stratkit.planning.optimise import Optimum, optimise, polished
from stratkit.planning.outcome import outcome
from stratkit.planning.programme import penalty
from unit.planning.checker import uncovered, violations
from unit.planning.examples import QUICKEST, problem_for
from unit.planning.exhaustive import best, decisions
from unit.planning.problems import problems
from unit.planning.second_opinion import reckoned

FREE = problems(goals=False, locks=False)
SMALL = problems(most=2, quarters=2, goals=False, locks=False)


def slack(value: float) -> float:
    """EUR that floating point may be off."""
    return 1e-6 * max(1.0, abs(value))


def scored(problem: Problem, value: float, found: Optimum) -> float:
    """Return what is maximised: a stage that nothing covers counts more than the whole budget."""
    return value - penalty(problem) * len(found.gaps)


def solved(problem: Problem) -> Optimum:
    found = optimise(problem)
    assert found is not None
    return found


@given(problems(most=2, quarters=2))
@settings(max_examples=120)
def test_no_decision_is_worth_more_than_the_bound(problem: Problem) -> None:
    found = optimise(problem)
    assume(found is not None)
    assert found is not None
    assert found.certificate.value <= found.certificate.bound
    most = best(problem)
    assert most <= scored(problem, found.certificate.bound, found) + slack(most)


@given(FREE)
def test_the_certificate_is_about_the_value_of_the_decision(problem: Problem) -> None:
    found = solved(problem)
    value = float(outcome(problem, likely(problem), found.decision).value[0])
    assert found.certificate.value == value
    assert found.certificate.gap >= 0


def richer(problem: Problem, times: float) -> Problem:
    limits = problem.limits
    by_quarter = tuple(amount * times for amount in limits.by_quarter)
    return replace(
        problem, limits=replace(limits, budget=limits.budget * times, by_quarter=by_quarter)
    )


@given(FREE, st.sampled_from([1.1, 2.0, 10.0]))
@settings(max_examples=80)
def test_more_money_never_lowers_the_value_by_more_than_the_gap(
    problem: Problem, times: float
) -> None:
    larger = richer(problem, times)
    less, more = solved(problem), solved(larger)
    value = scored(larger, less.certificate.value, less)
    assert scored(larger, more.certificate.bound, more) >= value - slack(value)


@given(FREE, st.sampled_from([1.1, 2.0, 10.0]))
@settings(max_examples=80)
def test_more_money_never_lowers_the_value_of_a_plan_that_it_starts_from(
    problem: Problem, times: float
) -> None:
    less, larger = solved(problem), richer(problem, times)
    more = optimise(larger, start=less.decision)
    assert more is not None
    assert violations(larger, more.decision, more.gaps) == []
    value = scored(larger, less.certificate.value, less)
    assert scored(larger, more.certificate.value, more) >= value - slack(value)


@given(SMALL)
@settings(max_examples=60)
def test_the_polish_never_lowers_the_value(problem: Problem) -> None:
    for decision in list(decisions(problem))[::5]:
        better = polished(problem, decision)
        value = reckoned(problem, decision).value
        assert violations(problem, better.decision, better.gaps) == []
        assert better.gaps == uncovered(problem, decision)
        assert reckoned(problem, better.decision).value >= value - slack(value)


@given(FREE, st.data())
@settings(max_examples=60)
def test_what_is_excluded_never_raises_the_value(problem: Problem, data: st.DataObject) -> None:
    option = data.draw(st.sampled_from([c.option for c in problem.candidates]))
    locks = (Lock(option=option, kind="exclude"),)
    free = solved(problem)
    without = solved(replace(problem, limits=replace(problem.limits, locks=locks)))
    assert not any(without.decision.on[option])
    most = scored(problem, free.certificate.bound, free)
    assert scored(problem, without.certificate.value, without) <= most + slack(most)


def in_money_of(problem: Problem, times: float) -> Problem:
    """Return the same problem with so many times the units of money."""

    def more(value: Uncertain) -> Uncertain:
        return value.times(times)

    def dearer(candidate: Candidate) -> Candidate:
        curve = candidate.curve and replace(candidate.curve, half=more(candidate.curve.half))
        return replace(
            candidate,
            setup=more(candidate.setup),
            running=more(candidate.running),
            minimum=more(candidate.minimum),
            most=candidate.most * times,
            curve=curve,
            yields=tuple(
                y._replace(per_euro=y.per_euro / times, unit_cost=more(y.unit_cost))
                for y in candidate.yields
            ),
        )

    def pricier(market: Market) -> Market:
        return replace(market, deal=more(market.deal), least_cost=more(market.least_cost))

    def counted(goal: Goal) -> Goal:
        money = goal.measure in {"revenue", "cost_per_customer"}
        return replace(goal, amount=goal.amount * times) if money else goal

    limits = problem.limits
    return replace(
        problem,
        eur=problem.eur * times,
        candidates=tuple(dearer(c) for c in problem.candidates),
        markets=tuple(pricier(m) for m in problem.markets),
        skills={k: replace(s, rate=more(s.rate)) for k, s in problem.skills.items()},
        limits=replace(
            limits,
            budget=limits.budget * times,
            by_quarter=tuple(amount * times for amount in limits.by_quarter),
            locks=tuple(replace(lock, amount=lock.amount * times) for lock in limits.locks),
            goals=tuple(counted(goal) for goal in limits.goals),
        ),
    )


@given(problems(), st.sampled_from([0.25, 8.0]))
@settings(max_examples=80)
def test_another_unit_of_money_changes_nothing_but_units(problem: Problem, times: float) -> None:
    here, there = optimise(problem), optimise(in_money_of(problem, times))
    assert (here is None) == (there is None)
    if here is None or there is None:
        return
    assert there.gaps == here.gaps
    # Of plans that are worth the same, either may be found.
    certain = here.certificate.bound - here.certificate.value
    off = slack(here.certificate.value) + certain
    assert there.certificate.value / times == pytest.approx(here.certificate.value, abs=off)
    if there.decision.on == here.decision.on:
        for option, amounts in here.decision.spend.items():
            units = [amount / problem.eur for amount in there.decision.spend[option]]
            assert [u / times for u in units] == pytest.approx(
                [amount / problem.eur for amount in amounts], abs=1.01
            )


@pytest.mark.parametrize("example", QUICKEST)
def test_all_of_this_holds_for_examples(example: str) -> None:
    problem = problem_for(example, Terms())
    larger, dearer = richer(problem, 1.3), in_money_of(problem, 8.0)
    less, there = solved(problem), solved(dearer)
    more = optimise(larger, start=less.decision)
    assert more is not None
    value = less.certificate.value
    assert more.certificate.value >= value - slack(value)
    assert violations(larger, more.decision, more.gaps) == []
    again = reckoned(problem, polished(problem, less.decision).decision).value
    assert again >= value - slack(value)
    certain = less.certificate.bound - value + slack(value)
    assert there.certificate.value / 8 == pytest.approx(value, abs=certain)
    assert violations(dearer, there.decision, there.gaps) == []


@pytest.mark.parametrize("example", QUICKEST)
def test_what_is_excluded_is_missed_in_examples(example: str) -> None:
    problem = problem_for(example, Terms())
    free = solved(problem)
    option = next(option for option, on in free.decision.on.items() if any(on))
    locks = (Lock(option=option, kind="exclude"),)
    without = solved(problem_for(example, Terms(locks=locks)))
    assert option not in without.decision.on
    most = free.certificate.bound
    assert scored(problem, without.certificate.value, without) <= most + slack(most)
