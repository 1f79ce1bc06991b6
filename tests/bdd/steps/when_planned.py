"""What a consultant settles about a plan, and asks for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, when

from stratkit import api
from stratkit.model.plan import Infeasible, Plan
from stratkit.model.terms import Goal, Lock, Terms

DRAWS = 200
"""Enough to see that a forecast is one."""


@dataclass
class Settled:
    """What is settled beside the profile."""

    changes: dict[str, Any] = field(default_factory=dict)


@pytest.fixture
def settled() -> Settled:
    """Nothing yet."""
    return Settled()


@given(parsers.parse("the plan is for {count:d} quarter"))
def the_plan_is_for(settled: Settled, count: int) -> None:
    settled.changes["quarters"] = count


@given(parsers.parse("its plan has the goal of {count:d} customers"))
def its_plan_has_the_goal(settled: Settled, count: int) -> None:
    settled.changes["goals"] = (Goal(measure="customers", amount=count, place="--goal"),)


@given(parsers.parse('"{option}" is both required and excluded'))
def is_both_required_and_excluded(settled: Settled, option: str) -> None:
    settled.changes["locks"] = (
        Lock(option=option, kind="require", place="--require"),
        Lock(option=option, kind="exclude", place="--exclude"),
    )


@when("a plan is made", target_fixture="answer")
def a_plan_is_made(profile_file: Path, settled: Settled) -> Plan | Infeasible:
    profile = api.load_profile(profile_file)
    terms: Terms = replace(profile.terms, **settled.changes)
    return api.plan(profile, terms=terms, draws=DRAWS)
