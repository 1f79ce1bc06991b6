"""Citations as ids, as short names and as footnotes."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import GRADES, Basis, Citation, Claim, Grade, Source
from stratkit.reporting.blocks import Inline, Span

_YEAR = 4


def ids(citations: tuple[Citation, ...]) -> list[str]:
    """Return citations as they stand in YAML."""
    return [str(citation) for citation in citations]


def grade(citations: tuple[Citation, ...], basis: Basis, kb: KnowledgeBase) -> Grade:
    """Return how far a statement can be trusted: as far as its best source.

    A judgement of the knowledge base's authors is the least trusted of all.
    """
    if basis == "judgement":
        return "very-low"
    found = [kb.sources[c.source].grade for c in citations if c.source in kb.sources]
    return max(found, key=GRADES.index, default="very-low")


def claim(citation: Citation, kb: KnowledgeBase) -> Claim | None:
    """Return the cited claim."""
    source = kb.sources.get(citation.source)
    return next((c for c in source.claims if c.id == citation.locator), None) if source else None


def short(citation: Citation, kb: KnowledgeBase) -> str:
    """Name a source as briefly as it can be recognised."""
    source = kb.sources.get(citation.source)
    if source is None or not source.published:
        return str(citation)
    producer = source.producer.partition(" (")[0].partition(",")[0]
    return f"{producer} {source.published[:_YEAR]}"


def grounds(citations: tuple[Citation, ...], basis: Basis, kb: KnowledgeBase) -> str:
    """Name what a statement rests on, with its grade, in a few words."""
    if basis == "judgement":
        return _("own judgement, very low")
    names = dict.fromkeys(short(citation, kb) for citation in citations)
    words = grade_words(grade(citations, basis, kb))
    if not names:
        return words
    return _("{sources}, {grade}").format(sources=", ".join(names), grade=words)


def grade_words(value: Grade) -> str:
    """Write a grade as words."""
    return word("grade", value).replace("-", " ")


class Notes:
    """Numbers citations in the order in which a document first names them."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self._numbers: dict[Citation, int] = {}

    def mark(self, citations: tuple[Citation, ...]) -> tuple[Span, ...]:
        """Return the footnote marks of some citations."""
        return tuple(
            Span(str(self._numbers.setdefault(citation, len(self._numbers) + 1)), "note")
            for citation in citations
        )

    def texts(self) -> tuple[Inline, ...]:
        """Return the footnotes, in the order of their numbers."""
        return tuple(self._text(citation) for citation in self._numbers)

    def _text(self, citation: Citation) -> Inline:
        source = self._kb.sources.get(citation.source)
        if source is None:
            return (Span(str(citation), "code"),)
        said = claim(citation, self._kb)
        start = (f"{said.text} ",) if said else ()
        return (*start, *reference(source), " ", Span(str(citation), "code", str(citation)))


def reference(source: Source) -> tuple[str | Span, ...]:
    """Write producer, title, year and address of a source."""
    year = f", {source.published[:_YEAR]}" if source.published else ""
    words = _("{publication}. Grade: {grade}.").format(
        publication=f"{source.producer}: {source.title}{year}", grade=grade_words(source.grade)
    )
    return (words, " ", Span(source.url, "link")) if source.url else (words,)
