from __future__ import annotations

from dataclasses import replace

import pytest

from stratkit import api
from stratkit.diagnostics.errors import InvalidData
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.lock import PlanLock
from stratkit.model.plan import Plan
from stratkit.model.terms import Lock, Terms
from stratkit.planning.lock import same_result

EXAMPLE = "it-consultancy"


def planned(kb: KnowledgeBase, terms: Terms = Terms(), **changes: object) -> Plan:  # noqa: B008 - frozen
    profile = api.load_profile(api.example(EXAMPLE), kb)
    profile = replace(profile, answers={**profile.answers, **changes})  # type: ignore[dict-item]
    found = api.plan(profile, kb, terms, draws=100)
    assert isinstance(found, Plan)
    return found


@pytest.fixture(scope="module")
def lock(kb: KnowledgeBase) -> PlanLock:
    return api.sealed(planned(kb), kb)


def test_a_sealed_plan_is_read_as_it_was_written(lock: PlanLock) -> None:
    text = api.written_lock(lock)
    assert api.read_lock(text.encode(), "plan.lock") == lock
    assert api.written_lock(api.read_lock(text.encode(), "plan.lock")) == text


def test_a_sealed_plan_is_made_again_to_the_last_cent(lock: PlanLock, kb: KnowledgeBase) -> None:
    again = api.replanned(lock, kb)
    assert isinstance(again, Plan)
    assert same_result(lock, api.sealed(again, kb))
    assert api.sealed(again, kb) == lock


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"\xff", b'{"format": 99}', b"[" * 100_000, b'{"format": "1"}']
)
def test_what_is_no_sealed_plan_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(InvalidData) as refused:
        api.read_lock(data, "plan.lock")
    (fault,) = refused.value.report
    assert fault.code == "SK818"
    assert "--lock" in fault.help


def test_nothing_moves_between_a_plan_and_itself(lock: PlanLock, kb: KnowledgeBase) -> None:
    found = api.plan_diff(lock, lock, kb)
    assert (found.inputs, found.lines, found.value) == ((), (), ())


def test_what_the_terms_move_is_put_down_to_them(lock: PlanLock, kb: KnowledgeBase) -> None:
    option = lock.lines[0].option
    without = Terms(locks=(Lock(option=option, kind="exclude"),))
    found = api.plan_diff(lock, api.sealed(planned(kb, without), kb), kb)
    assert {cause for cause, _by in found.value} == {"terms"}
    (gone,) = [line for line in found.lines if line.option == option]
    assert gone.after == 0
    assert {move.cause for line in found.lines for move in line.moves} == {"terms"}


def test_a_larger_budget_is_told_apart_from_another_profile(
    lock: PlanLock, kb: KnowledgeBase
) -> None:
    budget = api.load_profile({"sells_to": "businesses", "marketing_budget": "9000 EUR"}, kb)
    less = planned(kb, marketing_budget=budget.answers["marketing_budget"])
    found = api.plan_diff(lock, api.sealed(less, kb), kb)
    assert "budget" in {cause for cause, _by in found.value}
    assert "terms" not in {cause for cause, _by in found.value}
