"""`kb check|show|search|path|coverage|ledger|diff|stats|export`: the knowledge base itself."""

from __future__ import annotations

import click

from stratkit import api
from stratkit.analysis.ledger import USES, Use
from stratkit.cli.complete import (
    complete_entity,
    complete_kind,
    complete_option,
    complete_start,
)
from stratkit.cli.findings import conclude
from stratkit.cli.guard import ANSWER_IS_NO
from stratkit.cli.lazy import LazyGroup
from stratkit.cli.options import common
from stratkit.cli.run import Run
from stratkit.cli.spoken import Number, argument
from stratkit.cli.spoken import option as spoken_option
from stratkit.language.messages import _

BUILTIN = "builtin"
"""The word for the knowledge base that ships."""

CHECK_EPILOG = """\b
Examples:
  stratkit kb check
  stratkit kb check --kb ./our-knowledge --json
"""
SHOW_EPILOG = """\b
Examples:
  stratkit kb show channel.trade-fair
  stratkit kb show sells_to
  stratkit kb show 'src.000#s0-029'
"""
SEARCH_EPILOG = """\b
Examples:
  stratkit kb search trade fairs
  stratkit kb search programu lojalnościowego --kind tactic
"""
PATH_EPILOG = """\b
Examples:
  stratkit kb path buying-group trade-fair
  stratkit kb path decision_makers channel.trade-fair
"""
COVERAGE_EPILOG = """\b
Examples:
  stratkit kb coverage
  stratkit kb coverage --format csv -o coverage.csv
"""
LEDGER_EPILOG = """\b
Examples:
  stratkit kb ledger
  stratkit kb ledger --use plan -o numbers.csv
"""
DIFF_EPILOG = """\b
Examples:
  stratkit kb diff ./kb-before ./kb-after
  stratkit kb diff builtin ./our-overlay --json
"""
STATS_EPILOG = """\b
Examples:
  stratkit kb stats
  stratkit kb stats --json
"""
EXPORT_EPILOG = """\b
Examples:
  stratkit kb export -o stratkit.graphml
  stratkit kb export --format dot | dot -Tsvg -o stratkit.svg
"""


@click.group(cls=LazyGroup)
def kb() -> None:
    """Look into the knowledge base, check it and export it."""


@kb.command(epilog=CHECK_EPILOG)
@common()
def check(run: Run) -> None:
    """Check every file of the knowledge base.

    Every finding is reported in one run; the exit code is 1 if there are any.
    """
    conclude(run, api.check_kb(run.folder), run.folder or _("the built-in knowledge base"))


@kb.command(epilog=SHOW_EPILOG)
@argument("name", metavar="ID", shell_complete=complete_entity)
@common()
def show(run: Run, name: str) -> None:
    """Show all that the knowledge base says about one thing.

    ID is any id, the field of a question, the slug, label or synonym of an option, or a claim as
    it is cited, SOURCE#CLAIM.
    """
    known = run.kb()
    if name in known.moved:
        now = _("`{former}` is now called `{id}`")
        run.remark(now.format(former=name, id=known.moved[name]))
    run.emit("entity", api.entity(name, known), known)


@kb.command(epilog=SEARCH_EPILOG)
@argument("words", nargs=-1, required=True)
@spoken_option("--kind", default="", shell_complete=complete_kind, help="Only this kind of thing.")
@spoken_option("--limit", type=Number(1, 1000), default=20, help="At most this many.")
@common()
def search(run: Run, words: tuple[str, ...], kind: str, limit: int) -> None:
    """Search for words in English, Polish or Russian.

    Neither case nor diacritics nor endings count, and a typing error is forgiven.
    """
    known = run.kb()
    hits = api.search(" ".join(words), known, kind=kind, limit=limit)
    run.emit("search", hits, known)
    if not hits:
        click.get_current_context().exit(ANSWER_IS_NO)


@kb.command(epilog=PATH_EPILOG)
@argument("start", metavar="TRAIT", shell_complete=complete_start)
@argument("option", shell_complete=complete_option)
@common()
def path(run: Run, start: str, option: str) -> None:
    """Show how a trait or an answer leads to an option.

    TRAIT is a trait, a question or the field of a question.
    """
    known = run.kb()
    found = api.paths(start, option, known)
    run.emit("paths", found, known)
    if not found:
        click.get_current_context().exit(ANSWER_IS_NO)


@kb.command(epilog=COVERAGE_EPILOG)
@common()
def coverage(run: Run) -> None:
    """Count the source claims that the knowledge base cites."""
    known = run.kb()
    run.emit("coverage", api.coverage(known), known)


@kb.command(epilog=LEDGER_EPILOG)
@spoken_option("--use", type=click.Choice(USES), help="Only the numbers that act there.")
@common()
def ledger(run: Run, use: Use | None) -> None:
    """List every number with its source, grade and use.

    The share of the numbers that rest on judgement is printed with them.
    """
    known = run.kb()
    run.emit("ledger", api.ledger(known, use), known)


@kb.command(epilog=DIFF_EPILOG)
@argument("old", type=click.Path())
@argument("new", type=click.Path())
@common()
def diff(run: Run, old: str, new: str) -> None:
    """Show what a change of knowledge moves, and why.

    OLD and NEW are folders of knowledge, or the word builtin. Every example profile and every
    documented company of NEW is judged with both; the exit code is 1 if any of them is moved.
    """
    folders = [None if name == BUILTIN else name for name in (old, new)]
    found = api.kb_diff(*folders)
    run.emit("diff", found, api.load_kb(folders[1], run.settings["lang"].value))
    if any(change.moves for change in found.profiles):
        click.get_current_context().exit(ANSWER_IS_NO)


@kb.command(epilog=STATS_EPILOG)
@common()
def stats(run: Run) -> None:
    """Count what the knowledge base holds."""
    known = run.kb()
    run.emit("stats", api.stats(known), known)


@kb.command(epilog=EXPORT_EPILOG)
@common("graphml", "dot", "json")
def export(run: Run) -> None:
    """Export the knowledge graph for other programs."""
    run.write(api.export(run.format, run.kb()))
