"""Things of a knowledge base by name, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from stratkit.analysis.citations import cited_claim
from stratkit.diagnostics.errors import AmbiguousName, UnknownId
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.source import Citation
from stratkit.model.text import fold

COUNTED = (*PARTS, "sources")
"""The mappings of a knowledge base whose keys are ids, in the order in which they are counted."""


def part(kb: KnowledgeBase, name: str) -> Mapping[str, object]:
    """Return one of the mappings named in `COUNTED`."""
    found: Mapping[str, object] = getattr(kb, name)
    return found


def names(kb: KnowledgeBase) -> tuple[str, ...]:
    """Return every id that `entity` knows, traits included, and the fields of the questions."""
    ids = [known for name in COUNTED for known in part(kb, name)]
    return (*ids, *kb.network.traits, *kb.questions_by_field())


def find_entity(name: str, kb: KnowledgeBase) -> object:
    """Return what an id, a profile field, or an option's slug, label or synonym names.

    A claim is named as it is cited, `src.<slug>#<claim>`.

    Raises:
        UnknownId: Nothing, or more than one option, has that name.
    """
    current = kb.moved.get(name, name)
    source, _, locator = current.partition("#")
    if locator and source in kb.sources:
        return cited_claim(Citation(source=source, locator=locator), kb)
    if current in kb.network.traits:
        return kb.trait(current)
    for known in (*(part(kb, p) for p in COUNTED), kb.questions_by_field()):
        if current in known:
            return known[current]
    matching = kb.options_called(name)
    if len(matching) == 1:
        return kb.options[matching[0]]
    if matching:
        raise AmbiguousName(name, matching)
    raise UnknownId(name, [*names(kb), *kb.moved, *_slugs(kb)])


def find_option(name: str, kb: KnowledgeBase) -> str:
    """Return the id of the option that a user names by id, slug, label or synonym.

    Raises:
        UnknownId: No option, or more than one, has that name.
    """
    matching = kb.options_called(name)
    if len(matching) == 1:
        return matching[0]
    if matching:
        raise AmbiguousName(name, matching)
    raise UnknownId(name, [*kb.options, *_slugs(kb)])


def _slugs(kb: KnowledgeBase) -> list[str]:
    return [option.slug for option in kb.options.values()]


def find_start(name: str, kb: KnowledgeBase) -> str:
    """Return the id of a trait or of a question, named by id, slug, label or profile field.

    Raises:
        UnknownId: Neither a trait nor a question has that name.
    """
    fields = {field: question.id for field, question in kb.questions_by_field().items()}
    if name in kb.network.traits or name in kb.questions:
        return name
    if name in fields:
        return fields[name]
    wanted = fold(name)
    for trait in kb.network.traits:
        if wanted in {fold(trait.partition(".")[2]), fold(kb.trait(trait).label)}:
            return trait
    slugs = [trait.partition(".")[2] for trait in kb.network.traits]
    raise UnknownId(name, [*kb.network.traits, *kb.questions, *fields, *slugs])


def count(kb: KnowledgeBase) -> dict[str, object]:
    """Return the numbers of a knowledge base, name and version first."""
    links = [
        link
        for option in kb.options.values()
        for link in (*option.favoured_by, *option.disfavoured_by)
    ]
    judged = sum(link.basis == "judgement" for link in links)
    return {
        "name": kb.info.name,
        "version": kb.info.version,
        "digest": kb.digest,
        "languages": ", ".join(kb.info.languages),
        **{name: len(part(kb, name)) for name in COUNTED},
        "traits": len(kb.network.traits),
        "options_by_kind": dict(sorted(Counter(o.kind for o in kb.options.values()).items())),
        "vocabulary_terms": sum(option.vocabulary for option in kb.options.values()),
        "links": len(links),
        "links_cited": len(links) - judged,
        "links_judged": judged,
        "claims": sum(len(source.claims) for source in kb.sources.values()),
        "translations": {language: len(found) for language, found in kb.translations.items()},
    }
