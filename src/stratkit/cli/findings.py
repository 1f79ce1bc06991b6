"""Findings about data as a result; the exit code says whether there are any."""

from __future__ import annotations

import click

from stratkit.cli.guard import ANSWER_IS_NO
from stratkit.cli.run import Run
from stratkit.cli.tables import table
from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.render import render_full, render_json
from stratkit.language.messages import _, counted
from stratkit.model.text import paired


def conclude(run: Run, report: Report, what: str) -> None:
    """Write a report and leave with 1 if there is anything in it.

    Args:
        run: The call.
        report: The findings.
        what: What was checked, as a noun phrase.
    """
    if run.format == "text":
        parts = (render_full(report), _summary(report, what))
        run.write("\n\n".join(part for part in parts if part))
    else:
        run.write(table(render_json(report), run.format))
    if report.diagnostics:
        click.get_current_context().exit(ANSWER_IS_NO)


def _summary(report: Report, what: str) -> str:
    said = []
    if report.errors:
        said.append(counted("{count} error", "{count} errors", len(report.errors)))
    if report.warnings:
        said.append(counted("{count} warning", "{count} warnings", len(report.warnings)))
    found = paired(said) or _("no findings")
    return _("{findings} in {what}").format(findings=found, what=what)
