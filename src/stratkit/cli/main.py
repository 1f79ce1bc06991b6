"""The command `stratkit`."""

from __future__ import annotations

import gc

import click

from stratkit import __version__
from stratkit.cli.guard import Guarded
from stratkit.cli.spoken import SpokenOption, teach_click

_HERE = "stratkit.cli"

FAMILIES = {
    "recommend": f"{_HERE}.strategy:recommend",
    "traits": f"{_HERE}.strategy:traits",
    "explain": f"{_HERE}.strategy:explain",
    "plan": f"{_HERE}.planning:plan",
    "whatif": f"{_HERE}.questioning:whatif",
    "ask": f"{_HERE}.questioning:ask",
    "diff": f"{_HERE}.questioning:diff",
    "compare": f"{_HERE}.comparison:compare",
    "profile": f"{_HERE}.profile:profile",
    "kb": f"{_HERE}.knowledge:kb",
    "site": f"{_HERE}.site:site",
    "evaluate": f"{_HERE}.evaluation:evaluate",
    "config": f"{_HERE}.settings:config",
    "completion": f"{_HERE}.shell:completion",
    "explain-code": f"{_HERE}.codes:explain_code",
}

EPILOG = """\b
Examples:
  stratkit recommend --example craft-brewery-mixed
  stratkit plan --example craft-brewery-mixed
  stratkit profile new -o acme.stratkit.yaml
  stratkit explain acme.stratkit.yaml trade-fair
"""


@click.group(
    cls=Guarded,
    lazy=FAMILIES,
    epilog=EPILOG,
    context_settings={"max_content_width": 100},
)
@click.version_option(
    __version__,
    "-V",
    "--version",
    message="%(prog)s %(version)s",
    help="Show the version and exit.",
    cls=SpokenOption,
)
def cli() -> None:
    """Turn a business profile into an explained, cited marketing strategy."""


teach_click()


def main() -> None:
    """Run the command line and leave with its exit code."""
    # A command lives for a moment and keeps what it makes, so nothing is worth collecting.
    gc.disable()
    cli.main(prog_name="stratkit")
