from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest
from click.testing import Result

Call = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


def completed(process: Process, line: str) -> list[str]:
    words = line.split(" ")
    env = {
        "_STRATKIT_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    result = process(env=env)
    assert not result.stderr
    return result.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("stratkit rec", "plain,recommend"),
        ("stratkit kb se", "plain,search"),
        ("stratkit recommend --example it-", "plain,it-consultancy"),
        ("stratkit recommend ac", "file,ac"),
        ("stratkit explain --example it-consultancy trade-f", "plain,trade-fair"),
        ("stratkit explain acme.yaml channel.trade-f", "plain,channel.trade-fair"),
        ("stratkit explain ac", "file,ac"),
        ("stratkit compare b2", "plain,b2b"),
        ("stratkit compare it-", "plain,it-consultancy"),
        ("stratkit kb show sells_t", "plain,sells_to"),
        ("stratkit kb show trait.buying-gr", "plain,trait.buying-group"),
        ("stratkit kb path decision_m", "plain,decision_makers"),
        ("stratkit kb path buying-group trade-f", "plain,trade-fair"),
        ("stratkit kb search x --kind chan", "plain,channel"),
        ("stratkit explain-code SK80", "plain,SK801"),
    ],
)
def test_completion(line: str, expected: str, process: Process) -> None:
    assert expected in completed(process, line)


@pytest.mark.parametrize(
    "line",
    ["stratkit explain --kb /nowhere x.yaml tra", "stratkit kb show --config /nowhere sells"],
)
def test_completion_shows_no_errors(line: str, process: Process) -> None:
    assert completed(process, line) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_scripts(shell: str, call: Call) -> None:
    result = call("completion", shell)
    assert result.exit_code == 0
    assert f"_STRATKIT_COMPLETE={shell}_complete" in result.stdout
