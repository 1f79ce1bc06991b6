"""Answers that cannot all be true, as the knowledge base lists them."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.inference.evaluate import truth
from stratkit.kb.profile import ReadProfile
from stratkit.language.messages import _
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer


def contradictions(read: ReadProfile, kb: KnowledgeBase) -> Report:
    """Report each contradiction within a profile, and within each of its segments.

    Other faults do not hide it: answers that could be read are compared in any case.
    """
    collector = Collector(lines=dict(read.lines))
    profile = read.profile
    if profile is None:
        return Report()
    _among(profile.answers, read.spans, kb, collector)
    for index, segment in enumerate(profile.segments):
        places = {field: f"segments/{index}/{field}" for field in segment.answers}
        own = {f: read.spans[place] for f, place in places.items() if place in read.spans}
        answers = {**profile.answers, **segment.answers}
        _among(answers, {**read.spans, **own}, kb, collector, only=frozenset(own))
    return collector.report()


def _among(
    answers: Mapping[str, Answer],
    spans: Mapping[str, Span],
    kb: KnowledgeBase,
    collector: Collector,
    *,
    only: frozenset[str] | None = None,
) -> None:
    """Report at the last of the answers that contradict each other.

    Args:
        answers: The answers.
        spans: Field to place.
        kb: The knowledge base.
        collector: Where findings go.
        only: Leave out contradictions that touch none of these fields.
    """
    for contradiction in kb.contradictions.values():
        fields = contradiction.when.fields()
        if only is not None and not only.intersection(fields):
            continue
        if truth(contradiction.when, answers).low == FULL:
            places = [spans[field] for field in fields if field in spans]
            last = max(places, key=lambda span: span.line, default=None)
            named = ", ".join(f"`{field}`" for field in fields)
            label = _("contradicts {fields}").format(fields=named)
            collector.add("SK808", last, contradiction.says, label=label, hint=contradiction.help)
