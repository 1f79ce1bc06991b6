"""Text as it is compared, without case and without diacritics, and as it is listed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from stratkit.language.messages import _

STEM_KEY = 2
"""Letters by which folded stems are indexed; no stem is shorter."""

_NOT_DECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Return text in lower case, without diacritics, words parted by single spaces.

    Anything that is neither a letter nor a digit parts words.

    >>> fold("Część zamienna: Łożysko, ЁЛКА")
    'czesc zamienna lozysko елка'
    """
    lowered = text.lower().translate(_NOT_DECOMPOSED)
    parts = unicodedata.normalize("NFKD", lowered)
    kept = (c if c.isalnum() else " " for c in parts if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


def listed(items: Sequence[str]) -> str:
    """Join items as a sentence does.

    >>> listed(["cost", "proof", "ease"])
    'cost, proof and ease'
    """
    if not items[1:]:
        return "".join(items)
    return _("{items} and {last}").format(items=", ".join(items[:-1]), last=items[-1])


def paired(items: Sequence[str]) -> str:
    """Join items that are each a phrase of their own.

    >>> paired(["a shop", "prices that hold", "a budget"])
    'a shop and prices that hold and a budget'
    """
    return _(" and ").join(items)
