"""The words of a language as they occur, each with its stem, small enough to send to a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from stratkit.model.text import fold
from stratkit.site.search.packing import packed, steps
from stratkit.site.search.stems import stems


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Stems in alphabetical order, their forms, and the endings that lead from one to another."""

    stems: tuple[str, ...]
    forms: tuple[tuple[int, ...], ...]
    """For each stem the numbers of the endings with which it occurs, rising."""
    endings: tuple[tuple[str, str], ...]
    """What goes and what comes, `("k", "ek")` for `ulotk` and `ulotek`, the frequent ones first.

    A page reads the forms back from them, and stems words that no text contains.
    """
    numbers: Mapping[str, int]
    """Form with its diacritics to the number of its stem."""

    def script(self) -> dict[str, str]:
        """Return it as texts that are short to send: `stems`, `forms` and `endings`."""
        return {
            "stems": " ".join(self.stems),
            "forms": " ".join(packed(steps(endings)) for endings in self.forms),
            "endings": " ".join(f"{gone}|{come}" for gone, come in self.endings),
        }


def vocabulary(forms: Iterable[str], language: str) -> Vocabulary:
    """Return the vocabulary of a set of words.

    >>> found = vocabulary(["ulotka", "ulotki", "ulotek"], "pl")
    >>> found.stems, found.endings, found.forms
    (('ulotk',), (('', 'a'), ('', 'i'), ('k', 'ek')), ((0, 1, 2),))
    """
    stem_of = stems(forms, language)
    known = sorted(set(stem_of.values()))
    number = {stem: place for place, stem in enumerate(known)}
    pairs = {(stem, fold(form)) for form, stem in stem_of.items()}
    ways = {pair: _ending(*pair) for pair in pairs}
    counted = Counter(ways.values())
    endings = sorted(counted, key=lambda way: (-counted[way], way))
    place = {way: at for at, way in enumerate(endings)}
    of: list[set[int]] = [set() for _stem in known]
    for (stem, _form), way in ways.items():
        of[number[stem]].add(place[way])
    return Vocabulary(
        stems=tuple(known),
        forms=tuple(tuple(sorted(found)) for found in of),
        endings=tuple(endings),
        numbers={form: number[stem] for form, stem in stem_of.items()},
    )


def _ending(stem: str, form: str) -> tuple[str, str]:
    """Return what goes from a stem and what comes, to make a form of it."""
    pairs = zip(stem, form, strict=False)
    shared = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return stem[shared:], form[shared:]
