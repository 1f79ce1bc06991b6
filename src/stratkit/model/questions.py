"""What a profile is asked, and which answers cannot all be true.

Every class mirrors one kind of YAML in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.condition import Condition
from stratkit.model.source import Citation

AnswerType = Literal["choice", "choices", "integer", "money", "boolean", "text", "options"]


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
class Contradiction:
    """Answers that cannot all be true."""

    id: str
    when: Condition
    """True where the answers contradict each other."""
    says: str
    """What is wrong, in one sentence."""
    help: str
    """What to change."""
