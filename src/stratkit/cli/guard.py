"""The root of all commands: whatever happens inside ends in an exit code and a clear message."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from stratkit.cli.lazy import LazyGroup

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
        try:
            code = super().main(given, prog_name, complete_var, standalone_mode=False, **extra)
        except (click.exceptions.Abort, KeyboardInterrupt):
            click.echo("interrupted", err=True)
            code = INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the last place where it can be told
            # Imported here: nothing of it is needed while all is well.
            from stratkit.cli.failures import report  # noqa: PLC0415

            code = report(error, given)
        if not standalone_mode:
            return code
        _flush()
        sys.exit(code if isinstance(code, int) else 0)


def _flush() -> None:
    """Flush the result; a reader that has gone away has read all it wanted."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except (OSError, ValueError):
            continue
