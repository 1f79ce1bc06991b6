"""What the README says can be done as it stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def _blocks(language: str) -> list[str]:
    return [text for name, text in BLOCKS if name == language]


def test_the_first_two_lines_of_code_run_an_example_and_the_tests() -> None:
    first, second = (text for _, text in BLOCKS[:2])
    assert first.count("\n") == second.count("\n") == 1
    assert first.endswith("stratkit recommend --example cnc-subcontractor-silesia\n")
    assert second.endswith("-m pytest\n")


def test_the_gate_can_be_run() -> None:
    gate = ROOT / ".ci" / "run"
    if not gate.exists():
        pytest.skip("the source distribution comes without the gate")
    assert os.access(gate, os.X_OK)


def test_the_profile_and_the_program_of_the_readme_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (profile,), (program,) = _blocks("yaml"), _blocks("python")
    (tmp_path / "acme.stratkit.yaml").write_text(profile, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - the README's own program
    assert len(capsys.readouterr().out.splitlines()) == 5


@pytest.mark.parametrize(
    ("block", "arguments"), [(0, ["recommend"]), (1, ["explain", "tv-advertising"])]
)
def test_the_excerpts_are_what_is_printed(block: int, arguments: list[str]) -> None:
    example = ["--example", "cnc-subcontractor-silesia"]
    done = subprocess.run(
        [sys.executable, "-m", "stratkit", *arguments[:1], *example, *arguments[1:]],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"},
    )
    printed = {line.rstrip() for line in done.stdout.splitlines()}
    assert not [line for line in _blocks("text")[block].splitlines() if line not in printed]


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert targets
    assert not [target for target in targets if not ((ROOT / page).parent / target).exists()]


def test_the_modules_that_the_architecture_names_exist() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    layers = "|".join(path.name for path in (ROOT / "src" / "stratkit").iterdir() if path.is_dir())
    named = set(re.findall(rf"`((?:{layers})\.\w+)", text))
    missing = [
        name
        for name in sorted(named)
        if not (ROOT / "src" / "stratkit" / f"{name.replace('.', '/')}.py").exists()
        and not hasattr(__import__("stratkit.api", fromlist=["api"]), name.partition(".")[2])
    ]
    assert not missing
