"""What the prices and the effects of every candidate depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stratkit.inference.in_use import in_use
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Market
from stratkit.model.proof import Fit, Verdict
from stratkit.model.strategy import Strategy
from stratkit.scoring.verdicts import AVAILABLE

INDEX = 100
"""A price level, the European Union."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the prices of every candidate depend on."""

    kb: KnowledgeBase
    strategy: Strategy
    markets: tuple[Market, ...]
    country: str
    forced: frozenset[str]
    """Options the user requires or pays for, whatever speaks against them."""
    in_use: frozenset[str]
    """What the firm does today."""
    verdicts: Mapping[str, Verdict]
    """Option to the verdict on it for the whole firm."""
    fits: tuple[Mapping[str, Fit], ...]
    """For each market, option to fit."""
    rivals: Mapping[str, frozenset[str]]
    """Option to what it clashes with, whichever of the two says so."""

    @classmethod
    def of(
        cls,
        kb: KnowledgeBase,
        strategy: Strategy,
        markets: tuple[Market, ...],
        country: str,
        forced: frozenset[str],
    ) -> Setting:
        """Gather what the prices of every candidate depend on."""
        rivals: dict[str, set[str]] = {}
        for option in kb.options.values():
            for other in option.clashes:
                rivals.setdefault(option.id, set()).add(other)
                rivals.setdefault(other, set()).add(option.id)
        return cls(
            kb=kb,
            strategy=strategy,
            markets=markets,
            country=country,
            forced=forced,
            in_use=in_use(kb, strategy.profile.answers),
            verdicts={r.fit.option: r.fit.verdict for r in strategy.recommendations},
            fits=tuple({f.option: f for f in s.fits} for s in strategy.proof.segments),
            rivals={option: frozenset(others) for option, others in rivals.items()},
        )

    def answer(self, field: str) -> str:
        """Return an answer of the whole firm, empty where there is none."""
        return str(self.strategy.profile.answers.get(field, ""))

    def index(self, kind: str) -> float:
        """Return a price level, 1 for the European Union: labour, media or services."""
        return float(getattr(self.kb.countries[self.country], kind).value) / INDEX

    def available(self, option: str) -> bool:
        """Whether an option suits, or the user wants it whether it suits or not."""
        return self.verdicts[option] in AVAILABLE or option in self.forced
