"""Response curves: how many effective euros spending makes.

A curve turns euros x of a quarter into *effective* euros g(x), those that would bring the same
volume at the stated cost of a unit. Where k is the spending that brings half of the most:

- Michaelis-Menten: g = k x / (x + k), so that g(x) is about x while x is small;
- exponential: g = k/ln2 (1 - 2^(-x/k)), with the same slope of one at zero;
- Hill, h > 1: g = c x^h / (x^h + k^h) with c = knee h/(h-1), knee = k (h-1)^(1/h), so that the
  stated cost is the lowest average cost, which is reached at the knee. Below the knee the curve is
  under its concave envelope, the straight line from zero to the knee.

Michaelis-Menten and Hill: Hill (1910); their use for media: Jin et al., Bayesian methods for media
mix modeling with carryover and shape effects, Google (2017), section 2.3.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from stratkit.model.planning import Curve, CurveShape

LN2 = math.log(2)

Amount = TypeVar("Amount", float, NDArray[np.float64])


@dataclass(frozen=True, slots=True)
class Response:
    """One curve with its numbers settled.

    >>> Response("michaelis-menten", 100.0).effective(100.0)
    50.0
    >>> hill = Response("hill", 100.0, 2.0)
    >>> hill.knee, round(hill.effective(100.0), 6), hill.envelope(50.0)
    (100.0, 100.0, 50.0)
    """

    shape: CurveShape
    half: float
    slope: float = 1.0

    @classmethod
    def of(cls, curve: Curve) -> Response:
        """Return a curve at its likely half."""
        return cls(curve.shape, curve.half.likely, curve.slope)

    @property
    def knee(self) -> float:
        """Spending with the lowest average cost; 0 where each euro brings less than the last."""
        if self.shape != "hill" or self.slope <= 1:
            return 0.0
        return float(self.half * (self.slope - 1) ** (1 / self.slope))

    @property
    def most(self) -> float:
        """Effective euros that no spending exceeds."""
        return scale(self.shape, self.half, self.slope)

    def effective(self, spend: float) -> float:
        """Return the effective euros of some spending; both in EUR a quarter."""
        return float(effective(self.shape, self.half, self.slope, spend))

    def marginal(self, spend: float) -> float:
        """Return the effective euros of one more euro."""
        return float(marginal(self.shape, self.half, self.slope, spend))

    def envelope(self, spend: float) -> float:
        """Return the least concave curve that is nowhere below this one."""
        if spend >= self.knee:
            return self.effective(spend)
        return spend * self.effective(self.knee) / self.knee

    def tangents(self, points: Iterator[float]) -> Iterator[tuple[float, float]]:
        """Yield (intercept, slope) of lines that lie above the envelope and touch it."""
        if self.knee:
            yield 0.0, self.effective(self.knee) / self.knee
        for point in points:
            if point >= self.knee:
                slope = self.marginal(point)
                yield self.effective(point) - slope * point, slope


def scale(shape: CurveShape, half: Amount, slope: float) -> Amount:
    """Return the most effective euros there are, EUR a quarter."""
    if shape == "exponential":
        return half / LN2
    if shape == "hill" and slope > 1:
        return cast("Amount", half * ((slope - 1) ** (1 / slope) * slope / (slope - 1)))
    return half


def effective(shape: CurveShape, half: Amount, slope: float, spend: Amount | float) -> Amount:
    """Return effective euros; `half` and `spend` may be arrays that fit together."""
    most = scale(shape, half, slope)
    found: Amount = most * spend / (spend + half)
    if shape == "exponential":
        found = most * -np.expm1(-LN2 * (spend / half))
    elif shape == "hill":
        powered = (spend / half) ** slope
        found = most * powered / (1 + powered)
    return found


def marginal(shape: CurveShape, half: float, slope: float, spend: float) -> float:
    """Return the derivative of the effective euros by the euros spent."""
    most = scale(shape, half, slope)
    if shape == "exponential":
        return float(most * LN2 / half * np.exp(-LN2 * spend / half))
    if shape == "hill":
        powered = (spend / half) ** slope
        if spend == 0:
            return 0.0 if slope > 1 else math.inf
        return float(most * slope * powered / (spend * (1 + powered) ** 2))
    return float(most * half / (spend + half) ** 2)


def geometric(half: float, most: float, count: int) -> Iterator[float]:
    """Yield points from 0 to the most, even on the scale of log(1 + x/half).

    On that scale a concave curve bends about evenly, so few points follow it closely.

    >>> [round(point) for point in geometric(100, 700, 4)]
    [0, 100, 300, 700]
    """
    whole = math.log1p(most / half)
    for step in range(count):
        yield half * math.expm1(whole * step / (count - 1))


def saturated(demand: Amount, ceiling: Amount | float) -> Amount:
    """Return the leads that a market gives for so many that are asked of it.

    M (1 - exp(-D/M)): as long as little is asked nearly all of it comes, and never more than M.

    Args:
        demand: D, leads a quarter that the tactics would bring in an endless market.
        ceiling: M, leads a quarter there are.
    """
    reached: Amount = ceiling * -np.expm1(-demand / ceiling)
    return reached
