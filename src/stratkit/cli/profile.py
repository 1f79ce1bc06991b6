"""`profile new|check|examples`: profiles of businesses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from stratkit import api
from stratkit.cli.complete import complete_example, complete_profile
from stratkit.cli.findings import conclude
from stratkit.cli.inputs import data_of
from stratkit.cli.lazy import LazyGroup
from stratkit.cli.options import common
from stratkit.cli.refused import Refused
from stratkit.cli.run import Run
from stratkit.cli.spoken import argument, option
from stratkit.language.messages import _

if TYPE_CHECKING:
    from stratkit.model.knowledge_base import KnowledgeBase

NEW_EPILOG = """\b
Examples:
  stratkit profile new -o acme.stratkit.yaml
  stratkit profile new --interview -o acme.stratkit.yaml
"""
CHECK_EPILOG = """\b
Examples:
  stratkit profile check acme.stratkit.yaml
  stratkit profile check - --json < acme.stratkit.yaml
"""
EXAMPLES_EPILOG = """\b
Examples:
  stratkit profile examples
  stratkit profile new --from-example it-consultancy -o mine.stratkit.yaml
"""


@click.group(cls=LazyGroup)
def profile() -> None:
    """Write, check and find profiles of businesses."""


@profile.command(epilog=NEW_EPILOG)
@option("--interview", is_flag=True, help="Ask the questions one by one.")
@option(
    "--from-example", metavar="NAME", shell_complete=complete_example, help="Start from an example."
)
@option("--force", is_flag=True, help="Replace the file if it exists.")
@common()
def new(run: Run, *, interview: bool, from_example: str | None, force: bool) -> None:
    """Write a profile to fill in, with every question.

    Each question stands with its wording and its allowed answers, topic by topic.
    """
    from stratkit.cli.interview import interviewed, needs_terminal  # noqa: PLC0415 - prompts

    if interview:
        needs_terminal()
    if not (force or run.to_terminal) and Path(run.output).is_file():
        msg = _("`{path}` exists").format(path=run.output)
        raise Refused(msg, hint=_("add --force to replace it"))
    kb = run.kb()
    start = api.load_profile(api.example(from_example, run.folder), kb) if from_example else None
    text = interviewed(kb, start) if interview else api.blank_profile(kb, start)
    run.write(text)
    if not run.to_terminal:
        run.remark(_next_step(run.output, text, kb))
        run.tell()


def _next_step(file: str, text: str, kb: KnowledgeBase) -> str:
    """Say what to do with a new profile: what has no answer but needs one comes first."""
    then = _("`stratkit recommend {file}` recommends a strategy for it").format(file=file)
    if api.check_profile(text.encode(), file, kb).ok:
        return then
    needed = [f"`{question.field}`" for question in kb.questions.values() if question.required]
    first = _("fill in {fields} first, which has to be known; then {next}")
    return first.format(fields=", ".join(needed), next=then)


@profile.command(epilog=CHECK_EPILOG)
@argument("source", metavar="PROFILE", shell_complete=complete_profile)
@common()
def check(run: Run, source: str) -> None:
    """Check a profile.

    Every finding is reported in one run; the exit code is 1 if there are any.
    """
    data, name = data_of(source, run)
    conclude(run, api.check_profile(data, name, run.kb()), name)


@profile.command(epilog=EXAMPLES_EPILOG)
@common()
def examples(run: Run) -> None:
    """List the examples that ship with stratkit."""
    kb = run.kb()
    run.emit("examples", api.titles(kb, run.folder), kb)
