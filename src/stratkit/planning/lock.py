"""Seal a plan, and say what moved between two sealed ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stratkit.model.lock import (
    FORMAT,
    Cause,
    LockedLine,
    LockedProfile,
    Move,
    MovedLine,
    PlanDiff,
    PlanLock,
)
from stratkit.model.plan import Plan
from stratkit.model.terms import settled

CENTS = 2
"""Decimals of money in a lock."""


def lock_of(plan: Plan, profile: str, software: Mapping[str, str]) -> PlanLock:
    """Seal a plan.

    Args:
        plan: The plan.
        profile: The profile it was made for, in YAML.
        software: What computed it, with versions.
    """
    eur = plan.problem.eur
    return PlanLock(
        format=FORMAT,
        knowledge=plan.strategy.knowledge_base,
        software=dict(sorted(software.items())),
        profile=LockedProfile(
            name=plan.strategy.profile.name, digest=plan.strategy.profile.digest, text=profile
        ),
        terms=plan.terms,
        cheapest=plan.cheapest,
        draws=plan.forecast.draws,
        seed=plan.seed,
        currency=plan.problem.currency,
        value=round(plan.certificate.value / eur, CENTS),
        bound=round(plan.certificate.bound / eur, CENTS),
        lines=tuple(
            LockedLine(
                option=tactic.option,
                on=tuple(part.on for part in tactic.quarters),
                spend=tuple(round(part.spend / eur, CENTS) for part in tactic.quarters),
            )
            for tactic in sorted(plan.tactics, key=lambda tactic: tactic.option)
        ),
    )


@dataclass(frozen=True, slots=True)
class Stage:
    """A plan on the way from one lock to the other, and what was changed to come to it."""

    cause: Cause
    lock: PlanLock


def same_result(first: PlanLock, second: PlanLock) -> bool:
    """Whether two locks hold the same plan."""
    return (first.lines, first.value) == (second.lines, second.value)


def diff(first: PlanLock, second: PlanLock, stages: Sequence[Stage]) -> PlanDiff:
    """Return what sets two plans apart.

    Args:
        first: One plan.
        second: The other.
        stages: The plans in between, each with one thing more taken from the second; the last
            one is the second itself.
    """
    options = sorted({line.option for lock in (first, second) for line in lock.lines})
    lines = [_line(option, first, second, stages) for option in options]
    values = [first.value, *(stage.lock.value for stage in stages)]
    return PlanDiff(
        first=first,
        second=second,
        inputs=inputs(first, second),
        lines=tuple(line for line in lines if line is not None),
        value=tuple(
            (stage.cause, after - before)
            for stage, before, after in zip(stages, values, values[1:], strict=False)
            if after != before
        ),
    )


def _line(
    option: str, first: PlanLock, second: PlanLock, stages: Sequence[Stage]
) -> MovedLine | None:
    if _spend(option, first) == _spend(option, second):
        return None
    moves = []
    before = first
    for stage in stages:
        if _spend(option, before) != _spend(option, stage.lock):
            moves.append(
                Move(
                    cause=stage.cause,
                    before=sum(_spend(option, before)),
                    after=sum(_spend(option, stage.lock)),
                )
            )
        before = stage.lock
    return MovedLine(
        option=option,
        before=sum(_spend(option, first)),
        after=sum(_spend(option, second)),
        moves=tuple(moves),
    )


def _spend(option: str, lock: PlanLock) -> tuple[float, ...]:
    return next((line.spend for line in lock.lines if line.option == option), ())


def inputs(first: PlanLock, second: PlanLock) -> tuple[tuple[Cause, str, str], ...]:
    """Return what differs in what two plans were made from."""
    pairs: list[tuple[Cause, str, str]] = [
        ("knowledge", " ".join(first.knowledge), " ".join(second.knowledge)),
        ("profile", first.profile.digest, second.profile.digest),
        ("software", _versions(first), _versions(second)),
        ("terms", str(settled(first.terms)), str(settled(second.terms))),
    ]
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _versions(lock: PlanLock) -> str:
    return ", ".join(f"{name} {version}" for name, version in lock.software.items())
