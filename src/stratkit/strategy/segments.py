"""Hybrid firms: one inference for each segment, merged without averaging the advice.

An average of pubs and private buyers suits neither, so every option keeps the fit of
the segment it suits best, and says how it fits the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stratkit.language.messages import _, marked
from stratkit.model.arithmetic import divide
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Segment
from stratkit.model.proof import Position, Proof, SegmentProof
from stratkit.model.strategy import Recommendation, SegmentVerdict
from stratkit.scoring.priorities import prioritized
from stratkit.scoring.reason import reason

PERCENT = 100
MINOR = 10
"""A segment with less than this share of revenue, per cent, does not steer the firm."""

ASSUMED = (
    Segment(name=marked("business customers"), share=50, answers={"sells_to": "businesses"}),
    Segment(name=marked("consumers"), share=50, answers={"sells_to": "consumers"}),
)
"""What is assumed of a firm that sells to both and does not say how much to whom."""

AUDIENCES = "audiences"
"""The question that segments answer by their number."""


def prove(kb: KnowledgeBase, profile: BusinessProfile) -> Proof:
    """Reason over the whole firm, or over each of its segments."""
    segments = profile.segments
    assumed = not segments and profile.answers.get("sells_to") == "both"
    if assumed:
        segments = tuple(replace(segment, name=_(segment.name)) for segment in ASSUMED)
    if not segments:
        return Proof(segments=(reason(kb, profile.answers, places=profile.places),))
    counted = {AUDIENCES: len(segments)} if f"question.{AUDIENCES}" in kb.questions else {}
    return Proof(
        segments=tuple(
            reason(
                kb,
                {**counted, **profile.answers, **segment.answers},
                segment=segment.name,
                share=segment.share,
                places=_places(profile, segment),
            )
            for segment in segments
        ),
        assumed_segments=assumed,
    )


def _places(profile: BusinessProfile, segment: Segment) -> dict[str, str]:
    """Return where each answer that holds in a segment was given."""
    common = {f: place for f, place in profile.places.items() if f not in segment.answers}
    return {**common, **segment.places}


def merged_positions(kb: KnowledgeBase, proof: Proof) -> tuple[Position, ...]:
    """Return the firm's positions: those of its only segment, or the weighted average."""
    if len(proof.segments) == 1:
        return proof.segments[0].positions
    whole = sum(segment.share for segment in proof.segments)
    return tuple(
        _average(kb, [segment.positions[i] for segment in proof.segments], proof.segments, whole)
        for i in range(len(proof.segments[0].positions))
    )


def _average(
    kb: KnowledgeBase, parts: Sequence[Position], segments: Sequence[SegmentProof], whole: int
) -> Position:
    weighted = list(zip(parts, segments, strict=True))
    position = divide(sum(p.position * s.share for p, s in weighted), whole)
    dimension = kb.dimensions[parts[0].dimension]
    return Position(
        dimension=dimension.id,
        trait=(dimension.positive if position >= 0 else dimension.negative).id,
        position=position,
        total=divide(sum(p.total * s.share for p, s in weighted), whole),
        evidence=tuple(dict.fromkeys(item for part in parts for item in part.evidence)),
    )


def merged_recommendations(kb: KnowledgeBase, proof: Proof) -> tuple[Recommendation, ...]:
    """Return every option with the fit of the segment it suits best, best first.

    A segment with a minor share of revenue does not steer the whole firm; its verdicts
    are shown all the same. Within a verdict, options that suit more of the revenue better
    come first.
    """
    by_option = [{fit.option: fit for fit in segment.fits} for segment in proof.segments]
    steering = _steering(proof.segments)
    merged = []
    for option in by_option[0]:
        fits = [fits[option] for fits in by_option]
        best = min(steering, key=lambda i: (fits[i].rank_key, i))
        merged.append(
            Recommendation(
                fit=fits[best],
                segment=proof.segments[best].segment if len(fits) > 1 else "",
                by_segment=tuple(
                    SegmentVerdict(segment=segment.segment, points=fit.points, verdict=fit.verdict)
                    for segment, fit in zip(proof.segments, fits, strict=True)
                ),
            )
        )
    if len(proof.segments) > 1:
        ranked = sorted((r.fit for r in merged), key=lambda fit: fit.rank_key)
        settled = {fit.option: fit for fit in prioritized(kb, ranked)}
        merged = [replace(r, fit=settled[r.fit.option]) for r in merged]
    shares = [segment.share for segment in proof.segments]

    def rank_key(found: Recommendation) -> tuple[int, bool, int, str]:
        verdict, excluded, _, option = found.fit.rank_key
        earned = sum(
            part.points * share for part, share in zip(found.by_segment, shares, strict=True)
        )
        return verdict, excluded, -earned, option

    return tuple(sorted(merged, key=rank_key))


def _steering(segments: Sequence[SegmentProof]) -> tuple[int, ...]:
    """Return the places of the segments that are large enough to steer the firm."""
    whole = sum(segment.share for segment in segments)
    large = tuple(i for i, s in enumerate(segments) if s.share * PERCENT >= MINOR * whole)
    return large or tuple(range(len(segments)))
