"""A dimension: its two poles, what each speaks for, and what is evidence for either."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase, WeighedTerm
from stratkit.model.traits import Dimension, Trait
from stratkit.reporting.blocks import Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.blocks import named as named_span
from stratkit.reporting.phrases import clearness
from stratkit.reporting.quantities import signed
from stratkit.reporting.sources import Notes, grade, grade_words
from stratkit.site.edition import Edition, Example
from stratkit.site.page import Block, Page, Record, Section, Sheet, Template
from stratkit.site.pages.by_example import Told, by_example
from stratkit.site.pages.conditions import line
from stratkit.site.pages.neighbours import neighbours
from stratkit.site.pages.parts import link, links, origin_of, record_of, section, sources
from stratkit.site.relations import TraitLink


def dimension_page(identity: str, edition: Edition) -> Page:
    """Return the page of a dimension."""
    kb = edition.kb
    dimension = kb.dimensions[identity]
    poles = (dimension.positive, dimension.negative)
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="dimension",
        title=dimension.label,
        summary=summary_of(dimension),
        label=_("Dimension"),
        trail=("dimensions",),
        lead=(Paragraph(summary_of(dimension)),),
        sections=tuple(_sections(dimension, edition, notes)),
        record=record_of(dimension, edition),
        text=" ".join(f"{p.label} {p.description} {p.implication}" for p in poles),
        linked_data=(_terms(dimension, edition),),
        origin=origin_of(identity, kb),
        scripts=("graph.js",),
    )


def summary_of(dimension: Dimension) -> str:
    """Say between what businesses stand here, and whether it tells B2B from B2C."""
    between = _("Every business stands somewhere between “{one}” and “{other}”.").format(
        one=dimension.positive.label, other=dimension.negative.label
    )
    typical = (
        _("The first is typical of B2B, the second of B2C.")
        if dimension.contrast
        else _("Either is met in B2B as well as in B2C.")
    )
    return f"{between} {typical}"


def _sections(dimension: Dimension, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    poles = (dimension.positive, dimension.negative)
    yield Section(id="poles", title=_("The two poles"), blocks=(_poles(dimension, notes),))
    yield from section(
        "options",
        _("What follows for the strategy"),
        *(block for pole in poles for block in _options(pole, edition)),
        aside=_(
            "Points in decibans for a business that stands wholly at this pole; at the other pole "
            "each counts the other way round, in the middle not at all."
        ),
    )
    yield from section(
        "evidence",
        _("How a business is placed"),
        _evidence(dimension, kb),
        aside=_(
            "Decibans that each answer adds when the condition holds entirely. What is usual for "
            "such firms counts only where no answer speaks on this dimension."
        ),
    )
    yield from section("questions", _("Questions that bear on it"), *_questions(dimension, kb))
    yield from section("examples", _("Where the examples stand"), _examples(dimension, edition))
    yield from section("read", _("Read more"), links(_told(dimension, edition), kb))
    yield from neighbours((dimension.positive.id, dimension.negative.id), edition)
    yield from sources(notes)


def _poles(dimension: Dimension, notes: Notes) -> Template:
    sides = [
        (pole, _rows(pole, notes), typical)
        for pole, typical in ((dimension.positive, "B2B"), (dimension.negative, "B2C"))
    ]
    table = Table(
        columns=(Column(title=_("pole")), Column(title=_("what it says")), Column(title=_("text"))),
        rows=tuple(
            (pole.label, name, text) for pole, rows, _typical in sides for name, text in rows
        ),
    )
    return Template(
        name="poles.html",
        values={
            "poles": tuple(
                {
                    "id": pole.id,
                    "title": pole.label,
                    "typical": typical if dimension.contrast else "",
                    "rows": rows,
                }
                for pole, rows, typical in sides
            )
        },
        table=Sheet(name="poles", table=table),
    )


def _rows(pole: Trait, notes: Notes) -> tuple[tuple[str, Inline], ...]:
    """Return what is said of a pole, each text under its name."""
    said: tuple[tuple[str, Inline], ...] = (
        (_("What it means"), (pole.description, *notes.mark(pole.citations))),
        (_("What follows"), pole.implication),
        (_("Its customers"), pole.need),
        (_("A good customer here"), pole.criterion),
    )
    return tuple((name, text) for name, text in said if text)


def _options(pole: Trait, edition: Edition) -> Iterator[Block]:
    found = edition.relations.options_of.get(pole.id, ())
    if not found:
        return
    kb = edition.kb
    ordered = sorted(found, key=lambda one: (-one.points, one.option))
    yield Heading(_("Where “{trait}” holds").format(trait=pole.label), 3)
    yield Sheet(
        name=f"options-{pole.id.partition('.')[2]}",
        caption=_("What “{trait}” speaks for and against").format(trait=pole.label),
        table=Table(
            columns=(
                Column(title=_("option")),
                Column(title=_("points"), align="right"),
                Column(title=_("because")),
                Column(title=_("evidence")),
            ),
            rows=tuple(_option(one, kb) for one in ordered),
        ),
    )


def _option(one: TraitLink, kb: KnowledgeBase) -> tuple[Inline, ...]:
    """Return one option, with the way to the reason and its sources on the option's own page."""
    to = named_span(f"{one.option}#because-{one.link.trait}", kb.options[one.option].label)
    points = Span(signed(one.points), "good" if one.points > 0 else "bad")
    graded = grade_words(grade(one.link.citations, one.link.basis, kb))
    return to, points, one.link.because, graded


