"""What a plan was made from and what came out, so that it can be made again and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stratkit.model.terms import Terms

FORMAT = 1
"""To be raised when a lock can no longer be read as before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedProfile:
    """The business that was planned for."""

    name: str
    digest: str
    text: str
    """The profile in YAML, as stratkit writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedLine:
    """What one option was given."""

    option: str
    on: tuple[bool, ...]
    """By quarter."""
    spend: tuple[float, ...]
    """By quarter, in the plan's currency, set-up and running cost included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLock:
    """One plan, sealed (`plan.lock`)."""

    format: int
    knowledge: tuple[str, str, str]
    """Name, version and digest of the knowledge base."""
    software: Mapping[str, str]
    """What computed it: stratkit, highspy, numpy, each with its version."""
    profile: LockedProfile
    terms: Terms
    cheapest: bool
    draws: int
    seed: int
    currency: str
    value: float
    """In the plan's currency."""
    bound: float
    lines: tuple[LockedLine, ...]


Cause = Literal["software", "knowledge", "budget", "profile", "terms"]
"""What moved a line of a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step on the way from one plan to another, and what it did to an option."""

    cause: Cause
    before: float
    after: float
    """Money over the whole plan, in the currency of the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedLine:
    """An option that gets other money, or at another time."""

    option: str
    before: float
    after: float
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDiff:
    """What sets two locks apart, line by line, with what moved each."""

    first: PlanLock
    second: PlanLock
    inputs: tuple[tuple[Cause, str, str], ...]
    """What differs in what the plans were made from: cause, before, after."""
    lines: tuple[MovedLine, ...]
    value: tuple[tuple[Cause, float], ...]
    """By how much each step moved the value."""
