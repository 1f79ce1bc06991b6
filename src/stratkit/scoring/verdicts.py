"""The verdict on every option.

The score says how well an option suits; `requires` and `excludes` say what no
score can outweigh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stratkit.inference.evaluate import Lookup, truth
from stratkit.inference.in_use import in_use
from stratkit.inference.truth import Truth, certain
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import Calibration, KnowledgeBase
from stratkit.model.options import Exclusion, Option
from stratkit.model.profile import Answer
from stratkit.model.proof import Fit, Position, Verdict
from stratkit.scoring.fit import DECIBAN, base_points, contributions
from stratkit.scoring.priorities import prioritized

HALF = FULL // 2
"""A soft condition that must be met or not is met from this degree on."""

AVAILABLE: frozenset[Verdict] = frozenset({"core", "useful", "optional"})
"""An option with one of these verdicts can be what another option requires."""


def by_score(points: int, calibration: Calibration) -> Verdict:
    """Return the verdict that the score alone gives."""
    if points >= calibration.core * DECIBAN:
        return "core"
    if points >= calibration.useful * DECIBAN:
        return "useful"
    return "optional" if points > calibration.optional * DECIBAN else "avoid"


def _exclusion(option: Option, answers: Mapping[str, Answer], trait: Lookup) -> Exclusion | None:
    for exclusion in option.excludes:
        if truth(exclusion.when, answers, trait=trait).low >= HALF:
            return exclusion
    return None


def _requirements(
    option: Option, answers: Mapping[str, Answer], trait: Lookup, available: Lookup
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is known to be missing and what nobody has asked about."""
    needs, to_check = [], []
    for requirement in option.requires:
        held = truth(requirement.when, answers, trait=trait, option=available)
        if held.high < HALF:
            needs.append(requirement.reads)
        elif held.low < HALF:
            to_check.append(requirement.reads)
    return tuple(needs), tuple(to_check)


def judge(
    kb: KnowledgeBase,
    positions: Sequence[Position],
    answers: Mapping[str, Answer],
    trait: Lookup,
) -> tuple[Fit, ...]:
    """Return every option's fit and verdict, best first.

    Args:
        kb: A compiled knowledge base.
        positions: One for each dimension.
        answers: Known answers by profile field, for `requires` and `excludes`.
        trait: How far a trait holds.
    """
    where = {position.dimension: position.position for position in positions}
    used = in_use(kb, answers)
    judged: dict[str, Fit] = {}

    def available(option: str) -> Truth:
        return certain(FULL if option in used or judged[option].verdict in AVAILABLE else 0)

    for network in kb.network.options:
        option = kb.options[network.option]
        added = contributions(kb, network, where)
        points = base_points(option) + sum(contribution.points for contribution in added)
        verdict = by_score(points, kb.info.calibration)
        exclusion = _exclusion(option, answers, trait) if option.excludes else None
        needs, to_check = (
            _requirements(option, answers, trait, available) if option.requires else ((), ())
        )
        if exclusion:
            verdict = "avoid"
        elif needs and verdict != "avoid":
            verdict = "later"
        judged[option.id] = Fit(
            option=option.id,
            points=points,
            base=option.base,
            contributions=added,
            verdict=verdict,
            needs=needs,
            to_check=to_check,
            excluded_by=exclusion,
        )
    return prioritized(kb, sorted(judged.values(), key=lambda fit: fit.rank_key))
