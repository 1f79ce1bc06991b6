"""Every code a diagnostic may carry: one table, from which the docs are made."""

from __future__ import annotations

from stratkit.diagnostics.entry import Entry
from stratkit.diagnostics.families.locale import LOCALE
from stratkit.diagnostics.families.numbers import NUMBERS
from stratkit.diagnostics.families.overlays import OVERLAYS
from stratkit.diagnostics.families.profiles import PROFILES
from stratkit.diagnostics.families.references import REFERENCES
from stratkit.diagnostics.families.rules import RULES
from stratkit.diagnostics.families.shape import SHAPE
from stratkit.diagnostics.families.shipped import SHIPPED
from stratkit.diagnostics.families.sites import SITES
from stratkit.diagnostics.families.sources import SOURCES
from stratkit.diagnostics.families.structure import STRUCTURE
from stratkit.diagnostics.families.terms import TERMS

__all__ = ["CATALOGUE", "Entry"]

CATALOGUE: dict[str, Entry] = {
    **SHAPE,
    **REFERENCES,
    **RULES,
    **SOURCES,
    **STRUCTURE,
    **LOCALE,
    **OVERLAYS,
    **PROFILES,
    **TERMS,
    **SHIPPED,
    **NUMBERS,
    **SITES,
}
"""Code to its meaning."""
