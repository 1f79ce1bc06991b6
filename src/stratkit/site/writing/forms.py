"""Every file of a page, in each of its forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from stratkit.site.addresses import folder
from stratkit.site.edition import Edition
from stratkit.site.page import Page
from stratkit.site.writing import html, markdown, record
from stratkit.site.writing.sheets import as_csv, sheets

Emit = Literal["html", "markdown"]
"""A whole site, or its Markdown alone, to feed another generator."""


def files_of(page: Page, edition: Edition, emit: Emit = "html") -> Iterator[tuple[str, str]]:
    """Yield the files of a page: path inside the site, and text.

    Args:
        page: What it says.
        edition: The site it belongs to.
        emit: What is wanted of it.
    """
    home = f"{edition.language}/{folder(page.id)}"
    if emit == "markdown":
        yield f"{home}index.md", markdown.write(page, edition, "index.md")
        return
    yield f"{home}index.html", html.write(page, edition)
    yield f"{home}page.md", markdown.write(page, edition)
    yield f"{home}page.json", record.write(page, edition)
    for sheet in sheets(page):
        yield f"{home}{sheet.name}.csv", as_csv(sheet.table)
