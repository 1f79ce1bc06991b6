"""Soft, three-valued truth.

A degree of truth is an interval of per mille, `(low, high)`. A known condition has
`low == high`; an unknown one is `(0, 1000)`. What counts as evidence is `low`: only
as much as is certain. *And* is the minimum, *or* the maximum, *not* 1000 minus, each
on both ends, which is Kleene's logic widened from three values to degrees.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from stratkit.model.arithmetic import FULL


class Truth(NamedTuple):
    """The least and the greatest degree to which something may be true."""

    low: int
    high: int

    @property
    def known(self) -> bool:
        """Nothing that is still unknown could change it."""
        return self.low == self.high


UNKNOWN = Truth(0, FULL)


def certain(degree: int) -> Truth:
    """Return a known degree of truth.

    >>> certain(700)
    Truth(low=700, high=700)
    """
    return Truth(degree, degree)


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Return how far all of them hold.

    >>> conjunction([certain(0), UNKNOWN])
    Truth(low=0, high=0)
    """
    lows, highs = zip(*truths, strict=True)
    return Truth(min(lows), min(highs))


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Return how far any of them holds.

    >>> disjunction([certain(300), UNKNOWN])
    Truth(low=300, high=1000)
    """
    lows, highs = zip(*truths, strict=True)
    return Truth(max(lows), max(highs))


def negation(truth: Truth) -> Truth:
    """Return how far it does not hold.

    >>> negation(certain(300))
    Truth(low=700, high=700)
    """
    return Truth(FULL - truth.high, FULL - truth.low)
