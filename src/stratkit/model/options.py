"""What can be recommended, and what speaks for and against it.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.condition import Condition
from stratkit.model.economics import Economics
from stratkit.model.source import Basis, Citation
from stratkit.model.traits import Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A trait speaks for or against an option."""

    trait: str
    strength: Strength
    because: str
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A starting score that holds for every business, with its reason."""

    points: int
    """Decibans, -5 to 5."""
    because: str
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What has to be in place before an option makes sense."""

    when: Condition
    reads: str
    """What is needed, as a noun phrase: `an online shop`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """What rules an option out whatever else speaks for it."""

    when: Condition
    because: str
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Anything that can be recommended."""

    id: str
    label: str
    summary: str
    works_when: str = ""
    fails_when: str = ""
    first_steps: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    vocabulary: bool = False
    """Its slug is a standard term of the vocabulary that evaluation ranks."""
    in_place: Condition | None = None
    """Answers that show the firm has it already, beside those that name it in `current`."""
    base: Base | None = None
    favoured_by: tuple[Link, ...] = ()
    disfavoured_by: tuple[Link, ...] = ()
    requires: tuple[Requirement, ...] = ()
    excludes: tuple[Exclusion, ...] = ()
    complements: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    """Funnel stages it feeds or lifts."""
    objectives: tuple[str, ...] = ()
    convinces: tuple[str, ...] = ()
    """Buying roles it convinces."""
    measured_by: tuple[str, ...] = ()
    """Metrics that show whether it works, the most telling first."""
    economics: Economics | None = None
    """What it takes and gives; only for what money and hours are planned for."""
    order: int = 0
    """Place within a kind that is a sequence, such as the steps of a sales process."""
    citations: tuple[Citation, ...] = ()
    """What describes the option itself, whoever it suits."""

    @property
    def kind(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]

    @property
    def slug(self) -> str:
        """The part of the id after the dot."""
        return self.id.partition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionKind:
    """A family of options, and where a strategy shows it."""

    id: str
    """`kind.<slug>`; the slug is the part of option ids before the dot."""
    label: str
    plural: str
    section: Literal["programme", "operating-model"]
    choose: Literal["one", "many"]
    summary: str
    order: int
    when: Condition | None = None
    """Which businesses it concerns at all; left out where it concerns every one."""

    @property
    def slug(self) -> str:
        """The part of option ids before the dot."""
        return self.id.partition(".")[2]
