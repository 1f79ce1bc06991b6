from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from stratkit import api
from stratkit.cli.streams import harmless

Process = Callable[..., subprocess.CompletedProcess[str]]
RECOMMEND = ("recommend", "--example", "it-consultancy")
STYLE = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize(
    ("env", "args", "coloured"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
        ({"FORCE_COLOR": "1"}, ("--json",), False),
        ({"STRATKIT_COLOR": "always"}, (), True),
    ],
)
def test_colour_in_a_pipe(
    env: dict[str, str], args: tuple[str, ...], *, coloured: bool, process: Process
) -> None:
    result = process(*RECOMMEND, *args, env=env)
    assert result.returncode == 0, result.stderr
    assert bool(STYLE.search(result.stdout)) == coloured
    assert "\x1b" not in STYLE.sub("", result.stdout)


def test_colours_change_no_word(process: Process) -> None:
    plain, coloured = (process(*RECOMMEND, "--color", c).stdout for c in ("never", "always"))
    bare = STYLE.sub("", coloured).splitlines()
    assert [line.rstrip() for line in bare] == plain.splitlines()


def test_a_file_is_not_coloured_unless_asked_for(process: Process) -> None:
    process(*RECOMMEND, "-o", "plain.txt", env={"FORCE_COLOR": "1"})
    process(*RECOMMEND, "-o", "coloured.txt", "--color", "always")
    assert "\x1b" not in Path("plain.txt").read_text()
    assert "\x1b" in Path("coloured.txt").read_text()


def test_the_result_alone_goes_to_stdout(process: Process, elsewhere: Path) -> None:
    (elsewhere / "both.yaml").write_text("name: Both\nsells_to: both\n")
    result = process("recommend", "both.yaml", "--format", "csv")
    assert result.stdout.count("warning:") == 0
    assert result.stderr.startswith("warning: ")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (RECOMMEND, 0),
        (("kb", "search", "zzzqqq"), 1),
        (("recommend", "nowhere.yaml"), 2),
        (("recommend",), 2),
    ],
)
def test_exit_codes(args: tuple[str, ...], code: int, process: Process) -> None:
    result = process(*args)
    assert result.returncode == code
    assert bool(result.stderr) == (code == 2)


def test_other_encodings_lose_no_result(process: Process) -> None:
    result = process(*RECOMMEND, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert result.returncode == 0
    assert "█" in result.stdout


def test_a_reader_that_leaves_early_is_no_fault(environment: dict[str, str]) -> None:
    args = [sys.executable, "-m", "stratkit", "kb", "export", "--json"]
    with subprocess.Popen(
        args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.read(1) == b"{"
        running.stdout.close()
        told = running.stderr.read()
    assert told == b""
    assert running.returncode == 0


def test_harmless_keeps_styles_only_where_asked() -> None:
    text = "\x1b[1;31mred\x1b[0m \x1b[2J \x1b]0;t\x07\r\nx\ry"
    assert harmless(text) == (
        "\\u001b[1;31mred\\u001b[0m \\u001b[2J \\u001b]0;t\\u0007\r\nx\\u000dy"
    )
    assert harmless(text, styled=True).startswith("\x1b[1;31mred\x1b[0m \\u001b[2J \\u001b]0;t")


def spawn(environment: dict[str, str], *args: str, **more: str) -> pexpect.spawn[str]:
    return pexpect.spawn(
        sys.executable,
        ["-m", "stratkit", *args],
        env={**environment, "TERM": "xterm-256color", **more},
        encoding="utf-8",
        timeout=60,
        dimensions=(50, 110),
    )


def ended(child: pexpect.spawn[str]) -> int:
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus or 0)


def test_a_terminal_is_coloured_and_filled(environment: dict[str, str]) -> None:
    child = spawn(environment, *RECOMMEND)
    child.expect(pexpect.EOF)
    text = child.before or ""
    child.close()
    assert STYLE.search(text)
    assert max(len(STYLE.sub("", line).rstrip()) for line in text.splitlines()) > 100


def test_a_terminal_without_colour(environment: dict[str, str]) -> None:
    child = spawn(environment, *RECOMMEND, NO_COLOR="1")
    child.expect(pexpect.EOF)
    assert not STYLE.search(child.before or "")
    child.close()


def test_an_interview(environment: dict[str, str], elsewhere: Path) -> None:
    child = spawn(environment, "profile", "new", "--interview", "-o", "me.yaml", NO_COLOR="1")
    child.expect("What is the business called")
    child.sendline("Łożyska: “Ósemka”")
    child.expect("sell to")
    child.sendline("")
    child.expect("this one is needed")
    child.sendline("busineses")
    child.expect("did you mean")
    child.sendline("?")
    child.expect("businesses: ")
    assert "rror:" not in (child.before or "").partition("?")[2]
    child.sendline("businesses")
    child.expect("> ")
    child.sendline("")
    child.expect("> ")
    child.sendline(".")
    assert ended(child) == 0
    profile = api.load_profile(elsewhere / "me.yaml")
    assert profile.name == "Łożyska: “Ósemka”"
    assert profile.answers == {"sells_to": "businesses"}


def test_an_interview_that_is_interrupted_writes_nothing(
    environment: dict[str, str], elsewhere: Path
) -> None:
    child = spawn(environment, "profile", "new", "--interview", "-o", "me.yaml")
    child.expect("What is the business called")
    child.sendintr()
    assert ended(child) == 130
    assert list(elsewhere.iterdir()) == []


def test_an_interview_that_is_left_keeps_what_was_said(
    environment: dict[str, str], elsewhere: Path
) -> None:
    child = spawn(environment, "profile", "new", "--interview", "-o", "me.yaml", NO_COLOR="1")
    child.expect("What is the business called")
    child.sendline("Acme")
    child.expect("sell to")
    child.sendline("consumers")
    child.expect("> ")
    child.sendeof()
    child.expect("the interview ends here")
    assert ended(child) == 0
    profile = api.load_profile(elsewhere / "me.yaml")
    assert (profile.name, profile.answers) == ("Acme", {"sells_to": "consumers"})


def test_an_interview_that_is_left_at_once_writes_nothing(
    environment: dict[str, str], elsewhere: Path
) -> None:
    child = spawn(environment, "profile", "new", "--interview", "-o", "me.yaml", NO_COLOR="1")
    child.expect("What is the business called")
    child.sendeof()
    child.expect("nothing was said")
    assert ended(child) == 2
    assert list(elsewhere.iterdir()) == []


def test_an_interview_that_is_interrupted_later_writes_nothing_either(
    environment: dict[str, str], elsewhere: Path
) -> None:
    child = spawn(environment, "profile", "new", "--interview", "-o", "me.yaml", NO_COLOR="1")
    child.expect("What is the business called")
    child.sendline("Acme")
    child.expect("sell to")
    child.sendintr()
    assert ended(child) == 130
    assert list(elsewhere.iterdir()) == []


def test_an_interview_needs_a_terminal(process: Process) -> None:
    result = process("profile", "new", "--interview", stdin="Acme\n")
    assert result.returncode == 2
    assert not result.stdout
