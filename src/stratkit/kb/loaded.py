"""What reading a knowledge base gives."""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A knowledge base, or the report that says why there is none."""

    knowledge_base: KnowledgeBase | None
    report: Report
    spans: dict[str, Span]
    """Entity id, `id/key/path`, or `source#claim`, to the place in a file."""
    lines: dict[str, tuple[str, ...]]
    """The lines of every file that was read."""

    def collector(self) -> Collector:
        """Return an empty collector that knows every place, for further checks."""
        return Collector(lines=self.lines, spans=self.spans)
