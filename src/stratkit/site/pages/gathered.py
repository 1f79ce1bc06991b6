"""Things that are too small for a page of their own: contradictions, countries, the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, counted
from stratkit.language.quantities import significant
from stratkit.language.words import word
from stratkit.model.economics import Country, Index
from stratkit.model.knowledge_base import KnowledgeBase, Rate
from stratkit.model.traits import LexiconEntry
from stratkit.reporting.blocks import Column, Inline, Table
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Section, Sheet
from stratkit.site.pages.alphabet import capital, key
from stratkit.site.pages.conditions import line
from stratkit.site.pages.lists import list_page
from stratkit.site.pages.parts import grounded, link, section, sources
from stratkit.site.pages.source import dated, language_name

_MICROS = 1_000_000


def contradictions_page(identity: str, edition: Edition) -> Page:
    """Return the answers that cannot all be true."""
    kb = edition.kb
    found = tuple(kb.contradictions.values())
    return list_page(
        identity,
        _(
            "Answers that cannot all be true. A profile that holds such answers is refused, "
            "with what to change."
        ),
        *section(
            "contradictions",
            _("What contradicts what"),
            Sheet(
                name="contradictions",
                caption=_("Contradictions"),
                anchors=tuple(one.id for one in found),
                table=Table(
                    columns=(
                        Column(title=_("what is wrong")),
                        Column(title=_("answers")),
                        Column(title=_("what to do")),
                    ),
                    rows=tuple((one.says, line(one.when, kb), one.help) for one in found),
                ),
            )
            if found
            else None,
        ),
    )


def countries_page(identity: str, edition: Edition) -> Page:
    """Return how far prices differ between countries, and what currencies are worth."""
    kb = edition.kb
    notes = Notes(kb)
    found = sorted(kb.countries.values(), key=lambda one: key(one.label, edition.language))
    return list_page(
        identity,
        counted(
            "How far costs in {count} country differ from the average of the European Union, "
            "which is 100. A plan uses the prices of the country a business names.",
            "How far costs in {count} countries differ from the average of the European Union, "
            "which is 100. A plan uses the prices of the country a business names.",
            len(found),
        ),
        *section("levels", _("Price levels"), _levels(found) if found else None),
        *section("reasons", _("What they rest on"), _reasons(found, notes) if found else None),
        *section("rates", _("Exchange rates"), _rates(kb) if kb.rates else None),
        *sources(notes),
    )


def _levels(found: list[Country]) -> Sheet:
    return Sheet(
        name="countries",
        caption=_("European Union = 100"),
        anchors=tuple(one.id for one in found),
        table=Table(
            columns=(
                Column(title=_("country")),
                Column(title=_("currency")),
                Column(title=_("labour"), align="right"),
                Column(title=_("media"), align="right"),
                Column(title=_("services"), align="right"),
            ),
            rows=tuple(
                (one.label, one.currency, *(significant(i.value) for _name, i in _indices(one)))
                for one in found
            ),
        ),
    )


def _indices(country: Country) -> Iterator[tuple[str, Index]]:
    yield _("labour"), country.labour
    yield _("media"), country.media
    yield _("services"), country.services


def _reasons(found: list[Country], notes: Notes) -> Sheet:
    return Sheet(
        name="country-reasons",
        caption=_("Each price level, with what it rests on"),
        folded=True,
        table=Table(
            columns=(
                Column(title=_("country")),
                Column(title=_("price of")),
                Column(title=_("level"), align="right"),
                Column(title=_("because")),
            ),
            rows=tuple(
                (
                    one.label,
                    name,
                    significant(index.value),
                    grounded(index.because, index.citations, index.basis, notes),
                )
                for one in found
                for name, index in _indices(one)
            ),
        ),
    )


def _rates(kb: KnowledgeBase) -> Sheet:
    def row(rate: Rate) -> tuple[Inline, ...]:
        return rate.currency, significant(rate.eur_micros / _MICROS), dated(rate.dated)

    return Sheet(
        name="rates",
        caption=_("What one unit of a currency is worth in euros"),
        folded=True,
        table=Table(
            columns=(
                Column(title=_("currency")),
                Column(title=_("euros"), align="right"),
                Column(title=_("on")),
            ),
            rows=tuple(row(rate) for rate in kb.rates.values()),
        ),
    )


def lexicon_page(identity: str, edition: Edition) -> Page:
    """Return the words in free text that are signs of a trait, by language."""
    kb = edition.kb
    languages = dict.fromkeys(_language(entry) for entry in kb.lexicon.values())
    return list_page(
        identity,
        _(
            "Words in free text that are a sign of a trait. Only the beginning of a word counts, "
            "and of several words that say the same, the strongest."
        ),
        *(
            part
            for code in languages
            for part in _words(code, [e for e in kb.lexicon.values() if _language(e) == code], kb)
        ),
    )


def _language(entry: LexiconEntry) -> str:
    return entry.id.split(".")[1]


def _words(code: str, entries: list[LexiconEntry], kb: KnowledgeBase) -> Iterator[Section]:
    """Yield the words of a language, those together that are read in the same answers."""
    language, asked = capital(language_name(code)), kb.questions_by_field()
    sheets: list[Sheet] = []
    for number, fields in enumerate(dict.fromkeys(entry.fields for entry in entries), 1):
        questions = " ".join(asked[field].ask for field in fields) or _("all free texts")
        caption = _("{language}, read in the answers to: {questions}").format(
            language=language, questions=questions
        )
        together = [entry for entry in entries if entry.fields == fields]
        sheets.append(_stems(f"words-{code}-{number}", caption, together, kb))
    yield Section(id=f"words-{code}", title=language, blocks=tuple(sheets))


def _stems(name: str, caption: str, entries: list[LexiconEntry], kb: KnowledgeBase) -> Sheet:
    return Sheet(
        name=name,
        caption=caption,
        anchors=tuple(entry.id for entry in entries),
        table=Table(
            columns=(
                Column(title=_("beginnings of words")),
                Column(title=_("sign of")),
                Column(title=_("weight")),
                Column(title=_("because")),
            ),
            rows=tuple(
                (
                    ", ".join(entry.stems),
                    link(entry.trait, kb),
                    word("strength", entry.weight),
                    entry.because,
                )
                for entry in entries
            ),
        ),
    )
