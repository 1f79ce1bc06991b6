"""What points to what: the knowledge base read backwards, once for all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from stratkit.analysis.citations import supports
from stratkit.kb.mentions import mentions
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Link
from stratkit.model.walk import entities, parts_of

Ids: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TraitLink:
    """One trait's say about one option."""

    option: str
    link: Link
    points: int
    """mdB at a full position of that trait; positive: it speaks for the option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Each mapping leads from an id to what points there, in the order of ids."""

    named_by: Mapping[str, Ids]
    """Entity to the entities that name it."""
    cited_by: Mapping[str, Ids]
    """`src.x#claim` to the entities that rest on it."""
    options_of: Mapping[str, tuple[TraitLink, ...]]
    """Trait to the options it bears on, the strongest first."""
    links_of: Mapping[str, tuple[TraitLink, ...]]
    """Option to the traits that bear on it, in the order of the file."""
    rules_of: Mapping[str, Ids]
    """Trait, or field of a profile, to the rules that infer it or read it."""

    def naming(self, identity: str, kind: str) -> Ids:
        """Return the entities of a kind that name an id."""
        start = f"{kind}."
        return tuple(i for i in self.named_by.get(identity, ()) if i.startswith(start))


def relations_of(kb: KnowledgeBase) -> Relations:
    """Read a knowledge base backwards."""
    named: dict[str, set[str]] = defaultdict(set)
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            for mention in mentions(part):
                if mention.id != entity.id:
                    named[mention.id].add(entity.id)
    cited: dict[str, set[str]] = defaultdict(set)
    for support in supports(kb):
        cited[str(support.citation)].add(support.entity)
    links = _links(kb)
    by_trait: dict[str, list[TraitLink]] = defaultdict(list)
    for found in links.values():
        for one in found:
            by_trait[one.link.trait].append(one)
    return Relations(
        named_by=_sorted(named),
        cited_by=_sorted(cited),
        links_of=links,
        options_of={
            trait: tuple(sorted(found, key=lambda one: (-abs(one.points), one.option)))
            for trait, found in by_trait.items()
        },
        rules_of=_sorted(_rules(kb)),
    )


def _links(kb: KnowledgeBase) -> dict[str, tuple[TraitLink, ...]]:
    found = {}
    for network in kb.network.options:
        option = kb.options[network.option]
        links = option.favoured_by + option.disfavoured_by
        found[option.id] = tuple(
            TraitLink(option=option.id, link=link, points=points * kb.network.traits[link.trait][1])
            for link, points in zip(links, network.points, strict=True)
        )
    return found


def _rules(kb: KnowledgeBase) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for rule in kb.rules.values():
        for term in rule.evidence:
            for touched in (term.trait, *term.when.fields(), *term.when.subjects("trait")):
                found[touched].add(rule.id)
    return found


def _sorted(found: Mapping[str, Iterable[str]]) -> dict[str, Ids]:
    return {identity: tuple(sorted(of)) for identity, of in sorted(found.items())}
