"""The options every command has, and how a profile is named."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from stratkit.cli.complete import complete_example
from stratkit.cli.config import ALLOWED, Setting, settings
from stratkit.cli.lazy import SPOKEN
from stratkit.cli.output import check_target
from stratkit.cli.run import Run
from stratkit.cli.spoken import LANGUAGE_HELP, Folder
from stratkit.cli.spoken import option as spoken_option
from stratkit.cli.tables import FORMATS
from stratkit.language.current import speak
from stratkit.language.messages import _

SUFFIXES = {
    ".csv": "csv",
    ".dot": "dot",
    ".graphml": "graphml",
    ".html": "html",
    ".json": "json",
    ".md": "md",
    ".yaml": "yaml",
    ".yml": "yaml",
}
"""What the end of a file's name says about its format."""

Command = TypeVar("Command", bound=Callable[..., None])


_FILE_OPTIONS = (
    spoken_option(
        "-o",
        "--output",
        type=click.Path(allow_dash=True),
        metavar="FILE",
        default="-",
        help="Write to a file, whole or not at all; `-` is stdout.",
    ),
    spoken_option("--lang", type=click.Choice(ALLOWED["lang"]), help=LANGUAGE_HELP),
)
_FOLDER_OPTIONS = (
    spoken_option(
        "-o",
        "--output",
        type=click.Path(file_okay=False),
        metavar="FOLDER",
        required=True,
        help="Folder to write, whole or not at all.",
    ),
    spoken_option(
        "--lang",
        type=click.Choice(ALLOWED["lang"]),
        multiple=True,
        help="Only in this language; repeat it for more.",
    ),
)


def common(
    *formats: str, folder: bool = False
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the common options; they reach it as one `Run`, its first argument.

    Args:
        formats: What the command can write, if it is not the usual; without `text` among them
            the first is the default.
        folder: It writes a folder, in any number of languages, and reports on stdout.
    """
    formats = formats or FORMATS
    options = (
        spoken_option("--kb", type=Folder(), metavar="FOLDER", help="Knowledge base to use."),
        spoken_option(
            "--format",
            "form",
            type=click.Choice(formats),
            fallback="" if FORMATS[0] in formats else formats[0],
            help="How to write it; without it, the ending of -o FILE decides.",
        ),
        spoken_option("--json", "as_json", is_flag=True, help="Short for --format json."),
        *(_FOLDER_OPTIONS if folder else _FILE_OPTIONS),
        spoken_option("-q", "--quiet", is_flag=True, help="No hints and no warnings."),
        spoken_option("-v", "--verbose", count=True, help="Show more; twice for all."),
        spoken_option("--color", type=click.Choice(ALLOWED["color"]), help="When to use colours."),
        spoken_option("--config", type=click.Path(), metavar="FILE", help="Settings to use."),
    )

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def run(**given: Any) -> None:  # noqa: ANN401 - whatever the command declares
            languages, target = _taken(given) if folder else ((), "")
            run = _run(given, formats)
            command(replace(run, languages=languages, target=target), **given)

        wrapped: Callable[..., None] = run
        for option in reversed(options):
            wrapped = option(wrapped)
        return wrapped

    return decorate


def _taken(given: dict[str, Any]) -> tuple[tuple[str, ...], str]:
    """Take the languages and the folder that are written, and leave what other commands have."""
    languages, target = given["lang"], given["output"]
    given.update(lang=languages[0] if languages else None, output="-")
    return languages, target


def _run(given: dict[str, Any], formats: Sequence[str]) -> Run:
    """Take the common options out of what was given."""
    found = settings(given.pop("config"))
    form, as_json = given.pop("form"), given.pop("as_json")
    if as_json and form not in {None, "json"}:
        msg = _("--json and --format {format} contradict each other").format(format=form)
        raise click.UsageError(msg)
    flags = {key: given.pop(key) for key in ("kb", "lang", "color")}
    flags["lang"] = flags["lang"] or click.get_current_context().meta.get(SPOKEN)
    output = given.pop("output")
    flags["format"] = "json" if as_json else form
    ending = SUFFIXES.get(Path(output).suffix.lower(), "")
    if ending in formats:
        found["format"] = Setting(value=ending, source="--output")
    elif FORMATS[0] not in formats and found["format"].value not in formats:
        found["format"] = Setting(value=formats[0], source="default")
    for key, value in flags.items():
        if value is not None:
            found[key] = replace(found[key], value=value, source=f"--{key}")
    speak(found["lang"].value)
    if output != "-":
        check_target(output)
    quiet, verbose = given.pop("quiet"), given.pop("verbose")
    return Run(
        settings=found,
        format=found["format"].value,
        output=output,
        quiet=quiet,
        verbose=verbose or (-1 if quiet else 0),
    )


def example_option(command: Command) -> Command:
    """Let a command read one of the examples that ship instead of a file."""
    option = spoken_option(
        "--example",
        metavar="NAME",
        shell_complete=complete_example,
        help="Use an example that ships with stratkit.",
    )
    return option(command)
