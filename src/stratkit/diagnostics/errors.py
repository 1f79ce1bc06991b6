"""The exceptions of stratkit; faults in data are diagnostics, and travel in `InvalidData`."""

from __future__ import annotations

from collections.abc import Iterable

from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import render_concise


class StratkitError(Exception):
    """Anything stratkit raises on purpose."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InvalidData(StratkitError):  # noqa: N818 - it names what is wrong
    """The caller asked for a value, but its data have errors."""

    def __init__(self, report: Report) -> None:
        super().__init__(render_concise(report))
        self.report = report


class UnknownId(StratkitError):  # noqa: N818 - it names what is wrong
    """The caller named something the knowledge base does not hold."""

    def __init__(self, unknown: str, known: Iterable[str] = ()) -> None:
        super().__init__(f"unknown id `{unknown}`", hint=did_you_mean(unknown, known))
        self.unknown = unknown


class AmbiguousName(UnknownId):
    """The caller used a name that more than one thing has."""

    def __init__(self, name: str, ids: Iterable[str]) -> None:
        super().__init__(name)
        listed = ", ".join(f"`{one}`" for one in ids)
        self.message = f"`{name}` is ambiguous: it is {listed}"
        self.hint = "give the id"
        self.args = (self.message,)
