"""A question: why it is asked, what may be answered, and what each answer is evidence for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase, WeighedTerm
from stratkit.model.priors import Prior
from stratkit.model.questions import Question
from stratkit.reporting.blocks import (
    Column,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
    joined,
    named,
)
from stratkit.reporting.quantities import signed
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition, Example
from stratkit.site.page import Block, Fact, Facts, Page, Section, Sheet
from stratkit.site.pages.alphabet import capital
from stratkit.site.pages.answers import range_of, said
from stratkit.site.pages.by_example import Told, by_example
from stratkit.site.pages.by_kind import by_kind
from stratkit.site.pages.conditions import line
from stratkit.site.pages.parts import link, links, origin_of, record_of, section, sources

MOVED = 15
"""So many options are named that an answer can move most."""


def question_page(identity: str, edition: Edition) -> Page:
    """Return the page of a question."""
    kb = edition.kb
    question = kb.questions[identity]
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="question",
        title=question.ask,
        summary=question.help,
        label=_("Question"),
        trail=("reasoning",),
        lead=(
            Paragraph((question.help, *notes.mark(question.citations))),
            Facts(items=tuple(_facts(question))),
        ),
        sections=tuple(_sections(question, edition, notes)),
        record=record_of(question, edition),
        text=" ".join(choice.label for choice in question.choices),
        origin=origin_of(identity, kb),
    )


def _facts(question: Question) -> Iterator[Fact]:
    yield Fact(term=_("Topic"), value=capital(word("topic", question.topic)))
    yield Fact(term=_("Kind of answer"), value=capital(word("answer", question.type)))
    if range_of(question):
        yield Fact(term=_("Range"), value=range_of(question))
    yield Fact(
        term=_("Has to be answered"),
        value=_("yes") if question.required else _("no: unknown is never read as “no”"),
    )
    yield Fact(term=_("Key in a profile"), value=Span(question.field, "code"))


def _sections(question: Question, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    terms = _terms(question.field, kb)
    yield from section("answers", _("Possible answers"), _answers(question, terms, kb))
    yield from section("evidence", _("What it is evidence for"), *_evidence(question, terms, kb))
    yield from section(
        "options",
        _("What the answer can move most"),
        _moved(terms, kb),
        aside=_("Decibans that the fit gains or loses at most, whatever else is known."),
    )
    yield from section("decides", _("What it decides by itself"), *_decided(question, edition))
    yield from section("examples", _("How the examples answer"), _examples(question, edition))
    told = (
        i
        for kind in ("article", "tension", "faq", "term")
        for i in edition.relations.naming(question.id, kind)
    )
    yield from section("read", _("Read more"), links(told, kb))
    yield from sources(notes)


def _terms(field: str, kb: KnowledgeBase) -> tuple[WeighedTerm, ...]:
    """Return the evidence that reads a field."""
    return tuple(
        term for item in kb.network.dimensions for term in item.terms if field in term.fields
    )


def _answers(question: Question, terms: tuple[WeighedTerm, ...], kb: KnowledgeBase) -> Sheet | None:
    """Return the answers to choose from, each with the traits it speaks for by itself."""
    values = [choice.value for choice in question.choices]
    values += ["yes", "no"] if question.type == "boolean" else []
    if not values:
        return None
    spoken: dict[str, dict[str, None]] = defaultdict(dict)
    for term in terms:
        for value in term.when.values:
            spoken[value][term.trait] = None
    return Sheet(
        name="answers",
        caption=_("Answers, and what each speaks for"),
        table=Table(
            columns=(Column(title=_("answer")), Column(title=_("speaks for"))),
            rows=tuple(
                (
                    said(value, question, kb),
                    joined(link(trait, kb) for trait in spoken[value])
                    or Span(_("nothing by itself"), "dim"),
                )
                for value in values
            ),
        ),
    )


def _evidence(
    question: Question, terms: tuple[WeighedTerm, ...], kb: KnowledgeBase
) -> Iterator[Block]:
    if terms:
        yield Sheet(
            name="evidence",
            caption=_("Rules that read the answer; decibans when the condition holds entirely"),
            table=Table(
                columns=(
                    Column(title=_("for")),
                    Column(title=_("points"), align="right"),
                    Column(title=_("when")),
                    Column(title=_("because")),
                ),
                rows=tuple(
                    (
                        link(term.trait, kb),
                        signed(abs(term.points)),
                        line(term.when, kb, question.field),
                        link(term.rule, kb),
                    )
                    for term in terms
                ),
            ),
        )
    if question.text_evidence:
        yield Paragraph(
            (_("Words in the answer can be a weak sign: "), named("lexicon", _("Lexicon")), ".")
        )


def _moved(terms: tuple[WeighedTerm, ...], kb: KnowledgeBase) -> Sheet | None:
    """Return the options that depend most on the dimensions the answer bears on."""
    touched = {kb.network.traits[term.trait][0] for term in terms}
    most = {
        network.option: sum(
            abs(points)
            for dimension, points in zip(network.dimensions, network.points, strict=True)
            if dimension in touched
        )
        for network in kb.network.options
    }
    ranked = sorted((o for o in most if most[o]), key=lambda o: (-most[o], o))[:MOVED]
    rows: tuple[tuple[Inline, ...], ...] = tuple(
        (link(option, kb), f"± {signed(most[option]).lstrip('+')}") for option in ranked
    )
    columns = (Column(title=_("option")), Column(title=_("at most"), align="right"))
    if not rows:
        return None
    return Sheet(
        name="options",
        caption=_("Options, and how far the answer can move each"),
        table=Table(columns=columns, rows=rows),
    )


def _decided(question: Question, edition: Edition) -> Iterator[Block]:
    """Yield what reads the answer without weighing it: what is needed, ruled out or expected."""
    kb = edition.kb
    field = question.field
    needing = [
        o.id for o in kb.options.values() if any(field in n.when.fields() for n in o.requires)
    ]
    ruled = [o.id for o in kb.options.values() if any(field in x.when.fields() for x in o.excludes)]
    others = [
        *(i for i, model in kb.models.items() if field in model.when.fields()),
        *(i for i, role in kb.roles.items() if field in role.when.fields()),
        *(i for i, prior in kb.priors.items() if field in (prior.field, *_read(prior))),
    ]
    for title, block in (
        (_("Whether these can be done at all"), by_kind(needing, kb)),
        (_("Whether these are ruled out"), by_kind(ruled, kb)),
        (_("Whether these hold"), links(dict.fromkeys(others), kb)),
    ):
        if block != Items(()):
            yield Heading(title, 3)
            yield block


def _read(prior: Prior) -> Iterator[str]:
    for value in prior.values:
        yield from value.when.fields() if value.when else ()


def _examples(question: Question, edition: Edition) -> Sheet | None:
    def told(example: Example) -> Told | None:
        answers = example.strategy.profile.answers
        if question.field not in answers:
            return None
        return 0, (said(answers[question.field], question, edition.kb),)

    return by_example(edition, _("Answers of the examples"), (Column(title=_("answer")),), told)
