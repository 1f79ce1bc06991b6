"""Where knowledge comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grade = Literal["high", "moderate", "low", "very-low"]
"""How far a source can be trusted, in the four words of GRADE."""

GRADES: tuple[Grade, ...] = ("very-low", "low", "moderate", "high")
"""From least to most trusted."""

Basis = Literal["source", "judgement"]
"""A source says it, or we do; a judgement is graded very low."""

Quality = Literal["academic", "primary", "secondary", "vendor", "trade-article"]
"""What kind of publication it is; `docs/evidence.md` says what grade follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One place in one source."""

    source: str
    """Source id, `src.<slug>`."""
    locator: str
    """Claim id inside that source."""

    def __str__(self) -> str:
        return f"{self.source}#{self.locator}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One atomic statement of a source, in our own words."""

    id: str
    text: str
    section: str = ""
    paragraph: int = 0
    model: str = "both"
    area: str = ""
    role: str = ""
    structural: bool = False
    """It only names a section or a dimension, so nothing can follow from it."""
    year: int = 0
    population: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication, with what it says."""

    id: str
    title: str
    producer: str
    quality: Quality
    grade: Grade
    language: str
    published: str = ""
    accessed: str = ""
    url: str = ""
    note: str = ""
    lasting: str = ""
    """Why it may be relied on although it is older than the limit of `docs/evidence.md`."""
    seed: bool = False
    """One of the articles that the knowledge base grew out of; `kb coverage` counts these."""
    claims: tuple[Claim, ...] = ()
