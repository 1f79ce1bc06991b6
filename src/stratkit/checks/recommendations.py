"""What a knowledge base recommends to the profiles that ship with it makes sense as a whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from stratkit.diagnostics.collector import Collector
from stratkit.inference.evaluate import truth
from stratkit.inference.positions import trait_lookup
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import OptionKind
from stratkit.model.profile import BusinessProfile
from stratkit.model.strategy import Strategy
from stratkit.scoring.verdicts import HALF
from stratkit.strategy.recommend import recommend

MOST_CORE = 8
FEWEST_PROFILES = 8
"""With fewer profiles, an option may well suit all of them."""


def check_recommendations(
    kb: KnowledgeBase, shipped: Mapping[str, BusinessProfile], collector: Collector
) -> None:
    """Judge every profile, and report kinds without priorities and options without judgement."""
    verdicts: dict[str, set[str]] = defaultdict(set)
    for name, profile in shipped.items():
        strategy = recommend(profile, kb)
        _kinds(name, strategy, kb, collector)
        for found in strategy.recommendations:
            verdicts[found.fit.option].add(found.fit.verdict)
    if len(shipped) < FEWEST_PROFILES:
        return
    for option, seen in sorted(verdicts.items()):
        for verdict, told in (
            ("core", _("`{id}` wins for every one of {count} profiles")),
            ("avoid", _("`{id}` loses for every one of {count} profiles")),
        ):
            if seen == {verdict}:
                message = told.format(id=option, count=len(shipped))
                hint = _("link it to a trait that tells businesses apart")
                collector.add("SK855", collector.spans.get(option), message, hint=hint)


def _kinds(name: str, strategy: Strategy, kb: KnowledgeBase, collector: Collector) -> None:
    fits = [found.fit for found in strategy.recommendations]
    core = Counter(kb.options[fit.option].kind for fit in fits if fit.verdict == "core")
    for kind in kb.kinds.values():
        span = collector.spans.get(kind.id)
        if not core[kind.slug] and concerns(kind, strategy, kb):
            message = _("`{name}` has no core option of the kind `{kind}`").format(
                name=name, kind=kind.slug
            )
            hint = _("give one of them a base or a link that such a business meets")
            collector.add("SK853", span, message, hint=hint)
        if core[kind.slug] > MOST_CORE:
            message = _("`{name}` has {count} core options of the kind `{kind}`").format(
                name=name, count=core[kind.slug], kind=kind.slug
            )
            hint = _("lower `most_core`, or tell the options apart")
            collector.add("SK854", span, message, hint=hint)


def concerns(kind: OptionKind, strategy: Strategy, kb: KnowledgeBase) -> bool:
    """Whether a kind of options concerns a business, in any of its segments."""
    if kind.when is None:
        return True
    for segment in strategy.proof.segments:
        answers = {fact.field: fact.answer for fact in segment.facts}
        lookup = trait_lookup(kb, {p.dimension: p for p in segment.positions})
        if truth(kind.when, answers, trait=lookup).low >= HALF:
            return True
    return False
