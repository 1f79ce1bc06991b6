"""Every code of the catalogue has a folder here: a fault, and what is said about it.

`bad/` is laid over a copy of the tiny knowledge base; profiles go to `examples/`, cases to
`cases/`. `changes.yaml` changes a few words in its files: file to text to what replaces it.
`overlay/` is laid beside the copy, with `base: ../kb`, and checked in its place.
`brand/` holds the brand of a site. Faults of a built site are made in a copy of the tiny one.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from stratkit.checks.run import run_checks
from stratkit.diagnostics.catalogue import CATALOGUE
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.errors import InvalidData
from stratkit.diagnostics.families.sites import SITES
from stratkit.diagnostics.render import render_concise, render_full
from stratkit.kb.plan_lock import read
from stratkit.kb.text import MOST_BYTES
from stratkit.site.brand import read_brand
from stratkit.site.check import check_site
from tiny import TINY, TINY_SITE, change

HERE = Path(__file__).parent


def _too_large(kb: Path) -> None:
    (kb / "stages" / "awareness.yaml").write_bytes(b"#" * (MOST_BYTES + 1))


def _link_out(kb: Path) -> None:
    (kb / "stages" / "secret.yaml").symlink_to("/etc/hostname")
    (kb / "more").symlink_to(kb / "stages")


def _no_kb_yaml(kb: Path) -> None:
    (kb / "kb.yaml").unlink()


def _eight_bakeries(kb: Path) -> None:
    _multiply(kb / "examples" / "bakery.stratkit.yaml", "bakery", 8)


def _nine_habits(kb: Path) -> None:
    _multiply(kb / "options" / "habit" / "walk.yaml", "walk", 9)
    _multiply(kb / "locale" / "pl" / "walk.yaml", "walk", 9)


def _no_twin(site: Path) -> None:
    (site / "en" / "channel.trade-fair" / "page.md").unlink()


def _no_polish(site: Path) -> None:
    shutil.rmtree(site / "pl" / "channel.trade-fair")
    change(site, {"pl/index.html": {'<a href="channel.trade-fair/index.html#first-steps">': "<a>"}})
    (site / "pl" / "page.md").write_text("# Początek\n", encoding="utf-8")


def _only_case_differs(site: Path) -> None:
    (site / "assets" / "Site.css").write_text("", encoding="utf-8")


def _multiply(file: Path, name: str, times: int) -> None:
    """Lay copies beside a file, another word in place of its name."""
    text = file.read_text(encoding="utf-8")
    for number in range(2, times + 1):
        other = f"{name}-{number}"
        copy = file.with_name(file.name.replace(name, other))
        copy.write_text(text.replace(name, other), encoding="utf-8")


BUILT: dict[str, Callable[[Path], None]] = {
    "SK102": _too_large,
    "SK122": _link_out,
    "SK123": _no_kb_yaml,
    "SK854": _nine_habits,
    "SK855": _eight_bakeries,
    "SK954": _no_twin,
    "SK955": _no_polish,
    "SK958": _only_case_differs,
}
"""Faults that no file under version control should hold, or that take many files alike."""


LOCK = "plan.lock"
"""A sealed plan stands beside a knowledge base, not in it."""


def _report(code: str, kb: Path) -> Report:
    folder = HERE / code
    if code in SITES:
        return _site_report(code, kb.with_name("site"))
    shutil.copytree(TINY, kb)
    if (folder / LOCK).is_file():
        collector = Collector()
        read((folder / LOCK).read_bytes(), f"kb/{LOCK}", collector)
        return collector.report()
    if (folder / "bad").is_dir():
        shutil.copytree(folder / "bad", kb, dirs_exist_ok=True)
    if (folder / "changes.yaml").is_file():
        change(kb, yaml.safe_load((folder / "changes.yaml").read_bytes()))
    if code in BUILT:
        BUILT[code](kb)
    if not (folder / "overlay").is_dir():
        return run_checks(kb)
    return run_checks(Path(shutil.copytree(folder / "overlay", kb.parent / "overlay")))


def _site_report(code: str, site: Path) -> Report:
    folder = HERE / code
    if (folder / "brand").is_dir():
        with pytest.raises(InvalidData) as refused:
            read_brand(Path(shutil.copytree(folder / "brand", site)) / "brand.yaml")
        return refused.value.report
    shutil.copytree(TINY_SITE, site)
    if (folder / "changes.yaml").is_file():
        change(site, yaml.safe_load((folder / "changes.yaml").read_bytes()))
    if code in BUILT:
        BUILT[code](site)
    return check_site(site)


CODES = sorted(CATALOGUE)


@pytest.mark.parametrize("code", CODES)
def test_fault_is_reported_as_expected(code: str, tmp_path: Path) -> None:
    report = _report(code, tmp_path / "kb")
    expected = (HERE / code / "expected.txt").read_text(encoding="utf-8")
    assert render_concise(report).replace(f"{tmp_path}/", "") + "\n" == expected
    assert code in {d.code for d in report}
    for diagnostic in report:
        assert diagnostic.span is not None
        assert diagnostic.message
        assert diagnostic.help
        assert diagnostic.severity is CATALOGUE[diagnostic.code].severity
    assert render_full(report)


def test_every_folder_is_a_code() -> None:
    folders = {path.parent.name for path in HERE.glob("*/expected.txt")}
    assert folders == set(CATALOGUE)


def test_the_tiny_knowledge_base_is_without_fault(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "kb")
    assert render_full(run_checks(tmp_path / "kb")) == ""


def test_the_tiny_site_is_without_fault() -> None:
    assert render_full(check_site(TINY_SITE)) == ""
