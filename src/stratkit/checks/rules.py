"""Rules do not contradict each other, and every dimension can be stood on at both ends."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.inference.logistic import position
from stratkit.language.messages import _
from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import DimensionNetwork, KnowledgeBase, WeighedTerm

CLEAR = 350
"""A position that says enough about a business to be told, per mille."""


def check_rules(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Check the evidence of each dimension as a whole."""
    del folder
    for network in kb.network.dimensions:
        _contradictions(network, collector)
        _ends(network, kb, collector)


def _contradictions(network: DimensionNetwork, collector: Collector) -> None:
    """Report the same answers as evidence for both poles of one dimension."""
    seen: dict[Condition, WeighedTerm] = {}
    for term in network.terms:
        first = seen.setdefault(term.when, term)
        if first.points * term.points < 0 and first.default == term.default:
            message = _(
                "`{rule}` says `{trait}` where `{other}` says `{other_trait}`, of the same answers"
            ).format(rule=term.rule, trait=term.trait, other=first.rule, other_trait=first.trait)
            hint = _("keep one of the two, or tell apart when each of them holds")
            collector.add("SK306", collector.spans.get(term.rule), message, hint=hint)


def _ends(network: DimensionNetwork, kb: KnowledgeBase, collector: Collector) -> None:
    """Report a pole that no answers could ever make clear."""
    sources: dict[tuple[str, int], int] = defaultdict(int)
    for term in network.terms:
        if not term.default:
            side = 1 if term.points > 0 else -1
            key = (",".join((*term.fields, *term.traits)), side)
            sources[key] = max(sources[key], abs(term.points))
    for word in network.words:
        side = 1 if word.points > 0 else -1
        sources["", side] = max(sources["", side], abs(word.points))
    dimension = kb.dimensions[network.dimension]
    for side, pole in ((1, dimension.positive), (-1, dimension.negative)):
        most = position(sum(points for (_key, where), points in sources.items() if where == side))
        if 0 < most < CLEAR:
            message = _("`{id}` is never clear: all its evidence together gives {percent} %")
            message = message.format(id=pole.id, percent=most // 10)
            hint = _("add evidence for this pole, or drop the dimension")
            collector.add("SK513", collector.spans.get(pole.id), message, hint=hint)
