"""A tag of a page as it was read, and what can be wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where in a file something stands, counted from one."""

    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """The beginning of an element."""

    name: str
    attributes: Mapping[str, str]
    """Name to value; empty where none is given."""
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong, and what to do about it."""

    code: str
    message: str
    hint: str
