"""Where reading puts what it finds, so that one fault never hides another."""

from __future__ import annotations

import re
from collections import Counter

from stratkit.diagnostics.catalogue import CATALOGUE
from stratkit.diagnostics.diagnostic import Diagnostic, Report, Span

MOST_PER_FILE = 100
"""More faults than this in one file help nobody; the rest are not kept."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Collector:
    """Gathers faults, the lines they stand on, and the place of every value."""

    def __init__(
        self,
        lines: dict[str, tuple[str, ...]] | None = None,
        spans: dict[str, Span] | None = None,
    ) -> None:
        self.lines: dict[str, tuple[str, ...]] = {} if lines is None else lines
        """The lines of every file that was read, to be quoted under a fault."""
        self.spans: dict[str, Span] = {} if spans is None else spans
        """Entity id, or `id/key/key`, to the place of the value."""
        self._found: list[Diagnostic] = []
        self._count: Counter[str] = Counter()

    def keep_lines(self, file: str, text: str) -> None:
        """Remember the text of a file."""
        self.lines[file] = tuple(_LINE_BREAK.split(text))

    def line(self, span: Span | None) -> str:
        """Return the line of a place, empty when it is not known."""
        if span is None:
            return ""
        lines = self.lines.get(span.file, ())
        return lines[span.line - 1] if 0 < span.line <= len(lines) else ""

    def full(self, span: Span | None) -> bool:
        """Whether the file has shown so many faults that no more are kept."""
        return self._count[span.file if span else ""] >= MOST_PER_FILE

    def add(
        self, code: str, span: Span | None, message: str, *, label: str = "", hint: str = ""
    ) -> None:
        """Keep one fault; its severity stands in the catalogue."""
        if self.full(span):
            return
        self._count[span.file if span else ""] += 1
        self._found.append(
            Diagnostic(
                code=code,
                severity=CATALOGUE[code].severity,
                span=span,
                message=message,
                label=label,
                help=hint,
                source_line=self.line(span),
            )
        )

    def take(self, report: Report) -> None:
        """Keep what another reader has found."""
        self._found.extend(report)

    def __len__(self) -> int:
        """Count the faults found so far."""
        return len(self._found)

    def report(self) -> Report:
        """Return everything found so far, sorted."""
        return Report.of(self._found)
