from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stratkit.diagnostics.errors import StratkitError
from stratkit.site.check import check_knowledge, check_site
from stratkit.site.wanted import Wanted
from tiny import TINY_SITE, change


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the tiny site, to be changed."""
    return Path(shutil.copytree(TINY_SITE, tmp_path / "site"))


def test_several_processes_find_the_same(site: Path) -> None:
    change(site, {"en/index.html": {"<main id": "<main style='x' id"}})
    alone, together = check_site(site), check_site(site, jobs=2)
    assert len(alone) == 1
    assert alone == together


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StratkitError, match=r"it has no `site\.json`"):
        check_site(tmp_path)


def test_a_page_that_leads_on_needs_no_twin(site: Path) -> None:
    for language in ("en", "pl"):
        folder = site / language / "channel.fair"
        folder.mkdir()
        page = (site / language / "index.html").read_text(encoding="utf-8")
        way = "../channel.trade-fair/index.html"
        on = f'<meta http-equiv="refresh" content="0; url={way}">\n<title>'
        moved = page.replace("<title>", on).replace('="../', '="../../')
        moved = moved.replace('href="channel.trade-fair/', 'href="../channel.trade-fair/')
        (folder / "index.html").write_text(moved, encoding="utf-8")
    assert [d.message for d in check_site(site)] == []


def test_a_page_leads_to_itself_in_every_language_and_no_other(site: Path) -> None:
    line = '<link rel="alternate" hreflang="pl" href="../pl/index.html">'
    change(site, {"en/index.html": {line: line.replace('"pl"', '"de"')}})
    assert [d.message for d in check_site(site)] == [
        "the page does not lead to itself in `pl`",
        "the page leads to `de`, which the site does not speak",
    ]


def test_a_knowledge_base_with_faults_is_not_built(whole: Path) -> None:
    change(whole, {"stages/awareness.yaml": {"label: Awareness": "labell: Awareness"}})
    found = {d.code for d in check_knowledge(Wanted(folder=str(whole)))}
    assert "SK113" in found


def test_the_site_of_a_knowledge_base_is_checked_with_its_texts(whole: Path) -> None:
    change(
        whole,
        {"articles/fairs.en.md": {"# ": "# <b>Hello</b> "}},
    )
    report = check_knowledge(Wanted(folder=str(whole)))
    assert "SK126" in {d.code for d in report}
    assert not {d.code for d in report} & {"SK952", "SK953", "SK954", "SK956", "SK957", "SK958"}
