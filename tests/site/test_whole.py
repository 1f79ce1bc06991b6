"""The site as files: nothing leads nowhere, nothing is heavy, and it is the same every time."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest

from bdd.steps.given_site import built
from stratkit.diagnostics.render import render_concise
from stratkit.site.check import check_site

HREF = re.compile(r'(?:href|src)="([^"]*)"')
ID = re.compile(r'\sid="([^"]+)"')
LOADED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"')
ELSEWHERE = re.compile(r"^[a-z][a-z+.-]*:")
MOST = 150_000
"""Bytes of a page with all that it loads, as servers send it."""


def lost(site: Path) -> Iterator[str]:
    """Yield links that lead to no file, or to no place in it."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {
        name: (site / name).read_text(encoding="utf-8") for name in files if name.endswith(".html")
    }
    places = {name: set(ID.findall(text)) for name, text in pages.items()}
    for name, text in sorted(pages.items()):
        for link in sorted(set(HREF.findall(text))):
            if ELSEWHERE.match(link):
                continue
            path, _sign, anchor = link.replace("&amp;", "&").partition("#")
            target = _target(name, path.partition("?")[0])
            if target not in files or (anchor and unquote(anchor) not in places[target]):
                yield f"{name}: {link}"


def _target(page: str, link: str) -> str:
    """Return the file that a link of a page leads to."""
    if not link:
        return page
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / unquote(link)).parts:
        if part == "..":
            parts = parts[:-1] if parts else ["outside"]
        else:
            parts.append(part)
    return "/".join(parts)


def test_every_link_leads_to_its_place(site: Path) -> None:
    assert list(lost(site)) == []


@pytest.mark.slow
def test_the_site_passes_its_own_check(site: Path) -> None:
    assert render_concise(check_site(site, jobs=2).diagnostics) == ""


@pytest.mark.parametrize(
    ("link", "words"), [("nowhere/index.html", "nowhere"), ("#nowhere", "nowhere")]
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, link: str, words: str) -> None:
    tiny = Path(__file__).parents[1] / "fixtures" / "tiny-site"
    site = Path(shutil.copytree(tiny, tmp_path / "site"))
    assert list(lost(site)) == []
    page = site / "en" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</main>", f'<a href="{link}">Lost</a></main>'), encoding="utf-8")
    assert [words in found for found in lost(site)] == [True]


def test_no_page_is_heavy(site: Path) -> None:
    heavy = {}
    packed: dict[Path, int] = {}
    for page in site.rglob("index.html"):
        text = page.read_bytes()
        loaded = {(page.parent / link).resolve() for link in LOADED.findall(text.decode())}
        for file in loaded - packed.keys():
            packed[file] = len(gzip.compress(file.read_bytes()))
        weight = len(gzip.compress(text)) + sum(packed[file] for file in loaded)
        if weight > MOST:
            heavy[page.relative_to(site).as_posix()] = weight
    assert packed
    assert heavy == {}


@pytest.mark.slow
def test_the_same_knowledge_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = built(tmp_path / "again", "--jobs", "1", PYTHONHASHSEED="2", TZ="Pacific/Apia")
    files = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert len(files) > 10_000
    assert [
        file for file in files if (site / file).read_bytes() != (again / file).read_bytes()
    ] == []
