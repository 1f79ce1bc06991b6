"""A page as HTML, by the templates of `stratkit/site/templates`."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from stratkit.diagnostics.render import visible
from stratkit.language.messages import _, counted
from stratkit.reporting.blocks import Column, Inline, Table
from stratkit.site.addresses import HOME, Links, folder, up
from stratkit.site.edition import Edition, address
from stratkit.site.names import page_title, titles
from stratkit.site.page import Page
from stratkit.site.writing.inline import inline
from stratkit.site.writing.linked_data import embedded, linked_data
from stratkit.site.writing.sheets import sheets

LANGUAGE_NAMES = {"en": "English", "pl": "Polski", "ru": "Русский"}
"""Every language under its own name."""


def _width(column: Column, table: Table) -> str:
    """Return the classes for a column's part of the width; none if it takes what it needs."""
    whole = sum(other.share for other in table.columns)
    if not column.share or column.share == whole:
        return " roomy" if column.share else ""
    return f" roomy tenths-{max(1, 10 * column.share // whole)}"


def _set(column: Column) -> str:
    """Return how a column's cells are set, as classes; none if as any text."""
    ways = (column.align, "unbroken" if column.unbroken else "left")
    return " ".join(way for way in ways if way != "left")


@cache
def templates() -> Environment:
    """Return the templates, compiled when first used."""
    environment = Environment(
        loader=PackageLoader("stratkit.site"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_=_, counted=counted)
    environment.filters.update(embedded=embedded, set=_set, shown=_shown, width=_width)
    return environment


def _seen(value: object) -> object:
    """Make control characters visible in whatever text a template shows."""
    return visible(value) if type(value) is str else value


def _shown(table: Table, row: tuple[Inline, ...]) -> list[tuple[Column, Inline]]:
    """Return the cells of a row with their columns, without what only a terminal shows."""
    pairs = zip(table.columns, row, strict=True)
    return [(column, cell) for column, cell in pairs if not column.screen_only]


def write(page: Page, edition: Edition) -> str:
    """Write a page.

    Args:
        page: What it says.
        edition: The site it belongs to.
    """
    links = edition.addresses.seen_from(page.id)
    return templates().get_template(page.layout).render(_values(page, edition, links))


def _values(page: Page, edition: Edition, links: Links) -> dict[str, Any]:
    own = folder(page.id)
    root = f"{up(page.id)}../"
    return {
        "page": page,
        "edition": edition,
        "brand": edition.brand,
        "lang": edition.language,
        "root": root,
        "up": up(page.id),
        "href": links.href,
        "trail": [(links.href(step), page_title(step, edition)) for step in page.trail],
        "linked_data": linked_data(page, edition),
        "alternates": [
            (code, LANGUAGE_NAMES.get(code, code), f"{root}{code}/{own}index.html")
            for code in edition.languages
        ],
        "sheets": [sheet.name for sheet in sheets(page)],
        "absolute": lambda code: address(page.id, edition, code) if edition.base_url else "",
        "canonical": address(page.id, edition) if edition.base_url else "",
        "say": lambda text: inline(text, links),
        "navigation": _navigation(links),
        "is_home": page.id == HOME,
    }


MENU = ("options", "b2b-b2c", "matrix", "guides", "examples", "sources")
"""What the head of every page leads to."""
FOOT = (
    ("navigator", "graph", "dimensions", "roles", "metrics", "glossary", "questions-and-answers"),
    ("reasoning", "planning-numbers", "behaviour", "accuracy", "cases", "docs", "changes"),
)
"""What the foot of every page leads to besides."""


def _navigation(links: Links) -> dict[str, list[tuple[str | None, str]]]:
    named = titles()
    return {
        "menu": [(links.href(page), named[page]) for page in MENU],
        "know": [(links.href(page), named[page]) for page in FOOT[0]],
        "trust": [(links.href(page), named[page]) for page in FOOT[1]],
    }
