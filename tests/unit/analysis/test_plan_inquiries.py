"""A plan questioned: every answer is checked against the plan itself."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from stratkit import api
from stratkit.analysis.answers import answered
from stratkit.analysis.plan_worlds import information, robustness
from stratkit.diagnostics.errors import StratkitError, UnknownId
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.planning.reasons import value_of

EXAMPLE = "it-consultancy"


@pytest.fixture(scope="module")
def plan(kb: KnowledgeBase) -> Plan:
    found = api.plan(api.load_profile(api.example(EXAMPLE), kb), kb, draws=100)
    assert isinstance(found, Plan)
    return found


def left_out(plan: Plan) -> str:
    return next(n.option for n in plan.not_planned if math.isfinite(n.regret))


def test_an_option_is_explained_by_its_fit_and_by_every_number_with_its_place(
    plan: Plan, kb: KnowledgeBase
) -> None:
    tactic = plan.tactics[0]
    found = api.plan_explanation(plan, tactic.option, kb)
    assert found.tactic == tactic
    assert (
        sum(p.points for p in found.fit.contributions)
        + (found.fit.base.points * 1000 if found.fit.base else 0)
        == found.fit.points
    )
    assert found.figures
    assert all(figure.value.path.startswith(tactic.option) for figure in found.figures)


def test_no_option_would_be_worth_more_with_a_little_more_money_than_money_is_elsewhere(
    plan: Plan, kb: KnowledgeBase
) -> None:
    for tactic in plan.tactics:
        found = api.plan_explanation(plan, tactic.option, kb)
        assert found.last_euro >= -1 - 1e-6


def test_what_is_forced_in_is_in_and_costs_no_less_than_the_certified_gap(
    plan: Plan, kb: KnowledgeBase
) -> None:
    found = api.why_not(plan, left_out(plan), kb)
    assert found.forced is not None
    assert found.option in {tactic.option for tactic in found.forced.tactics}
    gap = plan.certificate.bound - plan.certificate.value
    assert found.regret >= -gap - 1e-6
    assert found.option not in {item.option for item in found.moved}


def test_what_takes_neither_money_nor_hours_cannot_be_forced_in(
    plan: Plan, kb: KnowledgeBase
) -> None:
    free = next(o.id for o in kb.options.values() if o.economics is None)
    with pytest.raises(StratkitError, match="neither money nor hours"):
        api.why_not(plan, free, kb)
    with pytest.raises(UnknownId):
        api.why_not(plan, "chanel.linkdin", kb)


def test_where_nothing_changes_nothing_moves(plan: Plan, kb: KnowledgeBase) -> None:
    profile = plan.strategy.profile
    found = api.what_if(profile, profile, kb)
    assert (found.changes, found.positions, found.moved) == ((), (), ())


def test_a_change_is_traced_to_positions_and_fits(plan: Plan, kb: KnowledgeBase) -> None:
    profile = plan.strategy.profile
    changed = api.changed(profile, {"decision_makers": "1", "typical_deal_value": "900 EUR"}, kb)
    found = api.what_if(profile, changed, kb)
    assert {change.field for change in found.changes} == {"decision_makers", "typical_deal_value"}
    assert found.after is not None
    assert found.positions
    for item in found.moved:
        assert (item.fit_before != item.fit_after) or not item.traits
        assert item.before != item.after


def test_each_answer_that_is_named_really_brings_the_option_in_or_drops_it(
    plan: Plan, kb: KnowledgeBase
) -> None:
    found = api.smallest_change(plan, plan.tactics[-1].option, kb)
    assert found.planned
    for flip in found.flips[:1]:
        profile = answered(plan.strategy.profile, flip.field, flip.answer)
        again = api.plan(profile, kb, draws=100)
        assert isinstance(again, Plan)
        share = sum(t.total for t in again.tactics if t.option == found.option)
        assert share <= sum(t.total for t in plan.tactics if t.option == found.option)


def test_how_often_an_option_stays_is_a_share_and_the_same_every_time(plan: Plan) -> None:
    found, again = robustness(plan, draws=4), robustness(plan, draws=4)
    assert found.options == again.options
    assert {t.option for t in plan.tactics} <= {item.option for item in found.options}
    for item in found.options:
        assert 0 <= item.share <= 1
        assert (item.share * 4) == round(item.share * 4)


def test_to_know_a_number_is_never_worth_less_than_nothing(plan: Plan) -> None:
    found = information(plan, most=2)
    assert len(found.estimates) == len(plan.assumptions)
    assert all(worth.information >= 0 for worth in found.estimates)
    gains = [worth.information for worth in found.estimates]
    assert gains == sorted(gains, reverse=True)


def test_what_is_answered_is_not_asked_again(plan: Plan, kb: KnowledgeBase) -> None:
    found = api.ask(plan, kb)
    assert not {q.field for q in found.questions} & plan.strategy.profile.answers.keys()
    gains = [question.gain for question in found.questions]
    assert gains == sorted(gains, reverse=True)
    assert all(0 < q.gain <= q.most for q in found.questions)
    if found.questions:
        first = found.questions[0]
        profile = answered(plan.strategy.profile, first.field, first.answer)
        known = api.plan(profile, kb, draws=100)
        assert isinstance(known, Plan)
        assert first.field not in {q.field for q in api.ask(known, kb).questions}


def test_the_worth_of_an_option_is_what_the_plan_loses_without_it(plan: Plan) -> None:
    tactic = plan.tactics[0]
    quarters = plan.problem.quarters
    bare = replace(
        plan.decision,
        on={**plan.decision.on, tactic.option: (False,) * quarters},
        spend={**plan.decision.spend, tactic.option: (0.0,) * quarters},
    )
    lost = value_of(plan.problem, plan.decision) - value_of(plan.problem, bare)
    assert tactic.worth == pytest.approx(lost)
