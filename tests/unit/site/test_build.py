from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from stratkit.diagnostics.errors import InvalidData, StratkitError
from stratkit.site import contents, tasks
from stratkit.site.brand import Brand, BrandFiles
from stratkit.site.build import build
from stratkit.site.check import check_site
from stratkit.site.edition import Edition
from stratkit.site.output import read_manifest
from stratkit.site.page import Page
from stratkit.site.wanted import Wanted
from tiny import TINY, change

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
BASE = "https://example.org/k/"
SECTION = ("channel.trade-fair", "home", "search", "matrix", "changes", "dimension.decision-unit")
STAGE = "stages/awareness.yaml"
ATTENTION = {STAGE: {"label: Awareness": "label: Attention"}}


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny knowledge base, with an address and a brand."""
    out = tmp_path_factory.mktemp("tiny") / "site"
    brand = BrandFiles(
        brand=Brand(name="Doradcy", accent="#1a5fb4", logo="icon.svg"), logo=b"<svg/>"
    )
    done = build(Wanted(folder=str(TINY), base_url=BASE, brand=brand), out, jobs=1)
    assert done.languages == ("en", "pl")
    assert not done.reused
    assert done.files == len(content(out))
    assert done.size == sum(len(d) for name, d in content(out).items() if name != "site.json")
    return out


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in English alone, with neither."""
    out = tmp_path_factory.mktemp("english") / "site"
    build(Wanted(folder=str(TINY), languages=("en",)), out, jobs=1)
    return out


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    """A copy of that site, to be built again."""
    return Path(shutil.copytree(made, tmp_path / "site"))


def test_a_built_site_passes_its_own_check(built: Path) -> None:
    assert [d.message for d in check_site(built)] == []


def test_pages_stand_at_their_ids_with_their_twins(built: Path) -> None:
    for page in SECTION:
        home = built / "pl" / ("" if page == "home" else page)
        assert (home / "index.html").is_file()
        assert (home / "page.md").is_file()
        assert json.loads((home / "page.json").read_text(encoding="utf-8"))["language"] == "pl"


def test_several_processes_write_the_same_bytes(built: Path, tmp_path: Path) -> None:
    wanted = Wanted(folder=str(TINY), languages=("pl",))
    build(wanted, tmp_path / "one", jobs=1)
    build(wanted, tmp_path / "three", jobs=3)
    assert content(tmp_path / "one") == content(tmp_path / "three")
    # Nothing of a page depends on where it is built, or on what else is.
    same = content(built)["pl/search.js"]
    assert content(tmp_path / "one")["pl/search.js"] == same


def test_an_unchanged_site_is_not_built_again(out: Path) -> None:
    before = (out / "index.html").stat().st_ino
    again = build(Wanted(folder=str(TINY), languages=("en",)), out, jobs=1)
    assert again.reused
    assert again.files == len(content(out))
    assert (out / "index.html").stat().st_ino == before


def test_what_somebody_has_changed_by_hand_is_built_again(out: Path) -> None:
    fresh = content(out)
    (out / "en" / "index.html").write_text("mine", encoding="utf-8")
    assert not build(Wanted(folder=str(TINY), languages=("en",)), out, jobs=1).reused
    assert content(out) == fresh


def test_changed_knowledge_is_built_again(whole: Path, out: Path) -> None:
    change(whole, ATTENTION)
    assert not build(Wanted(folder=str(whole), languages=("en",)), out, jobs=1).reused
    assert b"Attention" in content(out)["en/stage.awareness/index.html"]


def test_a_fault_leaves_the_site_that_was_there(whole: Path, out: Path) -> None:
    before = content(out)
    change(whole, {STAGE: {"label: Awareness": "labell: Awareness"}})
    with pytest.raises(InvalidData):
        build(Wanted(folder=str(whole)), out, jobs=1)
    assert content(out) == before
    assert {path.name for path in out.parent.iterdir()} == {"kb", "site"}


