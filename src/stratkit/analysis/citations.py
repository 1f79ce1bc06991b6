"""Every citation in a knowledge base, with what it supports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stratkit.diagnostics.errors import UnknownId
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation, Grade

Effect = Literal["score", "advice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One citation and the place where it acts."""

    citation: Citation
    entity: str
    """The entity that cites."""
    effect: Effect
    """It can change a score, or it appears in advice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClaim:
    """One claim as a reader looks it up: what is said, where, and what follows from it."""

    id: str
    """As it is cited, `src.<slug>#<claim>`."""
    text: str
    source: str
    publication: str
    grade: Grade
    section: str = ""
    paragraph: int | None = None
    model: str = ""
    area: str = ""
    role: str = ""
    year: int | None = None
    population: str = ""
    cited_by: tuple[str, ...] = ()


def cited_claim(citation: Citation, kb: KnowledgeBase) -> CitedClaim:
    """Return the claim that a citation names, with the entities that cite it.

    Raises:
        UnknownId: The source has no such claim.
    """
    source = kb.sources[citation.source]
    claims = {claim.id: claim for claim in source.claims}
    if citation.locator not in claims:
        raise UnknownId(str(citation), [f"{source.id}#{known}" for known in claims])
    claim = claims[citation.locator]
    year = f", {source.published[:4]}" if source.published else ""
    return CitedClaim(
        id=str(citation),
        text=claim.text,
        source=source.id,
        publication=f"{source.producer}: {source.title}{year}",
        grade=source.grade,
        section=claim.section,
        paragraph=claim.paragraph or None,
        model=claim.model,
        area=claim.area,
        role=claim.role,
        year=claim.year or None,
        population=claim.population,
        cited_by=tuple(dict.fromkeys(s.entity for s in supports(kb) if s.citation == citation)),
    )


def supports(kb: KnowledgeBase) -> Iterator[Support]:
    """Yield every citation of a knowledge base, entity by entity."""
    yield from _scores(kb)
    yield from _advice(kb)


def _scores(kb: KnowledgeBase) -> Iterator[Support]:
    for rule in kb.rules.values():
        yield from _each(rule.citations, rule.id, "score")
    for option in kb.options.values():
        for link in option.favoured_by + option.disfavoured_by:
            yield from _each(link.citations, option.id, "score")
        for exclusion in option.excludes:
            yield from _each(exclusion.citations, option.id, "score")
        if option.base:
            yield from _each(option.base.citations, option.id, "score")
    for role in kb.roles.values():
        # A role's condition decides whether its messages appear.
        yield from _each(role.citations, role.id, "score")
    for model in kb.models.values():
        yield from _each(model.citations, model.id, "score")


def _advice(kb: KnowledgeBase) -> Iterator[Support]:
    for option in kb.options.values():
        yield from _each(option.citations, option.id, "advice")
    for dimension in kb.dimensions.values():
        for trait in (dimension.positive, dimension.negative):
            yield from _each(trait.citations, trait.id, "advice")
    for role in kb.roles.values():
        for message in role.messages:
            yield from _each(message.citations, role.id, "advice")
    for question in kb.questions.values():
        yield from _each(question.citations, question.id, "advice")
    for stage in kb.stages.values():
        yield from _each(stage.citations, stage.id, "advice")
    for objective in kb.objectives.values():
        yield from _each(objective.citations, objective.id, "advice")
    for tension in kb.tensions.values():
        yield from _each(tension.citations, tension.id, "advice")


def _each(citations: tuple[Citation, ...], entity: str, effect: Effect) -> Iterator[Support]:
    for citation in citations:
        yield Support(citation=citation, entity=entity, effect=effect)
