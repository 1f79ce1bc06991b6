"""Integer arithmetic shared by every layer that computes.

Units: *decibans* (dB) measure evidence and fit; internally everything is an
integer number of *milli-decibans* (mdB). Degrees of truth and positions are
integers per mille.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

FULL = 1000
"""One, per mille: full truth, or a position at the very end of a dimension."""

CAP = Fraction(3, 2)
"""Correlated strengths may add up to at most this many times the largest of them."""


def divide(numerator: int, denominator: int) -> int:
    """Divide and round half away from zero.

    >>> divide(5, 2), divide(-5, 2), divide(7, 3)
    (3, -3, 2)
    """
    if denominator <= 0:
        msg = "the denominator must be positive"
        raise ValueError(msg)
    quotient, remainder = divmod(abs(numerator), denominator)
    magnitude = quotient + (2 * remainder >= denominator)
    return magnitude if numerator >= 0 else -magnitude


def per_mille(product: int) -> int:
    """Divide by 1000 and round half away from zero, as `divide` does, but faster.

    >>> per_mille(1500), per_mille(-1500), per_mille(1499)
    (2, -2, 1)
    """
    return (product + 500) // 1000 if product >= 0 else -((500 - product) // 1000)


def capped(strengths: Sequence[int]) -> tuple[int, ...]:
    """Scale correlated strengths so that their absolute sum is at most CAP times the largest.

    Five dimensions that all say the same are one piece of news, not five. The
    scaling is fixed when the knowledge base is compiled, so scores stay linear
    in the positions.

    >>> capped([6000, -6000])
    (4500, -4500)
    >>> capped([7000, 2000])
    (7000, 2000)
    """
    total = sum(abs(strength) for strength in strengths)
    limit = CAP * max((abs(strength) for strength in strengths), default=0)
    if total <= limit:
        return tuple(strengths)
    scale = limit / total
    return tuple(divide(s * scale.numerator, scale.denominator) for s in strengths)


def interpolate(points: Sequence[tuple[int, int]], x: int) -> int:
    """Read a piecewise linear curve through `points` (sorted by abscissa) at `x`.

    Outside the listed breakpoints the curve is flat.

    >>> interpolate([(2, 0), (6, 1000)], 3)
    250
    >>> interpolate([(2, 0), (6, 1000)], 99)
    1000
    """
    first_x, first_y = points[0]
    if x <= first_x:
        return first_y
    for (x0, y0), (x1, y1) in pairwise(points):
        if x <= x1:
            return y0 + divide((y1 - y0) * (x - x0), x1 - x0)
    return points[-1][1]
