"""Profiles as they are named on the command line: a file, `-`, or an example."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stratkit import api
from stratkit.cli.refused import Refused
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.errors import InvalidData
from stratkit.diagnostics.near_miss import did_you_mean, near_miss
from stratkit.diagnostics.render import render_full
from stratkit.language.messages import _
from stratkit.language.system import reason_of

if TYPE_CHECKING:
    from stratkit.cli.run import Run
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.profile import BusinessProfile

STDIN = "<stdin>"
TYPICAL = ("b2b", "b2c")
"""Words that stand for a firm of which nothing else is known."""


def source_of(run: Run, words: Sequence[str], example: str | None, more: int = 0) -> str:
    """Return the file a command should read: its first word, or an example's file.

    Args:
        run: The call.
        words: All words of the command.
        example: The name given with `--example`.
        more: How many words the command takes after the profile.
    """
    wanted = more if example else more + 1
    if len(words) != wanted:
        wants = _("the command takes a PROFILE, or --example NAME")
        if more:
            wants = _("the command takes a PROFILE, or --example NAME, and an OPTION")
        problem = _("too much is given") if len(words) > wanted else _("something is missing")
        msg = f"{problem}: {wants}"
        raise click.UsageError(msg, click.get_current_context())
    return str(api.example(example, run.folder)) if example else words[0]


def data_of(source: str, run: Run) -> tuple[bytes, str]:
    """Read a file or stdin; return its bytes, and its name in diagnostics.

    Raises:
        InvalidData: It cannot be read.
    """
    from stratkit.kb.text import MOST_BYTES, bytes_of  # noqa: PLC0415

    if source == "-":
        return _stdin(MOST_BYTES + 1), STDIN
    collector = Collector()
    path = Path(source)
    if not _exists(path):
        hint = _meant(path, run)
        collector.add("SK101", Span(file=source), _("there is no such file"), hint=hint)
        raise InvalidData(collector.report())
    data = bytes_of(path, source, collector)
    if data is None:
        raise InvalidData(collector.report())
    return data, source


def _stdin(most: int) -> bytes:
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        msg = _("stdin cannot be read: {reason}").format(reason=reason_of(error))
        hint = _("name a file, or pass the profile through a pipe")
        raise Refused(msg, hint=hint) from error


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _meant(path: Path, run: Run) -> str:
    examples = api.examples(run.folder)
    if str(path) in examples:
        return _("`--example {name}` is the example of this name").format(name=path)
    try:
        beside = [str(entry) for entry in path.parent.iterdir()]
    except (OSError, ValueError):
        beside = []
    example = near_miss(str(path), examples)
    guess = did_you_mean(str(path), beside)
    if not guess and example:
        guess = _("did you mean `--example {name}`?").format(name=example)
    return guess or _("`stratkit profile new -o FILE` writes a profile to fill in")


def profile_of(run: Run, source: str, kb: KnowledgeBase) -> BusinessProfile:
    """Read a profile; its warnings become remarks.

    Raises:
        InvalidData: It has errors.
    """
    read = api.read_profile(*data_of(source, run), kb)
    if read.profile is None:
        raise InvalidData(read.report)
    if read.report.warnings:
        run.remarks.append(render_full(read.report.warnings))
    return read.profile


def business_of(run: Run, word: str, kb: KnowledgeBase) -> BusinessProfile:
    """Return the profile of a file, of an example, or of a typical B2B or B2C firm."""
    if word == "-" or _exists(Path(word)):
        return profile_of(run, word, kb)
    if word.lower() in TYPICAL:
        return api.typical(word.lower())
    return profile_of(run, str(api.examples(run.folder).get(word, word)), kb)
