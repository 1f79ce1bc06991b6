"""Why an option is in a plan, with so much, and then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from stratkit.model.inquiry import Figure, PlanExplanation
from stratkit.model.plan import Decision, Plan
from stratkit.model.planning import QUARTER_WEEKS, Candidate
from stratkit.planning.reasons import value_of
from stratkit.planning.schedule import dearest

Amount = TypeVar("Amount", bool, float)

STEP = 0.01
"""Share of its spending by which an option is moved to see what the last euro brings."""


def plan_explanation(plan: Plan, option: str) -> PlanExplanation:
    """Explain an option's place in a plan.

    Args:
        plan: The plan.
        option: The id of an option.
    """
    tactic = next((t for t in plan.tactics if t.option == option), None)
    candidate = next((c for c in plan.problem.candidates if c.option == option), None)
    return PlanExplanation(
        plan=plan,
        option=option,
        fit=plan.strategy.recommendation(option).fit,
        tactic=tactic,
        not_planned=next((n for n in plan.not_planned if n.option == option), None),
        last_euro=_last_euro(plan, candidate) if tactic and candidate else 0.0,
        price=dearest(plan.prices, "budget"),
        earlier=_shifted(plan, option, -1) if tactic else None,
        later=_shifted(plan, option, 1) if tactic else None,
        figures=_figures(candidate) if candidate else (),
    )


def _last_euro(plan: Plan, candidate: Candidate) -> float:
    """Return what a little more for an option brings, for each euro, net of it."""
    spend = plan.decision.spend[candidate.option]
    if candidate.curve is None or not any(spend):
        return 0.0
    more = tuple(amount * (1 + STEP) for amount in spend)
    changed = replace(plan.decision, spend={**plan.decision.spend, candidate.option: more})
    gained = value_of(plan.problem, changed) - value_of(plan.problem, plan.decision)
    return gained / (STEP * sum(spend))


def _shifted(plan: Plan, option: str, quarters: int) -> float | None:
    """Return by how much the value changes if an option moves, limits left aside."""
    runs, spend = plan.decision.on[option], plan.decision.spend[option]
    first = runs.index(True)
    if first + quarters < 0 or not any(_moved(runs, quarters, fill=runs[-1])):
        return None
    moved: Decision = replace(
        plan.decision,
        on={**plan.decision.on, option: _moved(runs, quarters, fill=runs[-1])},
        spend={**plan.decision.spend, option: _moved(spend, quarters, fill=spend[-1])},
    )
    return value_of(plan.problem, moved) - value_of(plan.problem, plan.decision)


def _moved(values: Sequence[Amount], quarters: int, fill: Amount) -> tuple[Amount, ...]:
    """Move values to later quarters, or to earlier ones, the last of them going on.

    >>> _moved((0.0, 5.0, 5.0), -1, 5.0), _moved((0.0, 5.0, 5.0), 1, 5.0)
    ((5.0, 5.0, 5.0), (0.0, 0.0, 5.0))
    """
    kept = list(values)
    if quarters < 0:
        return tuple(kept[-quarters:] + [fill] * -quarters)
    return tuple([type(fill)()] * quarters + kept[: len(kept) - quarters])


def _figures(candidate: Candidate) -> tuple[Figure, ...]:
    """Return every number that the plan reckons with for an option."""
    found = [
        Figure(name="setup", value=candidate.setup),
        Figure(name="running", value=candidate.running),
        Figure(name="minimum", value=candidate.minimum),
        Figure(name="weeks", value=candidate.delay.times(QUARTER_WEEKS)),
        Figure(name="carry_over", value=candidate.carry_over),
    ]
    if candidate.curve is not None:
        found.append(Figure(name="half_at", value=candidate.curve.half))
    found += [Figure(name="unit_cost", value=item.unit_cost) for item in candidate.yields]
    found += [Figure(name="lift", value=item.share) for item in candidate.lifts]
    return tuple(figure for figure in found if figure.value.likely)
