"""What is asked of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from stratkit.kb.open import open_kb
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, KnowledgeBase
from stratkit.site.brand import BrandFiles


@lru_cache
def opened(folder: str | None, code: str = SOURCE_LANGUAGE) -> KnowledgeBase:
    """Return a knowledge base as it was when it was first asked for.

    All pages of a site show the same knowledge, even while somebody is writing it.
    """
    return open_kb(Path(folder) if folder else None, code)


def forget() -> None:
    """Open knowledge bases anew when they are next asked for."""
    opened.cache_clear()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of a site."""

    folder: str | None = None
    """The knowledge base; None for the built-in one."""
    languages: tuple[str, ...] = ()
    """Empty for all that the knowledge base speaks."""
    base_url: str = ""
    """Where it will stand, ending in a slash; empty if nobody said."""
    brand: BrandFiles = field(default_factory=BrandFiles)
    plans: Mapping[str, Path] = field(default_factory=dict, hash=False)
    """Example to the file that keeps its plan (`stratkit.site.plans`); others have no plan."""

    @property
    def spoken(self) -> tuple[str, ...]:
        """The languages of the site, in the order of its knowledge base."""
        known = opened(self.folder).info.languages
        return tuple(code for code in known if code in self.languages) or known
