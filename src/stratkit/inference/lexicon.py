"""Weak evidence in the words of free-text answers."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.model.knowledge_base import DimensionNetwork, KnowledgeBase
from stratkit.model.profile import Answer
from stratkit.model.proof import Evidence
from stratkit.model.text import fold


def folded_texts(kb: KnowledgeBase, answers: Mapping[str, Answer]) -> dict[str, str]:
    """Return each free-text answer that the lexicon reads, padded and ready to search."""
    texts = {}
    for question in kb.questions.values():
        answer = answers.get(question.field)
        if question.text_evidence and isinstance(answer, str):
            texts[question.field] = f" {fold(answer)} "
    return texts


def _found(stems: tuple[str, ...], text: str) -> str:
    """Return the first whole word or phrase of the text that begins with a stem."""
    for stem in stems:
        start = text.find(f" {stem}")
        if start >= 0:
            end = text.index(" ", start + 1 + len(stem))
            return text[start + 1 : end]
    return ""


def word_evidence(
    kb: KnowledgeBase, network: DimensionNetwork, texts: Mapping[str, str]
) -> tuple[Evidence, ...]:
    """Return the strongest word for each pole of a dimension.

    Ten words that say the same are no more news than one: of all words for one
    trait only the strongest counts.
    """
    strongest: dict[str, Evidence] = {}
    for words in network.words:
        entry = kb.lexicon[words.entry]
        for field, text in texts.items():
            if entry.fields and field not in entry.fields:
                continue
            word = _found(words.stems, text)
            rival = strongest.get(words.trait)
            if word and (rival is None or abs(words.points) > abs(rival.points)):
                strongest[words.trait] = Evidence(
                    source=words.entry,
                    trait=words.trait,
                    points=words.points,
                    reads=(field,),
                    word=word,
                )
    return tuple(strongest[trait] for trait in sorted(strongest))
