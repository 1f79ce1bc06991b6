"""What runs when, and with how much money: a row of steps for each thing that is done."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.site.drawings.svg import element, percent, text, titled

HEAD = 24
"""Pixels for the names of the quarters."""
ROW = 46
LABEL = 14
"""Pixels from the top of a row to the foot of its words."""
FOOT = 38
"""Pixels from the top of a row to the line on which its steps stand."""
HIGHEST = 18
LOWEST = 3
"""A step that costs hours only is still seen."""
GAP = 0.006
"""Part of the width that stays free between two steps."""
NAMED = 4
"""Quarters that are named at most: more would not fit side by side on a telephone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Something that is done in some quarters."""

    label: str
    amounts: tuple[float | None, ...]
    """Money by quarter; 0 where it takes none, None where it does not run."""
    total: str
    """The money in all, in words."""


def steps(title: str, description: str, quarters: tuple[str, ...], runs: tuple[Run, ...]) -> str:
    """Draw money over time, all rows on one scale.

    Args:
        title: What the drawing is called.
        description: What it shows.
        quarters: The names of the quarters.
        runs: What is done, in the order in which it is drawn.
    """
    most = max((amount or 0.0 for run in runs for amount in run.amounts), default=0.0) or 1.0
    drawn = [titled(title, description), *_heads(quarters)]
    drawn += [_row(float(HEAD + ROW * place), run, most) for place, run in enumerate(runs)]
    height = float(HEAD + ROW * len(runs) + 2)
    return element("svg", drawn, class_="bars steps", role="img", width="100%", height=height)


def _heads(quarters: tuple[str, ...]) -> list[str]:
    every = -(-len(quarters) // NAMED)
    return [
        element("text", text(name), x=percent(place / len(quarters)), y=12.0, class_="head")
        for place, name in enumerate(quarters)
        if place % every == 0
    ]


def _row(top: float, run: Run, most: float) -> str:
    foot = top + FOOT
    slot = 1 / len(run.amounts)
    return (
        element("text", text(run.label), x="0", y=top + LABEL)
        + element("text", text(run.total), x="100%", y=top + LABEL, class_="value")
        + element("line", x1="0", x2="100%", y1=foot, y2=foot, class_="track")
        + "".join(
            _step(place * slot, slot - GAP, foot, amount / most)
            for place, amount in enumerate(run.amounts)
            if amount is not None
        )
    )


def _step(left: float, width: float, foot: float, part: float) -> str:
    height = LOWEST + (HIGHEST - LOWEST) * part
    return element(
        "rect", x=percent(left), y=foot - height, width=percent(width), height=height, class_="step"
    )
