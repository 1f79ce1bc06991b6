"""What is answered when a plan is questioned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.plan import Assumption, NotPlanned, Plan, PlannedTactic
from stratkit.model.planning import Uncertain
from stratkit.model.profile import Answer
from stratkit.model.proof import Fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that a plan reckons with for one option."""

    name: str
    """`setup`, `running`, `minimum`, `half_at`, `unit_cost`, `weeks`, `carry_over`, `lift`."""
    value: Uncertain
    """EUR, weeks or a share, at the prices of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanExplanation:
    """Why an option is in a plan, with so much, and then; or why it is not."""

    plan: Plan
    option: str
    fit: Fit
    """In the market it suits best."""
    tactic: PlannedTactic | None
    """None where it is not in the plan."""
    not_planned: NotPlanned | None
    """What is known of that at once; `why_not` plans again to find out more."""
    last_euro: float
    """EUR of value that one more euro for it would bring, net of itself."""
    price: float
    """EUR of value that one more euro of budget brings where it is worth most, net of itself."""
    earlier: float | None
    """EUR by which the value would change a quarter earlier; None where that cannot be."""
    later: float | None
    """The same a quarter later."""
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An option that gets other money in another plan."""

    option: str
    before: float
    """EUR over the plan; below 0 where it was not in."""
    after: float
    fit_before: int
    """mdB."""
    fit_after: int
    traits: tuple[str, ...] = ()
    """Those whose contribution to the fit moved most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """What forcing an option into a plan does."""

    plan: Plan
    option: str
    forced: Plan | None
    """None where no plan can have it."""
    regret: float
    """EUR of value lost by it, at most the certified gap below nothing."""
    moved: tuple[Moved, ...]
    """Everything else that changes."""
    fit: Fit
    keeps_out: NotPlanned | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An answer that differs between two profiles."""

    field: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What a change of the profile does to the plan."""

    before: Plan
    after: Plan | None
    """None where there is no plan any more."""
    changes: tuple[Change, ...]
    terms_changed: bool
    positions: tuple[tuple[str, int, int], ...]
    """Traits that moved, with the position before and after, per mille; largest move first."""
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """A change of the profile after which an option is in the plan, or no longer."""

    field: str
    answer: Answer
    total: float
    """EUR that the option then gets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallestChange:
    """Single answers that bring an option in or drop it."""

    plan: Plan
    option: str
    planned: bool
    """It is in the plan now, so the changes drop it."""
    flips: tuple[Flip, ...]
    """Nearest first: numbers by how little they move, then choices."""
    tried: int
    """Plans that were made to find out."""


Steadiness = Literal["safe", "bet", "test first"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stays:
    """How often an option is in the best plan when everything uncertain is drawn."""

    option: str
    share: float
    """Of the draws."""
    planned: bool
    steadiness: Steadiness


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """The plan made again for many draws of everything uncertain."""

    plan: Plan
    draws: int
    seed: int
    options: tuple[Stays, ...]
    """Those of the plan and those that are in at least a quarter of the draws, steadiest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """An estimate, and what it would be worth to know it."""

    assumption: Assumption
    information: float
    """EUR that a better plan would gain on average if the number were known beforehand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The estimates a plan rests on, those most worth knowing first."""

    plan: Plan
    estimates: tuple[Worth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextQuestion:
    """A question nobody has answered, and what its answer can still change."""

    field: str
    gain: float
    """EUR of value, on average over the answers, by which the plan would become better."""
    most: float
    """The same for the answer that changes most."""
    answer: Answer
    """That answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What to ask next."""

    plan: Plan
    questions: tuple[NextQuestion, ...]
    """Best first; empty where no answer can change the plan any more."""
    tried: int
    """Plans that were made to find out."""
