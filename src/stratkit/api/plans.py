"""Verbs about plans: make, seal and compare them."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from stratkit import __version__
from stratkit.api.knowledge import load_kb
from stratkit.api.strategies import recommend
from stratkit.diagnostics.errors import InvalidData
from stratkit.language.current import speaking
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, answer_text
from stratkit.model.terms import Terms

if TYPE_CHECKING:
    from stratkit.model.lock import PlanDiff, PlanLock
    from stratkit.model.plan import Frontier, Infeasible, Plan

COMPUTED_WITH = ("highspy", "numpy")
"""The packages whose versions a sealed plan names, beside our own."""

BUDGET = "marketing_budget"


def plan(  # noqa: PLR0913 - what can be asked of a plan
    profile: BusinessProfile,
    kb: KnowledgeBase | None = None,
    terms: Terms | None = None,
    *,
    cheapest: bool = False,
    draws: int | None = None,
    seed: int | None = None,
) -> Plan | Infeasible:
    """Return the best programme for a business, or why there is none.

    Args:
        profile: The business, as far as it is known.
        kb: The knowledge base to plan with; by default the built-in one.
        terms: What the client settles; by default what the profile says under `plan`.
        cheapest: Spend as little as the goals allow, instead of earning as much as possible.
        draws: Of the forecast; by default 2,000.
        seed: Of the forecast.

    >>> from stratkit.api.profiles import example, load_profile
    >>> found = plan(load_profile(example("it-consultancy")), draws=100)
    >>> found.certificate.value <= found.certificate.bound
    True
    """
    from stratkit.planning.plan import DRAWS, SEED  # noqa: PLC0415 - numpy and HiGHS are slow to start
    from stratkit.planning.plan import plan as make  # noqa: PLC0415

    known = kb or load_kb()
    return make(
        recommend(profile, known),
        known,
        profile.terms if terms is None else terms,
        cheapest=cheapest,
        draws=DRAWS if draws is None else draws,
        seed=SEED if seed is None else seed,
    )


def frontier(found: Plan) -> Frontier:
    """Return what half the budget of a plan to twice of it would buy.

    Args:
        found: The plan to start from.
    """
    from stratkit.planning.plan import frontier as along  # noqa: PLC0415

    return along(found)


def sealed(found: Plan, kb: KnowledgeBase | None = None) -> PlanLock:
    """Return a plan with everything it was made from, so that it can be made again.

    Args:
        found: The plan.
        kb: The knowledge base it was made with; by default the built-in one.
    """
    from stratkit.api.profiles import written_profile  # noqa: PLC0415
    from stratkit.planning.lock import lock_of  # noqa: PLC0415

    profile = found.strategy.profile
    answers = {field: answer_text(answer) for field, answer in profile.answers.items()}
    text = written_profile(profile.name, answers, kb or load_kb(), profile.segments, profile.terms)
    versions = {name: version(name) for name in COMPUTED_WITH}
    return lock_of(found, text, {"stratkit": __version__, **versions})


def read_lock(data: bytes, file: str) -> PlanLock:
    """Read a sealed plan.

    Args:
        data: The file's bytes.
        file: Its name in diagnostics.

    Raises:
        InvalidData: It is no sealed plan, or one of another format.
    """
    from stratkit.diagnostics.collector import Collector  # noqa: PLC0415
    from stratkit.kb.plan_lock import read  # noqa: PLC0415

    collector = Collector()
    lock = read(data, file, collector)
    if lock is None:
        raise InvalidData(collector.report())
    return lock


def written_lock(lock: PlanLock) -> str:
    """Return a sealed plan as the text of its file."""
    from stratkit.kb.plan_lock import written  # noqa: PLC0415

    return written(lock)


def replanned(lock: PlanLock, kb: KnowledgeBase | None = None) -> Plan | Infeasible:
    """Plan again what a sealed plan was made from, with today's knowledge and software.

    Args:
        lock: The sealed plan.
        kb: The knowledge base; by default the built-in one.
    """
    known = kb or load_kb()
    profile = _profile(lock, known)
    return plan(
        profile, known, lock.terms, cheapest=lock.cheapest, draws=lock.draws, seed=lock.seed
    )


def plan_diff(first: PlanLock, second: PlanLock, kb: KnowledgeBase | None = None) -> PlanDiff:
    """Return what sets two sealed plans apart, and what moved each line.

    The first is made again with one thing after the other from the second: today's knowledge and
    software, the budget, the rest of the profile, the terms.

    Args:
        first: A sealed plan.
        second: Another one.
        kb: The knowledge base to plan with on the way; by default the built-in one.
    """
    from stratkit.model.plan import Plan as Made  # noqa: PLC0415
    from stratkit.planning.lock import Stage, diff  # noqa: PLC0415

    known = kb or load_kb()
    one, other = _profile(first, known), _profile(second, known)
    moved = _with_budget(one, other)
    cause_one = "knowledge" if first.knowledge[2] != known.digest else "software"
    cause_other = "knowledge" if second.knowledge[2] != known.digest else "software"
    steps = (
        (cause_one, one, first.terms),
        ("budget", moved, replace(first.terms, budget=second.terms.budget)),
        ("profile", other, replace(first.terms, budget=second.terms.budget)),
        ("terms", other, second.terms),
    )
    stages = []
    for cause, profile, terms in steps:
        found = plan(profile, known, terms, cheapest=second.cheapest, draws=1, seed=second.seed)
        if isinstance(found, Made):
            stages.append(Stage(cause, sealed(found, known)))  # type: ignore[arg-type]
    with speaking(known.language):
        return diff(first, second, [*stages, Stage(cause_other, second)])  # type: ignore[arg-type]


def _profile(lock: PlanLock, kb: KnowledgeBase) -> BusinessProfile:
    from stratkit.api.profiles import read_profile  # noqa: PLC0415

    read = read_profile(lock.profile.text.encode(), lock.profile.name, kb)
    if read.profile is None:
        raise InvalidData(read.report)
    return read.profile


def _with_budget(profile: BusinessProfile, other: BusinessProfile) -> BusinessProfile:
    """Return a profile with the budget of another."""
    answers = {field: answer for field, answer in profile.answers.items() if field != BUDGET}
    if BUDGET in other.answers:
        answers[BUDGET] = other.answers[BUDGET]
    return replace(profile, answers=answers)
