"""A site that has a page for everything, around a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Everywhere:
    """Leads to the page of any id, and to the page of any Markdown file."""

    missing: frozenset[str] = frozenset()

    def href(self, target: str, /) -> str | None:
        page, sign, anchor = target.partition("#")
        return None if page in self.missing else f"../{page}/index.html{sign}{anchor}"

    def doc(self, path: str, /) -> str | None:
        file, sign, anchor = path.partition("#")
        name = file.removesuffix(".md")
        return f"../docs.{name}/index.html{sign}{anchor}" if file.endswith(".md") else None
