"""Who does what in which week of a plan, and when an option is given up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StepKind = Literal["prepare", "start", "effect", "review", "pause", "resume"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that has to happen in a week of the plan."""

    week: int
    """From 1."""
    kind: StepKind
    option: str
    """Empty for a review of the whole."""
    owner: str
    """The skill with most of the hours; a review is the skill that leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRule:
    """When to give an option up."""

    option: str
    metric: str
    """What is counted: the unit cost of the stage's volume, or its lift."""
    stage: str
    limit: float
    """EUR for one unit of the stage's volume, above which it does not pay; 0 where it lifts."""
    target: float
    """EUR for one unit that the plan counts on."""
    week: int
    """Not before this week of the plan."""
    path: str
    """Where the number comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Who does what in which week."""

    steps: tuple[Step, ...]
    stop_rules: tuple[StopRule, ...]
    """One for each option of the plan."""
