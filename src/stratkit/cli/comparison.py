"""`compare`: two businesses side by side, or B2B and B2C as the sources describe them."""

from __future__ import annotations

import click

from stratkit import api
from stratkit.cli.complete import complete_business
from stratkit.cli.inputs import TYPICAL, business_of
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.spoken import Spoken, argument
from stratkit.language.messages import _

EPILOG = """\b
Examples:
  stratkit compare b2b b2c
  stratkit compare acme.stratkit.yaml it-consultancy
"""


@click.command(cls=Spoken, epilog=EPILOG)
@argument("first", metavar="PROFILE", shell_complete=complete_business)
@argument("second", metavar="PROFILE", shell_complete=complete_business)
@common()
def compare(run: Run, first: str, second: str) -> None:
    """Compare two businesses, or B2B with B2C.

    PROFILE is a file, `-` for stdin, the name of an example, or one of the words b2b and b2c
    for a firm of which nothing else is known; the two words together give the table of contrasts.
    """
    kb = run.kb()
    if {first.lower(), second.lower()} == set(TYPICAL):
        run.emit("contrast", api.contrast(kb), kb)
        return
    if first == second == "-":
        msg = _("only one of the two profiles can come from stdin")
        raise click.UsageError(msg)
    one, other = business_of(run, first, kb), business_of(run, second, kb)
    run.emit("compare", api.compare(one, other, kb), kb)
