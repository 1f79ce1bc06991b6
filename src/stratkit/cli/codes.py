"""`explain-code`: what the code of a diagnostic means."""

from __future__ import annotations

import click

from stratkit.cli.complete import complete_code
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.spoken import Spoken, argument
from stratkit.cli.tables import table
from stratkit.diagnostics.catalogue import CATALOGUE
from stratkit.diagnostics.errors import UnknownId
from stratkit.language.messages import _
from stratkit.language.words import word

EPILOG = """\b
Examples:
  stratkit explain-code SK201
  stratkit explain-code SK808 --json
"""


@click.command("explain-code", cls=Spoken, epilog=EPILOG)
@argument("code", metavar="SKxxx", shell_complete=complete_code)
@common()
def explain_code(run: Run, code: str) -> None:
    """Explain the code of a diagnostic."""
    known = code.upper()
    if known not in CATALOGUE:
        raise UnknownId(code, CATALOGUE)
    entry = CATALOGUE[known]
    title, explanation = _(entry.title), _(entry.explanation)
    if run.format == "text":
        severity = word("severity", entry.severity.value)
        run.write(f"{known} ({severity}): {title}\n\n{explanation}")
        return
    row = {"code": known, "severity": entry.severity.value, "title": title}
    run.write(table([{**row, "explanation": explanation}], run.format))
