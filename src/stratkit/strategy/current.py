"""What the firm does today: what to keep, change, stop and start."""

from __future__ import annotations

from collections.abc import Sequence

from stratkit.inference.in_use import CURRENT, in_use
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.proof import Verdict
from stratkit.model.strategy import Advice, CurrentReview, Recommendation
from stratkit.strategy.reasons import reason

ADVICE: dict[Verdict, Advice] = {
    "core": "keep",
    "useful": "keep",
    "optional": "change",
    "later": "change",
    "avoid": "stop",
}
STARTS = 6
"""How many new things are worth naming at once."""


def current_review(
    kb: KnowledgeBase, profile: BusinessProfile, recommendations: Sequence[Recommendation]
) -> tuple[CurrentReview, ...]:
    """Judge each thing the firm does, and name the core options that are missing there.

    Nothing is said where the profile does not tell what the firm does today.
    """
    if CURRENT not in profile.answers:
        return ()
    there = in_use(kb, profile.answers)
    used = [r.fit for r in recommendations if r.fit.option in there]
    missing = [
        r.fit
        for r in recommendations
        if r.fit.verdict == "core"
        and r.fit.option not in there
        and kb.kind_of(r.fit.option).section == "programme"
    ]
    return tuple(
        CurrentReview(option=fit.option, advice=ADVICE[fit.verdict], reason=reason(fit))
        for fit in used
    ) + tuple(
        CurrentReview(option=fit.option, advice="start", reason=reason(fit))
        for fit in missing[:STARTS]
    )
