"""`evaluate`: the recommendations against documented companies."""

from __future__ import annotations

import click

from stratkit import api
from stratkit.cli.complete import complete_profile
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.spoken import Spoken, argument

EPILOG = """\b
Examples:
  stratkit evaluate
  stratkit evaluate our-cases/ --json -o accuracy.json
"""


@click.command(cls=Spoken, epilog=EPILOG)
@argument("cases", required=False, shell_complete=complete_profile)
@common()
def evaluate(run: Run, cases: str | None) -> None:
    """Measure the recommendations against documented companies.

    Baselines that ignore the profile, or look at B2B and B2C alone, stand beside the results.

    CASES is a YAML file with a list `cases:` or `contrasts:`, or a folder of such files; by default
    those that ship with stratkit.
    """
    kb = run.kb()
    path = cases or run.settings["cases"].value or None
    run.emit("evaluation", api.evaluate(path, kb), kb)
