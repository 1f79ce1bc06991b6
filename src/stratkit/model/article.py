"""Longer texts: comparisons, guides, the glossary and frequent questions.

Every class mirrors one kind of file in `kb/`; the field names are the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stratkit.model.source import Citation

ArticleKind = Literal["comparison", "guide", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text to read, with the things it is about."""

    id: str
    kind: ArticleKind
    order: int
    about: tuple[str, ...]
    """Ids of what it explains, most important first."""
    title: str
    """The first heading of the Markdown file."""
    text: str
    """Markdown without the first heading; `[[id]]` links, `[[src.x#y]]` cites."""
    links: tuple[str, ...]
    """The ids that the text links, each once, in reading order."""
    citations: tuple[Citation, ...]
    """What the text cites, each once, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the trade, explained."""

    id: str
    label: str
    definition: str
    synonyms: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    """Ids of what the term is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrequentQuestion:
    """A question that readers ask, with its answer."""

    id: str
    topic: str
    order: int
    question: str
    answer: str
    see: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
