"""The customers of each segment, as numbers."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Market, Uncertain
from stratkit.model.strategy import Strategy
from stratkit.planning.situation import Situation

PERCENT = 100
QUARTER_DAYS = 365 / 4

WHOLE_FIRM = ("number-of-customers", "addressable-customers")
"""What a profile says of the whole firm and each segment has a part of, unless it says its own."""


def markets(
    kb: KnowledgeBase, strategy: Strategy, measured: Mapping[str, Uncertain]
) -> tuple[Market, ...]:
    """Return one market for each segment of the business."""
    whole = sum(segment.share for segment in strategy.proof.segments)
    found = []
    for place, segment in enumerate(strategy.proof.segments):
        situation = Situation(kb=kb, segment=segment, measured=measured)
        share = segment.share / whole
        own = {s.name: s.answers for s in strategy.profile.segments}.get(segment.segment, {})
        counts = {slug: _part(situation.figure(slug), share, own) for slug in WHOLE_FIRM}
        found.append(_market(situation, place, share, counts))
    return tuple(found)


def _part(known: Uncertain, share: float, own: Mapping[str, object]) -> Uncertain:
    """Return a segment's part of a number of the whole firm."""
    return known if known.path in own else known.times(share)


def _market(
    situation: Situation, place: int, share: float, counts: Mapping[str, Uncertain]
) -> Market:
    sells_to = situation.answers.get("sells_to")

    def figure(slug: str) -> Uncertain:
        return situation.figure(slug)._replace(group=f"{slug}/{place}")

    def part(slug: str) -> Uncertain:
        return figure(slug).times(1 / PERCENT)

    return Market(
        name=situation.segment.segment,
        share=share,
        customers="consumers" if sells_to == "consumers" else "businesses",
        deal=figure("deal-value"),
        margin=part("gross-margin"),
        orders=figure("orders-per-year"),
        retention=part("retention-rate"),
        existing=counts["number-of-customers"],
        addressable=counts["addressable-customers"],
        switching=part("switching-rate"),
        visit_to_lead=part("visit-to-lead"),
        lead_to_opportunity=part("lead-to-opportunity"),
        opportunity_to_customer=part("opportunity-to-customer"),
        recommendations=part("recommendation-rate"),
        recommendation_to_customer=part("recommendation-to-customer"),
        cycle=figure("sales-cycle").times(1 / QUARTER_DAYS),
        hours_per_lead=figure("sales-hours-per-lead"),
        least_cost=part("acquisition-cost-ratio").times(
            figure("deal-value").likely * max(1.0, figure("orders-per-year").likely)
        ),
    )
