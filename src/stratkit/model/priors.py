"""What a business is taken to be like where its profile is silent, as ranges.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from stratkit.model.condition import Condition
from stratkit.model.source import Basis, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorValue:
    """What holds for the businesses that a condition or the words of a trade describe."""

    low: float
    """About one such business in ten is below it."""
    likely: float
    high: float
    """About one such business in ten is above it."""
    when: Condition | None = None
    """Which businesses; the last value of a prior has none and holds for all the others."""
    words: tuple[str, ...] = ()
    """Stems of words, one of which stands in the answers on industry or product."""
    because: str = ""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """A number that a plan needs and a profile seldom holds."""

    id: str
    label: str
    summary: str
    """What it is, and how a firm would measure it."""
    unit: str
    values: tuple[PriorValue, ...]
    """The first that fits the business counts."""
    field: str = ""
    """The profile field whose answer takes its place."""
    zero: Literal["none", "unknown"] = "none"
    """What the answer 0 says: that there is none, or only that it is little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningConstants:
    """How a plan reads fit, size and time; `planning` in `kb.yaml`."""

    efficiency: dict[int, int]
    """Fit in decibans to per cent of the stated effect, rising, 100 at 0."""
    size: dict[str, int]
    """Answer to `company_size` to per cent of the way from the likely cost to an end of its range.

    -100 is the low end, 100 the high one, on the scale of ratios.
    """
    reach: dict[str, int]
    """Answer to `reach` to the same for the spending at which an effect is half of its most."""
    discount: int
    """Per cent a year."""
    years: int
    """Years of a customer's margin that count."""
    quarter: int
    """Per cent of an even share that a quarter may spend at most, where nobody says otherwise."""
    most_lift: int
    """Per cent; all lifts of one stage together count for no more."""
    markets: dict[str, str] = field(default_factory=dict)
    """Currency to the id of the country whose prices hold where nobody names one."""
