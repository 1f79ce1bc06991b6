"""How much of what the sources say the knowledge base uses."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from stratkit.analysis.citations import supports
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Claim

SEED_QUALITY = "trade-article"
"""The articles the knowledge base grew out of; published findings are cited where they fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many claims of a group are used."""

    name: str
    claims: int
    cited: int
    in_scores: int
    """Cited where it can change a score."""

    @property
    def percent(self) -> int:
        """Share that is cited, per cent, rounded down."""
        return 100 * self.cited // self.claims if self.claims else 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimUse:
    """One claim and the entities that cite it."""

    source: str
    claim: Claim
    entities: tuple[str, ...]
    in_score: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The use of every claim that can have a consequence; structural ones are left out."""

    whole: Count
    by_document: tuple[Count, ...]
    by_area: tuple[Count, ...]
    uses: tuple[ClaimUse, ...]

    @property
    def uncovered(self) -> tuple[ClaimUse, ...]:
        """The claims nothing cites."""
        return tuple(use for use in self.uses if not use.entities)


def coverage(kb: KnowledgeBase) -> Coverage:
    """Count the claims of the articles that the knowledge base cites."""
    cited_by: dict[tuple[str, str], set[str]] = defaultdict(set)
    in_scores: set[tuple[str, str]] = set()
    for support in supports(kb):
        key = (support.citation.source, support.citation.locator)
        cited_by[key].add(support.entity)
        if support.effect == "score":
            in_scores.add(key)
    uses = tuple(
        ClaimUse(
            source=source.id,
            claim=claim,
            entities=tuple(sorted(cited_by[source.id, claim.id])),
            in_score=(source.id, claim.id) in in_scores,
        )
        for source in kb.sources.values()
        if source.quality == SEED_QUALITY
        for claim in source.claims
        if not claim.structural
    )
    documents, areas = defaultdict(list), defaultdict(list)
    for use in uses:
        documents[use.source].append(use)
        areas[use.claim.area].append(use)
    return Coverage(
        whole=_count("all", list(uses)),
        by_document=tuple(_count(name, documents[name]) for name in sorted(documents)),
        by_area=tuple(_count(name, areas[name]) for name in sorted(areas)),
        uses=uses,
    )


def _count(name: str, uses: list[ClaimUse]) -> Count:
    return Count(
        name=name,
        claims=len(uses),
        cited=sum(bool(use.entities) for use in uses),
        in_scores=sum(use.in_score for use in uses),
    )
