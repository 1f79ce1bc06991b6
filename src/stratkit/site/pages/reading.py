"""The lists of what there is to read: guides, glossary, frequent questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from stratkit.language.messages import _, counted
from stratkit.language.words import word
from stratkit.model.article import FrequentQuestion, Term
from stratkit.reporting.blocks import Heading, Inline, Items, Paragraph, Span, named
from stratkit.site.edition import Edition
from stratkit.site.page import Block, Card, Cards, Page, Record, Section
from stratkit.site.pages.alphabet import capital, initial, key
from stratkit.site.pages.lists import list_page
from stratkit.site.pages.opening import opening
from stratkit.site.pages.parts import section


def guides_page(identity: str, edition: Edition) -> Page:
    """Return the list of all articles, by their kind."""
    ordered = sorted(edition.kb.articles.values(), key=lambda one: (one.order, one.id))
    titled = (
        ("guide", _("Guides: how to decide")),
        ("comparison", _("Comparisons of B2B and B2C")),
        ("reference", _("How to read what stratkit says")),
    )
    return list_page(
        identity,
        _(
            "How to decide about selling, pricing, delivering and keeping customers. "
            "Each text names its sources and leads to what it speaks of."
        ),
        *(
            part
            for kind, title in titled
            for part in section(
                kind,
                title,
                Cards(
                    items=tuple(
                        Card(to=one.id, title=one.title, text=opening(one, edition.kb))
                        for one in ordered
                        if one.kind == kind
                    )
                ),
            )
        ),
    )


def glossary_page(identity: str, edition: Edition) -> Page:
    """Return all words of the trade, from A to Z as the language orders them."""
    ordered = sorted(edition.kb.terms.values(), key=lambda term: key(term.label, edition.language))
    page = list_page(
        identity,
        counted(
            "{count} word of the trade, explained in plain language.",
            "{count} words of the trade, explained in plain language.",
            len(ordered),
        )
        + " "
        + _("Each leads to what it is about."),
        *_letters(ordered, edition),
    )
    return replace(page, scripts=(), linked_data=(_term_set(ordered, page, edition),))


def _letters(ordered: list[Term], edition: Edition) -> Iterator[Section]:
    """Yield one section for each first letter; the anchors number the letters of the alphabet."""
    for (anchor, letter), terms in groupby(
        ordered, key=lambda term: initial(term.label, edition.language)
    ):
        yield from section(anchor, letter, Items(tuple(_entry(term) for term in terms)))


def _entry(term: Term) -> Inline:
    also = (Span(f" ({', '.join(term.synonyms)})", "dim"),) if term.synonyms else ()
    return (named(term.id, term.label, "strong"), *also, ": ", term.definition)


def _term_set(ordered: list[Term], page: Page, edition: Edition) -> Record:
    return {
        "@type": "DefinedTermSet",
        "name": page.title,
        "inLanguage": edition.language,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "termCode": term.id,
                "name": term.label,
                "description": term.definition,
            }
            for term in ordered
        ],
    }


def frequent_questions_page(identity: str, edition: Edition) -> Page:
    """Return all frequent questions with their answers, by topic."""
    ordered = sorted(edition.kb.faq.values(), key=lambda one: (one.order, one.id))
    topics = dict.fromkeys(one.topic for one in ordered)
    page = list_page(
        identity,
        counted(
            "{count} question that businesses ask about their marketing, with a short answer.",
            "{count} questions that businesses ask about their marketing, with short answers.",
            len(ordered),
        )
        + " "
        + _("Each answer names its sources."),
        *(
            part
            for topic in topics
            for part in section(
                topic,
                "CRM" if topic == "crm" else capital(word("topic", topic)),
                *(block for one in ordered if one.topic == topic for block in _question(one)),
            )
        ),
    )
    return replace(page, scripts=(), linked_data=(asked(tuple(ordered), edition),))


def _question(one: FrequentQuestion) -> Iterator[Block]:
    yield Heading(named(one.id, one.question), 3)
    yield Paragraph(one.answer)


def asked(questions: tuple[FrequentQuestion, ...], edition: Edition) -> Record:
    """Describe questions and their answers in the vocabulary of schema.org."""
    return {
        "@type": "FAQPage",
        "inLanguage": edition.language,
        "mainEntity": [
            {
                "@type": "Question",
                "name": one.question,
                "acceptedAnswer": {"@type": "Answer", "text": one.answer},
            }
            for one in questions
        ],
    }
