"""What becomes of a text, and what it has to know about the site around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from markupsafe import Markup

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Inline
from stratkit.reporting.sources import Notes


class Addresses(Protocol):
    """Knows the way from the page of a text to everything it names."""

    def href(self, target: str, /) -> str | None:
        """Return the way to an id or to a cited claim; None if there is none."""

    def doc(self, path: str, /) -> str | None:
        """Return the way to a file named by a relative link; None if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingLine:
    """One heading of a text."""

    id: str
    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text that can be shown."""

    html: Markup
    """Safe; ends with the footnotes."""
    headings: tuple[HeadingLine, ...]
    notes: tuple[Inline, ...]
    """The footnotes, in the order of their numbers."""
    plain: str
    """The words alone, for a search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One text on its way: what it stands in, and what it has named so far."""

    kb: KnowledgeBase
    addresses: Addresses
    own: str
    """The id of what the text belongs to."""
    notes: Notes
    linked: set[str] = field(default_factory=set)
    """Ids that the text leads to by itself."""
