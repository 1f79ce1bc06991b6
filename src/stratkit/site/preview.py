"""Pages as they are asked for, made from the knowledge as it is now."""

from __future__ import annotations

import mimetypes
from dataclasses import replace

from stratkit.language.current import speaking
from stratkit.site import contents
from stratkit.site.addresses import HOME
from stratkit.site.brand import asset_files
from stratkit.site.build import ASSETS
from stratkit.site.edition import Edition
from stratkit.site.gather import edition
from stratkit.site.plans import kept_plans
from stratkit.site.search.entries import page_entry, trait_entries
from stratkit.site.search.index import search_script
from stratkit.site.wanted import Wanted, forget
from stratkit.site.writing.forms import files_of
from stratkit.site.writing.redirects import front, redirects

FRONT = frozenset({"", "index.html"})
ENDINGS = (".html", ".md", ".json", ".csv", ".js", ".xml", ".txt")
"""What a file of the site ends in; ids may hold dots, too."""


class Preview:
    """A site that is made page by page, when a page is asked for."""

    def __init__(self, wanted: Wanted) -> None:
        """Read the knowledge base.

        Raises:
            InvalidData: It has errors.
        """
        self.wanted = wanted
        self.spoken = wanted.spoken
        self._editions: dict[str, Edition] = {}

    def renew(self) -> None:
        """Read the knowledge base again.

        Raises:
            InvalidData: It has errors now; what was read before stays.
        """
        forget()
        self.spoken = self.wanted.spoken
        self._editions = {}

    def file(self, path: str) -> tuple[bytes, str] | None:
        """Return a file of the site with its kind; None if there is none.

        Args:
            path: Inside the site, parted by slashes; a folder stands for its page.
        """
        content = self._content(path)
        if content is None:
            return None
        data = content.encode() if isinstance(content, str) else content
        name = path.rpartition("/")[2]
        kind = mimetypes.guess_type(name)[0] if "." in name else None
        return data, (kind or "text/html") if path.rpartition(".")[2] != "md" else "text/markdown"

    def _content(self, path: str) -> str | bytes | None:
        if path in FRONT:
            return front(self.spoken, self.wanted.brand.brand.name)
        first, _slash, rest = path.partition("/")
        if first == "assets":
            return self._asset(rest)
        if first not in self.spoken:
            return None
        made = self._edition(first)
        with speaking(first):
            if rest == "search.js":
                pages = (contents.page(identity, made) for identity in contents.pages(made))
                entries = [page_entry(page) for page in pages if page.searched]
                return search_script([*entries, *trait_entries(made.kb)], first)
            return self._page(rest, made)

    def _page(self, rest: str, made: Edition) -> str | None:
        whole = rest if rest.endswith(ENDINGS) else f"{rest}/index.html".lstrip("/")
        identity = whole.rpartition("/")[0] or HOME
        try:
            page = contents.page(identity, made)
        except KeyError:
            moved = {p.partition("/")[2]: text for p, text in redirects(made)}
            return moved.get(whole)
        files = {path.partition("/")[2]: text for path, text in files_of(page, made)}
        return files.get(whole)

    def _asset(self, name: str) -> bytes | None:
        known = {path.name: path for path in ASSETS.iterdir()}
        if name in known:
            return known[name].read_bytes()
        return asset_files(self.wanted.brand).get(name)

    def _edition(self, code: str) -> Edition:
        if code not in self._editions:
            plans = kept_plans(self.wanted.folder)
            self._editions[code] = edition(replace(self.wanted, plans=plans), code)
        return self._editions[code]
