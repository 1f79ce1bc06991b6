"""From weights of evidence to a position.

Turing and Good's *weight of evidence* is ten times the common logarithm of a
likelihood ratio; weights of independent evidence add up. The probability that
belongs to a sum of e decibans, centred and scaled to -1000..1000, is
1000 * tanh(e * ln 10 / 20). It is read from a committed integer table, so that every
machine and every language gets the same number.
"""

from __future__ import annotations

from stratkit.inference.logistic_table import POSITIONS
from stratkit.model.arithmetic import divide

STEP = 100
"""The table's step, in milli-decibans."""


def position(evidence: int) -> int:
    """Return the position, -1000 to 1000, for evidence in milli-decibans.

    >>> position(0), position(10_000), position(-10_000), position(99_000)
    (0, 818, -818, 1000)
    """
    index = min(divide(abs(evidence), STEP), len(POSITIONS) - 1)
    magnitude = POSITIONS[index]
    return magnitude if evidence >= 0 else -magnitude
