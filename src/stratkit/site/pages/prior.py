"""A number that a plan needs and few businesses know: what is taken for it, and why."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import significant
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.priors import Prior, PriorValue
from stratkit.reporting.blocks import Column, Inline, Paragraph, Span, Table, joined
from stratkit.reporting.sources import Notes, grade, grade_words
from stratkit.site.edition import Edition
from stratkit.site.page import Fact, Facts, Page, Section, Sheet
from stratkit.site.pages.conditions import line
from stratkit.site.pages.parts import (
    evidence_gauge,
    grounded,
    link,
    links,
    origin_of,
    record_of,
    section,
    sources,
)


def prior_page(identity: str, edition: Edition) -> Page:
    """Return the page of a number that is estimated where nobody knows it."""
    kb = edition.kb
    prior = kb.priors[identity]
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="prior",
        title=prior.label,
        summary=prior.summary,
        label=_("Number behind the plan"),
        trail=("planning-numbers",),
        lead=(Paragraph(prior.summary), Facts(items=tuple(_facts(prior, kb)))),
        sections=tuple(_sections(prior, edition, notes)),
        record=record_of(prior, edition),
        origin=origin_of(identity, kb),
    )


def _facts(prior: Prior, kb: KnowledgeBase) -> Iterator[Fact]:
    yield Fact(term=_("Counted in"), value=word("unit", prior.unit))
    if prior.field:
        question = kb.questions_by_field()[prior.field]
        yield Fact(term=_("Your own answer takes its place"), value=link(question.id, kb))
    gauge = evidence_gauge([(value.citations, value.basis) for value in prior.values], kb)
    yield Fact(term=_("Best evidence"), value=gauge.value, note=gauge.note)


def _sections(prior: Prior, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield Section(
        id="values",
        title=_("What is taken for it"),
        aside=_(
            "The first line that fits a business counts. Of ten such businesses one is below the "
            "low value and one above the high one."
        ),
        blocks=(
            Sheet(
                name="values",
                caption=_("Values in: {unit}").format(unit=word("unit", prior.unit)),
                table=Table(
                    columns=(
                        Column(title=_("whom it holds for")),
                        Column(title=_("low"), align="right"),
                        Column(title=_("likely"), align="right"),
                        Column(title=_("high"), align="right"),
                        Column(title=_("because")),
                        Column(title=_("evidence")),
                    ),
                    rows=tuple(_value(value, kb, notes) for value in prior.values),
                ),
            ),
        ),
    )
    told = edition.relations.naming(prior.id, "article")
    yield from section("read", _("Read more"), links(told, kb))
    yield from sources(notes)


def _value(value: PriorValue, kb: KnowledgeBase, notes: Notes) -> tuple[Inline, ...]:
    return (
        _whom(value, kb),
        significant(value.low),
        significant(value.likely),
        significant(value.high),
        grounded(value.because, value.citations, value.basis, notes),
        grade_words(grade(value.citations, value.basis, kb)),
    )


def _whom(value: PriorValue, kb: KnowledgeBase) -> Inline:
    parts: list[Inline] = [line(value.when, kb)] if value.when else []
    if value.words:
        said = _("words that begin with: {words}").format(words=", ".join(value.words))
        parts.append(Span(said, "dim"))
    return joined(parts, "; ") or _("everybody else")
