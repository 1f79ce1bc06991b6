"""What one process does of a build: some pages of one language, or what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from stratkit.diagnostics.errors import StratkitError
from stratkit.language.current import speaking
from stratkit.language.messages import _
from stratkit.site import contents
from stratkit.site.edition import Edition
from stratkit.site.gather import edition
from stratkit.site.output import Files
from stratkit.site.search.entries import page_entry, trait_entries
from stratkit.site.search.index import SearchEntry, search_script
from stratkit.site.wanted import Wanted
from stratkit.site.writing.changes import feed
from stratkit.site.writing.forms import Emit, files_of
from stratkit.site.writing.maps import Listed, llms
from stratkit.site.writing.redirects import redirects


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Some of the pages of a language: every `of`-th, beginning with one."""

    wanted: Wanted
    language: str
    folder: Path
    """Where the site is being built."""
    emit: Emit
    knowledge: str
    """Digest of the knowledge base, which somebody may be writing meanwhile."""
    first: int = 0
    of: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was written, and what others need to know of it."""

    language: str
    files: Mapping[str, str]
    """Path inside the site to digest."""
    size: int
    pages: Mapping[int, Listed] = field(default_factory=dict)
    """Place among the pages of the language to page."""
    entries: Mapping[int, SearchEntry] = field(default_factory=dict)
    """The same to what the search knows of the page."""


@cache
def _edition(wanted: Wanted, language: str, knowledge: str) -> Edition:
    """Return an edition; a process that is asked again for a language has it at hand.

    Raises:
        StratkitError: The knowledge base is not the one that is being built.
    """
    made = edition(wanted, language)
    if made.kb.digest != knowledge:
        msg = _("the knowledge base has changed while the site was built")
        raise StratkitError(msg, hint=_("build it again"))
    return made


def write_pages(task: Task) -> Done:
    """Write some of the pages of a language."""
    made = _edition(task.wanted, task.language, task.knowledge)
    files = Files(task.folder)
    pages, entries = {}, {}
    with speaking(task.language):
        for place, identity in enumerate(contents.pages(made)):
            if place % task.of != task.first:
                continue
            page = contents.page(identity, made)
            files.write_all(files_of(page, made, task.emit))
            kind = page.label or _("Overview")
            pages[place] = Listed(id=page.id, kind=kind, title=page.title, summary=page.summary)
            if page.searched:
                entries[place] = page_entry(page)
    return Done(
        language=task.language,
        files=files.files,
        size=files.size,
        pages=pages,
        entries=entries,
    )


def write_beside(given: tuple[Task, Sequence[Done]]) -> Done:
    """Write what stands beside the pages of a language: search, feed, list, redirects.

    Args:
        given: The language, and what was written of it.
    """
    task, done = given
    made = _edition(task.wanted, task.language, task.knowledge)
    files = Files(task.folder)
    entries = in_order(part.entries for part in done)
    pages = listed(task.language, done)
    with speaking(task.language):
        files.write_all(_beside(made, pages, entries))
    return Done(language=task.language, files=files.files, size=files.size)


def _beside(
    made: Edition, pages: Sequence[Listed], entries: Sequence[SearchEntry]
) -> Iterator[tuple[str, str]]:
    code = made.language
    yield f"{code}/search.js", search_script([*entries, *trait_entries(made.kb)], code)
    yield from redirects(made)
    yield f"{code}/changes.xml", feed(made)
    start = f"{made.base_url}{code}/" if made.base_url else ""
    yield f"{code}/llms.txt", llms(pages, made.brand.name, pages[0].summary, start)


def listed(language: str, done: Iterable[Done]) -> list[Listed]:
    """Return the pages of a language, in their order."""
    return in_order(part.pages for part in done if part.language == language)


Kept = TypeVar("Kept")


def in_order(parts: Iterable[Mapping[int, Kept]]) -> list[Kept]:
    """Return what several processes have made, in the order of their places.

    >>> in_order([{0: "a", 2: "c"}, {1: "b"}])
    ['a', 'b', 'c']
    """
    found = {place: kept for part in parts for place, kept in part.items()}
    return [found[place] for place in sorted(found)]
