"""What is asked of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.load import load_folder
from stratkit.kb.locate import builtin_folder
from stratkit.kb.open import open_kb
from stratkit.kb.translate import localized
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, KnowledgeBase
from stratkit.site.brand import BrandFiles

_READ: dict[str | None, KnowledgeBase] = {}
"""Knowledge bases that were read from their files, in all their languages at once."""


@lru_cache
def opened(folder: str | None, code: str = SOURCE_LANGUAGE) -> KnowledgeBase:
    """Return a knowledge base as it was when it was first asked for.

    All pages of a site show the same knowledge, even while somebody is writing it.
    """
    if folder in _READ:
        return localized(_READ[folder], code)
    return open_kb(Path(folder) if folder else None, code)


def forget() -> None:
    """Open knowledge bases anew when they are next asked for."""
    _READ.clear()
    opened.cache_clear()


def read_anew(folder: str | None) -> None:
    """Read a knowledge base from its files; what was read before stays if it has faults.

    Nothing is compiled: whoever writes a knowledge base saves more often than that would pay.

    Raises:
        InvalidData: It has errors.
    """
    loaded = load_folder(Path(folder) if folder else builtin_folder())
    if loaded.knowledge_base is None or not loaded.report.ok:
        raise InvalidData(loaded.report)
    _READ[folder] = loaded.knowledge_base
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
