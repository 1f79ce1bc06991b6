"""A source: how far it can be trusted, what it says, and what rests on each of its claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from stratkit.language.current import language
from stratkit.language.messages import _, counted, marked
from stratkit.language.quantities import day
from stratkit.language.words import word
from stratkit.model.source import GRADES, Claim, Source
from stratkit.reporting.blocks import Block, Column, Inline, Paragraph, Span, Table, joined
from stratkit.reporting.sources import grade_words
from stratkit.site.edition import Edition
from stratkit.site.page import Fact, Facts, Gauge, Glance, Page, Record, Section, Sheet
from stratkit.site.pages.parts import link, origin_of, record_of, section

QUALITIES = {
    "academic": marked(
        "A study that others of the trade have reviewed, or the paper of a research institute. "
        "Its method is stated; it is rarely an experiment and seldom about your own market."
    ),
    "primary": marked(
        "A survey or a data set, published by those who collected it. The sample is stated, "
        "nobody has reviewed it, and often people speak about themselves."
    ),
    "secondary": marked(
        "A report on data of others. The figure is second-hand and may have lost its context."
    ),
    "trade-article": marked("An article by practitioners: experience without a method."),
    "vendor": marked(
        "Figures of a firm that sells what they speak for: its own customers, its own measure, "
        "its own interest."
    ),
}
"""Kind of publication to what that means for its word."""
TYPES = {"academic": "ScholarlyArticle", "trade-article": "Article"}
"""Kind of publication to its type in schema.org; all others are reports."""
_WHOLE_DATE = len("2026-11-23")


def source_page(identity: str, edition: Edition) -> Page:
    """Return the page of a source."""
    source = edition.kb.sources[identity]
    used = claims_in_use(source, edition)
    return Page(
        id=identity,
        kind="source",
        title=source.title,
        summary=_summary(source, used),
        label=_("Source"),
        trail=("sources",),
        lead=(
            Paragraph(_summary(source, used)),
            Glance(gauges=(_grade(source), _use(source, used))),
            Facts(items=tuple(_facts(source))),
        ),
        sections=tuple(_sections(source, edition)),
        record=record_of(source, edition),
        text=" ".join((source.producer, *(claim.text for claim in source.claims))),
        facets={"quality": (source.quality,), "grade": (source.grade,)},
        linked_data=(_publication(source),),
        origin=origin_of(identity, edition.kb),
    )


def claims_in_use(source: Source, edition: Edition) -> int:
    """Return on how many claims of a source something rests."""
    return sum(bool(_users(claim, source, edition)) for claim in source.claims)


def _summary(source: Source, used: int) -> str:
    said = counted(
        "{count} claim of {producer}, in our own words.",
        "{count} claims of {producer}, in our own words.",
        len(source.claims),
        producer=source.producer,
    )
    rests = _("In use here: {part} of {whole}.").format(part=used, whole=len(source.claims))
    return f"{said} {rests}"


def _grade(source: Source) -> Gauge:
    return Gauge(
        label=_("Grade"),
        level=GRADES.index(source.grade) + 1,
        most=len(GRADES),
        value=grade_words(source.grade),
        note=word("quality", source.quality).replace("-", " "),
        to="trust",
    )


def _use(source: Source, used: int) -> Gauge:
    return Gauge(
        label=_("Claims in use"),
        level=0,
        most=0,
        value=_("{part} of {whole}").format(part=used, whole=len(source.claims)),
        to="claims",
    )


def _facts(source: Source) -> Iterator[Fact]:
    facts: tuple[tuple[str, Inline], ...] = (
        (_("Published by"), source.producer),
        (_("Published"), dated(source.published)),
        (_("Read"), dated(source.accessed)),
        (_("Language"), language_name(source.language)),
        (_("Address"), Span(source.url, "link") if source.url else ""),
    )
    for term, value in facts:
        if value:
            yield Fact(term=term, value=value)


def dated(text: str) -> str:
    """Write a date that may lack its day or its month.

    >>> dated("2023-04-19"), dated("2023-04"), dated("")
    ('Apr 19, 2023', '2023-04', '')
    """
    return day(date.fromisoformat(text)) if len(text) == _WHOLE_DATE else text


def language_name(code: str) -> str:
    """Return what a language is called in the language of the moment."""
    from babel import Locale  # noqa: PLC0415 - only where it is needed, as for numbers

    return str(Locale.parse(code).get_display_name(language()) or code)


def _sections(source: Source, edition: Edition) -> Iterator[Section]:
    yield from section("trust", _("How far it can be trusted"), *_trust(source))
    if source.claims:
        yield Section(
            id="claims",
            title=_("What it says, and what rests on it"),
            aside=_("Each claim in our own words; the address of a row is permanent."),
            blocks=(_claims(source, edition),),
        )


def _trust(source: Source) -> Iterator[Block]:
    yield Paragraph(_(QUALITIES[source.quality]))
    if source.note:
        yield Paragraph(source.note)
    if source.lasting:
        yield Paragraph((Span(_("Why it still counts: "), "strong"), source.lasting))


def _claims(source: Source, edition: Edition) -> Sheet:
    return Sheet(
        name="claims",
        caption=_("Claims"),
        anchors=tuple(claim.id for claim in source.claims),
        table=Table(
            columns=(Column(title=_("claim")), Column(title=_("what rests on it"))),
            rows=tuple((_said(claim), _resting(claim, source, edition)) for claim in source.claims),
        ),
    )


def _said(claim: Claim) -> Inline:
    """Return a claim with its population, its year and its place in the source."""
    facts = (claim.population, str(claim.year) if claim.year else "", _place(claim))
    more = ", ".join(fact for fact in facts if fact)
    return (claim.text, *((" ", Span(f"({more})", "dim")) if more else ()))


def _place(claim: Claim) -> str:
    if not claim.paragraph:
        return claim.section
    return _("{section}, paragraph {number}").format(section=claim.section, number=claim.paragraph)


def _resting(claim: Claim, source: Source, edition: Edition) -> Inline:
    users = _users(claim, source, edition)
    if users:
        return joined((link(user, edition.kb) for user in users), "; ")
    if claim.structural:
        return Span(_("nothing: it only names a part of the text"), "dim")
    return Span(_("nothing yet"), "dim")


def _users(claim: Claim, source: Source, edition: Edition) -> tuple[str, ...]:
    return edition.relations.cited_by.get(f"{source.id}#{claim.id}", ())


def _publication(source: Source) -> Record:
    return {
        "@type": TYPES.get(source.quality, "Report"),
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.producer},
        "inLanguage": source.language,
        **({"datePublished": source.published} if source.published else {}),
        **({"url": source.url} if source.url else {}),
    }
