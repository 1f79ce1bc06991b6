"""The variables of a programme: what can be decided, and what follows.

Money is in units of the plan's own size, so that the solver sees the same numbers whatever the
currency or the size of the firm.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stratkit.model.planning import Candidate, Problem
from stratkit.planning.curves import Response
from stratkit.planning.linear import LinearModel
from stratkit.planning.numbers import Numbers
from stratkit.planning.outcome import MIDDLE

Key = tuple[int, int]
"""Candidate and quarter, both from 0."""


@dataclass(slots=True)
class Draft:
    """A programme being written: the model, and which variable is what."""

    problem: Problem
    numbers: Numbers
    """The likely ones."""
    chosen: Mapping[int, tuple[bool, ...]] | None = None
    """Candidate to when it runs, where that is settled; None where it is to be decided."""
    raised: frozenset[int] = frozenset()
    """S-shaped candidates that spend at least as much as the knee of their curve."""
    unit: float = 1.0
    """EUR in one unit of money of the model."""
    model: LinearModel = field(default_factory=LinearModel)
    on: dict[Key, int] = field(default_factory=dict)
    started: dict[Key, int] = field(default_factory=dict)
    spend: dict[Key, int] = field(default_factory=dict)
    """Variable spend, in units of money."""
    effect: dict[Key, int] = field(default_factory=dict)
    """Effective money, in units."""
    bought: dict[tuple[str, int], int] = field(default_factory=dict)
    followed: dict[tuple[int, int], int] = field(default_factory=dict)
    """Market and quarter to leads that are followed up."""
    gaps: dict[str, int] = field(default_factory=dict)
    """Stage to whether it stays uncovered."""
    won: dict[tuple[int, int], dict[int, float]] = field(default_factory=dict)
    """Market and period to the terms of customers won, those without a plan included."""
    kept: dict[tuple[int, int], dict[int, float]] = field(default_factory=dict)
    """Market and quarter to the terms of customers kept, those without a plan included."""
    before: dict[tuple[int, int], float] = field(default_factory=dict)
    """Market and period to the customers that are won without a plan."""
    idle: float = 0.0
    """Margin that comes without a plan, discounted, in units of money."""
    responses: dict[int, Response] = field(default_factory=dict)
    saturations: list[tuple[int, int, float]] = field(default_factory=list)
    """Leads asked, leads reached, leads there are: what bends beside the responses."""
    rows: dict[str, int] = field(default_factory=dict)
    """What the user knows to the number of its row."""

    def candidates(self) -> list[tuple[int, Candidate]]:
        """Return the candidates that take part, with their numbers."""
        able = enumerate(self.problem.candidates)
        return [(t, c) for t, c in able if self.chosen is None or any(self.chosen.get(t, ()))]

    def discount(self, quarter: float) -> float:
        """Return what a euro in the middle of a quarter is worth at the start."""
        return float((1 + self.problem.discount) ** (-(quarter + MIDDLE) / 4))

    def least(self, number: int) -> float:
        """Return the variable spend of a quarter that an option needs, EUR."""
        candidate = self.problem.candidates[number]
        least = candidate.minimum.likely
        if number in self.raised:
            least = max(least, self.responses[number].knee - candidate.running.likely)
        return least

    def cost(self, quarter: int | None = None) -> dict[int, float]:
        """Return the terms of the money spent, in units: in one quarter, or in all."""
        quarters = range(self.problem.quarters) if quarter is None else (quarter,)
        terms: dict[int, float] = {}
        for q in quarters:
            for t, _candidate in self.candidates():
                for variable, amount in self.cost_of(t, q).items():
                    terms[variable] = terms.get(variable, 0.0) + amount
            for (skill, when), variable in self.bought.items():
                if when == q:
                    terms[variable] = float(self.numbers.rates[skill][0]) / self.unit
        return terms

    def cost_of(self, number: int, quarter: int) -> dict[int, float]:
        """Return the terms of what one option costs in a quarter, hours from outside apart."""
        setup = float(self.numbers.setup[0, number]) / self.unit
        terms = {self.on[number, quarter]: float(self.numbers.running[0, number]) / self.unit}
        if (number, quarter) in self.spend:
            terms[self.spend[number, quarter]] = 1.0
        else:
            fixed = self.problem.candidates[number].minimum.likely / self.unit
            terms[self.on[number, quarter]] += fixed
        if not self.problem.candidates[number].running_now:
            start = self.started[number, quarter]
            terms[start] = terms.get(start, 0.0) + setup
            if quarter:
                before = self.started[number, quarter - 1]
                terms[before] = terms.get(before, 0.0) - setup
        return terms


def draft(
    problem: Problem,
    numbers: Numbers,
    *,
    chosen: Mapping[int, tuple[bool, ...]] | None = None,
    raised: frozenset[int] = frozenset(),
) -> Draft:
    """Return a draft with its decisions, their bounds, and nothing that limits them together.

    Args:
        problem: What is planned with.
        numbers: Its likely numbers.
        chosen: When each candidate runs, if that is settled.
        raised: S-shaped candidates that spend at least their knee.
    """
    unit = max(problem.limits.budget, 1.0) / 1000
    found = Draft(problem=problem, numbers=numbers, chosen=chosen, raised=raised, unit=unit)
    for t, candidate in found.candidates():
        if candidate.curve is not None:
            found.responses[t] = Response.of(candidate.curve)
        for q in range(problem.quarters):
            _decide(found, t, candidate, q)
    for skill, known in problem.skills.items():
        for q in range(problem.quarters):
            if known.bought:
                found.bought[skill, q] = found.model.variable()
    return found


def _decide(found: Draft, t: int, candidate: Candidate, q: int) -> None:
    model = found.model
    if found.chosen is None:
        on = model.variable(0, 1, integer=True)
        settled_from = 0.0
        if candidate.running_now:
            started = model.variable(1, 1)
        elif candidate.pauses:
            started = model.variable(0, 1)
        else:
            started = on
    else:
        runs = found.chosen[t]
        settled_from = float(runs[q])
        on = model.variable(settled_from, settled_from)
        begun = float(candidate.running_now or any(runs[: q + 1]))
        started = model.variable(begun, begun)
    found.on[t, q], found.started[t, q] = on, started
    if t not in found.responses:
        return
    least = found.least(t) / found.unit
    most = max(candidate.most / found.unit, least)
    if found.chosen is not None and not settled_from:
        least = most = 0.0
    spend = found.spend[t, q] = model.variable(0, most)
    model.at_most(0, {spend: 1, on: -most})
    model.at_least(0, {spend: 1, on: -least})
    found.effect[t, q] = model.variable()
