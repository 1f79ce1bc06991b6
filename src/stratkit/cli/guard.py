"""The root of all commands: whatever happens inside ends in an exit code and a clear message."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import IO, Any

import click

from stratkit.cli.lazy import LazyGroup
from stratkit.language.current import speaking
from stratkit.language.messages import _

ANSWER_IS_NO, MISUSED, FAULT, INTERRUPTED = 1, 2, 3, 130
"""Exit codes; 0 is success."""


class Guarded(LazyGroup):
    """A group that reports every exception in one place."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - click's own signature
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> Any:  # noqa: ANN401 - click's own signature
        """Run one command and leave with its exit code."""
        given = list(sys.argv[1:] if args is None else args)
        _open_missing()
        with speaking(partial(_language, given)):
            code = self._run(given, prog_name, complete_var, **extra)
            if not standalone_mode:
                return code
            lost = _flush()
            if lost and not code:
                code = _report(lost, given)
        sys.exit(code if isinstance(code, int) else 0)

    def _run(
        self,
        given: list[str],
        prog_name: str | None,
        complete_var: str | None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> Any:  # noqa: ANN401 - click's own signature
        """Run one command and return its exit code, whatever happens inside."""
        stdout = sys.stdout
        try:
            return super().main(given, prog_name, complete_var, standalone_mode=False, **extra)
        except (click.exceptions.Abort, KeyboardInterrupt):
            click.echo(_("interrupted"), err=True)
            return INTERRUPTED
        except SystemExit as left:
            # Click puts another stdout in place when the reader of a help page has gone away.
            return left.code if sys.stdout is stdout else 0
        except Exception as error:  # noqa: BLE001 - the last place where it can be told
            return _report(error, given)


def _language(given: Sequence[str]) -> str:
    # Imported here: `--version` says nothing in any language.
    from stratkit.cli.config import language_of  # noqa: PLC0415

    return language_of(given)


def _report(error: Exception, given: Sequence[str]) -> int:
    # Imported here: nothing of it is needed while all is well.
    from stratkit.cli.failures import report  # noqa: PLC0415

    return report(error, given)


def _open_missing() -> None:
    """Open a stream that the caller has closed so that using it fails as a full disk does.

    What stderr would have said is lost, which is what the caller asked for.
    """
    if sys.stdin is None:
        sys.stdin = _opened(os.O_WRONLY, "r")
    if sys.stdout is None:
        sys.stdout = _opened(os.O_RDONLY, "w")
    if sys.stderr is None:
        sys.stderr = _opened(os.O_WRONLY, "w")


def _opened(way: int, mode: str) -> IO[str]:
    # Not closed at the end: that a stream of the process is left open is no news.
    handle = os.open(os.devnull, way)
    return os.fdopen(handle, mode, encoding="utf-8", closefd=False)


def _flush() -> OSError | None:
    """Flush both streams and return what kept the result from being written.

    A reader that has gone away has read all it wanted.
    """
    lost = None
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            # What is left is thrown away, or the interpreter would try once more at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            if stream is sys.stdout and not isinstance(error, BrokenPipeError):
                lost = error
        except ValueError:
            continue
    return lost
