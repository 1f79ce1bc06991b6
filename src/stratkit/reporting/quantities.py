"""Numbers as people read them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from stratkit.language.quantities import decimal, share
from stratkit.model.arithmetic import divide

MDB = 1000
"""Milli-decibans in a deciban."""
_TENTH = 100
MINUS = "\N{MINUS SIGN}"
INFINITE = "\N{INFINITY}"
_HALF, _WHOLE = "▐", "█"


def decibans(mdb: int) -> int | float:
    """Return decibans; whole ones stay integers.

    >>> decibans(12000), decibans(-3150)
    (12, -3.15)
    """
    return mdb // MDB if mdb % MDB == 0 else mdb / MDB


def signed(mdb: int) -> str:
    """Write milli-decibans as decibans with a sign and one decimal.

    >>> signed(12449), signed(0)
    ('+12.4', '0.0')
    """
    return tenths(divide(mdb, _TENTH))


def tenths(value: int) -> str:
    """Write tenths of decibans with a sign.

    >>> tenths(7)
    '+0.7'
    """
    sign = "+" if value > 0 else MINUS if value < 0 else ""
    return f"{sign}{decimal(abs(value) / 10)}"


def adding_up(points: Sequence[int]) -> tuple[int, ...]:
    """Round milli-decibans to tenths of decibans that add up to the rounded sum.

    Each is rounded down, and what is missing goes to the largest remainders.

    >>> adding_up([1050, 1050, 1050]), adding_up([-40, -40])
    ((11, 11, 10), (0, -1))
    """
    whole = [point // _TENTH for point in points]
    missing = divide(sum(points), _TENTH) - sum(whole)
    order = sorted(range(len(points)), key=lambda i: (-(points[i] % _TENTH), i))
    for i in order[:missing]:
        whole[i] += 1
    return tuple(whole)


def percent(per_mille: int) -> str:
    """Write a degree per mille as per cent.

    >>> percent(-825)
    '83%'
    """
    return share(divide(abs(per_mille), 10))


def decimals(value: float, digits: int = 2) -> int:
    """Return the decimals that show so many significant digits; negative before the point.

    >>> decimals(3.119), decimals(17614), decimals(0.0996)
    (1, -3, 2)
    """
    if not value or not math.isfinite(value):
        return 0
    first = digits - 1 - math.floor(math.log10(abs(value)))
    carried = round(value, first)
    return digits - 1 - math.floor(math.log10(abs(carried)))


def rough(value: float, digits: int = 2) -> str:
    """Write a number that is not known exactly.

    >>> rough(17614), rough(3.119), rough(0.04), rough(math.inf)
    ('18,000', '3.1', '0.040', '∞')
    """
    if not math.isfinite(value):
        return INFINITE
    kept = decimals(value, digits)
    rounded = round(value, kept)
    return f"{MINUS if rounded < 0 else ''}{decimal(abs(rounded), max(kept, 0))}"


def lean_bar(position: int, half: int = 10) -> str:
    """Draw a position between two poles: the positive pole on the left.

    >>> lean_bar(500, 4), lean_bar(-250, 4)
    ('  ██│    ', '    │█   ')
    """
    steps = divide(abs(position) * 2 * half, MDB)
    body = _WHOLE * (steps // 2)
    if position >= 0:
        side = (_HALF if steps % 2 else "") + body
        return f"{side:>{half}}│{'':{half}}"
    side = body + ("▌" if steps % 2 else "")
    return f"{'':{half}}│{side:<{half}}"


def points_bar(mdb: int, most: int, half: int = 8) -> str:
    """Draw points: what speaks against on the left, what speaks for on the right.

    >>> points_bar(-4000, 8000, 4), points_bar(8000, 8000, 4)
    ('  ██│    ', '    │████')
    """
    return lean_bar(divide(-mdb * MDB, max(most, 1)), half)


def share_bar(percent_: int, width: int = 30) -> str:
    """Draw a share of the whole.

    >>> share_bar(50, 4)
    '██░░'
    """
    full = divide(percent_ * width, 100)
    return _WHOLE * full + "░" * (width - full)
