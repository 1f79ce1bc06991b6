"""How far a mean over so few units could be chance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from statistics import fmean

from stratkit.model.case import Interval

DRAWS = 1000
SEED = 20260101
TAIL = 0.025


def mean_interval(units: Sequence[Sequence[float]], *, by_unit: bool) -> Interval:
    """Return the mean with its 95 % percentile bootstrap interval.

    Units (companies, options) are resampled whole, because the values of one unit are
    not independent (Efron and Tibshirani, An Introduction to the Bootstrap, 1993).

    Args:
        units: Values by unit; units without a value are left out.
        by_unit: Average the units' means; otherwise every value counts alike.
    """
    measured = [unit for unit in units if unit]
    if not measured:
        return Interval(value=0.0, low=0.0, high=0.0)
    # Sums and counts are all that resampling needs.
    weighed = [(fmean(u), 1) if by_unit else (sum(u), len(u)) for u in measured]
    draw = random.Random(SEED)  # noqa: S311 - a statistic, not a secret
    means = sorted(_mean(draw.choices(weighed, k=len(weighed))) for _ in range(DRAWS))
    tail = int(DRAWS * TAIL)
    return Interval(value=_mean(weighed), low=means[tail], high=means[-tail - 1])


def _mean(weighed: Sequence[tuple[float, int]]) -> float:
    return sum(total for total, _ in weighed) / sum(count for _, count in weighed)
