"""No plan breaks a limit, and every plan brings what a second reckoning says it brings."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stratkit.model.plan import Decision
from stratkit.model.planning import Problem
from stratkit.model.terms import Goal, Lock, LockKind, Measure, Terms
from stratkit.planning.numbers import likely
from stratkit.planning.optimise import Optimum, optimise
from stratkit.planning.outcome import outcome
from stratkit.planning.programme import Aim
from unit.planning.checker import violations
from unit.planning.examples import QUICK, QUICKEST, problem_for
from unit.planning.exhaustive import decisions, patterns, staffed
from unit.planning.problems import GOALS, problems
from unit.planning.second_opinion import reckoned

FIGURES = ("visits", "leads", "won", "customers", "kept", "revenue", "cost")


def planned(example: str, terms: Terms) -> tuple[Problem, Optimum | None]:
    problem = problem_for(example, terms)
    return problem, optimise(problem)


@st.composite
def terms(draw: st.DrawFn, example: str) -> Terms:
    """Draw what a client may settle; some of it cannot be met."""
    able = [c.option for c in problem_for(example, Terms()).candidates]
    kinds: st.SearchStrategy[LockKind] = st.sampled_from(["require", "exclude", "cap", "fix"])
    budget = draw(st.sampled_from([None, 0.0, 4_000.0, 25_000.0, 300_000.0]))
    quarters = draw(st.integers(1, 4))
    return Terms(
        quarters=quarters,
        budget=budget,
        by_quarter=(budget / 2,) * quarters if budget and draw(st.booleans()) else (),
        hours=draw(
            st.dictionaries(
                st.sampled_from(["marketing", "sales"]), st.sampled_from([0.0, 6.0, 30.0])
            )
        ),
        brand=draw(st.sampled_from([(0.0, 1.0), (0.1, 0.6)])),
        locks=tuple(
            Lock(option=option, kind=draw(kinds), amount=draw(st.sampled_from([900.0, 5_000.0])))
            for option in draw(st.lists(st.sampled_from(able), max_size=2, unique=True))
        ),
    )


def agree(problem: Problem, decision: Decision) -> None:
    """Both ways to reckon say the same of every figure of every quarter."""
    found, again = outcome(problem, likely(problem), decision), reckoned(problem, decision)
    for name in FIGURES:
        assert getattr(found, name)[0] == pytest.approx(getattr(again, name), rel=1e-9, abs=1e-9)
    assert found.value[0] == pytest.approx(again.value, rel=1e-9, abs=1e-6)


@given(problems())
@settings(max_examples=150)
def test_no_limit_is_ever_violated(problem: Problem) -> None:
    found = optimise(problem)
    if found is not None:
        assert violations(problem, found.decision, found.gaps) == []


@given(problems(locks=False), st.sampled_from(GOALS))
@settings(max_examples=150)
def test_a_goal_is_reached_or_there_is_no_plan(problem: Problem, goal: Goal) -> None:
    wanted = replace(problem, limits=replace(problem.limits, goals=(goal,)))
    found = optimise(wanted)
    if found is not None:
        assert violations(wanted, found.decision, found.gaps) == []


@given(problems(most=2, quarters=2))
@settings(max_examples=100)
def test_where_any_decision_is_possible_there_is_a_plan(problem: Problem) -> None:
    possible = next(decisions(problem), None)
    assert possible is None or optimise(problem) is not None


@given(problems(), st.data())
@settings(max_examples=150)
def test_a_second_reckoning_of_any_decision_says_the_same(
    problem: Problem, data: st.DataObject
) -> None:
    on = data.draw(
        st.fixed_dictionaries(
            {c.option: st.tuples(*[st.booleans()] * problem.quarters) for c in problem.candidates}
        )
    )
    amount = st.sampled_from([0.0, 40.0, 900.0, 25_000.0])
    spend = {o: tuple(data.draw(amount) if run else 0.0 for run in r) for o, r in on.items()}
    agree(problem, staffed(problem, on, spend))


@given(problems(most=2, quarters=2))
@settings(max_examples=10)
def test_the_patterns_that_are_tried_out_are_all_there_are(problem: Problem) -> None:
    found = {tuple(pattern.items()) for pattern in patterns(problem)}
    assert len(found) == 2 ** (problem.quarters * len(problem.candidates))


@pytest.mark.parametrize("example", QUICK)
def test_the_plan_of_an_example_keeps_to_all_limits(example: str) -> None:
    problem, found = planned(example, Terms())
    assert found is not None
    assert violations(problem, found.decision, found.gaps) == []
    agree(problem, found.decision)
    assert found.certificate.gap < 0.02


@given(st.data())
@settings(max_examples=12)
def test_whatever_a_client_settles_no_limit_is_violated(data: st.DataObject) -> None:
    example = data.draw(st.sampled_from(QUICK))
    problem, found = planned(example, data.draw(terms(example)))
    if found is not None:
        assert violations(problem, found.decision, found.gaps) == []
        agree(problem, found.decision)


@pytest.mark.parametrize("example", QUICKEST)
@pytest.mark.parametrize("measure", ["customers", "leads", "revenue"])
def test_the_cheapest_plan_of_an_example_reaches_its_goal(example: str, measure: Measure) -> None:
    problem, found = planned(example, Terms())
    assert found is not None
    reached = getattr(reckoned(problem, found.decision), measure)[: problem.quarters]
    goal = Goal(measure=measure, amount=0.8 * sum(reached))
    wanted = replace(problem, limits=replace(problem.limits, goals=(goal,)))
    cheapest = optimise(wanted, Aim(cheapest=True))
    assert cheapest is not None
    assert violations(wanted, cheapest.decision, cheapest.gaps) == []
    spent, whole = (sum(reckoned(problem, o.decision).cost) for o in (cheapest, found))
    assert spent <= whole


@pytest.mark.parametrize("example", QUICK)
def test_without_any_money_there_is_still_a_plan(example: str) -> None:
    problem, found = planned(example, Terms(budget=0.0))
    assert found is not None
    assert violations(problem, found.decision, found.gaps) == []
    assert found.certificate.value >= 0


@given(problems(goals=False, locks=False))
def test_a_problem_without_money_has_a_plan(problem: Problem) -> None:
    none = replace(problem.limits, budget=0.0, by_quarter=(), brand=(0.0, 1.0))
    found = optimise(replace(problem, limits=none))
    assert found is not None
    assert sum(reckoned(problem, found.decision).cost) == pytest.approx(0, abs=1e-6)


PRINT = """
from stratkit import api
from stratkit.model.terms import Terms
from stratkit.planning.optimise import optimise
from stratkit.planning.problem import problem
kb = api.load_kb()
profile = api.load_profile(api.example({example!r}), kb)
found = optimise(problem(api.recommend(profile, kb), kb, Terms()))
print([found.decision, found.certificate, found.prices, found.gaps])
"""


def printed(example: str, seed: str) -> bytes:
    command = [sys.executable, "-c", PRINT.format(example=example)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout


def test_every_process_makes_the_same_plan() -> None:
    found = {printed("robotics-integrator", seed) for seed in ("0", "1", "4242")}
    assert len(found) == 1
    assert b"True" in found.pop()


@given(problems())
@settings(max_examples=25)
def test_the_same_problem_has_the_same_plan(problem: Problem) -> None:
    assert optimise(problem) == optimise(problem)
