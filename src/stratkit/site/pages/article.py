"""An article: its text by sections, its sources, and what to read on."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.article import Article
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.edition import Edition
from stratkit.site.names import title_of
from stratkit.site.page import Page, Record, Section
from stratkit.site.pages.alphabet import capital
from stratkit.site.pages.opening import opening
from stratkit.site.pages.parts import cards, origin_of, record_of, section
from stratkit.site.pages.written import sections_of


def article_page(identity: str, edition: Edition) -> Page:
    """Return the page of an article."""
    kb = edition.kb
    article = kb.articles[identity]
    links = edition.addresses.seen_from(identity)
    written = sections_of(article.text, kb, links, own=identity)
    return Page(
        id=identity,
        kind="article",
        title=article.title,
        summary=opening(article, kb),
        label=capital(word("article", article.kind)),
        trail=("guides",),
        lead=written.lead,
        sections=(
            *written.sections,
            *_read_on(article, edition),
            *section("sources", _("Sources"), written.notes),
        ),
        record=record_of(article, edition),
        text=written.plain,
        linked_data=(_article(article, edition),),
        origin=origin_of(identity, kb),
    )


def _read_on(article: Article, edition: Edition) -> Iterator[Section]:
    kb = edition.kb
    others = [name for name in article.links if name.startswith("article.")]
    yield from section("about", _("What it is about"), cards(article.about, kb))
    yield from section("read", _("Read on"), cards(others or _next(article, kb), kb))


def _next(article: Article, kb: KnowledgeBase) -> tuple[str, ...]:
    """Return the article that follows among those of its kind."""
    later = [a for a in kb.articles.values() if a.kind == article.kind and a.order > article.order]
    return tuple(a.id for a in sorted(later, key=lambda a: a.order)[:1])


def _article(article: Article, edition: Edition) -> Record:
    kb = edition.kb
    sources = dict.fromkeys(citation.source for citation in article.citations)
    return {
        "@type": "Article",
        "headline": article.title,
        "description": opening(article, kb),
        "inLanguage": edition.language,
        "about": [{"@type": "Thing", "name": title_of(name, kb)} for name in article.about],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": kb.sources[name].title,
                "publisher": kb.sources[name].producer,
            }
            for name in sources
            if name in kb.sources
        ],
    }
