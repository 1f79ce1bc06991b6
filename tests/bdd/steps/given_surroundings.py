"""What lies around the business: knowledge, files, the environment."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytest_bdd import given, parsers

from stratkit.kb.locate import builtin_folder


@pytest.fixture
def knowledge_folder(folder: Path) -> Path:
    """Name the folder of knowledge in question."""
    return folder / "kb"


@given("a copy of the knowledge base")
def a_copy_of_the_knowledge_base(knowledge_folder: Path) -> None:
    shutil.copytree(builtin_folder(), knowledge_folder)


@given(parsers.parse('the environment variable "{name}" is "{value}"'))
def the_environment_variable_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    assert folder.is_dir()
    monkeypatch.setenv(name, value)
