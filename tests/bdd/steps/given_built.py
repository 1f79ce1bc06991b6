"""A site that was built before, and what has happened to it since."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytest_bdd import given, parsers

from stratkit.site.build import build
from stratkit.site.wanted import Wanted
from tiny import TINY

SITE = "site"


@pytest.fixture
def built_site(folder: Path) -> Path:
    """Name the folder of the site in question."""
    return folder / SITE


@pytest.fixture
def as_it_was() -> dict[str, bytes]:
    """Keep what a site held before anything was done."""
    return {}


def content(site: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of the small knowledge base, once."""
    site = tmp_path_factory.mktemp("small") / SITE
    build(Wanted(folder=str(TINY)), site, jobs=1)
    return site


@given("the site of that knowledge")
def the_site_of_that_knowledge(
    small_site: Path, built_site: Path, as_it_was: dict[str, bytes]
) -> None:
    shutil.copytree(small_site, built_site)
    as_it_was |= content(built_site)


@given(parsers.parse('somebody has put `{markup}` on "{page}"'))
def somebody_has_put(built_site: Path, markup: str, page: str) -> None:
    file = built_site / page / "index.html"
    text = file.read_text(encoding="utf-8")
    assert text.count("</main>") == 1
    file.write_text(text.replace("</main>", f"{markup}</main>"), encoding="utf-8")


@given(parsers.parse('"{page}" was lost'))
def a_page_was_lost(built_site: Path, page: str) -> None:
    shutil.rmtree(built_site / page)
