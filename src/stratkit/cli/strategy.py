"""`recommend`, `traits` and `explain`: a strategy and the reasons for it."""

from __future__ import annotations

import click

from stratkit import api
from stratkit.cli.complete import complete_profile, complete_profile_then_option
from stratkit.cli.inputs import source_of
from stratkit.cli.options import common, example_option
from stratkit.cli.run import Run
from stratkit.cli.spoken import Spoken, argument
from stratkit.cli.tables import FORMATS

RECOMMEND_EPILOG = """\b
Examples:
  stratkit recommend acme.stratkit.yaml
  stratkit recommend --example it-consultancy --format html -o strategy.html
"""
TRAITS_EPILOG = """\b
Examples:
  stratkit traits --example regional-bakery-chain
  cat acme.stratkit.yaml | stratkit traits - --json
"""
EXPLAIN_EPILOG = """\b
Examples:
  stratkit explain acme.stratkit.yaml trade-fair
  stratkit explain --example online-clothing-store linkedin
"""


@click.command(cls=Spoken, epilog=RECOMMEND_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@common(*FORMATS, "html")
def recommend(run: Run, words: tuple[str, ...], example: str | None) -> None:
    """Recommend a strategy for a business.

    PROFILE is a YAML file of answers about the business, or `-` for stdin.
    """
    source = source_of(run, words, example)
    kb = run.kb()
    strategy = api.recommend(run.profile(source, kb), kb)
    run.emit("recommend", run.advise(strategy), kb)


@click.command(cls=Spoken, epilog=TRAITS_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@common()
def traits(run: Run, words: tuple[str, ...], example: str | None) -> None:
    """Show where a business stands on every dimension, and why.

    PROFILE is a YAML file of answers about the business, or `-` for stdin.
    """
    source = source_of(run, words, example)
    kb = run.kb()
    strategy = api.recommend(run.profile(source, kb), kb)
    run.emit("traits", run.advise(strategy), kb)


@click.command(cls=Spoken, epilog=EXPLAIN_EPILOG)
@argument(
    "words", nargs=-1, metavar="[PROFILE] OPTION", shell_complete=complete_profile_then_option
)
@example_option
@common()
def explain(run: Run, words: tuple[str, ...], example: str | None) -> None:
    """Explain why an option is recommended, or why not.

    PROFILE is a YAML file of answers about the business, or `-` for stdin. OPTION is the id,
    slug, label or synonym of a channel, a tactic or anything else that can be recommended.
    """
    source = source_of(run, words, example, more=1)
    kb = run.kb()
    strategy, recommendation = api.explain(run.profile(source, kb), words[-1], kb)
    run.emit("explain", (run.advise(strategy), recommendation), kb)
