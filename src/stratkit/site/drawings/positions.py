"""Where a business stands between the two poles of each dimension."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.site.drawings.svg import element, percent, text, titled

ROW = 40
TRACK = 24
"""Pixels from the top of a row to its line."""
MOST = 1000
"""A position at the positive pole, which stands on the left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A place between two poles."""

    left: str
    right: str
    position: int
    """-1000 to 1000, positive towards the left pole."""


def positions(title: str, description: str, stands: tuple[Stand, ...]) -> str:
    """Draw places between poles, one line for each."""
    drawn = [titled(title, description)]
    drawn += [_row(place, stand) for place, stand in enumerate(stands)]
    height = float(ROW * len(stands) + 4)
    return element("svg", drawn, class_="positions", role="img", width="100%", height=height)


def _row(place: int, stand: Stand) -> str:
    top = float(ROW * place)
    at = (MOST - stand.position) / (2 * MOST)
    leans = "left" if stand.position > 0 else "right" if stand.position < 0 else ""
    return (
        element("text", text(stand.left), x="0", y=top + 14, class_="on" if leans == "left" else "")
        + element(
            "text",
            text(stand.right),
            x="100%",
            y=top + 14,
            class_="end on" if leans == "right" else "end",
        )
        + element("line", x1="0", x2="100%", y1=top + TRACK, y2=top + TRACK, class_="track")
        + element("line", x1="50%", x2="50%", y1=top + TRACK - 5, y2=top + TRACK + 5, class_="axis")
        + element("circle", cx=percent(0.02 + 0.96 * at), cy=top + TRACK, r=6.0, class_="mark")
    )
