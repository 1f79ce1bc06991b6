"""`plan`: a programme of money, people and time, and every question about it."""

from __future__ import annotations

from typing import Any

import click

from stratkit import api
from stratkit.cli.complete import complete_profile, complete_profile_then_option
from stratkit.cli.inputs import source_of
from stratkit.cli.lazy import DefaultGroup
from stratkit.cli.options import common, example_option
from stratkit.cli.planned import planned, seal, unsealed
from stratkit.cli.run import Run
from stratkit.cli.spoken import Number, Spoken, argument
from stratkit.cli.spoken import option as spoken_option
from stratkit.cli.tables import FORMATS
from stratkit.cli.terms import Given, planning_options

MAKE_EPILOG = """\b
Examples:
  stratkit plan acme.stratkit.yaml
  stratkit plan --example robotics-integrator --budget '60000 EUR' --require trade-fair
  stratkit plan acme.stratkit.yaml --goal customers=40 --cheapest --lock plan.lock
"""
EXPLAIN_EPILOG = """\b
Examples:
  stratkit plan explain --example it-consultancy webinar
"""
WHY_NOT_EPILOG = """\b
Examples:
  stratkit plan why-not --example robotics-integrator trade-fair
"""
FRONTIER_EPILOG = """\b
Examples:
  stratkit plan frontier --example online-clothing-store
"""
ROBUSTNESS_EPILOG = """\b
Examples:
  stratkit plan robustness --example cnc-subcontractor-silesia
"""
ASSUMPTIONS_EPILOG = """\b
Examples:
  stratkit plan assumptions --example cnc-subcontractor-silesia
"""
CHANGE_EPILOG = """\b
Examples:
  stratkit plan change --example cnc-subcontractor-silesia trade-fair
"""

_HERE = "stratkit.cli.planning"


@click.group(
    cls=DefaultGroup,
    default="make",
    lazy={
        "make": f"{_HERE}:make",
        "explain": f"{_HERE}:explain",
        "why-not": f"{_HERE}:why_not",
        "frontier": f"{_HERE}:frontier",
        "robustness": f"{_HERE}:robustness",
        "assumptions": f"{_HERE}:assumptions",
        "change": f"{_HERE}:change",
    },
)
def plan() -> None:
    """Plan money, people and time, and question the plan.

    `stratkit plan PROFILE` is short for `stratkit plan make PROFILE`, whose help lists what can
    be settled.
    """


@click.command(cls=Spoken, epilog=MAKE_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@planning_options
@spoken_option("--cheapest", is_flag=True, help="Spend as little as the goals allow.")
@spoken_option("--draws", type=Number(100, 100_000), help="Draws of the forecast.")
@spoken_option("--seed", type=Number(0, 2**63 - 1), help="Seed of the forecast.")
@spoken_option("--lock", metavar="FILE", type=click.Path(), help="Seal the plan in a file too.")
@spoken_option("--locked", metavar="FILE", type=click.Path(), help="Make a sealed plan again.")
@common(*FORMATS, "html")
def make(  # noqa: PLR0913 - one for each option
    run: Run,
    *,
    words: tuple[str, ...],
    example: str | None,
    settled: Given,
    lock: str | None,
    locked: str | None,
    **forecast: Any,  # noqa: ANN401 - click's options
) -> None:
    """Plan what to do when, for how much, and by whom.

    PROFILE is a YAML file of answers about the business, or `-` for stdin. What is settled stands
    in it under `plan:`, or is given here.
    """
    kb = run.kb()
    if locked:
        found = unsealed(run, locked, kb)
    else:
        found = planned(run, source_of(run, words, example), kb, settled, **forecast)
    if lock:
        seal(run, found, lock, kb)
    run.emit("plan", found, kb)


@click.command(cls=Spoken, epilog=EXPLAIN_EPILOG)
@argument(
    "words", nargs=-1, metavar="[PROFILE] OPTION", shell_complete=complete_profile_then_option
)
@example_option
@planning_options
@common()
def explain(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Explain why an option is in the plan, so much, and then.

    OPTION is the id, slug, label or synonym of an option.
    """
    kb = run.kb()
    found = planned(run, source_of(run, words, example, more=1), kb, settled)
    run.emit("plan-explanation", api.plan_explanation(found, words[-1], kb), kb)


@click.command("why-not", cls=Spoken, epilog=WHY_NOT_EPILOG)
@argument(
    "words", nargs=-1, metavar="[PROFILE] OPTION", shell_complete=complete_profile_then_option
)
@example_option
@planning_options
@common()
def why_not(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Force an option into the plan, and show what that costs.

    OPTION is the id, slug, label or synonym of an option.
    """
    kb = run.kb()
    found = planned(run, source_of(run, words, example, more=1), kb, settled)
    run.emit("why-not", api.why_not(found, words[-1], kb), kb)


@click.command(cls=Spoken, epilog=FRONTIER_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@planning_options
@common()
def frontier(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Show what more and less money buys.

    From half the budget to twice the budget, and where it stops paying.
    """
    kb = run.kb()
    found = planned(run, source_of(run, words, example), kb, settled)
    run.emit("frontier", api.frontier(found), kb)


@click.command(cls=Spoken, epilog=ROBUSTNESS_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@planning_options
@common()
def robustness(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Show how often each option stays when estimates are off."""
    kb = run.kb()
    found = planned(run, source_of(run, words, example), kb, settled)
    run.emit("robustness", api.robustness(found), kb)


@click.command(cls=Spoken, epilog=ASSUMPTIONS_EPILOG)
@argument("words", nargs=-1, metavar="[PROFILE]", shell_complete=complete_profile)
@example_option
@planning_options
@common()
def assumptions(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Rank the estimates by what it is worth to know them."""
    kb = run.kb()
    found = planned(run, source_of(run, words, example), kb, settled)
    run.emit("assumptions", api.assumptions(found), kb)


@click.command(cls=Spoken, epilog=CHANGE_EPILOG)
@argument(
    "words", nargs=-1, metavar="[PROFILE] OPTION", shell_complete=complete_profile_then_option
)
@example_option
@planning_options
@common()
def change(run: Run, words: tuple[str, ...], example: str | None, settled: Given) -> None:
    """Find an answer that brings an option in, or drops it.

    OPTION is the id, slug, label or synonym of an option.
    """
    kb = run.kb()
    found = planned(run, source_of(run, words, example, more=1), kb, settled)
    run.emit("smallest-change", api.smallest_change(found, words[-1], kb), kb)
