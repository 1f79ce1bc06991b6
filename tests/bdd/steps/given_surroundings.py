"""What lies around the business: knowledge, files, the environment."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytest_bdd import given, parsers

from stratkit.kb.locate import builtin_folder


@given("a copy of the knowledge base", target_fixture="knowledge_folder")
def a_copy_of_the_knowledge_base(folder: Path) -> Path:
    return Path(shutil.copytree(builtin_folder(), folder / "kb"))


@given(parsers.parse('the file "{name}" reads'))
def the_file_reads(folder: Path, name: str, docstring: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(docstring + "\n", encoding="utf-8")


@given(parsers.parse('the environment variable "{name}" is "{value}"'))
def the_environment_variable_is(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
