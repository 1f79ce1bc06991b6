"""A response curve through points of spending and outcome, by least squares.

For a given half and slope the best ceiling is a quotient of two sums, so only half and slope are
searched for (variable projection: Golub and Pereyra, SIAM Journal on Numerical Analysis 10, 1973).
The search looks at a grid and then at ever finer grids around its best point: the same points give
the same curve on every machine, and no start has to be guessed.
"""

from __future__ import annotations

from typing import get_args

import numpy as np
from numpy.typing import NDArray

from stratkit.kb.curve_form import CurveForm, Points, Shape

FARTHEST = 20.0
"""The half is looked for from the least spending over this number to the greatest times it."""
STEEPEST = 6.0
"""Slope of a Hill curve."""
STEPS = 41
"""Of a grid, in each direction."""
ROUNDS = 24
SHRINK = 0.6
"""By what a grid is narrower than the one before; its best point may then still move."""
EXACT = 1e-9
"""Share of the outcomes' squares below which two fits are equally good."""

PARAMETERS = {"michaelis-menten": 2, "exponential": 2, "hill": 3}

Array = NDArray[np.float64]


def fitted(points: Points) -> CurveForm:
    """Return the form that fits best, a further parameter having to be worth its while.

    Forms are compared by their final prediction error (Akaike 1969): the mean square residual
    times (n + k) / (n - k), of n points and k parameters.

    Args:
        points: Spending and outcome, three or more.

    >>> form = fitted(tuple((x, 90 * x / (x + 400)) for x in (100.0, 200.0, 500.0, 900.0)))
    >>> form.shape, round(form.half, 3), round(form.ceiling, 3)
    ('michaelis-menten', 400.0, 90.0)
    """
    spend, outcome = (np.array(values, dtype=float) for values in zip(*points, strict=True))
    forms = [
        _fit(shape, spend, outcome) for shape in get_args(Shape) if len(points) > PARAMETERS[shape]
    ]
    square = float(np.mean(outcome**2))

    def expected(form: CurveForm) -> float:
        count, free = len(points), PARAMETERS[form.shape]
        residual = (form.error * float(outcome.max())) ** 2
        return (residual + EXACT * square) * (count + free) / (count - free)

    return min(forms, key=expected)


def _fit(shape: Shape, spend: Array, outcome: Array) -> CurveForm:
    low = np.log(spend[spend > 0].min() / FARTHEST)
    high = np.log(spend.max() * FARTHEST)
    middle, reach = (low + high) / 2, (high - low) / 2
    slope, slopes = (1 + STEEPEST) / 2, (STEEPEST - 1) / 2
    for _round in range(ROUNDS):
        halves = np.linspace(max(low, middle - reach), min(high, middle + reach), STEPS)
        tried = np.ones(1)
        if shape == "hill":
            tried = np.linspace(max(1.0, slope - slopes), min(STEEPEST, slope + slopes), STEPS)
        residual, _ceiling = _residual(shape, np.exp(halves), tried, spend, outcome)
        best = np.unravel_index(int(np.argmin(residual)), residual.shape)
        middle, slope = float(halves[best[0]]), float(tried[best[1]])
        reach, slopes = reach * SHRINK, slopes * SHRINK
    half = float(np.exp(middle))
    residual, ceiling = _residual(shape, np.array([half]), np.array([slope]), spend, outcome)
    error = float(np.sqrt(residual[0, 0] / len(spend)) / outcome.max())
    return CurveForm(shape, half, slope, float(ceiling[0, 0]), error)


def _residual(
    shape: Shape, halves: Array, slopes: Array, spend: Array, outcome: Array
) -> tuple[Array, Array]:
    """Return the sum of squares and the best ceiling for each half and slope."""
    ratio = spend / halves[:, None, None]
    if shape == "exponential":
        share = -np.expm1(-np.log(2) * ratio) * np.ones((1, len(slopes), 1))
    else:
        powered = ratio ** slopes[None, :, None]
        share = powered / (1 + powered)
    ceiling = (share * outcome).sum(axis=2) / (share**2).sum(axis=2)
    distance = share * ceiling[:, :, None] - outcome
    return (distance**2).sum(axis=2), ceiling
