"""Who decides, on which way, and how the sources see them.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.condition import Condition
from stratkit.model.source import Basis, Citation


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
    volume: str = ""
    """What is counted at it, in the plural."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What a client may want most."""

    id: str
    label: str
    summary: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelStatement:
    """One thing to know about a business model."""

    says: str
    basis: Basis = "source"
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessModel:
    """A named way of doing business, and how to recognise it."""

    id: str
    label: str
    summary: str
    when: Condition
    order: int
    examples: tuple[ModelStatement, ...] = ()
    """Businesses of this kind."""
    advice: tuple[ModelStatement, ...] = ()
    """What follows for any business that works in this way."""
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
