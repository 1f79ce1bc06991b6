"""Where businesses stand, and what is evidence for it.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from stratkit.model.condition import Condition
from stratkit.model.source import Basis, Citation

Strength = Literal["weak", "moderate", "strong"]


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
