"""What of a goal a plan reaches, by its true curves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from stratkit.model.plan import Decision
from stratkit.model.planning import Problem
from stratkit.model.terms import Goal, Measure
from stratkit.planning.numbers import Array, likely
from stratkit.planning.outcome import Outcome, outcome

SLACK = 1e-6
"""Share of a goal that may be missing: solvers compute in floating point."""
MORE = 1.002
"""Times what is missing by which a goal is raised when it is searched for again."""


def reached(measure: Measure, found: Outcome) -> Array:
    """Return what a plan reaches by its end: one amount for each draw.

    Args:
        measure: What is counted; a cost for each customer is without end where nobody is won.
        found: What the plan brings.
    """
    last = found.cost.shape[1]
    match measure:
        case "customers":
            return np.asarray(found.customers[:, :last].sum(axis=1))
        case "leads":
            return np.asarray(found.leads[:, :last].sum(axis=1))
        case "revenue":
            return np.asarray(found.revenue[:, :last].sum(axis=1))
    won = found.customers[:, :last].sum(axis=1)
    there = won > 0
    return np.where(there, found.cost.sum(axis=1) / np.where(there, won, 1.0), np.inf)


def met(goal: Goal, found: Outcome) -> Array:
    """Return in which draws a goal is met."""
    amount = reached(goal.measure, found)
    if goal.measure == "cost_per_customer":
        return np.asarray(amount <= goal.amount * (1 + SLACK))
    return np.asarray(amount >= goal.amount * (1 - SLACK))


def missed(problem: Problem, decision: Decision) -> tuple[Goal, ...]:
    """Return the goals that a decision misses with the likely numbers."""
    if not problem.limits.goals:
        return ()
    found = outcome(problem, likely(problem), decision)
    return tuple(goal for goal in problem.limits.goals if not met(goal, found)[0])


def raised(problem: Problem, asked: Problem, decision: Decision) -> Problem:
    """Return a problem that asks for more of what a decision has missed.

    Args:
        problem: What the goals really are.
        asked: What was searched for.
        decision: What was found.
    """
    found = outcome(problem, likely(problem), decision)
    lacking = {goal.measure for goal in missed(problem, decision)}
    goals = []
    for wanted, goal in zip(problem.limits.goals, asked.limits.goals, strict=True):
        amount = float(reached(goal.measure, found)[0])
        factor = wanted.amount / amount if amount else np.inf
        if goal.measure not in lacking or not np.isfinite(factor) or not factor:
            goals.append(goal)
        elif goal.measure == "cost_per_customer":
            goals.append(replace(goal, amount=goal.amount * factor / MORE))
        else:
            goals.append(replace(goal, amount=goal.amount * factor * MORE))
    return replace(asked, limits=replace(asked.limits, goals=tuple(goals)))
