"""Work on several things side by side."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from typing import Protocol, TypeVar

from stratkit.diagnostics.errors import StratkitError
from stratkit.language.messages import _

Given = TypeVar("Given")
Made = TypeVar("Made")


class Run(Protocol):
    """Does one thing to each of many: here, or by several processes."""

    def __call__(
        self, function: Callable[[Given], Made], items: Iterable[Given], /
    ) -> Iterable[Made]:
        """Yield what becomes of each, in order."""


def one_by_one(function: Callable[[Given], Made], items: Iterable[Given], /) -> Iterator[Made]:
    """Yield what becomes of each; unlike `map`, a stray `StopIteration` does not end it early."""
    for item in items:
        yield function(item)


@contextmanager
def pool(jobs: int) -> Iterator[Run]:
    """Yield a way to work on several things at once; one process needs no others.

    Args:
        jobs: Processes.
    """
    if jobs == 1:
        yield one_by_one
        return
    # Spawned, not forked: what a fork inherits differs from system to system.
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_tied) as executor:
        try:
            yield executor.map
        except BaseException as error:
            # Nobody waits for the others any more, and they must not write on.
            executor.shutdown(wait=False, cancel_futures=True)
            for process in active_children():
                process.terminate()
            if isinstance(error, BrokenProcessPool):
                msg = _("one of the processes was ended from outside")
                raise StratkitError(msg, hint=_("try again with `--jobs 1`")) from error
            raise


def _tied() -> None:
    """Tie a process to the one that started it: it ends with it, and says nothing of its own."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
