from __future__ import annotations

import ast
import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import Result

import stratkit
from stratkit.cli.main import cli

SLOW = {"networkx", "numpy", "yaml", "msgspec", "rich", "rapidfuzz", "markdown", "platformdirs"}
LOADED = """
import json, sys
from stratkit.cli.main import cli
code = cli.main(sys.argv[1:], prog_name="stratkit", standalone_mode=False)
sys.stderr.write(json.dumps([code or 0, sorted(sys.modules)]))
"""


def commands(
    command: click.Command = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found is not None
            yield from commands(found, (*path, name))


ALL = dict(commands())
LEAVES = {path: c for path, c in ALL.items() if not isinstance(c, click.Group)}


def examples(command: click.Command) -> Iterator[list[str]]:
    for line in (command.epilog or "").splitlines():
        for part in line.split("|"):
            words = shlex.split(part)
            if "stratkit" in words:
                words = words[words.index("stratkit") + 1 :]
                yield words[: min((words.index(w) for w in words if w in "<>"), default=None)]


def modules_after(*args: str, environment: dict[str, str]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *args],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    )
    code, loaded = json.loads(done.stderr)
    assert code == 0
    return set(loaded)


@pytest.mark.parametrize(
    "args", [("--help",), (), ("--version",), ("kb",), *((*path, "--help") for path in LEAVES)]
)
def test_help_imports_nothing_slow(args: tuple[str, ...], environment: dict[str, str]) -> None:
    assert not SLOW & modules_after(*args, environment=environment)


def test_importing_the_package_imports_nothing_slow(environment: dict[str, str]) -> None:
    program = "import sys, stratkit; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    )
    assert not (SLOW | {"click", "stratkit.api"}) & set(done.stdout.split())


@pytest.mark.parametrize("path", LEAVES, ids=" ".join)
def test_each_command_says_what_it_does_and_shows_examples(path: tuple[str, ...]) -> None:
    command = LEAVES[path]
    first = (command.help or "").splitlines()[0]
    assert first.endswith(".")
    assert first[0].isupper()
    assert 1 <= len(list(examples(command))) <= 3
    group = ALL[path[:-1]]
    assert command.name is not None
    assert isinstance(group, click.Group)
    assert len(first) <= 78 - 8 - max(map(len, group.list_commands(click.Context(group))))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_the_examples_parse(path: tuple[str, ...]) -> None:
    for words in examples(ALL[path]):
        assert [command.name for command in resolved(words)]


def resolved(words: list[str]) -> Iterator[click.Command]:
    command: click.Command = cli
    while isinstance(command, click.Group):
        name, found, words = command.resolve_command(click.Context(command), words)
        assert found, name
        command = found
    # The settings of the root, as a shell would pass them on: click keeps the first help option.
    with command.make_context(command.name, list(words), **cli.context_settings):
        yield command


@pytest.mark.parametrize("path", LEAVES, ids=" ".join)
def test_every_command_has_the_common_options(path: tuple[str, ...]) -> None:
    has = {o for p in LEAVES[path].params for o in p.opts}
    assert {"--kb", "--format", "--json", "-o", "-q", "-v", "--color", "--config"} <= has


def test_a_command_has_at_most_25_lines() -> None:
    for file in (Path(stratkit.__file__).parent / "cli").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and ".command" in str(
                [ast.unparse(d) for d in node.decorator_list]
            ):
                assert node.end_lineno is not None
                assert node.end_lineno - node.lineno < 25, f"{file.name}: {node.name}"


def test_without_a_command_the_help_is_shown(call: object) -> None:
    assert callable(call)
    result: Result = call()
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: stratkit [OPTIONS]")
    assert result.stdout == call("--help").stdout


def test_the_version(call: object) -> None:
    assert callable(call)
    assert call("--version").stdout == f"stratkit {stratkit.__version__}\n"
