"""A rule: what follows from which answers, how surely, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.traits import EvidenceTerm, Rule, RuleExample
from stratkit.reporting.blocks import (
    Column,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
    filled,
    joined,
    named,
)
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.quantities import signed
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Section, Sheet
from stratkit.site.pages.answers import said
from stratkit.site.pages.conditions import line
from stratkit.site.pages.parts import (
    grounded,
    link,
    links,
    origin_of,
    record_of,
    section,
    sources,
)
from stratkit.site.relations import TraitLink

STRONGEST = 5
"""So many options are named on either side."""


def rule_page(identity: str, edition: Edition) -> Page:
    """Return the page of a rule."""
    kb = edition.kb
    rule = kb.rules[identity]
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="rule",
        title=rule.because.rstrip("."),
        summary=_summary(rule, kb),
        label=_("Rule"),
        trail=("reasoning",),
        lead=(Paragraph(grounded(_summary(rule, kb), rule.citations, rule.basis, notes)),),
        sections=tuple(_sections(rule, edition, notes)),
        record=record_of(rule, edition),
        origin=origin_of(identity, kb),
    )


def _summary(rule: Rule, kb: KnowledgeBase) -> str:
    traits = ", ".join(kb.trait(trait).label for trait in _traits(rule))
    said = _("What it is evidence for: {traits}.").format(traits=traits)
    if not rule.default:
        return said
    usual = _("It counts only where no answer of the business itself speaks on the matter.")
    return f"{said} {usual}"


def _traits(rule: Rule) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.trait for term in rule.evidence))


def _sections(rule: Rule, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield Section(
        id="evidence",
        title=_("What counts as evidence"),
        aside=_(
            "Decibans when the condition holds entirely: ten are odds of ten to one. Evidence that "
            "tells the same news as other evidence counts for less than its word says."
        ),
        blocks=(_evidence(rule, kb),),
    )
    yield from section(
        "examples",
        _("Tested on"),
        Items(tuple(_example(example, kb) for example in rule.examples)),
    )
    yield from section("leads", _("Where it leads"), _leads(rule, edition))
    tensions = edition.relations.naming(rule.id, "tension")
    yield from section("tensions", _("Where sources disagree"), links(tensions, kb))
    yield from sources(notes)


def _evidence(rule: Rule, kb: KnowledgeBase) -> Sheet:
    return Sheet(
        name="evidence",
        caption=_("Evidence of this rule"),
        table=Table(
            columns=(
                Column(title=_("for")),
                Column(title=_("weight")),
                Column(title=_("points"), align="right"),
                Column(title=_("when")),
            ),
            rows=tuple(
                (
                    link(term.trait, kb),
                    word("strength", term.weight),
                    signed(_points(rule, term, kb)),
                    line(term.when, kb),
                )
                for term in rule.evidence
            ),
        ),
    )


def _points(rule: Rule, term: EvidenceTerm, kb: KnowledgeBase) -> int:
    """Return what a term adds for its own trait, as it was compiled."""
    dimension, _sign = kb.network.traits[term.trait]
    network = next(item for item in kb.network.dimensions if item.dimension == dimension)
    return next(
        abs(weighed.points)
        for weighed in network.terms
        if (weighed.rule, weighed.trait, weighed.when) == (rule.id, term.trait, term.when)
    )


def _example(example: RuleExample, kb: KnowledgeBase) -> Inline:
    asked = kb.questions_by_field()
    given = joined(
        (
            (
                named(asked[field].id, asked[field].ask),
                " ",
                Span(said(answer, asked[field], kb), "strong"),
            )
            for field, answer in example.given.items()
        ),
        "; ",
    )
    follows = (
        _("{given}: speaks for {trait}")
        if example.supports
        else _("{given}: says nothing about {trait}")
    )
    return filled(follows, given=given, trait=link(example.supports or example.silent, kb))


def _leads(rule: Rule, edition: Edition) -> Sheet | None:
    rows = tuple(
        (
            link(trait, edition.kb),
            _strongest([one for one in found if one.points > 0], edition.kb),
            _strongest([one for one in found if one.points < 0], edition.kb),
        )
        for trait in _traits(rule)
        if (found := edition.relations.options_of.get(trait, ()))
    )
    columns = (
        Column(title=_("trait")),
        Column(title=_("speaks most for")),
        Column(title=_("speaks most against")),
    )
    if not rows:
        return None
    return Sheet(
        name="options",
        caption=_("What the traits of this rule speak most for and against"),
        table=Table(columns=columns, rows=rows),
    )


def _strongest(found: Sequence[TraitLink], kb: KnowledgeBase) -> Inline:
    named_ones = joined(
        named(f"{one.option}#because-{one.link.trait}", kb.options[one.option].label)
        for one in found[:STRONGEST]
    )
    return named_ones or NOTHING
