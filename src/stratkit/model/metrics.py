"""How to see whether something works.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.source import Basis, Citation

MetricUnit = Literal["money", "percent", "ratio", "count", "days", "hours", "minutes", "score"]
"""What a metric is counted in; money is in euros."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """Where a metric usually stands for some kind of business."""

    scope: str
    """Whom the range holds for."""
    low: float
    likely: float
    high: float
    because: str = ""
    """How the range came from the source."""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A measure, how it is calculated, read and compared."""

    id: str
    label: str
    unit: MetricUnit
    better: Literal["higher", "lower"]
    definition: str
    formula: str
    """The calculation in words."""
    reading: str
    """How to read it, and what it hides."""
    measured_with: str
    """Where the figures come from."""
    benchmarks: tuple[Benchmark, ...]
    stage: str = ""
    synonyms: tuple[str, ...] = ()
