"""One fault in the data, and a report of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """Whether the data can be used in spite of the fault."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A place in a file: part of one line, counted from one in characters."""

    file: str
    line: int = 0
    """Zero: the file as a whole."""
    column: int = 0
    end_column: int = 0
    """The first column that no longer belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """What is wrong, where, and what to do about it."""

    code: str
    severity: Severity
    span: Span | None
    message: str
    label: str = ""
    """What stands under the caret."""
    help: str = ""
    source_line: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str, str, str]:
        """Order by place, then by code and wording."""
        span = self.span or Span(file="")
        return span.file, span.line, span.column, self.code, self.message, self.label, self.help


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics in the order of their places."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Sort diagnostics into a report, each once."""
        return cls(tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: d.sort_key)))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that forbid using the data."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that do not."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.WARNING)

    @property
    def ok(self) -> bool:
        """Whether there are no errors; warnings may stand."""
        return not self.errors

    def __add__(self, other: Report) -> Report:
        """Merge two reports; what stands in both is kept once."""
        return Report.of((*self.diagnostics, *other.diagnostics))

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield the diagnostics in order."""
        return iter(self.diagnostics)

    def __len__(self) -> int:
        """Count the diagnostics."""
        return len(self.diagnostics)
