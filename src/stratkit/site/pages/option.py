"""An option: what it is, whom it suits and why, what it takes, and how to begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option
from stratkit.model.proof import RECOMMENDED
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
from stratkit.reporting.phrases import signed_verdict
from stratkit.reporting.quantities import MDB, signed
from stratkit.reporting.sources import Notes, grade, grade_words
from stratkit.site.drawings.bars import SignedBar, SignedBars, signed_bars
from stratkit.site.edition import Edition
from stratkit.site.names import ASIDE
from stratkit.site.page import (
    Block,
    Code,
    Fact,
    Facts,
    Figure,
    Glance,
    Page,
    Pair,
    Record,
    Section,
    Sheet,
)
from stratkit.site.pages.case import page_of
from stratkit.site.pages.facets import facets_of
from stratkit.site.pages.neighbours import neighbours
from stratkit.site.pages.option_cost import cost_gauges, costs
from stratkit.site.pages.parts import (
    evidence_gauge,
    grounded,
    link,
    origin_of,
    record_of,
    section,
    sources,
)
from stratkit.site.relations import TraitLink


def option_page(identity: str, edition: Edition) -> Page:
    """Return the page of an option."""
    kb = edition.kb
    option, kind = kb.options[identity], kb.kind_of(identity)
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="option",
        title=option.label,
        summary=option.summary,
        label=kind.label,
        names=option.synonyms,
        trail=("options", kind.id),
        lead=(_lead(option, notes), _glance(option, kb)),
        sections=tuple(_sections(option, edition, notes)),
        record=record_of(option, edition),
        facets=facets_of(option, kb),
        text=" ".join((option.works_when, option.fails_when, *option.first_steps)),
        linked_data=(_how_to(option, edition),),
        origin=origin_of(identity, kb),
        scripts=("graph.js",),
    )


def _lead(option: Option, notes: Notes) -> Paragraph:
    return Paragraph((option.summary, *notes.mark(option.citations)))


def _glance(option: Option, kb: KnowledgeBase) -> Glance:
    statements = [
        (link.citations, link.basis) for link in option.favoured_by + option.disfavoured_by
    ]
    return Glance(gauges=(*cost_gauges(option), evidence_gauge(statements, kb)))


def _sections(option: Option, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section("when", _("When it works"), *_when(option, kb, notes))
    yield from _traits(option, edition, notes)
    yield from costs(option, kb, notes)
    yield from section("first-steps", _("First steps"), Items(option.first_steps, numbered=True))
    yield from section("mistakes", _("Mistakes to avoid"), Items(option.mistakes))
    yield from section("metrics", _("How to see whether it works"), _metrics(option, kb))
    yield from section("place", _("Where it stands"), *_place(option, edition))
    yield from _users(option, edition)
    yield from neighbours((option.id,), edition)
    yield from section("ask", _("Ask stratkit"), *_commands(option))
    yield from sources(notes)


def _when(option: Option, kb: KnowledgeBase, notes: Notes) -> Iterator[Block]:
    if option.works_when or option.fails_when:
        yield Pair(
            left=(_("It works when"), option.works_when),
            right=(_("It fails when"), option.fails_when),
        )
    if option.requires:
        yield Paragraph(Span(_("It needs, or comes later:"), "strong"))
        yield Items(
            tuple(
                (need.reads, *_named(need.when.subjects("option"), kb)) for need in option.requires
            )
        )
    if option.excludes:
        yield Paragraph(Span(_("It is out of the question where:"), "strong"))
        yield Items(
            tuple(grounded(o.because, o.citations, o.basis, notes) for o in option.excludes)
        )


def _named(options: tuple[str, ...], kb: KnowledgeBase) -> Iterator[str | Span]:
    for option in options:
        yield ASIDE
        yield link(option, kb)


def _traits(option: Option, edition: Edition, notes: Notes) -> Iterator[Section]:
    links = edition.relations.links_of.get(option.id, ())
    found = sorted(links, key=lambda one: (-one.points, one.link.trait))
    if found:
        yield Section(
            id="traits",
            title=_("What speaks for and against it"),
            aside=_(
                "Decibans at full strength of a trait: ten are odds of ten to one. A business gets "
                "the share of each bar that its own traits have, and the shares add up to its fit."
            ),
            blocks=(
                Figure(svg=signed_bars(_bars(option, found, edition.kb)), caption=""),
                _reasons(option, found, edition.kb, notes),
            ),
        )


def _bars(option: Option, found: Sequence[TraitLink], kb: KnowledgeBase) -> SignedBars:
    return SignedBars(
        title=_("What speaks for and against: {option}").format(option=option.label),
        description=_("Decibans that each trait adds when it is beyond doubt."),
        total=_("all of them together"),
        base=option.base.points * MDB if option.base else 0,
        items=tuple(
            SignedBar(
                label=kb.trait(one.link.trait).label,
                points=one.points,
            )
            for one in found
        ),
    )


def _reasons(option: Option, found: Sequence[TraitLink], kb: KnowledgeBase, notes: Notes) -> Sheet:
    rows: list[tuple[Inline, ...]] = []
    if option.base:
        said = grounded(option.base.because, option.base.citations, option.base.basis, notes)
        graded = grade_words(grade(option.base.citations, option.base.basis, kb))
        rows.append((_("any business"), signed(option.base.points * MDB), said, graded))
    for one in found:
        because = grounded(one.link.because, one.link.citations, one.link.basis, notes)
        graded = grade_words(grade(one.link.citations, one.link.basis, kb))
        rows.append((link(one.link.trait, kb), signed(one.points), because, graded))
    return Sheet(
        name="reasons",
        caption=_("The reasons, with what each rests on"),
        anchors=(
            *(("because-base",) if option.base else ()),
            *(f"because-{one.link.trait}" for one in found),
        ),
        table=Table(
            columns=(
                Column(title=_("trait")),
                Column(title=_("points"), align="right"),
                Column(title=_("because"), share=1),
                Column(title=_("evidence")),
            ),
            rows=tuple(rows),
        ),
    )


def _metrics(option: Option, kb: KnowledgeBase) -> Items:
    return Items(
        tuple(
            (link(metric, kb), Span(f"{ASIDE}{kb.metrics[metric].definition}", "dim"))
            for metric in option.measured_by
        )
    )


def _place(option: Option, edition: Edition) -> Iterator[Block]:
    kb = edition.kb
    naming = edition.relations.named_by.get(option.id, ())
    needed_by = [other for other in naming if _needs(other, option.id, kb)]
    told_in = [other for other in naming if other.startswith(("article.", "faq.", "term."))]
    facts = tuple(
        Fact(term=title, value=joined(link(other, kb) for other in found))
        for title, found in (
            (_("It serves these stages"), option.serves),
            (_("It advances these aims"), option.objectives),
            (_("It convinces these people"), option.convinces),
            (_("It goes well with"), option.complements),
            (_("It clashes with"), option.clashes),
            (_("It is needed by"), needed_by),
            (_("Read more"), told_in),
        )
        if found
    )
    if facts:
        yield Facts(items=facts)


def _needs(other: str, option: str, kb: KnowledgeBase) -> bool:
    found = kb.options.get(other)
    return found is not None and any(option in n.when.subjects("option") for n in found.requires)


def _users(option: Option, edition: Edition) -> Iterator[Section]:
    """Yield whom it is recommended to, and which companies are documented to have done it."""
    rows = []
    for name, example in edition.examples.items():
        found = example.strategy.recommendation(option.id)
        if found.fit.verdict in RECOMMENDED:
            to = named(f"example.{name}", example.strategy.profile.name)
            rows.append((found.fit.points, (to, signed_verdict(found.fit.verdict))))
    rows.sort(key=lambda row: -row[0])
    done = [case for case in edition.companies.cases if option.slug in case.expected_core]
    yield from section(
        "users",
        _("Who uses it"),
        Table(
            columns=(
                Column(title=_("example")),
                Column(title=_("verdict")),
                Column(title=_("fit"), align="right"),
            ),
            rows=tuple((*cells, signed(points)) for points, cells in rows),
        )
        if rows
        else None,
        Heading(_("Companies documented to have done it"), 3) if done else None,
        Items(
            tuple((named(page_of(case), case.company), f" ({case.as_of})") for case in done)
            if option.vocabulary
            else ()
        ),
    )


def _commands(option: Option) -> Iterator[Block]:
    yield Paragraph(_("Whether it suits your business, with every reason:"))
    lines = [f"stratkit explain PROFILE {option.slug}"]
    if option.economics:
        lines.append(f"stratkit plan explain PROFILE {option.slug}")
        lines.append(f"stratkit plan why-not PROFILE {option.slug}")
    yield Code(text="\n".join(lines), language="console")


def _how_to(option: Option, edition: Edition) -> Record:
    return {
        "@type": "HowTo",
        "name": option.label,
        "description": option.summary,
        "inLanguage": edition.language,
        "step": [
            {"@type": "HowToStep", "position": number, "text": step}
            for number, step in enumerate(option.first_steps, 1)
        ],
    }
