"""The kinds of things a knowledge base holds.

Every class mirrors one kind of YAML file in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from stratkit.model.condition import Condition
from stratkit.model.source import Citation

AnswerType = Literal["choice", "choices", "integer", "money", "boolean", "text", "options"]
Strength = Literal["weak", "moderate", "strong"]
Basis = Literal["source", "judgement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One allowed answer to a question."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One field of a business profile."""

    id: str
    field: str
    """The key in a profile."""
    topic: str
    ask: str
    """The question as a business owner reads it."""
    help: str
    type: AnswerType
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    minimum: int = 0
    maximum: int = 1_000_000_000
    required: bool = False
    text_evidence: bool = False
    """The lexicon reads this free text for weak evidence."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One pole of a dimension."""

    id: str
    label: str
    description: str
    implication: str
    """What it means for marketing and selling, in one sentence."""
    need: str = ""
    """Completes `For customers who ...` in a positioning statement."""
    criterion: str = ""
    """How to recognise an ideal customer by it."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A line between two traits on which every business stands somewhere."""

    id: str
    label: str
    group: str
    """Dimensions of one group carry the same news; their joint weight is capped."""
    contrast: bool
    """The positive pole is typical of B2B, the negative one of B2C."""
    positive: Trait
    negative: Trait
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceTerm:
    """What one condition of a rule says about one trait."""

    trait: str
    weight: Strength
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleExample:
    """A test that stands beside the rule it tests."""

    given: dict[str, Any]
    """Answers as they would stand in a profile."""
    supports: str = ""
    """A trait for which the rule then gives evidence."""
    silent: str = ""
    """A trait for which the rule then gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What follows for the traits from facts or from other traits."""

    id: str
    because: str
    evidence: tuple[EvidenceTerm, ...]
    examples: tuple[RuleExample, ...]
    default: bool = False
    """Holds only where no own fact speaks on the dimension."""
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconEntry:
    """Word stems in free text that are weak evidence for a trait."""

    id: str
    trait: str
    weight: Strength
    stems: tuple[str, ...]
    because: str
    fields: tuple[str, ...] = ()
    """The text fields it reads; empty: all that have `text_evidence`."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What to tell a role at a stage, and how to meet what it will object."""

    stage: str
    message: str
    objection: str
    answer: str
    proof: tuple[str, ...]
    """Options that deliver the proof, best first."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Someone who takes part in the buying decision."""

    id: str
    label: str
    part: Literal["initiator", "user", "influencer", "checker", "buyer", "approver", "gatekeeper"]
    checks: tuple[str, ...]
    """What this person checks before saying yes."""
    convinced_by: str
    """What wins this person over, in one sentence."""
    when: Condition
    """When to expect the role in the decision."""
    messages: tuple[Message, ...]
    order: int = 0
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step of the customer's way."""

    id: str
    label: str
    order: int
    buyer_asks: str
    """The question the buyer wants answered here."""
    goal: str
    """What the seller wants to have achieved at its end."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What a client may want most."""

    id: str
    label: str
    summary: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessModel:
    """A named way of doing business, and how to recognise it."""

    id: str
    label: str
    summary: str
    when: Condition
    order: int
    examples: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """Where the sources disagree, and what this knowledge base decided."""

    id: str
    label: str
    one_side: str
    other_side: str
    decision: str
    because: str
    decided_in: tuple[str, ...]
    """Ids of the rules, dimensions and options that carry the decision out."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Answers that cannot all be true."""

    id: str
    when: Condition
    """True where the answers contradict each other."""
    says: str
    """What is wrong, in one sentence."""
    help: str
    """What to change."""
