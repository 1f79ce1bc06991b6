"""Every citation in a knowledge base, with what it supports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stratkit.diagnostics.errors import UnknownId
from stratkit.model.article import Article, FrequentQuestion
from stratkit.model.audience import BusinessModel, Role
from stratkit.model.economics import Effort, Estimate, Index, Lift, Response, UnitCost
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark
from stratkit.model.options import Base, Exclusion, Link
from stratkit.model.source import Citation, Grade
from stratkit.model.traits import Rule
from stratkit.model.walk import entities, parts_of

Effect = Literal["score", "advice", "number", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One citation and the place where it acts."""

    citation: Citation
    entity: str
    """The entity that cites."""
    effect: Effect
    """It can change a score, appears in advice, stands behind a number, or is only told."""


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


EFFECTS: dict[type, Effect] = {
    Rule: "score",
    Link: "score",
    Exclusion: "score",
    Base: "score",
    # A role's condition decides whether its messages appear, a model's whether it is named.
    Role: "score",
    BusinessModel: "score",
    Estimate: "number",
    Effort: "number",
    UnitCost: "number",
    Response: "number",
    Lift: "number",
    Index: "number",
    Benchmark: "number",
    Article: "article",
    FrequentQuestion: "article",
}
"""What a citation of each kind of record acts on; all others appear in advice."""


def supports(kb: KnowledgeBase) -> Iterator[Support]:
    """Yield every citation of a knowledge base, entity by entity."""
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            cited: tuple[Citation, ...] = getattr(part.value, "citations", ())
            owner = part.path.partition("/")[0]
            for citation in cited:
                effect = EFFECTS.get(type(part.value), "advice")
                yield Support(citation=citation, entity=owner, effect=effect)
