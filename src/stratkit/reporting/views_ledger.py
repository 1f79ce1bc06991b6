"""Every number and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stratkit.analysis.ledger import USES, Entry, Ledger, Use
from stratkit.language.messages import _, counted, marked
from stratkit.language.quantities import share, significant
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import GRADES
from stratkit.reporting.blocks import Block, Column, Document, Heading, Paragraph, Span, Table
from stratkit.reporting.phrases import NOTHING

USE_TITLES: dict[Use, str] = {
    "position": marked("Weights of evidence: where a business stands"),
    "fit": marked("Strengths and bases: how well an option fits"),
    "plan": marked("Costs, hours, delays and effects: what a plan reckons with"),
    "target": marked("Benchmarks: what a metric should reach"),
    "conversion": marked("Exchange rates"),
}


def ledger_view(ledger: Ledger, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange the counts by use; from `verbose` 1 on, and for one use alone, every number."""
    return tuple(_ledger(ledger, kb, verbose))


def _ledger(ledger: Ledger, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    used = [use for use in USES if ledger.of(use)]
    yield Heading(_("Ledger of numbers"), 1)
    judged = Ledger.judged(ledger.entries)
    yield Paragraph(
        counted(
            "{count} number; {share} of them rest on judgement, the others on a published source.",
            "{count} numbers; {share} of them rest on judgement, the others on a published source.",
            len(ledger.entries),
            share=share(judged),
        )
    )
    yield Table(
        columns=(
            Column(title=_("where it acts"), share=1),
            Column(title=_("numbers"), align="right", unbroken=True),
            *(Column(title=word("grade", g), align="right", unbroken=True) for g in GRADES),
            Column(title=_("judged"), align="right", unbroken=True),
        ),
        rows=tuple(_count(_(USE_TITLES[use]), ledger.of(use)) for use in used),
    )
    spread = kb.info.calibration.spread
    widths = ", ".join(f"{word('grade', g)} {share(spread[g])}" for g in reversed(GRADES))
    wider = _("A range counts wider than it is stated, by the grade of its evidence: {widths}")
    yield Paragraph(Span(wider.format(widths=widths), "dim"))
    if verbose < 1 and len(used) > 1:
        yield Paragraph(Span(_("-v lists every number; --use shows those of one kind."), "dim"))
        return
    for use in used:
        yield Heading(_(USE_TITLES[use]))
        yield _numbers(ledger.of(use))


def _count(title: str, entries: tuple[Entry, ...]) -> tuple[str, ...]:
    grades = Counter(entry.grade for entry in entries)
    counts = (str(grades[grade]) if grades[grade] else NOTHING for grade in GRADES)
    return (title, str(len(entries)), *counts, share(Ledger.judged(entries)))


def _numbers(entries: tuple[Entry, ...]) -> Table:
    return Table(
        columns=(
            Column(title=_("number"), share=2),
            Column(title=_("stated"), align="right", unbroken=True),
            Column(title=_("used"), align="right", unbroken=True),
            Column(title=_("unit"), unbroken=True),
            Column(title=_("grade"), unbroken=True),
            Column(title=_("source"), share=1),
        ),
        rows=tuple(
            (
                Span(entry.path, "code"),
                _written(entry.value),
                _written(entry.used) if entry.used != entry.value else NOTHING,
                word("unit", entry.unit),
                word("grade", entry.grade),
                ", ".join(entry.sources) or word("basis", "judgement"),
            )
            for entry in entries
        ),
    )


def _written(value: tuple[float, ...]) -> str:
    return " / ".join(map(significant, value))
