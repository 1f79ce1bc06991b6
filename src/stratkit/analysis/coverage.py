"""How much of what the sources say the knowledge base uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from stratkit.analysis.citations import Effect, Support, supports
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many claims of a group act, by the strongest thing each of them does."""

    name: str
    claims: int
    in_scores: int
    """Cited where it can change a score."""
    in_advice: int
    """Cited in what a recommendation says, or behind one of its numbers."""
    in_articles: int
    """Cited in an article only: told, without effect on any recommendation."""

    @property
    def covered(self) -> int:
        """Claims that act."""
        return self.in_scores + self.in_advice

    @property
    def percent(self) -> int:
        """Share that acts, per cent, rounded down."""
        return 100 * self.covered // self.claims if self.claims else 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimUse:
    """One claim, the entities that cite it, and the strongest thing it does there."""

    source: str
    claim: Claim
    entities: tuple[str, ...]
    effect: Effect | None
    """None where nothing cites it."""

    @property
    def acts(self) -> bool:
        """Whether it has an effect on a recommendation."""
        return self.effect not in {None, "article"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The use of every claim that can have a consequence; structural ones are left out."""

    whole: Count
    by_document: tuple[Count, ...]
    by_area: tuple[Count, ...]
    uses: tuple[ClaimUse, ...]

    @property
    def uncovered(self) -> tuple[ClaimUse, ...]:
        """The claims that have no effect on any recommendation."""
        return tuple(use for use in self.uses if not use.acts)


STRENGTH: tuple[Effect, ...] = ("score", "number", "advice", "article")
"""What a citation does, the strongest first."""


def coverage(kb: KnowledgeBase) -> Coverage:
    """Count the claims of the articles that the knowledge base puts to use."""
    cited: dict[tuple[str, str], list[Support]] = defaultdict(list)
    for support in supports(kb):
        cited[support.citation.source, support.citation.locator].append(support)
    uses = tuple(
        ClaimUse(
            source=source.id,
            claim=claim,
            entities=tuple(sorted({s.entity for s in cited[source.id, claim.id]})),
            effect=min(
                (s.effect for s in cited[source.id, claim.id]), key=STRENGTH.index, default=None
            ),
        )
        for source in kb.sources.values()
        if source.seed
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
    effects = Counter(use.effect for use in uses)
    return Count(
        name=name,
        claims=len(uses),
        in_scores=effects["score"],
        in_advice=effects["advice"] + effects["number"],
        in_articles=effects["article"],
    )
