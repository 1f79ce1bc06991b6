"""The closest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from stratkit.language.messages import _

LONGEST = 80
"""Longer words are not compared: nobody mistypes that much, and comparing is quadratic."""


def near_miss(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or nothing when none is close.

    >>> near_miss("channel.linkdin", ["channel.trade-fair", "channel.linkedin"])
    'channel.linkedin'
    """
    if len(word) > LONGEST:
        return ""
    return next(iter(get_close_matches(word, sorted(set(known)), n=1, cutoff=0.7)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Ask whether the closest known word was meant; empty when none is close."""
    meant = near_miss(word, known)
    return _("did you mean `{word}`?").format(word=meant) if meant else ""
