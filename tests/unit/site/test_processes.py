from __future__ import annotations

import os
import time
from collections.abc import Iterable

import pytest

from stratkit.diagnostics.errors import StratkitError
from stratkit.site.processes import pool


def _square(number: int) -> int:
    return number * number


def _stray(number: int) -> int:
    if number == 2:
        raise StopIteration
    return number


def _vanish(number: int) -> int:
    if number == 2:
        os._exit(1)
    return number


def _slow(number: int) -> int:
    time.sleep(60 if number else 0)
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_keep_their_order(jobs: int) -> None:
    with pool(jobs) as run:
        assert list(run(_square, [3, 1, 2])) == [9, 1, 4]


def test_nothing_ends_early_in_silence() -> None:
    # `map` takes a StopIteration for its own end.
    with pytest.raises(RuntimeError), pool(1) as run:
        list(run(_stray, [1, 2, 3]))


def test_a_process_that_was_killed_is_named() -> None:
    with pytest.raises(StratkitError, match="ended from outside"), pool(2) as run:
        list(run(_vanish, [1, 2, 3]))


def test_nobody_works_on_after_a_fault() -> None:
    began = time.monotonic()

    def first(found: Iterable[int]) -> None:
        for _number in found:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), pool(2) as run:
        first(run(_slow, [0, 1, 2]))
    assert time.monotonic() - began < 30
