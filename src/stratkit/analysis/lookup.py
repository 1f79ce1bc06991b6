"""Things of a knowledge base by name, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from stratkit.diagnostics.errors import UnknownId
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.text import fold

PARTS = (
    "questions",
    "dimensions",
    "rules",
    "lexicon",
    "options",
    "kinds",
    "roles",
    "stages",
    "objectives",
    "models",
    "tensions",
    "contradictions",
    "sources",
)
"""The mappings of a knowledge base whose keys are ids, in the order in which they are counted."""


def part(kb: KnowledgeBase, name: str) -> Mapping[str, object]:
    """Return one of the mappings named in `PARTS`."""
    found: Mapping[str, object] = getattr(kb, name)
    return found


def names(kb: KnowledgeBase) -> tuple[str, ...]:
    """Return every id that `entity` knows, traits included, and the fields of the questions."""
    ids = [known for name in PARTS for known in part(kb, name)]
    return (*ids, *kb.network.traits, *kb.questions_by_field())


def find_entity(name: str, kb: KnowledgeBase) -> object | None:
    """Return what an id or a profile field names; `None` if it may still be an option's name.

    Raises:
        UnknownId: It has the form of an id, and nothing is close enough to be an option.
    """
    current = kb.moved.get(name, name)
    if current in kb.network.traits:
        return kb.trait(current)
    for known in (*(part(kb, p) for p in PARTS), kb.questions_by_field()):
        if current in known:
            return known[current]
    option_names = {fold(n) for o in kb.options.values() for n in (o.slug, o.label, *o.synonyms)}
    if fold(name) in option_names:
        return None
    slugs = [option.slug for option in kb.options.values()]
    raise UnknownId(name, [*names(kb), *kb.moved, *slugs])


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
        **{name: len(part(kb, name)) for name in PARTS},
        "traits": len(kb.network.traits),
        "options_by_kind": dict(sorted(Counter(o.kind for o in kb.options.values()).items())),
        "vocabulary_terms": sum(option.vocabulary for option in kb.options.values()),
        "links": len(links),
        "links_cited": len(links) - judged,
        "links_judged": judged,
        "claims": sum(len(source.claims) for source in kb.sources.values()),
        "translations": {language: len(found) for language, found in kb.translations.items()},
    }
