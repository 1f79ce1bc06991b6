"""Every code of the catalogue has a folder here: a fault, and what is said about it.

`bad/` is laid over a copy of the tiny knowledge base; profiles go to `examples/`, cases to
`cases/`. `changes.yaml` changes a few words in its files: file to text to what replaces it.
`overlay/` is laid beside the copy, with `base: ../kb`, and checked in its place.
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
from stratkit.diagnostics.render import render_concise, render_full
from stratkit.kb.plan_lock import read
from stratkit.kb.text import MOST_BYTES
from tiny import TINY, change

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
}
"""Faults that no file under version control should hold, or that take many files alike."""


LOCK = "plan.lock"
"""A sealed plan stands beside a knowledge base, not in it."""


def _report(code: str, kb: Path) -> Report:
    shutil.copytree(TINY, kb)
    folder = HERE / code
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
