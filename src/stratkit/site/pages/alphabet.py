"""Words by their letters: order, initials and capitals, whatever locales the machine has."""

from __future__ import annotations

import unicodedata
from typing import TypeAlias

LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ru": f"абвгдежзийклмнопрстуфхцчшщъыьэюя{LATIN}",
}
"""Language to its letters in their order; what is written in another script follows."""
DIGIT = 0

Place: TypeAlias = tuple[int, int]


def key(text: str, language: str) -> tuple[tuple[Place, ...], str]:
    """Return what to sort by: spaces, then digits, then letters in the order of the language.

    Letters that the alphabet lacks stand with the letter they are made from; other signs do
    not count.

    >>> sorted(["Zysk", "łącze", "Lejek", "A/B"], key=lambda word: key(word, "pl"))
    ['A/B', 'Lejek', 'łącze', 'Zysk']
    """
    return tuple(_places(text, language)), text


def _places(text: str, language: str) -> list[Place]:
    letters = ALPHABETS.get(language, LATIN)
    found = []
    for sign in text.casefold():
        if sign.isspace():
            found.append((DIGIT, -1))
        elif sign.isdigit():
            found.append((DIGIT, int(unicodedata.digit(sign, 0))))
        elif sign.isalpha():
            found.append((1, _rank(sign, letters)))
    return found


def _rank(sign: str, letters: str) -> int:
    base = sign if sign in letters else unicodedata.normalize("NFKD", sign)[0]
    at = letters.find(base)
    return at if at >= 0 else len(letters) + ord(base)


def initial(text: str, language: str) -> tuple[str, str]:
    """Return an anchor for the first letter of a word, and the letter as it is shown.

    >>> initial("światło", "pl"), initial("3D", "en")
    (('letter-26', 'Ś'), ('letter-0', '0-9'))
    """
    first = next((sign for sign in text if sign.isalnum()), "0")
    (group, rank), *_more = _places(first, language)
    if group == DIGIT:
        return "letter-0", "0-9"
    letters = ALPHABETS.get(language, LATIN)
    shown = letters[rank] if rank < len(letters) else first
    return f"letter-{rank + 1}", shown.upper()


def capital(words: str) -> str:
    """Begin words with a capital, as a heading does.

    >>> capital("price model")
    'Price model'
    """
    return words[:1].upper() + words[1:]
