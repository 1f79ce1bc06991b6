"""Words and their stems: what the forms of one word have in common.

The stems are those of the Snowball project. Its stemmers see one word at a time and miss what
Polish and Russian do inside a word (`ulotka`, `ulotek`, `ulotce`), so two forms are also taken for
one where a usual change of sounds leads from the one stem to a stem that other words have.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]
from snowballstemmer.polish_stemmer import PolishStemmer  # type: ignore[import-untyped]
from snowballstemmer.russian_stemmer import RussianStemmer  # type: ignore[import-untyped]

from stratkit.model.text import fold

STEMMERS = {"en": EnglishStemmer, "pl": PolishStemmer, "ru": RussianStemmer}
"""Language to its Snowball stemmer; words of other languages are their own stems.

They are named one by one because `snowballstemmer.stemmer` prefers whatever PyStemmer is installed,
and the same knowledge must give the same index everywhere.
"""

SHORTEST = 3
"""Letters of a stem that forms may share without the stemmer's word for it."""
SHORTEST_CHANGED = 5
"""Letters of a stem whose sounds may change; shorter ones have too many neighbours."""

CHANGES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (("rr", "r"),),
    "pl": (
        ("ek", "k"),
        ("iec", "c"),
        ("c", "t"),
        ("c", "k"),
        ("dz", "d"),
        ("dz", "g"),
        ("sc", "st"),
        ("rz", "r"),
        ("um", ""),
        ("ow", ""),
    ),
    "ru": (("ок", "к"), ("ек", "к"), ("ец", "ц"), ("ен", "н"), ("ов", ""), ("н", "")),
}
"""What the end of a folded stem may become.

A fleeting vowel goes, a softened sound hardens, an adjective leads to its noun (`cenowy`, `cena`).
"""

_WORD = re.compile(r"[^\W_]+")
_LOOSE = re.compile("[\u0300-\u036f]")
"""Marks that no letter has taken in, such as the stress in Russian textbooks."""


def words(text: str) -> Iterator[str]:
    """Yield the words of a text in lower case, with their diacritics.

    >>> list(words("Targi B2B, część 1½."))
    ['targi', 'b2b', 'część', '11', '2']
    """
    composed = unicodedata.normalize("NFC", text).lower()
    for match in _WORD.finditer(_LOOSE.sub("", composed)):
        word = match.group()
        parts = fold(word).split()
        yield from (word,) if len(parts) == 1 else parts


def stems(forms: Iterable[str], language: str) -> dict[str, str]:
    """Return the folded stem of each form.

    Args:
        forms: Words as `words` yields them.
        language: The language they are in.

    >>> found = stems(["ulotka", "ulotki", "ulotek", "ulotce"], "pl")
    >>> sorted(set(found.values()))
    ['ulotk']
    """
    given = sorted(set(forms))
    cut = STEMMERS[language]().stemWords(given) if language in STEMMERS else given
    own = {form: fold(stem) for form, stem in zip(given, cut, strict=True)}
    size = Counter(own.values())
    one: dict[str, str] = {}
    for form, stem in own.items():
        bare = fold(form)  # the stemmer may have taken the end of a bare stem for an ending
        if len(bare) >= SHORTEST and bare in size:
            _join(one, stem, bare, size)
        for changed in _changed(stem, language):
            if size[changed] >= size[stem]:
                _join(one, stem, changed, size)
    return {form: _head(one, stem) for form, stem in own.items()}


def _changed(stem: str, language: str) -> Iterator[str]:
    """Yield what a stem is when its last sounds change."""
    for end, become in CHANGES.get(language, ()):
        if stem.endswith(end) and len(stem) >= SHORTEST_CHANGED:
            yield stem.removesuffix(end) + become


def _head(one: Mapping[str, str], stem: str) -> str:
    while stem in one:
        stem = one[stem]
    return stem


def _join(one: dict[str, str], stem: str, other: str, size: Counter[str]) -> None:
    """Take two stems for one: that of more forms, and of those the first in the alphabet."""
    ends = {_head(one, stem), _head(one, other)}
    if len(ends) > 1:
        head, rest = sorted(ends, key=lambda end: (-size[end], end))
        one[rest] = head
