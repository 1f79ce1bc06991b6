"""How much a word tells about a page: BM25F, computed once when the site is built.

What a page of results has to do is then to add whole numbers. The measure is that of Robertson,
Zaragoza and Taylor (2004): the fields of a page count as one text in which a word of the title
stands several times, rare words tell more than common ones, and repeating them soon stops helping.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BOOSTS: Mapping[str, float] = {"title": 12.0, "names": 8.0, "summary": 2.0, "text": 1.0}
"""Field to how many times its words count."""
LENGTHS: Mapping[str, float] = {"title": 0.6, "names": 0.3, "summary": 0.4, "text": 0.5}
"""Field to how much a long one weakens its words, 0 to 1; many synonyms are no fault."""
SATURATION = 4.0
"""So many times in the text and a word tells half of what it can."""
SCALE = 200
"""The most a word can tell; below 32 a number takes one character less."""

KINDS: Mapping[str, float] = {
    "article": 1.25,
    "case": 0.7,
    "contradiction": 0.6,
    "docs": 0.7,
    "feature": 0.5,
    "kind": 1.25,
    "lexicon": 0.4,
    "prior": 0.6,
    "question": 0.6,
    "rule": 0.5,
    "src": 0.6,
}
"""Kinds that many visitors mean, or few, where their words fit other pages as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The words of one page, field by field."""

    kind: str
    fields: Mapping[str, Sequence[int]]
    """Field to the numbers of its stems, as often as they occur."""


def ranked(pages: Sequence[Weighed]) -> Mapping[int, list[tuple[int, int]]]:
    """Return for each stem the pages it is on, rising, and how much it tells about each.

    >>> pages = [Weighed(kind="term", fields={"title": (0,), "text": (1, 1)}),
    ...          Weighed(kind="term", fields={"title": (1,)})]
    >>> {stem: [page for page, _points in found] for stem, found in ranked(pages).items()}
    {0: [0], 1: [0, 1]}
    """
    averages = _averages(pages)
    weights = [_weights(page, averages) for page in pages]
    on = Counter(stem for found in weights for stem in found)
    rarest = _rarity(1, len(pages))
    told: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, (page, found) in enumerate(zip(pages, weights, strict=True)):
        for stem, weight in sorted(found.items()):
            share = _rarity(on[stem], len(pages)) / rarest * weight / (SATURATION + weight)
            points = round(SCALE * KINDS.get(page.kind, 1.0) * share)
            told[stem].append((number, max(points, 1)))
    return told


def _averages(pages: Sequence[Weighed]) -> Mapping[str, float]:
    """Return how long each field is where it is not empty."""
    long = {name: [len(page.fields.get(name, ())) for page in pages] for name in BOOSTS}
    return {name: sum(each) / max(sum(map(bool, each)), 1) for name, each in long.items()}


def _weights(page: Weighed, averages: Mapping[str, float]) -> dict[int, float]:
    """Return how often each stem counts on a page."""
    weights: dict[int, float] = defaultdict(float)
    for name, stems in page.fields.items():
        if stems:
            long = 1 + LENGTHS[name] * (len(stems) / averages[name] - 1)
            for stem in stems:
                weights[stem] += BOOSTS[name] / long
    return weights


def _rarity(pages: int, total: int) -> float:
    return math.log(1 + (total - pages + 0.5) / (pages + 0.5))
