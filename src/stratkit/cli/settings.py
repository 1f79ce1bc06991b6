"""`config show`: which settings hold, and where they come from."""

from __future__ import annotations

import click

from stratkit.cli.lazy import LazyGroup
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.tables import table, to_people
from stratkit.language.messages import _
from stratkit.language.words import word

EPILOG = """\b
Examples:
  stratkit config show
  STRATKIT_FORMAT=md stratkit config show --color never
"""


@click.group(cls=LazyGroup)
def config() -> None:
    """Look into the configuration."""


@config.command(epilog=EPILOG)
@common()
def show(run: Run) -> None:
    """Show every setting, its value and where the value comes from.

    A command-line option goes before --config FILE, before STRATKIT_* in the environment, before
    the nearest stratkit.toml or [tool.stratkit] of a pyproject.toml upwards, before the default.
    """
    said = to_people(run.format)
    rows = [
        {
            "setting": key,
            "value": found.value or (_("(built in)") if said else "(built in)"),
            "source": word("setting", found.source) if said else found.source,
        }
        for key, found in run.settings.items()
    ]
    run.write(table(rows, run.format))
