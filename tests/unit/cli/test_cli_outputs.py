from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Call = Callable[..., Result]
RECOMMEND = ("recommend", "--example", "it-consultancy")
FULL = Path("/dev/full")
WRITTEN = [RECOMMEND, (*RECOMMEND, "--json"), ("--help",), ("kb", "--help"), ("--version",)]


def through_a_shell(
    redirected: str, *args: str, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirected}', "sh", sys.executable, "-m", "stratkit", *args],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("args", WRITTEN, ids=" ".join)
@pytest.mark.parametrize(
    ("redirected", "reason"),
    [(">&-", "it is closed"), (">/dev/full", "No space left on device")],
)
def test_an_output_that_cannot_be_written_is_told_once(
    redirected: str, reason: str, args: tuple[str, ...], environment: dict[str, str]
) -> None:
    done = through_a_shell(redirected, *args, environment=environment)
    assert done.returncode == 2
    assert done.stderr.count(f"the output cannot be written: {reason}") == 1
    assert "fault of stratkit" not in done.stderr
    assert "Traceback" not in done.stderr
    assert "--json" not in args or json.loads(done.stderr)["code"] == "output"


def test_a_closed_stdout_is_not_needed_for_a_file(environment: dict[str, str]) -> None:
    done = through_a_shell(">&-", *RECOMMEND, "-o", "out.md", environment=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert Path("out.md").read_text(encoding="utf-8").startswith("# ")


def test_without_stderr_the_exit_code_says_it_all(environment: dict[str, str]) -> None:
    assert through_a_shell("2>&-", "kb", "stats", environment=environment).returncode == 0
    assert through_a_shell("2>&- >&- <&-", "nonsense", environment=environment).returncode == 2


def test_a_closed_stdin_holds_no_profile(environment: dict[str, str]) -> None:
    done = through_a_shell("<&-", "recommend", "-", environment=environment)
    assert done.returncode == 2
    assert "stdin cannot be read" in done.stderr


@pytest.mark.parametrize("args", [("kb", "coverage", "-v"), ("recommend", "--help")])
def test_a_reader_that_is_gone_is_no_fault(
    args: tuple[str, ...], environment: dict[str, str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "stratkit", *args],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("out.html", "<!doctype html>"),
        ("OUT.HTML", "<!doctype html>"),
        ("out.md", "# Marketing strategy"),
        ("out.json", "{"),
        ("out.yaml", "profile:"),
        ("out.yml", "profile:"),
        ("out.csv", "rank,"),
        ("out.txt", "IT consultancy"),
        ("out", "IT consultancy"),
    ],
)
def test_the_ending_of_a_file_decides(file: str, start: str, call: Call) -> None:
    result = call(*RECOMMEND, "-o", file)
    assert result.exit_code == 0, result.stderr
    assert Path(file).read_text(encoding="utf-8").startswith(start)


def test_what_is_said_goes_before_the_ending(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRATKIT_FORMAT", "yaml")
    call(*RECOMMEND, "-o", "plain.html", "--format", "text")
    call(*RECOMMEND, "--json", "-o", "record.md")
    call(*RECOMMEND, "-o", "table.csv")
    assert Path("plain.html").read_text(encoding="utf-8").startswith("IT consultancy")
    assert json.loads(Path("record.md").read_text(encoding="utf-8"))
    assert Path("table.csv").read_text(encoding="utf-8").startswith("rank,")


def test_an_ending_that_a_view_cannot_be_written_as_says_nothing(call: Call) -> None:
    assert call("traits", "--example", "it-consultancy", "-o", "out.html").exit_code == 0
    assert Path("out.html").read_text(encoding="utf-8").startswith("IT consultancy")


def test_html_as_a_setting(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRATKIT_FORMAT", "html")
    assert call(*RECOMMEND).stdout.startswith("<!doctype html>")
    for args in (("traits", "--example", "it-consultancy"), ("config", "show")):
        result = call(*args)
        assert result.exit_code == 2
        assert "cannot be written as `html`" in result.stderr
        assert call(*args, "--format", "text").exit_code == 0
    assert call("completion", "bash").exit_code == 0
    assert call("profile", "new").exit_code == 0
    assert call("kb", "export").stdout.startswith("<?xml")


@pytest.mark.parametrize(
    ("args", "start"),
    [
        ((), "<?xml"),
        (("--format", "dot"), "digraph"),
        (("--json",), "{"),
    ],
)
def test_the_format_of_an_export(args: tuple[str, ...], start: str, call: Call) -> None:
    assert call("kb", "export", *args).stdout.startswith(start)


@pytest.mark.parametrize(
    ("file", "start"), [("a.graphml", "<?xml"), ("a.dot", "digraph"), ("a.json", "{")]
)
def test_the_ending_of_an_export(file: str, start: str, call: Call) -> None:
    assert call("kb", "export", "-o", file).exit_code == 0
    assert Path(file).read_text(encoding="utf-8").startswith(start)


def test_quiet_leaves_out_hints_and_nothing_else(call: Call) -> None:
    for view, hint in (("recommend", "Why any line"), ("traits", "-v shows the evidence")):
        usual = call(view, "--example", "it-consultancy").stdout
        quiet = call(view, "--example", "it-consultancy", "-q").stdout
        assert hint in usual
        assert hint not in quiet
        assert usual.startswith(quiet.rstrip())
