"""Every number and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stratkit.analysis.ledger import USES, Entry, Ledger, Use
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import GRADES
from stratkit.reporting.blocks import Block, Column, Document, Heading, Paragraph, Span, Table
from stratkit.reporting.phrases import NOTHING

USE_TITLES: dict[Use, str] = {
    "position": "Weights of evidence: where a business stands",
    "fit": "Strengths and bases: how well an option fits",
    "plan": "Costs, hours, delays and effects: what a plan reckons with",
    "target": "Benchmarks: what a metric should reach",
    "conversion": "Exchange rates",
}


def ledger_view(ledger: Ledger, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange the counts by use; from `verbose` 1 on, and for one use alone, every number."""
    return tuple(_ledger(ledger, kb, verbose))


def _ledger(ledger: Ledger, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    used = [use for use in USES if ledger.of(use)]
    yield Heading("Ledger of numbers", 1)
    judged = Ledger.judged(ledger.entries)
    yield Paragraph(
        f"{len(ledger.entries)} numbers; {judged}% of them rest on judgement, "
        "the others on a published source."
    )
    yield Table(
        columns=(
            Column(title="where it acts", share=1),
            Column(title="numbers", align="right", unbroken=True),
            *(Column(title=grade, align="right", unbroken=True) for grade in GRADES),
            Column(title="judged", align="right", unbroken=True),
        ),
        rows=tuple(_count(USE_TITLES[use], ledger.of(use)) for use in used),
    )
    yield Paragraph(
        Span(
            "A range counts wider than it is stated, by the grade of its evidence: "
            + ", ".join(f"{g} {kb.info.calibration.spread[g]}%" for g in reversed(GRADES)),
            "dim",
        )
    )
    if verbose < 1 and len(used) > 1:
        yield Paragraph(Span("-v lists every number; --use shows those of one kind.", "dim"))
        return
    for use in used:
        yield Heading(USE_TITLES[use])
        yield _numbers(ledger.of(use))


def _count(title: str, entries: tuple[Entry, ...]) -> tuple[str, ...]:
    grades = Counter(entry.grade for entry in entries)
    counts = (str(grades[grade]) if grades[grade] else NOTHING for grade in GRADES)
    return (title, str(len(entries)), *counts, f"{Ledger.judged(entries)}%")


def _numbers(entries: tuple[Entry, ...]) -> Table:
    return Table(
        columns=(
            Column(title="number", share=2),
            Column(title="stated", align="right", unbroken=True),
            Column(title="used", align="right", unbroken=True),
            Column(title="unit", unbroken=True),
            Column(title="grade", unbroken=True),
            Column(title="source", share=1),
        ),
        rows=tuple(
            (
                Span(entry.path, "code"),
                _written(entry.value),
                _written(entry.used) if entry.used != entry.value else NOTHING,
                entry.unit,
                entry.grade,
                ", ".join(entry.sources) or "judgement",
            )
            for entry in entries
        ),
    )


def _written(value: tuple[float, ...]) -> str:
    return " / ".join(f"{number:,.4g}" for number in value)
