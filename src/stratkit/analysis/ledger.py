"""Every number in a knowledge base: what it says, what it rests on, and where it acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from stratkit.model.economics import (
    Effort,
    Estimate,
    Index,
    Lift,
    Response,
    UnitCost,
    widened,
)
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark
from stratkit.model.options import Base, Link
from stratkit.model.priors import PriorValue
from stratkit.model.source import Basis, Citation, Grade
from stratkit.model.traits import Rule
from stratkit.model.walk import Located, entities, parts_of

Use = Literal["position", "fit", "plan", "target", "conversion"]
"""Where a number acts: on where a business stands, on an option's fit, on money and hours of a
plan, as the target of a metric, or in converting currencies."""

USES: tuple[Use, ...] = ("position", "fit", "plan", "target", "conversion")

JUDGED: Grade = "very-low"
"""The grade of what nobody is cited for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One number, or one range."""

    path: str
    """Entity id and the keys below it."""
    entity: str
    use: Use
    unit: str
    value: tuple[float, ...]
    """One number, or low, likely, high."""
    basis: Basis
    grade: Grade
    sources: tuple[str, ...]
    """What is cited, `src.x#y`."""
    used: tuple[float, ...]
    """The value as it is computed with: a range is widened by the grade of its evidence."""
    dated: str
    """Year of the newest thing cited; empty for a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All numbers of a knowledge base."""

    entries: tuple[Entry, ...]

    def of(self, use: Use) -> tuple[Entry, ...]:
        """Return the numbers that act in one place."""
        return tuple(entry for entry in self.entries if entry.use == use)

    @staticmethod
    def judged(entries: tuple[Entry, ...]) -> int:
        """Return the share that rests on judgement, per cent, rounded half up."""
        judged = sum(entry.basis == "judgement" for entry in entries)
        return (200 * judged + len(entries)) // (2 * len(entries)) if entries else 0


def ledger(kb: KnowledgeBase) -> Ledger:
    """List every number that a knowledge base holds, sorted by use and path."""
    found = [*_of_entities(kb), *_of_rates(kb)]
    found.sort(key=lambda entry: (USES.index(entry.use), entry.path))
    return Ledger(entries=tuple(found))


def _of_entities(kb: KnowledgeBase) -> Iterator[Entry]:
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            for path, use, unit, value in _numbers(part, kb):
                yield _entry(path, use, unit, value, part.value, kb)


def _numbers(part: Located, kb: KnowledgeBase) -> Iterator[tuple[str, Use, str, tuple[float, ...]]]:
    """Yield the numbers of one record: path, use, unit and value."""
    value, path = part.value, part.path
    calibration = kb.info.calibration
    match value:
        case Rule():
            for index, term in enumerate(value.evidence):
                weight = calibration.weights[term.weight]
                yield f"{path}/evidence/{index}", "position", "dB", (weight,)
        case Link():
            sign = -1 if "/disfavoured_by/" in path else 1
            yield path, "fit", "dB", (sign * calibration.strengths[value.strength],)
        case Base():
            yield path, "fit", "dB", (value.points,)
        case Benchmark():
            metric = kb.metrics[path.partition("/")[0]]
            yield path, "target", metric.unit, _range(value)
        case Effort():
            yield f"{path}/setup", "plan", "hours", _range(value.setup)
            yield f"{path}/monthly", "plan", "hours a month", _range(value.monthly)
        case Response():
            yield f"{path}/half_at", "plan", "EUR a month", _range(value.half_at)
        case Index():
            yield path, "plan", "EU = 100", (value.value,)
        case Estimate() | UnitCost() | Lift() | PriorValue():
            yield path, "plan", _unit(part, kb), _range(value)


def _unit(part: Located, kb: KnowledgeBase) -> str:
    """Return what a range of a plan counts."""
    entity, _slash, _keys = part.path.partition("/")
    if isinstance(part.value, PriorValue):
        return kb.priors[entity].unit
    return UNITS.get(part.path.rpartition("/")[2], UNITS[type(part.value).__name__])


UNITS = {
    "setup": "EUR",
    "running": "EUR a month",
    "minimum": "EUR a month",
    "rate": "EUR an hour",
    "weeks_to_effect": "weeks",
    "carry_over": "per cent",
    "UnitCost": "EUR",
    "Lift": "per cent",
    "Estimate": "EUR",
}
"""What a range counts, by its key or its kind."""


def _range(value: Any) -> tuple[float, float, float]:  # noqa: ANN401 - any range
    return value.low, value.likely, value.high


def _entry(  # noqa: PLR0913, PLR0917 - one argument for each column
    path: str,
    use: Use,
    unit: str,
    value: tuple[float, ...],
    record: Any,  # noqa: ANN401 - whatever states its ground
    kb: KnowledgeBase,
) -> Entry:
    citations: tuple[Citation, ...] = record.citations
    grade = kb.grade_of(citations)
    used = value
    if len(value) > 1:
        low, likely, high = value
        used = widened(low, likely, high, kb.info.calibration.spread[grade])
    return Entry(
        path=path,
        entity=path.partition("/")[0],
        use=use,
        unit=unit,
        value=value,
        basis=record.basis,
        grade=grade,
        used=used,
        sources=tuple(str(citation) for citation in citations),
        dated=max((year_of(citation, kb) for citation in citations), default=""),
    )


def year_of(citation: Citation, kb: KnowledgeBase) -> str:
    """Return the year of what is cited: that of the finding, else of the publication."""
    source = kb.sources[citation.source]
    claim = next((c for c in source.claims if c.id == citation.locator), None)
    return str(claim.year) if claim and claim.year else source.published[:4]


def _of_rates(kb: KnowledgeBase) -> Iterator[Entry]:
    for rate in kb.rates.values():
        yield Entry(
            path=f"economics/rates/{rate.currency}",
            entity="economics/rates",
            use="conversion",
            unit="EUR",
            value=(rate.eur_micros / 1_000_000,),
            used=(rate.eur_micros / 1_000_000,),
            basis="judgement",
            grade=JUDGED,
            sources=(),
            dated=rate.dated[:4],
        )
