"""What is known or taken to be true of a business and its segments, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stratkit.diagnostics.errors import StratkitError
from stratkit.inference.evaluate import truth
from stratkit.inference.positions import trait_lookup
from stratkit.language.messages import _
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Origin, Uncertain
from stratkit.model.priors import PriorValue
from stratkit.model.profile import Answer, Money
from stratkit.model.proof import SegmentProof
from stratkit.model.text import fold

TRADE = ("industry", "product")
"""The free texts whose words tell a trade."""

SHORTEST = 4
INFLECTED = 2
"""Letters of a country's name that are kept at least, and left off."""

PLANNED_BY = frozenset({"country", "peak_quarter", "new_customers_goal", "region"})
"""Fields that a plan reads beside those of the priors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One segment of a business, asked for numbers."""

    kb: KnowledgeBase
    segment: SegmentProof
    measured: Mapping[str, Uncertain]
    """Slugs of priors to what the client's own results say."""

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers that hold in the segment."""
        return {fact.field: fact.answer for fact in self.segment.facts}

    def figure(self, slug: str) -> Uncertain:
        """Return a number: measured, else answered, else what such businesses usually have.

        Args:
            slug: Of the prior, such as `gross-margin`.

        Raises:
            StratkitError: The knowledge base has no such prior.
        """
        if slug in self.measured:
            return self.measured[slug]
        prior = self.kb.priors.get(f"prior.{slug}")
        if prior is None:
            msg = _("the knowledge base has no `{id}`, so nothing can be planned with it")
            hint = _("add it to `priors/`, or plan with the built-in knowledge base")
            raise StratkitError(msg.format(id=f"prior.{slug}"), hint=hint)
        answered = _number(self.answers.get(prior.field))
        if answered or (answered is not None and prior.zero == "none"):
            return Uncertain.known(answered, prior.field)
        for index, value in enumerate(prior.values):
            if self._fits(value):
                # How much such firms differ is what the range says already, so it is not widened.
                origin: Origin = "judgement" if value.basis == "judgement" else "knowledge"
                path = f"{prior.id}/values/{index}"
                return Uncertain(value.low, value.likely, value.high, path=path, origin=origin)
        msg = _("no value of `{id}` fits").format(id=prior.id)
        raise StratkitError(msg)

    def _fits(self, value: PriorValue) -> bool:
        if value.words and not self._speaks_of(value.words):
            return False
        if value.when is None:
            return True
        lookup = trait_lookup(self.kb, {p.dimension: p for p in self.segment.positions})
        return truth(value.when, self.answers, trait=lookup).low * 2 >= FULL

    def _speaks_of(self, stems: tuple[str, ...]) -> bool:
        """Whether a word of the answers on the trade begins with one of these stems."""
        answers = (self.answers.get(field) for field in TRADE)
        words = [word for a in answers if isinstance(a, str) for word in fold(a).split()]
        return any(word.startswith(fold(stem)) for stem in stems for word in words)


def _number(answer: Answer | None) -> float | None:
    if isinstance(answer, Money):
        return float(answer.eur)
    return float(answer) if isinstance(answer, int) and not isinstance(answer, bool) else None


def country_of(kb: KnowledgeBase, answers: Mapping[str, Answer]) -> str:
    """Return the id of the country at whose prices is planned.

    It is the one answered; else the first that the region names; else the one whose currency
    the budget is in; else the average of the European Union.
    """
    answered = f"country.{answers.get('country', '')}"
    if answered in kb.countries:
        return answered
    region = f" {fold(str(answers.get('region', '')))}"
    named = [
        (region.find(f" {stem}"), identity)
        for identity in kb.countries
        for stem in _stems(kb, identity)
        if f" {stem}" in region
    ]
    if named:
        return min(named)[1]
    budget = answers.get("marketing_budget")
    currency = budget.currency if isinstance(budget, Money) else "EUR"
    return kb.info.planning.markets.get(currency, kb.info.planning.markets["EUR"])


def _stems(kb: KnowledgeBase, country: str) -> tuple[str, ...]:
    """Return how a country's name begins, in every language of the knowledge base.

    The last letters are left off, because they change with the sentence: Polska, w Polsce.
    """
    said = [kb.countries[country].label]
    for known in kb.translations.values():
        if country in known:
            said += known[country].texts.values()
    folded = [fold(name) for name in said]
    return tuple(name[: max(SHORTEST, len(name) - INFLECTED)] for name in folded)
