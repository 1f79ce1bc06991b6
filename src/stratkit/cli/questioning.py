"""`whatif`, `ask` and `diff`: what a change would do, what to ask next, what moved."""

from __future__ import annotations

import click

from stratkit import api
from stratkit.cli.complete import complete_profile
from stratkit.cli.inputs import data_of, source_of
from stratkit.cli.options import common, example_option
from stratkit.cli.planned import planned
from stratkit.cli.run import Run
from stratkit.cli.spoken import Spoken, argument
from stratkit.cli.spoken import option as spoken_option
from stratkit.cli.terms import Given, planning_options
from stratkit.language.messages import _

WHATIF_EPILOG = """\b
Examples:
  stratkit whatif acme.stratkit.yaml --set decision_makers=5
  stratkit whatif --example it-consultancy --set 'plan.budget=90000 EUR' --set gross_margin=60
"""
ASK_EPILOG = """\b
Examples:
  stratkit ask acme.stratkit.yaml
  stratkit ask --example robotics-integrator --json
"""
DIFF_EPILOG = """\b
Examples:
  stratkit diff before.lock plan.lock
"""


@click.command(cls=Spoken, epilog=WHATIF_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@spoken_option(
    "--set",
    "changes",
    multiple=True,
    required=True,
    metavar="FIELD=VALUE",
    help="Answer that changes; plan.budget and the like for the terms of the plan.",
)
@example_option
@common()
def whatif(run: Run, words: tuple[str, ...], changes: tuple[str, ...], example: str | None) -> None:
    """Show what a change of the profile does to the plan.

    PROFILE is a YAML file of answers about the business, or `-` for stdin.
    """
    pairs = dict(change.split("=", 1) for change in changes if "=" in change)
    if len(pairs) < len(changes):
        msg = _("--set takes FIELD=VALUE, each field once")
        raise click.UsageError(msg, click.get_current_context())
    kb = run.kb()
    profile = run.profile(source_of(run, words, example), kb)
    run.emit("whatif", api.what_if(profile, api.changed(profile, pairs, kb), kb), kb)


@click.command(cls=Spoken, epilog=ASK_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@planning_options
@common()
def ask(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Name the questions that can still change the plan.

    PROFILE is a YAML file of answers about the business, or `-` for stdin.
    """
    kb = run.kb()
    found = planned(run, source_of(run, words, example), kb, settled)
    run.emit("ask", api.ask(found, kb), kb)


@click.command(cls=Spoken, epilog=DIFF_EPILOG)
@argument("first", metavar="LOCK", type=click.Path())
@argument("second", metavar="LOCK", type=click.Path())
@common()
def diff(run: Run, first: str, second: str) -> None:
    """Compare two sealed plans, and say what moved each line.

    LOCK is a file that `stratkit plan --lock FILE` has written.
    """
    kb = run.kb()
    one, other = (api.read_lock(*data_of(file, run)) for file in (first, second))
    run.emit("plan-diff", api.plan_diff(one, other, kb), kb)
