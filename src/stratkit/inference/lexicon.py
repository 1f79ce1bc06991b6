"""Weak evidence in the words of free-text answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from stratkit.model.knowledge_base import DimensionNetwork, KnowledgeBase
from stratkit.model.profile import Answer
from stratkit.model.proof import Evidence
from stratkit.model.text import STEM_KEY, fold


class Hit(NamedTuple):
    """A word of a text that begins with a stem of the lexicon."""

    field: str
    word: str


def find_words(kb: KnowledgeBase, answers: Mapping[str, Answer]) -> dict[str, Hit]:
    """Return, for each lexicon entry that is found, the first word that shows it.

    Stems are compared at the beginning of words, without case or diacritics.
    """
    hits: dict[str, Hit] = {}
    for question in kb.questions.values():
        answer = answers.get(question.field)
        if not (question.text_evidence and isinstance(answer, str)):
            continue
        text = fold(answer)
        start = 0
        while start < len(text):
            for stem, entry in kb.network.stems.get(text[start : start + STEM_KEY], ()):
                fields = kb.lexicon[entry].fields
                if (
                    entry not in hits
                    and text.startswith(stem, start)
                    and (not fields or question.field in fields)
                ):
                    end = text.find(" ", start + len(stem))
                    word = text[start : end if end >= 0 else len(text)]
                    hits[entry] = Hit(question.field, word)
            space = text.find(" ", start)
            start = space + 1 if space >= 0 else len(text)
    return hits


def word_evidence(network: DimensionNetwork, hits: Mapping[str, Hit]) -> tuple[Evidence, ...]:
    """Return the strongest word for each pole of a dimension.

    Ten words that say the same are no more news than one: of all words for one
    trait only the strongest counts.
    """
    strongest: dict[str, Evidence] = {}
    for words in network.words:
        hit = hits.get(words.entry)
        if hit is None:
            continue
        rival = strongest.get(words.trait)
        if rival is None or abs(words.points) > abs(rival.points):
            strongest[words.trait] = Evidence(
                source=words.entry,
                trait=words.trait,
                points=words.points,
                reads=(hit.field,),
                word=hit.word,
            )
    return tuple(strongest[trait] for trait in sorted(strongest))
