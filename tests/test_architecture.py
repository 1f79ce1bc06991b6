"""The house rules that no other tool checks."""

from __future__ import annotations

import ast
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import stratkit

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
MODULES = sorted((SRC / "stratkit").rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_COMMAND = 25

PUBLIC = [
    "BusinessProfile",
    "Comparison",
    "Coverage",
    "Diagnostic",
    "InvalidData",
    "KnowledgeBase",
    "Recommendation",
    "Report",
    "Strategy",
    "StratkitError",
    "UnknownId",
    "__version__",
    "check_kb",
    "check_profile",
    "compare",
    "contrast",
    "coverage",
    "evaluate",
    "examples",
    "explain",
    "load_cases",
    "load_kb",
    "load_profile",
    "recommend",
    "search",
]
"""The public API. A name that leaves it is a breaking change; say so in CHANGELOG.md."""

# Written in two parts, so that this file does not find itself.
NOT_FOR_A_REPOSITORY = re.compile(
    "|".join(
        (
            r"https?://[\w.-]*(?:py" + r"pi\.org|pythonhosted\.org|registry\.npm" + r"js)",
            r"--(?:extra-)?index" + r"-url",
            r"(?<![\w.])/(?:ro" + r"ot|wo" + r"rk|ho" + r"me/\w+|op" + r"t/\w+|tm" + r"p/venv)\b/",
        )
    )
)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tracked() -> Iterator[Path]:
    """Yield the files that git tracks; outside a clone, all but hidden and built ones."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z"],  # noqa: S607 - wherever git is installed
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        files = (ROOT / name for name in listed.stdout.split("\0") if name)
        yield from (file for file in files if file.is_file())
        return
    passed_over = {"__pycache__", "build", "dist"}
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in passed_over
            and not name.endswith(".egg-info")
            and (name == ".ci" or not name.startswith("."))
        ]
        yield from (Path(folder) / name for name in names)


def test_modules_import_downwards_only() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(SRC)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=_shown)
def test_a_module_is_short_and_says_what_it_is(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text)), "a docstring is missing"


def _commands() -> Iterator[tuple[str, int]]:
    """Yield the callbacks of the command line with their length, decorators and docstring apart."""
    for module in MODULES:
        if "cli" not in module.relative_to(SRC).parts:
            continue
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                re.search(r"\b(command|group)\b", ast.unparse(decorator))
                for decorator in node.decorator_list
            ):
                first = node.body[1 if ast.get_docstring(node) else 0 :]
                length = (node.end_lineno or 0) - first[0].lineno + 1 if first else 0
                yield f"{_shown(module)}:{node.name}", length


def test_a_command_parses_calls_one_verb_and_renders() -> None:
    commands = dict(_commands())
    assert commands
    long = {name: length for name, length in commands.items() if length > LONGEST_COMMAND}
    assert not long


def test_the_public_api_is_the_listed_one() -> None:
    assert sorted(stratkit.__all__) == sorted(PUBLIC)
    assert set(PUBLIC) <= set(dir(stratkit))


@pytest.mark.parametrize("name", [name for name in PUBLIC if not name.startswith("__")])
def test_a_public_name_is_documented(name: str) -> None:
    found = getattr(stratkit, name)
    assert found.__doc__
    assert not found.__doc__.startswith(f"{name}("), "the docstring is the one dataclasses make"


def test_the_version_is_that_of_the_project() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{stratkit.__version__}"' in project


def test_the_logistic_table_is_the_generated_one() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_logistic_table.py"))
    assert tool["source"](tool["table"]()) == tool["TARGET"].read_text(encoding="utf-8")


def test_no_file_names_a_registry_or_a_place_on_a_machine() -> None:
    found = []
    for file in _tracked():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{_shown(file)}: {match[0]}" for match in NOT_FOR_A_REPOSITORY.finditer(text)]
    assert not found
