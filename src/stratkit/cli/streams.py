"""What goes to the terminal: colour only where it is wanted, never a control character."""

from __future__ import annotations

import os
import re
import shutil
import sys
from typing import IO

import click

from stratkit.language.words import word

WIDTH = 100
"""Columns of a text that no terminal shows."""
WIDEST = 120
"""Columns of the widest terminal that is made use of; longer lines are hard to read."""

_UNSEEN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufeff]"
)
_CONTROL = re.compile(f"{_UNSEEN}|\r(?!\n)")
_STYLED = re.compile(f"(?!\x1b\\[[0-9;]*m){_UNSEEN}|\r(?!\n)")
"""The same, but for the sequences that set colours."""

_STYLES = {"error": "red", "warning": "yellow", "hint": "cyan"}


def colour_of(choice: str, stream: IO[str]) -> bool:
    """Whether to colour what goes to a stream.

    Args:
        choice: `always` or `never`, which settle it, or `auto`: NO_COLOR, FORCE_COLOR, a
            dumb terminal and a pipe are honoured, in this order.
        stream: Where the text goes.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def width_of(stream: IO[str]) -> int:
    """Return how many columns to fill: those of the terminal, a fixed number for a pipe."""
    if not stream.isatty():
        return WIDTH
    return max(40, min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDEST))


def harmless(text: str, *, styled: bool = False) -> str:
    r"""Write every control character as an escape that JSON, too, can read.

    >>> print(harmless("a\x1b[2Jb"))
    a\u001b[2Jb
    """
    pattern = _STYLED if styled else _CONTROL
    return pattern.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def deliver(text: str) -> None:
    """Write a result to stdout as UTF-8, or as far as a terminal's own encoding goes."""
    encoding = (sys.stdout.isatty() and sys.stdout.encoding) or "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough: nothing more is written, and that is no fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _styled(text: str) -> str:
    """Colour the word with which each message begins."""
    styles = {word("severity", kind): style for kind, style in _STYLES.items()}
    prefix = re.compile(rf"^({'|'.join(map(re.escape, styles))})(?=[\[:])", re.MULTILINE)
    return prefix.sub(lambda match: click.style(match[0], fg=styles[match[0]], bold=True), text)


def complain(text: str, colour: str = "auto") -> None:
    """Write a message to stderr."""
    styled = colour_of(colour, sys.stderr)
    shown = harmless(text)
    if styled:
        shown = _styled(shown)
    data = f"{shown}\n".encode(sys.stderr.encoding or "utf-8", "backslashreplace")
    try:
        click.echo(data.decode(sys.stderr.encoding or "utf-8"), err=True, color=styled, nl=False)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
