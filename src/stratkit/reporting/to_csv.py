"""Rows as CSV that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from io import StringIO

from stratkit.diagnostics.render import visible

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the start of a formula; the last four are full-width."""
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_BREAKS = re.compile(r"[\r\n]+")


def write(rows: Sequence[Mapping[str, str]]) -> str:
    """Write rows under the names of the first row's cells."""
    out = StringIO()
    names = list(rows[0]) if rows else []
    table = csv.writer(out, lineterminator="\n")
    if names:
        table.writerow(names)
    table.writerows([harmless(row.get(name, "")) for name in names] for row in rows)
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("-4.5")
    ("'=1+1", '-4.5')
    """
    risky = cell.lstrip(" ").startswith(_RUNS) and not _NUMBER.fullmatch(cell)
    shown = visible(_BREAKS.sub(" ", cell))
    return f"'{shown}" if risky else shown
