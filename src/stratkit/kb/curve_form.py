"""The form of a response curve in the units of the model that has fitted it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Points = tuple[tuple[float, float], ...]
"""Spending and outcome of a period, point by point."""

Shape = Literal["michaelis-menten", "exponential", "hill"]


class CurveForm(NamedTuple):
    """A curve with its parameters, and how far it is from what it was fitted to."""

    shape: Shape
    half: float
    """Spending of a period that brings half of the most there is."""
    slope: float
    ceiling: float
    """Outcome of a period at most."""
    error: float = 0.0
    """Root mean square distance from the points, as a share of the largest outcome."""
