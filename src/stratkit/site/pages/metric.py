"""A metric: what it measures, how to read it, and where others stand."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import significant
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark, Metric
from stratkit.reporting.blocks import Column, Inline, Paragraph, Table
from stratkit.reporting.sources import Notes, grade, grade_words
from stratkit.site.edition import Edition
from stratkit.site.page import Fact, Facts, Page, Record, Section, Sheet
from stratkit.site.pages.by_kind import by_kind
from stratkit.site.pages.neighbours import neighbours
from stratkit.site.pages.parts import (
    grounded,
    link,
    links,
    origin_of,
    record_of,
    section,
    sources,
)

TOLD = ("article", "term", "faq")
"""Kinds of texts that lead further."""


def metric_page(identity: str, edition: Edition) -> Page:
    """Return the page of a metric."""
    kb = edition.kb
    metric = kb.metrics[identity]
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="metric",
        title=metric.label,
        summary=metric.definition,
        label=_("Metric"),
        names=metric.synonyms,
        trail=("metrics",),
        lead=(Paragraph(metric.definition), Facts(items=tuple(_facts(metric, kb)))),
        sections=tuple(_sections(metric, edition, notes)),
        record=record_of(metric, edition),
        facets={"stage": (metric.stage.partition(".")[2],)} if metric.stage else {},
        text=f"{metric.formula} {metric.reading}",
        linked_data=(_term(metric, edition),),
        origin=origin_of(identity, kb),
        scripts=("graph.js",),
    )


def _facts(metric: Metric, kb: KnowledgeBase) -> Iterator[Fact]:
    yield Fact(term=_("Formula"), value=metric.formula)
    yield Fact(term=_("Counted in"), value=word("unit", metric.unit))
    yield Fact(
        term=_("Better when"),
        value=word("better", metric.better),
    )
    if metric.stage:
        yield Fact(term=_("Stage"), value=link(metric.stage, kb))
    yield Fact(term=_("Where the figures come from"), value=metric.measured_with)


def _sections(metric: Metric, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section("reading", _("How to read it"), Paragraph(metric.reading))
    yield from section(
        "benchmarks",
        _("Where others stand"),
        _benchmarks(metric, kb, notes) if metric.benchmarks else None,
        aside=_("Ranges: one business in ten is below the low value, one in ten above the high."),
    )
    measured = (o.id for o in kb.options.values() if metric.id in o.measured_by)
    yield from section("options", _("What is measured by it"), by_kind(measured, kb))
    told = (i for kind in TOLD for i in edition.relations.naming(metric.id, kind))
    yield from section("read", _("Read more"), links(told, kb))
    yield from neighbours((metric.id,), edition)
    yield from sources(notes)


def _benchmarks(metric: Metric, kb: KnowledgeBase, notes: Notes) -> Sheet:
    return Sheet(
        name="benchmarks",
        caption=_("Benchmarks in: {unit}").format(unit=word("unit", metric.unit)),
        table=Table(
            columns=(
                Column(title=_("whom it holds for")),
                Column(title=_("low"), align="right"),
                Column(title=_("likely"), align="right"),
                Column(title=_("high"), align="right"),
                Column(title=_("rests on")),
                Column(title=_("evidence")),
            ),
            rows=tuple(_benchmark(benchmark, kb, notes) for benchmark in metric.benchmarks),
        ),
    )


def _benchmark(found: Benchmark, kb: KnowledgeBase, notes: Notes) -> tuple[Inline, ...]:
    return (
        found.scope,
        significant(found.low),
        significant(found.likely),
        significant(found.high),
        grounded(found.because, found.citations, found.basis, notes),
        grade_words(grade(found.citations, found.basis, kb)),
    )


def _term(metric: Metric, edition: Edition) -> Record:
    return {
        "@type": "DefinedTerm",
        "termCode": metric.id,
        "name": metric.label,
        "description": metric.definition,
        "alternateName": list(metric.synonyms),
        "inLanguage": edition.language,
    }
