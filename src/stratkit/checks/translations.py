"""Everything a reader sees stands in every language, and says what the English says today."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.kb.articles import marks_of
from stratkit.kb.translate import stamp, synonyms_of, translatable
from stratkit.language.messages import _, counted
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, KnowledgeBase, Translation

NAMED = 4
"""So many missing texts are named; of the others, how many there are."""


def check_translations(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Report what is not translated, or no longer rightly, in any language but English."""
    del folder
    texts, synonyms = translatable(kb), synonyms_of(kb)
    for language in kb.info.languages:
        if language == SOURCE_LANGUAGE:
            continue
        known = kb.translations.get(language, {})
        for entity, own in texts.items():
            translation = known.get(entity, Translation())
            missing = [path for path in own if path not in translation.texts]
            if synonyms.get(entity) and not translation.synonyms:
                missing.append(f"{entity}/synonyms")
            if missing:
                _missing(entity, missing, language, collector)
            elif translation.of and translation.of != stamp(own):
                _stale(entity, stamp(own), language, collector)
            _check_marks(own, translation, language, collector)


def _missing(entity: str, paths: list[str], language: str, collector: Collector) -> None:
    keys = [path.partition("/")[2] for path in paths]
    named, rest = ", ".join(keys[:NAMED]), len(keys) - NAMED
    if rest > 0:
        named += counted(" and {count} more", " and {count} more", rest)
    message = _("`{id}` is not whole in `{language}`: {keys}")
    said = message.format(id=entity, language=language, keys=named)
    spans = collector.spans
    span = spans.get(f"locale/{language}/{entity}") or spans.get(entity)
    hint = _("add it under the id in {folder}").format(folder=f"locale/{language}/")
    collector.add("SK603", span, said, label=_("not whole"), hint=hint)


def _stale(entity: str, current: str, language: str, collector: Collector) -> None:
    message = _("the `{language}` of `{id}` translates an older English text")
    said = message.format(language=language, id=entity)
    span = collector.spans.get(f"locale/{language}/{entity}")
    hint = _("read both, mend the translation, and write `of: {digest}`")
    hint = hint.format(digest=f'"{current}"')
    collector.add("SK604", span, said, hint=hint)


def _check_marks(
    own: Mapping[str, str], translation: Translation, language: str, collector: Collector
) -> None:
    """Report a text that links or cites other things than the one it translates."""
    for path, text in own.items():
        said = translation.texts.get(path)
        if said is None:
            continue
        here, there = set(marks_of(text)), set(marks_of(said))
        if here != there:
            names = ", ".join(f"`{mark}`" for mark in sorted(here ^ there)[:NAMED])
            message = _("`{path}` names other things in `{language}` than in English: {names}")
            said = message.format(path=path, language=language, names=names)
            places = (f"locale/{language}/{p}" for p in (path, path.partition("/")[0]))
            span = next((collector.spans[p] for p in places if p in collector.spans), None)
            hint = _("link and cite the same in both")
            collector.add("SK605", span, said, hint=hint)
