from __future__ import annotations

import os
import subprocess
import sys

import pytest

from stratkit.api import examples

SEEDS = ("0", "1", "4242")


def _printed(example: str, seed: str) -> bytes:
    command = [sys.executable, "-m", "stratkit", "recommend", "--example", example, "--json"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout


@pytest.mark.parametrize("example", sorted(examples())[::4])
def test_the_same_profile_gives_the_same_bytes(example: str) -> None:
    printed = {_printed(example, seed) for seed in SEEDS}
    assert len(printed) == 1
    assert len(printed.pop()) > 1000
