"""What a plan holds, or why there is none."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, then

from stratkit.model.plan import Demand, Infeasible, Plan
from unit.planning.checker import violations

CENT = 0.01


@pytest.fixture
def plan(answer: Plan | Infeasible) -> Plan:
    """Return the plan that was made."""
    assert isinstance(answer, Plan), answer.demands
    return answer


@pytest.fixture
def demands(answer: Plan | Infeasible) -> tuple[Demand, ...]:
    """Return what clashes."""
    assert isinstance(answer, Infeasible)
    return answer.demands


def in_currency(plan: Plan, euros: float) -> float:
    return euros / plan.problem.eur


@then(parsers.parse("the plan costs at most {amount:d} EUR"))
def the_plan_costs_at_most(plan: Plan, amount: int) -> None:
    assert sum(tactic.total for tactic in plan.tactics) <= amount + CENT


@then(parsers.parse('"{option}" costs {amount:d} EUR'))
def an_option_costs(plan: Plan, option: str, amount: int) -> None:
    (found,) = [tactic for tactic in plan.tactics if tactic.option == option]
    assert found.total == pytest.approx(amount, abs=plan.problem.quarters)


@then(parsers.parse("it takes at most {hours:d} hours a week of marketing"))
def it_takes_at_most(plan: Plan, hours: int) -> None:
    for quarter in range(plan.problem.quarters):
        taken = 0.0
        for tactic in plan.tactics:
            for skill, amount in tactic.quarters[quarter].hours.items():
                if plan.problem.skills[skill].team == "marketing":
                    taken += amount
        bought = sum(
            amounts[quarter]
            for skill, amounts in plan.decision.bought.items()
            if plan.problem.skills[skill].team == "marketing"
        )
        assert taken - bought <= hours * 13 + CENT


@then(parsers.parse("it is at most {percent:d} percent below the best possible"))
def it_is_at_most_below(plan: Plan, percent: int) -> None:
    assert plan.certificate.value <= plan.certificate.bound
    assert plan.certificate.gap * 100 <= percent


@then("nothing in it breaks a limit")
def nothing_in_it_breaks_a_limit(plan: Plan) -> None:
    assert violations(plan.problem, plan.decision) == []


@then("the forecast has a low, a middle and a high end for each quarter")
def the_forecast_has_ends(plan: Plan) -> None:
    assert len(plan.forecast.quarters) == plan.problem.quarters + 1
    for quarter in plan.forecast.quarters:
        assert quarter.leads.p10 <= quarter.leads.p50 <= quarter.leads.p90


@then(parsers.parse('"{option}" is in the plan'))
def is_in_the_plan(plan: Plan, option: str) -> None:
    assert option in {tactic.option for tactic in plan.tactics}


@then("something is in the plan")
def something_is_in_the_plan(plan: Plan) -> None:
    assert plan.tactics


@then("every stage is covered or named as a gap")
def every_stage_is_covered(plan: Plan) -> None:
    served = {
        stage
        for candidate in plan.problem.candidates
        if any(plan.decision.on[candidate.option])
        for stage in candidate.serves
    }
    for stage in plan.problem.stages:
        assert stage in served or plan.problem.covered[stage] or stage in plan.gaps


@then(parsers.parse("the plan has {count:d} quarter"))
def the_plan_has(plan: Plan, count: int) -> None:
    assert all(len(tactic.quarters) == count for tactic in plan.tactics)
    assert plan.tactics


@then("the open pipeline counts")
def the_open_pipeline_counts(plan: Plan) -> None:
    assert plan.forecast.quarters[-1].customers.p50 > plan.forecast.quarters[0].customers.p50
    assert plan.certificate.value > 0


@then("there is no plan")
def there_is_no_plan(demands: tuple[Demand, ...]) -> None:
    assert demands


@then(parsers.parse("the goal of {measure} is blamed"))
def the_goal_is_blamed(demands: tuple[Demand, ...], measure: str) -> None:
    assert [d.subject for d in demands if d.kind == "goal"] == [measure]


@then("fewer customers would be possible")
def fewer_customers_would_be_possible(demands: tuple[Demand, ...]) -> None:
    (goal,) = [demand for demand in demands if demand.kind == "goal"]
    assert goal.enough is not None
    assert 0 < goal.enough < goal.amount


@then(parsers.parse('the lock on "{option}" is blamed'))
def the_lock_is_blamed(demands: tuple[Demand, ...], option: str) -> None:
    locks = [demand for demand in demands if demand.kind == "lock"]
    assert [demand.subject.split()[-1] for demand in locks] == [option]
    assert locks[0].place


@then(parsers.parse('the lock on "{option}" is blamed twice'))
def the_lock_is_blamed_twice(demands: tuple[Demand, ...], option: str) -> None:
    found = sorted(demand.subject for demand in demands)
    assert found == [f"exclude {option}", f"require {option}"]
