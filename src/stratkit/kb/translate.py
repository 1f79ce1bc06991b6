"""The same knowledge in another language: the texts change, nothing else does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from stratkit.model.knowledge_base import PARTS, SOURCE_LANGUAGE, KnowledgeBase, Translation
from stratkit.model.wording import reworded, texts_of

STAMP_BYTES = 4
WORDED = (*PARTS, "sources")
"""The parts of a knowledge base that have words."""

INFO = "kb"
"""The id under which the texts of `kb.yaml` are translated."""


def translatable(knowledge_base: KnowledgeBase) -> dict[str, dict[str, str]]:
    """Return every text there is to translate: entity id to path to text, sorted."""
    found: dict[str, dict[str, str]] = {}
    values: Iterable[Any] = (
        entity for part in WORDED for entity in getattr(knowledge_base, part).values()
    )
    pairs = [pair for entity in values for pair in texts_of(entity, "")]
    pairs += texts_of(knowledge_base.info, INFO)
    for path, text in pairs:
        found.setdefault(path.partition("/")[0], {})[path] = text
    return dict(sorted(found.items()))


def synonyms_of(knowledge_base: KnowledgeBase) -> dict[str, tuple[str, ...]]:
    """Return what else each entity is called."""
    return {
        entity.id: entity.synonyms
        for part in PARTS
        for entity in getattr(knowledge_base, part).values()
        if hasattr(entity, "synonyms")
    }


def stamp(texts: Mapping[str, str]) -> str:
    """Return the digest of an entity's texts, by which a translation knows what it translates.

    >>> stamp({"stage.awareness/label": "Awareness"})
    'e59a64d6'
    """
    whole = "\0".join(f"{path}\0{text}" for path, text in sorted(texts.items()))
    return blake2b(whole.encode(), digest_size=STAMP_BYTES).hexdigest()


def localized(knowledge_base: KnowledgeBase, language: str) -> KnowledgeBase:
    """Return the knowledge base with its texts in `language`, where they have been translated.

    What things are called in the other languages is kept, so that they can be found by it.
    """
    names = {
        other: {entity: _names(entity, found) for entity, found in translations.items()}
        for other, translations in knowledge_base.translations.items()
    }
    own = knowledge_base.translations.get(language, {})
    if language == SOURCE_LANGUAGE:
        return replace(knowledge_base, translations=names)
    names.pop(language, None)
    names[SOURCE_LANGUAGE] = _own_names(knowledge_base)
    texts = {path: text for found in own.values() for path, text in found.texts.items()}
    parts: dict[str, Any] = {
        part: {
            key: _with_synonyms(reworded(entity, texts, ""), own)
            for key, entity in getattr(knowledge_base, part).items()
        }
        for part in WORDED
    }
    return replace(
        knowledge_base,
        language=language,
        info=reworded(knowledge_base.info, texts, INFO),
        translations=dict(sorted(names.items())),
        **parts,
    )


def _with_synonyms(entity: Any, own: Mapping[str, Translation]) -> Any:  # noqa: ANN401 - any record
    if not hasattr(entity, "synonyms"):
        return entity
    found = own.get(entity.id)
    return replace(entity, synonyms=found.synonyms if found else ())


def _names(entity: str, translation: Translation) -> Translation:
    """Keep of a translation what its entity is called."""
    paths = (f"{entity}/label", f"{entity}/ask")
    texts = {path: translation.texts[path] for path in paths if path in translation.texts}
    return Translation(synonyms=translation.synonyms, texts=texts)


def _own_names(knowledge_base: KnowledgeBase) -> dict[str, Translation]:
    """Return what everything is called in the language it was written in."""
    synonyms = synonyms_of(knowledge_base)
    found = {
        entity: _names(entity, Translation(synonyms=synonyms.get(entity, ()), texts=texts))
        for entity, texts in translatable(knowledge_base).items()
    }
    return {entity: names for entity, names in found.items() if names.texts}
