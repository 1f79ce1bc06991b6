"""Numbers of the knowledge base as a plan uses them: widened by grade, with their path."""

from __future__ import annotations

from typing import Protocol

from stratkit.model.economics import widened
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Origin, Uncertain
from stratkit.model.source import Basis, Citation


class Ranged(Protocol):
    """Low, likely and high."""

    @property
    def low(self) -> float:
        """One in ten is below it."""

    @property
    def likely(self) -> float:
        """As many are below it as above."""

    @property
    def high(self) -> float:
        """One in ten is above it."""


class Grounded(Protocol):
    """A record that says what it rests on."""

    @property
    def basis(self) -> Basis:
        """A source, or a judgement."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What is cited."""


def figure(kb: KnowledgeBase, band: Ranged, ground: Grounded, path: str) -> Uncertain:
    """Return a range as wide as the grade of its evidence makes it.

    Args:
        kb: The knowledge base that holds it.
        band: The range as stated.
        ground: What it rests on; often the same record.
        path: Where it stands.
    """
    spread = kb.info.calibration.spread[kb.grade_of(ground.citations)]
    low, likely, high = widened(band.low, band.likely, band.high, spread)
    origin: Origin = "judgement" if ground.basis == "judgement" else "knowledge"
    return Uncertain(low, likely, high, path=path, origin=origin)


def narrowed(value: Uncertain) -> Uncertain:
    """Return the range of what one firm pays for what it has chosen.

    A stated range says how firms differ, from the smallest sensible version to an ambitious one.
    Once a firm has settled on its version, and budgeted it, only a part of that is left: a third,
    on the scale of ratios (a judgement).

    >>> narrowed(Uncertain(125, 1000, 8000))[:3]
    (500.0, 1000, 2000.0)
    """
    if not value.likely:
        return value
    low, high = (
        round(value.likely * (end / value.likely) ** (1 / 3), 6) if end else 0.0
        for end in (value.low, value.high)
    )
    return value._replace(low=low, high=high)


def along(value: Uncertain, way: int) -> float:
    """Return the factor that moves a range part of the way to one of its ends.

    Args:
        value: The range.
        way: Per cent of the way on the scale of ratios: -100 the low end, 100 the high one.

    >>> along(Uncertain(25, 100, 400), -50)
    0.5
    """
    end = value.high if way > 0 else value.low
    if not value.likely or not end:
        return 1.0
    return float((end / value.likely) ** (abs(way) / 100))
