"""A word of the trade, what it is about, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.article import Term
from stratkit.reporting.blocks import Paragraph
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Record, Section
from stratkit.site.pages.alphabet import key
from stratkit.site.pages.parts import cards, links, origin_of, record_of, section


def term_page(identity: str, edition: Edition) -> Page:
    """Return the page of a term."""
    term = edition.kb.terms[identity]
    return Page(
        id=identity,
        kind="term",
        title=term.label,
        summary=term.definition,
        label=_("Term"),
        names=term.synonyms,
        trail=("glossary",),
        lead=(Paragraph(term.definition),),
        sections=tuple(_sections(term, edition)),
        record=record_of(term, edition),
        linked_data=(_defined(term, edition),),
        origin=origin_of(identity, edition.kb),
    )


def _sections(term: Term, edition: Edition) -> Iterator[Section]:
    kb = edition.kb
    yield from section("see", _("What it is about"), cards(term.see, kb))
    told = (i for kind in ("article", "faq") for i in edition.relations.naming(term.id, kind))
    yield from section("read", _("Where it is used"), links(told, kb))
    yield from section("near", _("Next in the glossary"), links(_near(term, edition), kb))


def _near(term: Term, edition: Edition) -> tuple[str, ...]:
    """Return the terms that stand before and after it."""
    ordered = sorted(edition.kb.terms.values(), key=lambda t: key(t.label, edition.language))
    at = ordered.index(term)
    return tuple(other.id for other in ordered[max(at - 1, 0) : at + 2] if other != term)


def _defined(term: Term, edition: Edition) -> Record:
    return {
        "@type": "DefinedTerm",
        "termCode": term.id,
        "name": term.label,
        "description": term.definition,
        "alternateName": list(term.synonyms),
        "inLanguage": edition.language,
    }
