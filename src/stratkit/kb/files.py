"""Files that hold more, or something else, than one entity."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.model.source import Claim
from stratkit.model.traits import LexiconEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconFile:
    """`lexicon/<lang>.yaml`."""

    entries: tuple[LexiconEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFile:
    """`sources/<slug>/claims.yaml`."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesFile:
    """`economics/rates.yaml`."""

    dated: str
    rates: dict[str, str]
    """Currency to euros for one unit, as a decimal number."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedFile:
    """`moved.yaml`."""

    moved: dict[str, str]
