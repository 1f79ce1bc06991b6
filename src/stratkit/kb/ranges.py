"""A range goes from low over likely to high."""

from __future__ import annotations

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.economics import Band, Estimate, Lift, UnitCost
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark
from stratkit.model.priors import PriorValue
from stratkit.model.walk import Located

Range = Estimate | Band | UnitCost | Lift | Benchmark | PriorValue


def check_ranges(part: Located, _knowledge_base: KnowledgeBase, collector: Collector) -> None:
    """Report a range whose numbers are not in order; nothing at all is a range too."""
    value = part.value
    if not isinstance(value, Range) or not any((value.low, value.likely, value.high)):
        return
    if not value.low < value.likely < value.high:
        spans = collector.spans
        span = spans.get(f"{part.path}/likely") or spans.get(part.path)
        message = _("{low:g}, {likely:g}, {high:g} are not in order").format(
            low=value.low, likely=value.likely, high=value.high
        )
        hint = _("low < likely < high, or all of them 0")
        collector.add("SK125", span, message, hint=hint)
