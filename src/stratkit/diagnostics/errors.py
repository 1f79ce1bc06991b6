"""The exceptions of stratkit; faults in data are diagnostics, and travel in `InvalidData`."""

from __future__ import annotations

from collections.abc import Iterable

from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import render_concise
from stratkit.language.messages import _


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
        message = _("unknown id `{id}`").format(id=unknown)
        super().__init__(message, hint=did_you_mean(unknown, known))
        self.unknown = unknown


class AmbiguousName(UnknownId):
    """The caller used a name that more than one thing has."""

    def __init__(self, name: str, ids: Iterable[str]) -> None:
        super().__init__(name)
        listed = ", ".join(f"`{one}`" for one in ids)
        self.message = _("`{name}` is ambiguous: it is {ids}").format(name=name, ids=listed)
        self.hint = _("give the id")
        self.args = (self.message,)
