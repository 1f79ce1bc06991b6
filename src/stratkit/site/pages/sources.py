"""The list of all sources."""

from __future__ import annotations

from collections.abc import Sequence

from stratkit.language.messages import _, counted
from stratkit.language.words import word
from stratkit.model.source import GRADES, Source
from stratkit.reporting.blocks import Column, Table
from stratkit.reporting.sources import grade_words
from stratkit.site.edition import Edition
from stratkit.site.page import Card, Facet, Listing, Page, Sheet
from stratkit.site.pages.alphabet import key
from stratkit.site.pages.lists import list_page
from stratkit.site.pages.parts import link, section
from stratkit.site.pages.source import claims_in_use


def sources_page(identity: str, edition: Edition) -> Page:
    """Return the list of all sources, the most trusted first."""
    ordered = sorted(
        edition.kb.sources.values(),
        key=lambda one: (-GRADES.index(one.grade), key(one.producer, edition.language), one.id),
    )
    claims = sum(len(source.claims) for source in ordered)
    qualities = dict.fromkeys(source.quality for source in ordered)
    grades = dict.fromkeys(source.grade for source in ordered)
    return list_page(
        identity,
        counted(
            "{count} source with {claims} claims in our own words. Each says what rests on it.",
            "{count} sources with {claims} claims in our own words. Each says what rests on it.",
            len(ordered),
            claims=claims,
        ),
        *section(
            "all",
            _("All of them"),
            Listing(
                id="sources",
                items=tuple(_source(source) for source in ordered),
                facets=(
                    Facet(
                        name="grade",
                        label=_("Grade"),
                        choices=tuple((grade, grade_words(grade)) for grade in grades),
                    ),
                    Facet(
                        name="quality",
                        label=_("Kind of publication"),
                        choices=tuple(
                            (name, word("quality", name).replace("-", " ")) for name in qualities
                        ),
                    ),
                ),
            ),
            _table(ordered, edition),
        ),
    )


def _table(ordered: Sequence[Source], edition: Edition) -> Sheet:
    return Sheet(
        name="sources",
        caption=_("The same as a table"),
        folded=True,
        table=Table(
            columns=(
                Column(title=_("source")),
                Column(title=_("published by")),
                Column(title=_("year")),
                Column(title=_("grade")),
                Column(title=_("kind of publication")),
                Column(title=_("claims"), align="right"),
                Column(title=_("claims in use"), align="right"),
            ),
            rows=tuple(
                (
                    link(source.id, edition.kb),
                    source.producer,
                    source.published[:4],
                    grade_words(source.grade),
                    word("quality", source.quality).replace("-", " "),
                    str(len(source.claims)),
                    str(claims_in_use(source, edition)),
                )
                for source in ordered
            ),
        ),
    )


def _source(source: Source) -> Card:
    by = ", ".join(part for part in (source.producer, source.published[:4]) if part)
    return Card(
        to=source.id,
        title=source.title,
        text=by,
        tags=(grade_words(source.grade), word("quality", source.quality).replace("-", " ")),
        facets={"quality": (source.quality,), "grade": (source.grade,)},
    )
