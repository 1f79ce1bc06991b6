"""Which figures of a plan rest on judgement, and the mark they carry."""

from __future__ import annotations

from collections.abc import Iterable

from stratkit.model.plan import Plan
from stratkit.model.planning import Candidate, Uncertain

MARK = "*"
"""Behind every figure that rests on an estimate nobody is cited for."""

CHAIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reach", ()),
    ("leads", ("visit_to_lead", "hours_per_lead")),
    ("opportunities", ("lead_to_opportunity",)),
    ("customers", ("opportunity_to_customer", "addressable", "switching", "cycle")),
    ("revenue", ("deal", "orders")),
    ("cash", ("margin",)),
)
"""What a forecast counts, with the numbers of a market that come in with it; all before too."""


def marked_if(text: str, judged: bool) -> str:  # noqa: FBT001 - it is the one question asked here
    """Return a figure with its mark if it needs one.

    >>> marked_if("12", judged=True)
    '12*'
    """
    return f"{text}{MARK}" if judged else text


def judged(numbers: Iterable[Uncertain]) -> bool:
    """Whether one of some numbers is other than nothing and rests on judgement."""
    return any(number.origin == "judgement" and number.high for number in numbers)


def cost_judged(candidate: Candidate) -> bool:
    """Whether what an option costs rests on judgement."""
    return judged((candidate.setup, candidate.running, candidate.minimum))


def hours_judged(candidates: Iterable[Candidate], skill: str) -> bool:
    """Whether the hours that some options take of one skill rest on judgement."""
    return judged(
        table[skill]
        for candidate in candidates
        for table in (candidate.hours, candidate.hours_setup)
        if skill in table
    )


def effect_judged(candidate: Candidate) -> bool:
    """Whether what an option brings rests on judgement."""
    numbers = [candidate.delay, candidate.carry_over]
    numbers += [item.unit_cost for item in candidate.yields]
    numbers += [item.share for item in candidate.lifts]
    numbers += [candidate.curve.half] if candidate.curve else []
    return judged(numbers)


def planned(plan: Plan) -> tuple[Candidate, ...]:
    """Return the options of a plan with all that is known of their costs and effects."""
    return tuple(plan.problem.candidate(tactic.option) for tactic in plan.tactics)


def forecast_judged(plan: Plan) -> frozenset[str]:
    """Return which measures of a forecast rest on judgement."""
    found: set[str] = set()
    candidates = planned(plan)
    resting = any(map(effect_judged, candidates))
    for measure, names in CHAIN:
        known = [market.numbers() for market in plan.problem.markets]
        resting = resting or judged(numbers[name] for numbers in known for name in names)
        if resting:
            found.add(measure)
    if any(map(cost_judged, candidates)):
        found |= {"spend", "cash"}
    return frozenset(found)
