"""Files that hold more, or something else, than one entity."""

from __future__ import annotations

from dataclasses import dataclass, field

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
class OverlayFile:
    """`overlay.yaml`: what a folder is called, what it lies on, and why it changes that."""

    name: str
    version: str
    base: str = ""
    """The folder below it, relative to this one; empty for the built-in knowledge base."""
    overrides: dict[str, str] = field(default_factory=dict)
    """Id of each entity that is changed here to the reason."""
    retracts: dict[str, str] = field(default_factory=dict)
    """Id of each entity that no longer holds to the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedFile:
    """`moved.yaml`."""

    moved: dict[str, str]
