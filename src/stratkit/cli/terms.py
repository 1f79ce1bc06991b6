"""The terms of a plan as options, laid over those of the profile."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from stratkit import api
from stratkit.cli.run import Run
from stratkit.cli.spoken import option
from stratkit.diagnostics.render import render_full
from stratkit.language.messages import _

if TYPE_CHECKING:
    from stratkit.kb.given import Plain
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.profile import BusinessProfile
    from stratkit.model.terms import Terms

Given = Mapping[str, Any]
"""Option of a plan to what was typed, as click hands it over."""

_BETWEEN = re.compile(r"(?<=[A-Za-z]),")
"""The comma behind a currency; one between digits sets off thousands."""


def _pairs(
    context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]
) -> dict[str, str]:
    """Part NAME=VALUE; of two with the same name the later counts."""
    found = {}
    for text in texts:
        name, equals, value = text.rpartition("=")
        if not equals:
            message = _("`{text}` is not a name and a value: write {form}")
            form = parameter.make_metavar(context)
            raise click.BadParameter(message.format(text=text, form=form), context, parameter)
        found[name.strip()] = value
    return found


OPTIONS = (
    option("--quarters", metavar="N", help="Quarters to plan, 1 to 12."),
    option("--start", metavar="YEARQ", help="First quarter, such as 2027Q1."),
    option("--budget", metavar="MONEY", help="Money for the whole plan, such as '20000 USD'."),
    option("--by-quarter", metavar="MONEY,...", help="Money at most in each quarter."),
    option(
        "--hours",
        metavar="NAME=H",
        multiple=True,
        callback=_pairs,
        help="Hours a week of marketing, of sales or of a skill.",
    ),
    option("--require", metavar="OPTION", multiple=True, help="Have it in the plan."),
    option("--exclude", metavar="OPTION", multiple=True, help="Keep it out of the plan."),
    option(
        "--fix",
        metavar="OPTION=MONEY",
        multiple=True,
        callback=_pairs,
        help="Give it exactly so much over the whole plan.",
    ),
    option(
        "--cap",
        metavar="OPTION=MONEY",
        multiple=True,
        callback=_pairs,
        help="Give it so much at most over the whole plan.",
    ),
    option(
        "--goal",
        "goals",
        metavar="MEASURE=AMOUNT",
        multiple=True,
        callback=_pairs,
        help="What to reach: customers, leads, revenue or cost_per_customer.",
    ),
    option("--brand", metavar="LEAST-MOST", help="Per cent of the spending that goes to brand."),
    option(
        "--history",
        metavar="FILE",
        multiple=True,
        type=click.Path(path_type=Path),
        help="Past results or conversions, in CSV, JSON or YAML.",
    ),
    option(
        "--curves",
        metavar="FILE",
        multiple=True,
        type=click.Path(path_type=Path),
        help="Response curves of a media-mix model, in CSV, JSON or YAML.",
    ),
)
NAMES = (
    *("quarters", "start", "budget", "by_quarter", "hours", "require", "exclude"),
    *("fix", "cap", "goals", "brand"),
)
"""Keys of a plan, under which click hands their options over."""
FILES = ("history", "curves")


def planning_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a plan; they reach it as one argument, `settled`."""

    @functools.wraps(command)
    def run(*words: Any, **given: Any) -> None:  # noqa: ANN401 - whatever the command declares
        settled = {name: given.pop(name) for name in (*NAMES, *FILES)}
        command(*words, settled=settled, **given)

    wrapped: Callable[..., None] = run
    for declared in reversed(OPTIONS):
        wrapped = declared(wrapped)
    return wrapped


def terms_of(run: Run, profile: BusinessProfile, settled: Given, kb: KnowledgeBase) -> Terms:
    """Return the terms of a profile with what the options settle laid over them.

    Args:
        run: The call, which keeps warnings.
        profile: The business.
        settled: What `planning_options` has gathered.
        kb: The knowledge base that knows the options and skills.

    Raises:
        InvalidData: An option or a file cannot be read; every fault is named.
    """
    plan = {
        name: (_place(name), _value(name, settled[name])) for name in NAMES if _typed(settled[name])
    }
    files = [path for name in FILES for path in settled[name]]
    terms, report = api.laid_terms(profile.terms, plan, files, kb)
    if report.warnings:
        run.remarks.append(render_full(report.warnings))
    return terms


def _typed(value: object) -> bool:
    """Whether an option was given; an empty text was, and is refused."""
    return value is not None and value not in ((), {})


def _place(name: str) -> str:
    return "--goal" if name == "goals" else f"--{name.replace('_', '-')}"


def _value(name: str, typed: Any) -> Plain:  # noqa: ANN401 - a text, several, or pairs
    """Return what was typed in the form in which a profile says it."""
    if name == "by_quarter":
        return tuple(_BETWEEN.split(typed))
    if name == "brand":
        least, _dash, most = typed.partition("-")
        return {"least": least, "most": most}
    value: Plain = typed
    return value
