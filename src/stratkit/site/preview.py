"""Pages as they are asked for, made from the knowledge as it is now."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from stratkit.language.current import speaking
from stratkit.site import contents
from stratkit.site.addresses import HOME
from stratkit.site.build import assets_of
from stratkit.site.edition import Edition
from stratkit.site.gather import edition
from stratkit.site.plans import kept_plans
from stratkit.site.search.entries import page_entry, trait_entries
from stratkit.site.search.index import search_script
from stratkit.site.wanted import Wanted, read_anew
from stratkit.site.writing.changes import feed
from stratkit.site.writing.forms import files_of
from stratkit.site.writing.redirects import front, missing, redirects

PAGE = "index.html"
ENDINGS = (".html", ".md", ".json", ".csv")
"""What a file beside a page ends in; ids hold dots, too."""
KINDS = {".md": "text/markdown", ".js": "text/javascript", ".csv": "text/csv"}
"""What systems do not agree about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of the site, made when it was asked for."""

    data: bytes
    kind: str
    found: bool = True
    """False for the page that is shown where there is none."""


class Preview:
    """A site that is made page by page, when a page is asked for."""

    def __init__(self, ask: Callable[[], Wanted]) -> None:
        """Read the knowledge base.

        Args:
            ask: Returns what is asked of the site, now.

        Raises:
            InvalidData: The knowledge base, or the brand, has errors.
        """
        self._ask = ask
        self._making = Lock()
        self._wanted = ask()
        self._editions: dict[str, Edition] = {}
        self.renew()

    def renew(self) -> None:
        """Read everything again; with errors, what was read before stays.

        Raises:
            InvalidData: The knowledge base, or the brand, has errors.
        """
        wanted = self._ask()
        with self._making:
            read_anew(wanted.folder)
            self._wanted = replace(wanted, plans=kept_plans(wanted.folder))
            self._editions = {}

    def file(self, path: str) -> File:
        """Return a file of the site.

        Args:
            path: Inside the site, parted by slashes; a folder stands for its page.
        """
        content = self._content(path.removeprefix("/"))
        if content is None:
            page = missing(self._wanted.spoken, self._wanted.brand.brand.name, "/")
            return File(data=page.encode(), kind="text/html", found=False)
        ending = f".{path.rpartition('.')[2]}"
        kind = KINDS.get(ending) or mimetypes.guess_type(path)[0] or "text/html"
        return File(data=content.encode() if isinstance(content, str) else content, kind=kind)

    def _content(self, path: str) -> str | bytes | None:
        first, _slash, rest = path.partition("/")
        if path in {"", PAGE}:
            return front(self._wanted.spoken, self._wanted.brand.brand.name)
        if first == "assets":
            return assets_of(self._wanted.brand).get(rest)
        if first not in self._wanted.spoken:
            return None
        made = self._edition(first)
        with speaking(first):
            if rest == "search.js":
                pages = (contents.page(identity, made) for identity in contents.pages(made))
                entries = [page_entry(page) for page in pages if page.searched]
                return search_script([*entries, *trait_entries(made.kb)], first)
            return feed(made) if rest == "changes.xml" else _beside(rest, made)

    def _edition(self, code: str) -> Edition:
        with self._making:
            if code not in self._editions:
                self._editions[code] = edition(self._wanted, code)
            return self._editions[code]


def _beside(rest: str, made: Edition) -> str | None:
    """Return a page, or a file beside one; None if there is none."""
    file = rest if rest.endswith(ENDINGS) else f"{rest.rstrip('/')}/{PAGE}".lstrip("/")
    identity = file.rpartition("/")[0] or HOME
    whole = f"{made.language}/{file}"
    try:
        page = contents.page(identity, made)
    except KeyError:
        return dict(redirects(made)).get(whole)
    return dict(files_of(page, made)).get(whole)