def _evidence(dimension: Dimension, kb: KnowledgeBase) -> Sheet | None:
    network = next(item for item in kb.network.dimensions if item.dimension == dimension.id)
    if not network.terms:
        return None
    ordered = sorted(network.terms, key=_rank)
    return Sheet(
        name="evidence",
        caption=_("What speaks for either pole"),
        table=Table(
            columns=(
                Column(title=_("for")),
                Column(title=_("points"), align="right"),
                Column(title=_("when")),
                Column(title=_("because")),
            ),
            rows=tuple(_term(term, kb) for term in ordered),
        ),
    )


def _rank(term: WeighedTerm) -> tuple[bool, bool, int, str]:
    """Sort what is usual last, then by pole, the strongest first."""
    return term.default, term.points < 0, -abs(term.points), term.rule


def _term(term: WeighedTerm, kb: KnowledgeBase) -> tuple[Inline, ...]:
    usual: tuple[str | Span, ...] = (" ", Span(_("(what is usual)"), "dim")) if term.default else ()
    return (
        kb.trait(term.trait).label,
        signed(abs(term.points)),
        line(term.when, kb),
        (link(term.rule, kb), *usual),
    )


def _questions(dimension: Dimension, kb: KnowledgeBase) -> Iterator[Block]:
    network = next(item for item in kb.network.dimensions if item.dimension == dimension.id)
    asked = kb.questions_by_field()
    fields = dict.fromkeys(field for term in network.terms for field in term.fields)
    traits = dict.fromkeys(trait for term in network.terms for trait in term.traits)
    yield links((asked[field].id for field in fields), kb)
    if traits:
        yield Heading(_("It also follows from other dimensions"), 3)
        yield links(traits, kb)
    if network.words:
        yield Paragraph(
            (
                _("Words in free text can be a weak sign of it as well: "),
                named_span("lexicon", _("Lexicon")),
                ".",
            )
        )


def _examples(dimension: Dimension, edition: Edition) -> Sheet | None:
    def told(example: Example) -> Told | None:
        found = next(p for p in example.strategy.positions if p.dimension == dimension.id)
        cells = (edition.kb.trait(found.trait).label, clearness(found))
        return (found.position, cells) if found.position else None

    return by_example(
        edition,
        _("Positions of the examples"),
        (Column(title=_("leans to")), Column(title=_("how clearly"), align="right")),
        told,
    )


def _told(dimension: Dimension, edition: Edition) -> Iterator[str]:
    """Yield the texts that are about the dimension or one of its poles."""
    own = (dimension.id, dimension.positive.id, dimension.negative.id)
    naming = {i for name in own for i in edition.relations.named_by.get(name, ())}
    yield from sorted(i for i in naming if i.startswith(("article.", "faq.", "term.", "tension.")))


def _terms(dimension: Dimension, edition: Edition) -> Record:
    return {
        "@type": "DefinedTermSet",
        "name": dimension.label,
        "inLanguage": edition.language,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "termCode": pole.id,
                "name": pole.label,
                "description": pole.description,
            }
            for pole in (dimension.positive, dimension.negative)
        ],
    }
