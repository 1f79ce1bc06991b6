"""What speaks for and against, as signed bars that add up."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from stratkit.language.messages import _
from stratkit.reporting.quantities import adding_up, tenths
from stratkit.site.drawings.svg import element, percent, text, titled

ROW = 38
"""Pixels from one bar to the next."""
BAR = 13
LABEL = 14
"""Pixels from the top of a row to the foot of its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedBar:
    """One contribution."""

    label: str
    points: int
    """mdB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedBars:
    """Contributions around zero, and their sum."""

    title: str
    description: str
    items: tuple[SignedBar, ...]
    base: int = 0
    """mdB that any business gets; a bar of its own."""
    total: str
    """What the sum is called."""


def signed_bars(chart: SignedBars) -> str:
    """Draw contributions, the base first, each bar from where the one before ended.

    So the last one ends at the sum, which is drawn from zero below a line; the numbers are
    rounded so that those shown add up to the sum shown.
    """
    base = (SignedBar(label=_("any business"), points=chart.base),) if chart.base else ()
    items = (*base, *chart.items)
    shown = adding_up([item.points for item in items])
    ends = list(accumulate((item.points for item in items), initial=0))
    low, high = min(ends), max(ends)
    across = _Across(low=low, span=max(1, high - low))
    drawn = [titled(chart.title, chart.description)]
    for place, (item, value) in enumerate(zip(items, shown, strict=True)):
        drawn.append(_row(float(ROW * place), item, tenths(value), across, ends[place]))
    whole = SignedBar(label=chart.total, points=ends[-1])
    above = float(ROW * len(items))
    drawn.append(_row(above, whole, tenths(sum(shown)), across, 0))
    drawn.append(element("line", x1="0", x2="100%", y1=above, y2=above, class_="sum"))
    height = float(ROW * (len(items) + 1) + 4)
    return element("svg", drawn, class_="bars", role="img", width="100%", height=height)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Across:
    """How points become parts of the width."""

    low: int
    span: int

    def part(self, points: int) -> float:
        return (points - self.low) / self.span


def _row(top: float, row: SignedBar, value: str, across: _Across, start: int) -> str:
    foot = top + LABEL + 5
    first, last = sorted((start, start + row.points))
    sign = "good" if row.points >= 0 else "bad"
    zero = percent(across.part(0))
    return (
        element("text", text(row.label), x="0", y=top + LABEL)
        + element("text", text(value), x="100%", y=top + LABEL, class_="value")
        + element("line", x1=zero, x2=zero, y1=foot - 2, y2=foot + BAR + 2, class_="axis")
        + element(
            "rect",
            x=percent(across.part(first)),
            y=foot,
            width=percent((last - first) / across.span),
            height=float(BAR),
            class_=sign,
        )
    )
