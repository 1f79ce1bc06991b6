"""Rows of numbers as short text: in a script a character is cheaper than a number and a comma."""

from __future__ import annotations

from collections.abc import Iterable

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"
"""Six bits a character; none of them needs escaping in a script."""
BITS = 5
"""So many of them count; the sixth says that another character follows."""
MORE = 1 << BITS


def packed(numbers: Iterable[int]) -> str:
    """Return numbers as text, small ones in one character, the lowest bits first.

    >>> packed([0, 1, 31, 32, 1000])
    'ABfgBof'
    """
    return "".join(_packed(number) for number in numbers)


def _packed(number: int) -> str:
    text = ""
    while number >= MORE:
        text += DIGITS[MORE + number % MORE]
        number //= MORE
    return text + DIGITS[number]


def steps(rising: Iterable[int]) -> Iterable[int]:
    """Yield the distances between rising numbers, one less than they are, the first from -1.

    >>> list(steps([0, 1, 5]))
    [0, 0, 3]
    """
    last = -1
    for number in rising:
        yield number - last - 1
        last = number
