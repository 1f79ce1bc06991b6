"""One inference from answers to verdicts, as one record."""

from __future__ import annotations

from collections.abc import Mapping

from stratkit.inference.positions import infer, trait_lookup
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer
from stratkit.model.proof import Fact, SegmentProof
from stratkit.scoring.verdicts import judge


def reason(
    kb: KnowledgeBase,
    answers: Mapping[str, Answer],
    *,
    segment: str = "",
    share: int = 100,
    places: Mapping[str, str] | None = None,
) -> SegmentProof:
    """Infer the positions and judge every option.

    Args:
        kb: A compiled knowledge base.
        answers: Known answers by profile field.
        segment: Name of the segment the answers describe; empty for the whole firm.
        share: The segment's share of revenue, per cent.
        places: Field to the `file:line` where it was answered.
    """
    positions = infer(kb, answers)
    lookup = trait_lookup(kb, {position.dimension: position for position in positions})
    where = places or {}
    return SegmentProof(
        segment=segment,
        share=share,
        facts=tuple(
            Fact(field=field, answer=answers[field], place=where.get(field, ""))
            for field in sorted(answers)
        ),
        positions=positions,
        fits=judge(kb, positions, answers, lookup),
    )
