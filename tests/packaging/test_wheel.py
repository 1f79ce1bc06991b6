"""The wheel that is built from the source distribution does the main job anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = "from stratkit.cli.main import main; main()"
ARGUMENTS = ("recommend", "--example", "cnc-subcontractor-silesia", "--format", "json")

pytestmark = pytest.mark.slow


def _run(*command: str | Path, cwd: Path, **environment: str) -> bytes:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")[-4000:]
    return done.stdout


@pytest.fixture(scope="module")
def online(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("download")
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(folder), "hatchling"]
    reached = subprocess.run(command, capture_output=True, check=False).returncode == 0
    if not reached and os.environ.get("CI") != "true":
        pytest.skip("the package registry cannot be reached")


@pytest.fixture(scope="module")
def wheel(online: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    del online
    folder = tmp_path_factory.mktemp("dist")
    # Without --sdist and --wheel, build makes the wheel from the source distribution.
    _run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    assert len(list(folder.glob("*.tar.gz"))) == 1
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_data_types_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "stratkit/data/kb.en.compiled",
        "stratkit/data/kb.pl.compiled",
        "stratkit/data/kb.ru.compiled",
        "stratkit/language/catalogues/pl/LC_MESSAGES/stratkit.mo",
        "stratkit/language/catalogues/ru/LC_MESSAGES/stratkit.mo",
        "stratkit/data/kb/kb.yaml",
        "stratkit/data/kb/examples/cnc-subcontractor-silesia.stratkit.yaml",
        "stratkit/data/kb/schema/profile.schema.json",
        "stratkit/py.typed",
    } <= names
    licences = {name.rpartition("/")[2] for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-KB", "NOTICE"}
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"stratkit"}


def test_the_installed_wheel_answers_as_the_checkout_does(wheel: Path, tmp_path: Path) -> None:
    environment, home, elsewhere = (tmp_path / name for name in ("venv", "home", "elsewhere"))
    home.mkdir()
    elsewhere.mkdir()
    venv.create(environment, with_pip=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    constraints = ROOT / "constraints.txt"
    _run(binaries / "python", "-m", "pip", "install", "-c", constraints, wheel, cwd=elsewhere)
    installed = _run(
        binaries / "stratkit",
        *ARGUMENTS,
        cwd=elsewhere,
        HOME=str(home),
        STRATKIT_CACHE="",
        PYTHONPATH="",
    )
    assert not list(home.iterdir()), "a wheel brings its compiled knowledge and caches nothing"
    assert installed == _run(sys.executable, "-c", RUN, *ARGUMENTS, cwd=ROOT)
