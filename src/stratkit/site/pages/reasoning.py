"""How the reasoner works, in plain words, with every number it uses."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import share, significant
from stratkit.language.words import word
from stratkit.model.arithmetic import CAP
from stratkit.model.knowledge_base import Calibration, KnowledgeBase
from stratkit.model.proof import Verdict
from stratkit.model.source import GRADES
from stratkit.reporting.blocks import Column, Heading, Inline, Items, Table, joined, named
from stratkit.reporting.phrases import signed_verdict
from stratkit.reporting.quantities import MDB, signed
from stratkit.reporting.sources import grade_words
from stratkit.site.edition import Edition
from stratkit.site.names import titles
from stratkit.site.page import Block, Page, Section, Sheet
from stratkit.site.pages.alphabet import capital
from stratkit.site.pages.lists import list_page
from stratkit.site.pages.parts import cards, link, links, section

TEN = 10
"""Decibans in odds of ten to one."""
PAGES = (
    "planning-numbers",
    "contradictions",
    "lexicon",
    "countries",
    "accuracy",
    "behaviour",
    "docs",
)
"""What to look at next."""


def reasoning_page(identity: str, edition: Edition) -> Page:
    """Return how answers become recommendations."""
    return list_page(
        identity,
        _(
            "Answers become evidence, evidence becomes traits, and traits speak for and against "
            "every option. There is no chance in it and no language model: every step can be read "
            "and disputed."
        ),
        *_sections(edition),
    )


def _sections(edition: Edition) -> Iterator[Section]:
    kb = edition.kb
    marks = kb.info.calibration
    yield from section("steps", _("From answers to verdicts"), Items(_steps(marks), numbered=True))
    yield Section(
        id="weights",
        title=_("What the words weigh"),
        aside=_(
            "A deciban is a tenth of the common logarithm of odds, about the smallest change "
            "a person notices. Ten decibans are odds of ten to one."
        ),
        blocks=(_weights(marks),),
    )
    yield Section(id="verdicts", title=_("From points to verdicts"), blocks=(_verdicts(marks),))
    yield Section(
        id="spread",
        title=_("How grades widen ranges"),
        aside=_("The weaker the evidence behind a number, the wider the range it counts with."),
        blocks=(_spread(marks),),
    )
    yield from section(
        "news",
        _("The same news counts once"),
        _groups(kb),
        aside=_(
            "Dimensions in one line mostly tell the same. Together they count at most {cap} times "
            "as much as the strongest of them."
        ).format(cap=significant(float(CAP))),
    )
    yield from section("questions", _("All questions"), *_questions(kb))
    yield from section("rules", _("All rules"), *_rules(kb))
    yield from section("read", _("Read on"), *_read(edition))


def _steps(marks: Calibration) -> tuple[Inline, ...]:
    return (
        _(
            "A profile answers questions. What is not answered stays unknown, which is never read "
            "as “no” and adds nothing for or against."
        ),
        _(
            "Rules say how much an answer is evidence for a trait. Conditions are gradual: three "
            "deciders are some evidence for a group, six are full evidence."
        ),
        _(
            "The evidence on each dimension adds up to a position between its two poles, "
            "from wholly one to wholly the other."
        ),
        _(
            "Each trait speaks for or against options. The strength of its say times the position "
            "gives points, and the points add up to the fit."
        ),
        _(
            "From {core} points an option is core, from {useful} useful, above {optional} "
            "optional; the rest is to be avoided. What an option needs and a business lacks makes "
            "it wait, whatever its points."
        ).format(
            core=signed(marks.core * MDB),
            useful=signed(marks.useful * MDB),
            optional=signed(marks.optional * MDB),
        ),
    )


def _weights(marks: Calibration) -> Sheet:
    return Sheet(
        name="weights",
        caption=_("Words in decibans"),
        table=Table(
            columns=(
                Column(title=_("word")),
                Column(title=_("evidence of a rule"), align="right"),
                Column(title=_("as odds"), align="right"),
                Column(title=_("say of a trait"), align="right"),
            ),
            rows=tuple(
                (
                    word("strength", name),
                    str(weight),
                    _("{odds} to 1").format(odds=significant(10 ** (weight / TEN), 1)),
                    str(marks.strengths[name]),
                )
                for name, weight in marks.weights.items()
            ),
        ),
    )


def _verdicts(marks: Calibration) -> Sheet:
    core, useful, optional = (
        signed(points * MDB) for points in (marks.core, marks.useful, marks.optional)
    )
    meanings: tuple[tuple[Verdict, str, str], ...] = (
        (
            "core",
            _("from {points}").format(points=core),
            _("Do this first. Of one kind, {most} options at most are core.").format(
                most=marks.most_core
            ),
        ),
        ("useful", _("from {points}").format(points=useful), _("Do this too if there is room.")),
        (
            "optional",
            _("above {points}").format(points=optional),
            _("Neither for nor against: do it if it is cheap for you."),
        ),
        (
            "later",
            _("any"),
            _("It would suit, but something it needs is not there yet."),
        ),
        (
            "avoid",
            _("{points} or less").format(points=optional),
            _("It speaks against this business, or something rules it out."),
        ),
    )
    return Sheet(
        name="verdicts",
        caption=_("Verdicts and their bounds"),
        table=Table(
            columns=(
                Column(title=_("verdict")),
                Column(title=_("points"), align="right"),
                Column(title=_("what it means")),
            ),
            rows=tuple((signed_verdict(verdict), *rest) for verdict, *rest in meanings),
        ),
    )


def _spread(marks: Calibration) -> Sheet:
    return Sheet(
        name="spread",
        caption=_("Width of a range, by the grade of what it rests on"),
        table=Table(
            columns=(
                Column(title=_("grade")),
                Column(title=_("of the stated width"), align="right"),
            ),
            rows=tuple(
                (grade_words(grade), share(marks.spread[grade])) for grade in reversed(GRADES)
            ),
        ),
    )


def _groups(kb: KnowledgeBase) -> Items:
    groups: dict[str, list[str]] = {}
    for dimension in sorted(kb.dimensions.values(), key=lambda one: (one.order, one.id)):
        groups.setdefault(dimension.group, []).append(dimension.id)
    return Items(
        tuple(
            joined((link(one, kb) for one in found), " · ")
            for found in groups.values()
            if len(found) > 1
        )
    )


def _questions(kb: KnowledgeBase) -> Iterator[Block]:
    topics = dict.fromkeys(question.topic for question in kb.questions.values())
    for topic in topics:
        yield Heading(capital(word("topic", topic)), 3)
        yield links((i for i, q in kb.questions.items() if q.topic == topic), kb)


def _rules(kb: KnowledgeBase) -> Iterator[Block]:
    """Yield every rule under the dimension it speaks of first."""
    found: dict[str, list[str]] = {}
    for rule in kb.rules.values():
        found.setdefault(kb.network.traits[rule.evidence[0].trait][0], []).append(rule.id)
    for dimension in sorted(found, key=lambda one: (kb.dimensions[one].order, one)):
        yield Heading(link(dimension, kb), 3)
        yield links(found[dimension], kb)


def _read(edition: Edition) -> Iterator[Block]:
    kb = edition.kb
    yield cards((a.id for a in kb.articles.values() if a.kind == "reference"), kb)
    called = titles()
    there = (page for page in PAGES if edition.addresses.href(page, "reasoning"))
    yield Items(tuple(named(page, called[page]) for page in there))
