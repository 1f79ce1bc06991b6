"""The options every command has, and how a profile is named."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from stratkit.cli.complete import complete_example
from stratkit.cli.config import ALLOWED, settings
from stratkit.cli.output import check_target
from stratkit.cli.run import Run

FORMATS = ALLOWED["format"]

Command = TypeVar("Command", bound=Callable[..., None])


def common(*more_formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the common options; they reach it as one `Run`, its first argument.

    Args:
        more_formats: Formats this command can write besides the usual ones.
    """
    formats = (*FORMATS, *more_formats)
    folder = click.Path(exists=False, file_okay=False)
    options = (
        click.option("--kb", type=folder, metavar="FOLDER", help="Knowledge base to use."),
        click.option("--format", "form", type=click.Choice(formats), help="How to write it."),
        click.option("--json", "as_json", is_flag=True, help="Short for --format json."),
        click.option(
            "-o",
            "--output",
            type=click.Path(allow_dash=True),
            metavar="FILE",
            default="-",
            help="Write to a file, whole or not at all; `-` is stdout.",
        ),
        click.option("-q", "--quiet", is_flag=True, help="No hints and no warnings."),
        click.option("-v", "--verbose", count=True, help="Show more; twice for all."),
        click.option("--color", type=click.Choice(ALLOWED["color"]), help="When to use colours."),
        click.option("--config", type=click.Path(), metavar="FILE", help="Settings to use."),
    )

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def run(**given: Any) -> None:  # noqa: ANN401 - whatever the command declares
            command(_run(given), **given)

        wrapped: Callable[..., None] = run
        for option in reversed(options):
            wrapped = option(wrapped)
        return wrapped

    return decorate


def _run(given: dict[str, Any]) -> Run:
    """Take the common options out of what was given."""
    found = settings(given.pop("config"))
    form, as_json = given.pop("form"), given.pop("as_json")
    if as_json and form not in {None, "json"}:
        msg = f"--json and --format {form} contradict each other"
        raise click.UsageError(msg)
    flags = {"kb": given.pop("kb"), "color": given.pop("color")}
    flags["format"] = "json" if as_json else form
    for key, value in flags.items():
        if value is not None:
            found[key] = replace(found[key], value=value, source=f"--{key}")
    output = given.pop("output")
    if output != "-":
        check_target(output)
    return Run(
        settings=found,
        format=found["format"].value,
        output=output,
        quiet=given.pop("quiet"),
        verbose=given.pop("verbose"),
    )


def example_option(command: Command) -> Command:
    """Let a command read one of the examples that ship instead of a file."""
    option = click.option(
        "--example",
        metavar="NAME",
        shell_complete=complete_example,
        help="Use an example that ships with stratkit.",
    )
    return option(command)
