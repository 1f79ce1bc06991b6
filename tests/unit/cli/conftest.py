"""How the tests of the command line call it: inside this process, or as one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import stratkit
from stratkit.cli.main import cli

SOURCE = Path(stratkit.__file__).parents[1]
OWN = ("NO_COLOR", "FORCE_COLOR", "STRATKIT_KB", "STRATKIT_FORMAT", "STRATKIT_COLOR", "COLUMNS")

Call = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, with nothing of the caller's own configuration."""
    for name in OWN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def call() -> Call:
    """Call a command inside this process."""

    def invoke(*args: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, args, input=stdin, prog_name="stratkit")

    return invoke


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a process of its own."""
    return {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONWARNINGS": "error"}


@pytest.fixture
def process(environment: dict[str, str]) -> Process:
    """Call a command as a process of its own."""

    def run(
        *args: str, stdin: str = "", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "stratkit", *args],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env={**environment, **(env or {})},
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture
def acme(elsewhere: Path) -> Path:
    """A small profile."""
    path = elsewhere / "acme.stratkit.yaml"
    path.write_text("name: Acme\nsells_to: businesses\ndecision_makers: 4\n", encoding="utf-8")
    return path
