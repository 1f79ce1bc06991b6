"""What is typed into a shell."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from pytest_bdd import parsers, when

from stratkit.cli.main import cli


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command left behind."""

    exit_code: int
    output: str
    remarks: str
    """What stands on the standard error."""
    written: frozenset[str]
    """Files that were not there before."""


def _files(folder: Path) -> frozenset[str]:
    return frozenset(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def run(folder: Path, command: str, given: bytes = b"") -> Outcome:
    """Run one command in a folder."""
    name, *words = shlex.split(command)
    assert name == "stratkit"
    before = _files(folder)
    result = CliRunner().invoke(cli, words, input=given, prog_name="stratkit")
    return Outcome(
        exit_code=result.exit_code,
        output=result.stdout,
        remarks=result.stderr,
        written=_files(folder) - before,
    )


@when(
    parsers.re(r"(?P<piped>the profile is piped into )?`(?P<command>[^`]+)`(?: is run)?"),
    target_fixture="outcome",
)
def is_run(folder: Path, profile_file: Path, command: str, piped: str | None) -> Outcome:
    return run(folder, command, profile_file.read_bytes() if piped else b"")
