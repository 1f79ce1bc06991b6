"""Write the pages of `docs/` that are made from the code and the knowledge base.

`python tools/make_docs.py` after any change; a test compares what is committed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

import stratkit
from stratkit.cli.main import cli
from stratkit.diagnostics.catalogue import CATALOGUE
from stratkit.reporting.formats import render

DOCS = Path(__file__).parents[1] / "docs"
SHOWN = ("robotics-integrator", "regional-bakery-chain")


def example(name: str) -> str:
    """Return the whole strategy of one shipped example."""
    kb = stratkit.load_kb()
    profile = stratkit.load_profile(stratkit.examples()[name], kb)
    return render("recommend", stratkit.recommend(profile, kb), kb, "md", verbose=1)


def accuracy() -> str:
    """Return the measurement on the documented companies."""
    kb = stratkit.load_kb()
    return render("evaluation", stratkit.evaluate(kb=kb), kb, "md", verbose=1)


def diagnostics() -> str:
    """Return what every diagnostic code means."""
    lines = [
        "# Diagnostics",
        "",
        "Every fault in data has a code; `stratkit explain-code CODE` prints the same text.",
    ]
    for code, entry in sorted(CATALOGUE.items()):
        lines += ["", f"## {code} ({entry.severity.value})", "", f"{_sentence(entry.title)}."]
        lines += ["", entry.explanation]
    return "\n".join(lines) + "\n"


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


def command_line() -> str:
    """Return the help page of every command."""
    lines = ["# The command line", "", "What `--help` prints, for every command."]
    for context in _contexts(cli, "stratkit"):
        lines += ["", f"## {context.command_path}", "", "```text"]
        lines += [context.command.get_help(context), "```"]
    return "\n".join(lines) + "\n"


def _contexts(
    command: click.Command, name: str, parent: click.Context | None = None
) -> list[click.Context]:
    """Return the context of a command and of everything below it, as a shell would make it."""
    settings = {**command.context_settings, "terminal_width": 100}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    found = [context]
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            child = command.get_command(context, below)
            if child is not None:
                found += _contexts(child, below, context)
    return found


PAGES: dict[str, Callable[[], str]] = {
    **{f"examples/{name}.md": (lambda name=name: example(name)) for name in SHOWN},  # type: ignore[misc]
    "accuracy.md": accuracy,
    "diagnostics.md": diagnostics,
    "command-line.md": command_line,
}
"""Page to what writes it."""


if __name__ == "__main__":
    for page, text in PAGES.items():
        target = DOCS / page
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text(), encoding="utf-8")
