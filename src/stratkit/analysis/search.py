"""Search by label, synonym and text, in every language of a knowledge base.

Neither case nor diacritics count. Words match as they are, as the beginning of a
longer word, with another ending (Polish and Russian inflect), and with a typing error,
in this order of trust.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stratkit.analysis.search_index import Entry, Name, entries
from stratkit.diagnostics.errors import UnknownId
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.text import fold

EXACT, PREFIX, ENDING, TEXT, TYPO = 900, 700, 500, 300, 100
"""What each way of matching scores at least; at most 99 more for how much of a name is matched."""

LONGEST_QUERY = 200
"""Characters; a longer query is cut."""
MOST_WORDS = 8
SHORTEST_TYPO = 4
"""Shorter words have too many neighbours for a typing error to be told from another word."""
CLOSE = 0.72
"""How alike two words are when one may be a typing error of the other."""
SHORTEST_STEM = 3
LONGEST_ENDING = 4
STEM_PERCENT = 55
"""How much of the longer word two words share at least when only their endings differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found, and by which of its names."""

    id: str
    kind: str
    """The part of the id before the dot."""
    label: str
    score: int
    """Up to 1000; above 900 the name itself was asked for, below 200 it was guessed."""
    matched: str
    """The name or, for a match in its text, the words that matched."""
    language: str
    """The language of that name; empty for ids and texts."""


def search(words: str, kb: KnowledgeBase, *, kind: str = "", limit: int = 20) -> tuple[Hit, ...]:
    """Return what matches, best first, ties by id.

    Args:
        words: What to look for; everything found matches all of the words.
        kb: The knowledge base to look in.
        kind: A family (`option`, `trait`, ...) or the part of ids before the dot; empty for all.
        limit: At most this many.

    Raises:
        UnknownId: There is no such kind.
    """
    query = fold(words[:LONGEST_QUERY])
    index = tuple(entries(kb))
    kinds = {known for entry in index for known in (entry.kind, entry.family)}
    if kind and kind not in kinds:
        raise UnknownId(kind, kinds)
    kept = (entry for entry in index if not kind or kind in {entry.kind, entry.family})
    hits = [hit for entry in kept if query and (hit := _hit(query, entry)) is not None]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.id))[: max(limit, 0)])


def _hit(query: str, entry: Entry) -> Hit | None:
    tokens = _telling(query)
    best, by = max(
        ((_named(query, tokens, name), name) for name in entry.names),
        key=lambda scored: scored[0],
    )
    if best < TEXT and (told := _told(tokens, entry.text)):
        return _made(entry, told, " ".join(tokens), "")
    if not best:
        best, by = max(
            ((_mistyped(tokens, name), name) for name in entry.names),
            key=lambda scored: scored[0],
        )
    return _made(entry, best, by.text, by.language) if best else None


def _telling(query: str) -> tuple[str, ...]:
    """Return the words that tell something: beside longer ones, prepositions do not."""
    words = tuple(dict.fromkeys(query.split()))
    long = tuple(word for word in words if len(word) >= SHORTEST_STEM)
    return (long or words)[:MOST_WORDS]


def _made(entry: Entry, score: int, matched: str, language: str) -> Hit:
    return Hit(
        id=entry.id,
        kind=entry.kind,
        label=entry.label,
        score=score,
        matched=matched,
        language=language,
    )


def _named(query: str, tokens: Sequence[str], name: Name) -> int:
    """Score a name that is what was asked for, begins with it, or has another ending."""
    if name.folded == query:
        return EXACT + (100 if name.label else 99)
    words = name.folded.split()
    if all(any(word.startswith(token) for word in words) for token in tokens):
        return PREFIX + _share(tokens, name)
    if all(any(inflected(token, word) for word in words) for token in tokens):
        return ENDING + _share(tokens, name)
    return 0


def _share(tokens: Sequence[str], name: Name) -> int:
    """Return 0 to 99: how much of the name the words make up, a label a little before others."""
    length = len(name.folded.replace(" ", ""))
    return min(98, 98 * sum(len(token) for token in tokens) // max(length, 1)) + name.label


def inflected(one: str, other: str) -> bool:
    """Whether two folded words differ in their endings only.

    >>> inflected("targow", "targi"), inflected("выставке", "выставка"), inflected("ad", "app")
    (True, True, False)
    """
    shorter = min(len(one), len(other))
    longer = max(len(one), len(other))
    stem = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    enough = stem >= max(SHORTEST_STEM, shorter - 2) and 100 * stem >= STEM_PERCENT * longer
    return enough and longer - stem <= LONGEST_ENDING


def _told(tokens: Sequence[str], text: str) -> int:
    """Score a text that holds all the words, whole ones before beginnings of longer ones."""
    padded = f" {text} "
    if not all(f" {token}" in padded for token in tokens):
        return 0
    whole = sum(f" {token} " in padded for token in tokens)
    return TEXT + 98 * whole // len(tokens)


def _mistyped(tokens: Sequence[str], name: Name) -> int:
    """Score a name whose words differ from those asked for by typing errors."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a search needs it

    words = name.folded.split()
    likeness = 0.0
    for token in tokens:
        if len(token) < SHORTEST_TYPO:
            best = float(token in words)
        else:
            best = max(OSA.normalized_similarity(token, word) for word in words)
        if best < CLOSE:
            return 0
        likeness += best
    return TYPO + int(98 * likeness / len(tokens)) + name.label
