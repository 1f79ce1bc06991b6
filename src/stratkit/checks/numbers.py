"""Ranges are thought through one by one: none is copied, none is a fixed share more or less."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.language.quantities import significant
from stratkit.model.economics import Band, Estimate, Lift, UnitCost
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark
from stratkit.model.priors import PriorValue
from stratkit.model.walk import entities, parts_of

PLANNED = frozenset({"channel", "tactic"})
"""Kinds whose options cost money and hours, so that a plan needs to know how much."""

RANGES = Estimate | Band | UnitCost | Lift | Benchmark | PriorValue
"""The records that hold low, likely and high."""

SYMMETRIC = 0.02
"""A band is even if its ends lie as far below as above the likely value, within this share."""
MOST_SYMMETRIC = 0.1
"""Share of symmetric bands a knowledge base may have by chance."""
FEWEST = 20
"""Ranges from which on a share says anything."""


def check_numbers(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Report options without economics, and ranges that nobody can have thought about."""
    del folder
    for option in kb.options.values():
        if option.kind in PLANNED and option.economics is None:
            message = _("`{id}` has no economics").format(id=option.id)
            hint = _("add `economics`, or a plan can never choose it")
            collector.add("SK901", collector.spans.get(option.id), message, hint=hint)
        if option.economics and not (option.economics.feeds or option.economics.lifts):
            message = _("the economics of `{id}` bring nothing").format(id=option.id)
            span = collector.spans.get(f"{option.id}/economics")
            collector.add("SK902", span, message, hint=_("add `feeds` or `lifts`"))
    ranges = _ranges(kb)
    _copies(ranges, collector)
    _fixed_bands(ranges, collector)


def _ranges(kb: KnowledgeBase) -> dict[str, tuple[float, float, float]]:
    """Return every range that says something: path to low, likely and high."""
    found = {}
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            value = part.value
            if isinstance(value, RANGES) and value.likely:
                found[part.path] = (value.low, value.likely, value.high)
    return found


def _copies(ranges: dict[str, tuple[float, float, float]], collector: Collector) -> None:
    """Report a set of numbers that stands at the same key of several entities.

    Small whole numbers meet by chance, so it takes the same three numbers, two of which have
    at least two digits.
    """
    seen: dict[tuple[str, tuple[float, float, float]], str] = {}
    for path, band in ranges.items():
        entity, _slash, key = path.partition("/")
        if sum(number >= 10 for number in band) < 2:  # noqa: PLR2004 - two digits, twice
            continue
        first = seen.setdefault((key, band), path)
        if first != path and not first.startswith(f"{entity}/"):
            message = _("the range of `{path}` is that of `{first}`").format(path=path, first=first)
            hint = _("say what it is for this option, in numbers of its own")
            collector.add("SK903", collector.spans.get(path), message, hint=hint)


def _fixed_bands(ranges: dict[str, tuple[float, float, float]], collector: Collector) -> None:
    """Report shares of the likely value that turn up as ends again and again."""
    by_share: dict[tuple[float, float], list[str]] = defaultdict(list)
    symmetric = []
    for path, (low, likely, high) in ranges.items():
        shares = (round(low / likely, 3), round(high / likely, 3))
        by_share[shares].append(path)
        if abs((likely - low) - (high - likely)) <= SYMMETRIC * likely:
            symmetric.append(path)
    most = max(3, len(ranges) // 50)
    for (low, high), paths in sorted(by_share.items()):
        if len(paths) > most:
            message = _(
                "{count} ranges are the likely value times {low} and {high}, "
                "the first of them `{path}`"
            ).format(count=len(paths), low=significant(low), high=significant(high), path=paths[0])
            hint = _("think about each end: what would be cheap, what would be dear?")
            collector.add("SK904", collector.spans.get(paths[0]), message, hint=hint)
    if len(ranges) >= FEWEST and len(symmetric) > MOST_SYMMETRIC * len(ranges):
        message = _("{part} of {whole} ranges lie evenly around the likely value").format(
            part=len(symmetric), whole=len(ranges)
        )
        hint = _("costs and delays are skewed: they overrun further than they fall short")
        collector.add("SK904", collector.spans.get(symmetric[0]), message, hint=hint)
