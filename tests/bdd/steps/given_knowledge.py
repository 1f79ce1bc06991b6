"""Knowledge that somebody changes: a small base of its own, and overlays on what ships."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from pytest_bdd import given, parsers

from tiny import TINY, change


@pytest.fixture
def overlay(folder: Path) -> Path:
    """Name the folder of the overlay in question."""
    return folder / "own"


@given("a small knowledge base")
def a_small_knowledge_base(knowledge_folder: Path) -> None:
    shutil.copytree(TINY, knowledge_folder)


@given(parsers.parse('its file "{file}" says "{new}" instead of "{old}"'))
def its_file_says(knowledge_folder: Path, file: str, new: str, old: str) -> None:
    change(knowledge_folder, {file: {old: new}})


def _state(overlay: Path, key: str = "", entity: str = "", reason: str = "") -> None:
    """Enter into `overlay.yaml` what is done to an entity, and why."""
    overlay.mkdir(exist_ok=True)
    file = overlay / "overlay.yaml"
    head = yaml.safe_load(file.read_bytes()) if file.exists() else {}
    head |= {"name": "own", "version": "1.0.0"}
    if key:
        head.setdefault(key, {})[entity] = reason
    file.write_text(yaml.safe_dump(head), encoding="utf-8")


@given(parsers.parse('an overlay that retracts "{entity}" because "{reason}"'))
def an_overlay_that_retracts(overlay: Path, entity: str, reason: str) -> None:
    _state(overlay, "retracts", entity, reason)


@given(parsers.re(r'an overlay that says of "(?P<option>[^"]+)"(?: because "(?P<reason>.+)")?'))
def an_overlay_that_says(overlay: Path, option: str, reason: str | None, docstring: str) -> None:
    _state(overlay, *(("overrides", option, reason) if reason else ()))
    kind, _, slug = option.partition(".")
    file = overlay / "options" / kind / f"{slug}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"id: {option}\n{docstring}\n", encoding="utf-8")
