"""The index of a language: one script that a page loads when somebody searches.

Titles, names and summaries are sent as they are, because results show them. Beside them stands
each stem with the pages it is on and what it tells about them; the page unpacks what it needs.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stratkit.site.search.packing import packed, steps
from stratkit.site.search.ranking import Weighed, ranked
from stratkit.site.search.stems import words
from stratkit.site.search.vocabulary import Vocabulary, vocabulary

GLOBAL = "stratkitSearch"
"""The one name that the script sets on `window`."""

LONGEST = 700
"""Words of a text that are looked through; what a page is about has been said by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One page, or one place on a page, that can be found."""

    id: str
    address: str
    """The way to it from the folder of the language, `channel.seo/index.html`."""
    title: str
    names: tuple[str, ...] = ()
    """What else it is called."""
    kind: str
    """What results can be narrowed down to: `channel`, `article`, ..."""
    kind_label: str
    label: str = ""
    """What a result says it is, where that is more exact than its kind."""
    summary: str
    text: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet to values, beside the kind."""


def search_script(entries: Sequence[SearchEntry], language: str) -> str:
    """Return the text of `search.js`, the same for the same entries in any order.

    Args:
        entries: All that can be found, in one language.
        language: The language of their texts.
    """
    known = sorted(entries, key=lambda entry: (entry.kind, entry.id))
    fields = [_fields(entry) for entry in known]
    every = (word for of in fields for said in of.values() for word in said)
    found = vocabulary(every, language)
    data = {
        "language": language,
        "ids": [entry.id for entry in known],
        "addresses": _addresses(known),
        "titles": [entry.title for entry in known],
        "names": [entry.names for entry in known],
        "summaries": [entry.summary for entry in known],
        "kinds": _kinds(known),
        "labels": _labels(known),
        "facets": _facets(known),
        **found.script(),
        "pages": _pages(known, fields, found),
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.{GLOBAL}={written};\n"


def _fields(entry: SearchEntry) -> dict[str, tuple[str, ...]]:
    """Return the words of an entry, field by field; those of its id are names of it, too."""
    return {
        "title": tuple(words(entry.title)),
        "names": tuple(words(" ".join((*entry.names, entry.id)))),
        "summary": tuple(words(entry.summary)),
        "text": tuple(words(entry.text))[:LONGEST],
    }


def _addresses(entries: Sequence[SearchEntry]) -> dict[int, str]:
    """Return the addresses that do not follow from the id, by number."""
    numbered = enumerate(entries)
    return {n: e.address for n, e in numbered if e.address != f"{e.id}/index.html"}


def _kinds(entries: Sequence[SearchEntry]) -> list[tuple[str, str, str]]:
    """Return each kind with its label and its entries."""
    of: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        of[entry.kind].append(number)
    return [
        (kind, entries[numbers[0]].kind_label, packed(steps(numbers)))
        for kind, numbers in sorted(of.items())
    ]


def _labels(entries: Sequence[SearchEntry]) -> list[tuple[str, str]]:
    """Return the labels that differ from those of kinds, with their entries."""
    of: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        if entry.label not in {"", entry.kind_label}:
            of[entry.label].append(number)
    return [(label, packed(steps(numbers))) for label, numbers in sorted(of.items())]


def _facets(entries: Sequence[SearchEntry]) -> dict[str, dict[str, str]]:
    """Return facet to value to entries."""
    of: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(entries):
        for name, values in entry.facets.items():
            if name != "kind":
                for value in sorted(set(values)):
                    of[name][value].append(number)
    return {
        name: {value: packed(steps(numbers)) for value, numbers in sorted(values.items())}
        for name, values in sorted(of.items())
    }


def _pages(
    entries: Sequence[SearchEntry], fields: Sequence[Mapping[str, tuple[str, ...]]], of: Vocabulary
) -> str:
    """Return for each stem how far apart the entries are that it is on, and its points there."""
    numbered = (
        {name: [of.numbers[word] for word in said] for name, said in each.items()}
        for each in fields
    )
    pages = [
        Weighed(kind=entry.kind, fields=each) for entry, each in zip(entries, numbered, strict=True)
    ]
    told = ranked(pages)
    return " ".join(_packed(told[stem]) for stem in range(len(of.stems)))


def _packed(told: Sequence[tuple[int, int]]) -> str:
    """Return the distances, then the points: numbers beside their like compress better."""
    apart = steps(number for number, _points in told)
    return packed((*apart, *(points for _number, points in told)))
