"""What may come of it, quarter by quarter: the middle of a forecast and how far it may be off."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.site.drawings.svg import element, percent, text, titled

ROW = 38
"""Pixels from one quarter to the next."""
LABEL = 14
"""Pixels from the top of a row to the foot of its words."""
BAND = 13
INSET = 0.02
"""Part of the width at either side, so that a mark at an end is drawn whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A forecast figure: eight draws of ten lie between low and high."""

    label: str
    low: float
    middle: float
    high: float
    value: str
    """The three in words."""


def fan(title: str, description: str, ranges: tuple[Range, ...]) -> str:
    """Draw ranges below each other on one scale, zero on it.

    Args:
        title: What the drawing is called.
        description: What it shows.
        ranges: The nearest first; the farther ahead, the wider they tend to be.
    """
    across = _Across(
        low=min((one.low for one in ranges), default=0.0),
        high=max((one.high for one in ranges), default=0.0),
    )
    drawn = [titled(title, description)]
    drawn += [_row(float(ROW * place), one, across) for place, one in enumerate(ranges)]
    height = float(ROW * len(ranges) + 4)
    return element("svg", drawn, class_="bars fan", role="img", width="100%", height=height)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Across:
    """How a figure becomes a part of the width."""

    low: float
    high: float

    def part(self, figure: float) -> float:
        """Return where a figure stands, between the insets.

        >>> _Across(low=0.0, high=10.0).part(5)
        0.5
        """
        least, most = min(0.0, self.low), max(0.0, self.high)
        return INSET + (1 - 2 * INSET) * (figure - least) / ((most - least) or 1.0)


def _row(top: float, one: Range, across: _Across) -> str:
    foot = top + LABEL + 5
    low, middle, high = (across.part(figure) for figure in (one.low, one.middle, one.high))
    zero = percent(across.part(0))
    return (
        element("text", text(one.label), x="0", y=top + LABEL)
        + element("text", text(one.value), x="100%", y=top + LABEL, class_="value")
        + element("line", x1=zero, x2=zero, y1=foot - 2, y2=foot + BAND + 2, class_="axis")
        + element(
            "rect",
            x=percent(low),
            y=foot,
            width=percent(high - low),
            height=float(BAND),
            class_="band",
        )
        + element("circle", cx=percent(middle), cy=foot + BAND / 2, r=5.0, class_="mark")
    )
