"""What an option costs, how long it takes and what it brings, as ranges.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
Money is in euros of an average European Union country; `Country` says how far others differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.source import Basis, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A number that is known as a range, with what it rests on."""

    low: float
    """About one business in ten is below it."""
    likely: float
    high: float
    """About one business in ten is above it."""
    because: str = ""
    """How the range came about."""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range whose ground is stated with the line it stands in."""

    low: float
    likely: float
    high: float


def widened(low: float, likely: float, high: float, spread: int) -> tuple[float, float, float]:
    """Return a range as wide as the grade of its evidence makes it.

    The distances of both ends from the likely value grow in proportion on the scale of ratios,
    on which costs and rates are skewed; an end at zero stays there.

    Args:
        low: Stated lower end, not negative.
        likely: Stated likely value.
        high: Stated upper end.
        spread: Width in per cent of the stated one, 100 or more.

    >>> widened(50, 100, 200, 200)
    (25.0, 100, 400.0)
    """
    if not likely:
        return low, likely, high
    power = spread / 100
    return likely * (low / likely) ** power, likely, likely * (high / likely) ** power


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """Hours of the firm's own people."""

    skill: str
    setup: Band
    """Hours once, before it starts."""
    monthly: Band
    """Hours a month while it runs."""
    because: str = ""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCost:
    """Euros for one more unit of a stage's volume, while little is spent."""

    customers: Literal["businesses", "consumers"]
    low: float
    likely: float
    high: float
    because: str = ""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """How volume grows with spending."""

    shape: Literal["concave", "s-shaped"]
    half_at: Band
    """Euros a month that bring half of all it can bring."""
    because: str = ""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Volume bought at one stage."""

    stage: str
    unit_cost: tuple[UnitCost, ...]
    response: Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """A better conversion into a stage, or retention at it."""

    stage: str
    low: float
    """Per cent, relative, among those who meet the option."""
    likely: float
    high: float
    because: str = ""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Economics:
    """What an option takes and what it gives."""

    note: str
    """What the money pays for, and what drives it up or down."""
    setup: Estimate
    """Euros once, paid to others before it starts."""
    running: Estimate
    """Euros a month that it costs while it runs, whatever is spent on reach."""
    minimum: Estimate
    """Euros a month of variable spend below which nothing can be achieved or learnt."""
    hours: tuple[Effort, ...]
    weeks_to_effect: Estimate
    """Weeks from the start of the work to the first effect that can be measured."""
    carry_over: Estimate
    """Per cent of a quarter's effect that is left a quarter later without further spend."""
    feeds: Feed | None = None
    lifts: tuple[Lift, ...] = ()
    pauses: bool = False
    """It can be left out for a quarter and taken up again; otherwise it goes on once started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A kind of work, and what an hour of it costs."""

    id: str
    label: str
    summary: str
    rate: Estimate
    """Euros an hour, what the firm pays for it."""
    team: Literal["marketing", "sales"] = "marketing"
    """Whose hours it takes."""
    bought: bool = False
    """An agency or a freelancer can do it as well."""
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A price level, the European Union being 100."""

    value: float
    because: str = ""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """How far costs in a country differ from the average of the European Union."""

    id: str
    label: str
    currency: str
    labour: Index
    """What an hour of work costs."""
    media: Index
    """What reaching people by advertising costs."""
    services: Index
    """What agencies, print, stands and events cost."""
