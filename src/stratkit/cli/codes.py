"""`explain-code`: what the code of a diagnostic means."""

from __future__ import annotations

import click

from stratkit.cli.complete import complete_code
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.tables import table
from stratkit.diagnostics.catalogue import CATALOGUE
from stratkit.diagnostics.errors import UnknownId

EPILOG = """\b
Examples:
  stratkit explain-code SK201
  stratkit explain-code SK808 --json
"""


@click.command("explain-code", epilog=EPILOG)
@click.argument("code", metavar="SKxxx", shell_complete=complete_code)
@common()
def explain_code(run: Run, code: str) -> None:
    """Explain the code of a diagnostic."""
    known = code.upper()
    if known not in CATALOGUE:
        raise UnknownId(code, CATALOGUE)
    entry = CATALOGUE[known]
    if run.format == "text":
        run.write(f"{known} ({entry.severity.value}): {entry.title}\n\n{entry.explanation}")
        return
    row = {"code": known, "severity": entry.severity.value, "title": entry.title}
    run.write(table([{**row, "explanation": entry.explanation}], run.format))