def test_a_page_that_fails_leaves_the_site_that_was_there(
    whole: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(out)
    change(whole, ATTENTION)
    make = contents.page

    def failing(identity: str, edition: Edition) -> Page:
        if identity == "search":
            raise LookupError
        return make(identity, edition)

    monkeypatch.setattr(contents, "page", failing)
    with pytest.raises(LookupError):
        build(Wanted(folder=str(whole)), out, jobs=1)
    assert content(out) == before
    assert {path.name for path in out.parent.iterdir()} == {"kb", "site"}


def test_knowledge_that_changes_under_a_build_is_noticed(whole: Path, tmp_path: Path) -> None:
    task = tasks.Task(
        wanted=Wanted(folder=str(whole)),
        language="en",
        folder=tmp_path,
        emit="html",
        knowledge="another",
    )
    with pytest.raises(StratkitError, match="has changed while"):
        tasks.write_pages(task)


@pytest.mark.skipif(os.name == "nt", reason="other systems have other signals")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_the_site_that_was_there(
    whole: Path, out: Path, sign: signal.Signals
) -> None:
    before = content(out)
    change(whole, ATTENTION)
    command = [sys.executable, "-m", "stratkit", "site", "build", "-o", str(out)]
    command += ["--kb", str(whole), "--lang", "en", "--jobs", "1"]
    source = Path(tasks.__file__).parents[2]
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(source)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    half = out.with_name(".site.building")
    until = time.monotonic() + 60
    while not (half / "en").is_dir() and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(sign)
    _output, remarks = process.communicate(timeout=60)
    assert process.returncode == (130 if sign == signal.SIGINT else -signal.SIGKILL)
    assert "Traceback" not in remarks
    assert content(out) == before
    build(Wanted(folder=str(whole), languages=("en",)), out, jobs=1)
    assert b"Attention" in content(out)["en/stage.awareness/index.html"]
    assert {path.name for path in out.parent.iterdir()} == {"kb", "site"}


def test_the_map_leads_to_every_page_in_every_language(built: Path) -> None:
    root = ET.fromstring(content(built)["sitemap.xml"])  # noqa: S314 - it was made here
    manifest = read_manifest(built)
    assert manifest
    urls = root.findall(f"{MAP}url")
    assert len(urls) == manifest.pages
    for url in urls:
        where = url.findtext(f"{MAP}loc") or ""
        assert where.startswith(BASE)
        assert (built / where.removeprefix(BASE) / "index.html").is_file()
        others = {link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")}
        assert set(others) >= {"en", "pl"}
        assert where in others.values()
    assert f"Sitemap: {BASE}sitemap.xml" in (built / "robots.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_feed_has_permanent_names_and_dates_of_the_knowledge(
    built: Path, language: str
) -> None:
    root = ET.fromstring(content(built)[f"{language}/changes.xml"])  # noqa: S314 - made here
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
    assert ids
    assert len(set(ids)) == len(ids)
    assert all(identity.startswith("tag:stratkit,2026:") for identity in ids)
    dates = {node.text for node in root.iter(f"{ATOM}updated")}
    assert dates == {"2026-11-01T00:00:00Z"}
    for link in root.iter(f"{ATOM}link"):
        href = link.get("href") or ""
        assert (built / href.removeprefix(BASE)).is_file()


@pytest.mark.parametrize("folder", ["", "en", "pl"])
def test_the_list_for_language_models_leads_to_texts(built: Path, folder: str) -> None:
    text = (built / folder / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# Doradcy\n\n> ")
    links = [line.split("](")[1].partition(")")[0] for line in text.split("\n") if "](" in line]
    assert len(links) > len(SECTION)
    for link in links:
        assert (built / link.removeprefix(BASE)).is_file()


def test_traits_lead_to_their_dimension(built: Path) -> None:
    page = (built / "pl" / "trait.buying-group" / "index.html").read_text(encoding="utf-8")
    target = "../dimension.decision-unit/index.html#trait.buying-group"
    assert f'content="0; url={target}"' in page
    assert f'<a href="{target}">' in page
    assert 'rel="canonical"' in page


def test_the_first_page_leads_to_every_language_without_a_script(built: Path) -> None:
    page = (built / "index.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert '<a href="en/index.html" hreflang="en"' in page
    assert '<a href="pl/index.html" hreflang="pl"' in page
    assert 'url=en/index.html"' in page


def test_the_page_for_what_is_not_there_works_at_any_depth(built: Path) -> None:
    page = (built / "404.html").read_text(encoding="utf-8")
    assert 'href="/k/pl/index.html"' in page
    assert 'href="/k/assets/site.css"' in page
    assert 'lang="pl"' in page


def test_a_brand_has_its_colours_and_its_logo(built: Path) -> None:
    files = content(built)
    assert b"--accent: #1a5fb4" in files["assets/brand.css"]
    assert files["assets/icon.svg"] == b"<svg/>"
    assert b"assets/brand.css" in files["en/search/index.html"]
    assert b"Doradcy" in files["en/search/index.html"]


def test_markdown_alone_can_be_had(tmp_path: Path) -> None:
    build(Wanted(folder=str(TINY)), tmp_path / "docs", emit="markdown", jobs=1)
    files = content(tmp_path / "docs")
    assert {Path(name).suffix for name in files if name != "site.json"} == {".md"}
    assert "pl/channel.trade-fair/index.md" in files
