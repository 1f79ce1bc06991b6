"""What a client settles about a plan: `plan` and `history` of a profile, or the command line.

Money is in whole or parts of euros, converted when it is read. Where something stands is no part
of what is settled: terms that differ in nothing else are equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

Measure = Literal["customers", "leads", "revenue", "cost_per_customer"]
"""What a goal counts."""

LockKind = Literal["require", "exclude", "fix", "cap"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What is settled about an option."""

    option: str
    kind: LockKind
    amount: float = 0.0
    """EUR over the whole plan, of `fix` and `cap`: set-up, running and variable cost together."""
    place: str = field(default="", compare=False)
    """`file:line`, or the option of the command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the plan must reach by its end."""

    measure: Measure
    amount: float
    """Customers, leads or EUR; of `cost_per_customer` the most."""
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What an option has cost and brought in the past."""

    option: str
    spend: float
    """EUR."""
    volume: float
    """Units of the stage that the option feeds."""
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of a number of people went a step further."""

    step: Literal["visit-to-lead", "lead-to-opportunity", "opportunity-to-customer"]
    trials: int
    successes: int
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedCurve:
    """A response curve that a media-mix model has fitted to the client's data."""

    option: str
    shape: Literal["michaelis-menten", "exponential", "hill"]
    half: float
    """EUR a quarter that bring half of the most there is."""
    slope: float
    ceiling: float
    """Units of the stage's volume in a quarter at most."""
    error: float = field(default=0.0, compare=False)
    """Root mean square distance of the points it was fitted to, as a share of the largest."""
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The client's own results."""

    results: tuple[Result, ...] = ()
    shares: tuple[Share, ...] = ()
    curves: tuple[FittedCurve, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of a plan; what is left out is estimated, or not limited."""

    quarters: int = 4
    start: tuple[int, int] | None = None
    """Year and quarter."""
    budget: float | None = None
    """EUR over all quarters; None for the yearly budget of the profile."""
    budget_place: str = field(default="", compare=False)
    currency: str = ""
    """In which the plan is written; empty for that of the profile's budget."""
    by_quarter: tuple[float, ...] = ()
    """EUR at most in each quarter."""
    hours: Mapping[str, float] = field(default_factory=dict)
    """`marketing`, `sales` or the id of a skill, to hours a week."""
    hours_places: Mapping[str, str] = field(default_factory=dict, compare=False)
    brand: tuple[float, float] = (0.0, 1.0)
    """Least and most share of brand in what is spent."""
    brand_place: str = field(default="", compare=False)
    locks: tuple[Lock, ...] = ()
    goals: tuple[Goal, ...] = ()
    history: History = field(default_factory=History)


def settled(terms: Terms) -> dict[str, Any]:
    """Return what is settled as plain values, without the places where it stands.

    >>> settled(Terms(quarters=2)) == settled(Terms(quarters=2, budget_place="a.yaml:3"))
    True
    """
    plain: dict[str, Any] = _plain(terms)
    return plain


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of the records above
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.compare}
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
