"""What a business is like, as far as it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from stratkit.model.terms import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount as the client wrote it, and in whole euros for comparison."""

    amount: Decimal
    """Units of the currency."""
    currency: str
    eur: int
    """Whole euros at the dated rates of the knowledge base."""

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


Answer = str | int | bool | Money | tuple[str, ...]
"""A known answer; a question that is not answered has no entry at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of the business with its own kind of customers."""

    name: str
    share: int
    """Per cent of revenue."""
    answers: Mapping[str, Answer]
    """Answers that differ from those of the whole business."""
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Field to the `file:line` where it is answered for this segment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessProfile:
    """The answers of one business, keyed by profile field."""

    name: str
    answers: Mapping[str, Answer]
    segments: tuple[Segment, ...] = ()
    digest: str = ""
    """BLAKE2b of the answers and terms in canonical form, 16 bytes in hexadecimal."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Field to the `file:line` where it is answered."""
    terms: Terms = field(default_factory=Terms)
    """What the client settles about a plan."""


def answer_text(answer: Answer) -> str:
    """Write an answer as it would stand in a profile.

    >>> answer_text(("cost", "proof")), answer_text(True)
    ('cost, proof', 'yes')
    """
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, tuple):
        return ", ".join(answer)
    return str(answer)
