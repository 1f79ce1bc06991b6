"""What leads machines through a site: a map, what robots may, and `llms.txt`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from stratkit.language.messages import _
from stratkit.site.addresses import HOME, folder

NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page as a list of pages knows it."""

    id: str
    kind: str
    title: str
    summary: str


def sitemap(pages: Iterable[str], languages: Sequence[str], base_url: str) -> str:
    """Write the map of a site, each page with its other languages.

    Args:
        pages: Ids, the same in every language.
        languages: The languages of the site.
        base_url: Where it stands.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {NAMESPACES}>"]
    for page in pages:
        ways = {code: f"{base_url}{code}/{folder(page)}" for code in languages}
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(way)}/>'
            for code, way in ways.items()
        )
        lines += [f"<url><loc>{escape(way)}</loc>{others}</url>" for way in ways.values()]
    return "\n".join([*lines, "</urlset>", ""])


def robots(base_url: str) -> str:
    """Write what robots may read: everything."""
    rules = "User-agent: *\nAllow: /\n"
    return f"{rules}Sitemap: {base_url}sitemap.xml\n" if base_url else rules


def llms(pages: Sequence[Listed], name: str, summary: str, start: str) -> str:
    """Write `llms.txt`: what the site is and where its Markdown lies, kind by kind.

    Args:
        pages: The pages of one language.
        name: Whose site it is.
        summary: What it is, in a sentence or two.
        start: The way to the folder of the language, or its address.
    """
    lines = [f"# {name}", "", f"> {summary}", ""]
    lines += [_("Every page has `page.md` and `page.json` beside it; tables are `.csv`."), ""]
    for kind in dict.fromkeys(page.kind for page in pages):
        lines += [f"## {kind}", ""]
        lines += [_line(page, start) for page in pages if page.kind == kind]
        lines.append("")
    return "\n".join(lines)


def _line(page: Listed, start: str) -> str:
    return f"- [{_plain(page.title)}]({start}{folder(page.id)}page.md): {_plain(page.summary)}"


def _plain(text: str) -> str:
    """Return text on one line that ends no link."""
    return " ".join(text.split()).replace("[", "(").replace("]", ")")


def shared(pages: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the ids that every language has, the first page first."""
    found = [list(of) for of in pages]
    every = set(found[0]).intersection(*found[1:]) if found else set()
    yield from (page for page in found[0] if page in every or page == HOME)
