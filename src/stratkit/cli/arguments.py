"""What was typed, read before click has read it, or after click has refused to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile


def options_of(args: Sequence[str]) -> list[str]:
    """Return the words among which options may stand.

    >>> options_of(["recommend", "--json", "--", "--file"])
    ['recommend', '--json']
    """
    return list(takewhile(lambda word: word != "--", args))


def given(option: str, args: Sequence[str]) -> str:
    """Return the value of an option that may stand in one word with it or in two.

    >>> given("--lang", ["--lang=pl"]), given("--lang", ["--lang", "ru"]), given("--lang", [])
    ('pl', 'ru', '')
    """
    value = ""
    for word, after in pairwise([*options_of(args), ""]):
        if word == option:
            value = after
        elif word.startswith(f"{option}="):
            value = word.partition("=")[2]
    return value
