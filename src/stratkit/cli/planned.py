"""The plan that a command asks about: made from a profile, or sealed before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from stratkit import api
from stratkit.cli.guard import ANSWER_IS_NO
from stratkit.cli.inputs import data_of
from stratkit.cli.output import check_target, write_whole
from stratkit.cli.terms import Given, terms_of
from stratkit.language.messages import _

if TYPE_CHECKING:
    from stratkit.cli.run import Run
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.plan import Infeasible, Plan


def planned(  # noqa: PLR0913 - what a plan is asked with
    run: Run,
    source: str,
    kb: KnowledgeBase,
    settled: Given,
    *,
    cheapest: bool = False,
    draws: int | None = None,
    seed: int | None = None,
) -> Plan:
    """Make the plan of a profile; where there is none, say why and leave with `no`.

    Args:
        run: The call.
        source: The file of the profile.
        kb: The knowledge base.
        settled: The options of planning.
        cheapest: Spend as little as the goals allow.
        draws: Of the forecast.
        seed: Of the forecast.
    """
    profile = run.profile(source, kb)
    terms = terms_of(run, profile, settled, kb)
    found = api.plan(profile, kb, terms, cheapest=cheapest, draws=draws, seed=seed)
    run.advise(found.strategy)
    return there(run, found, kb)


def there(run: Run, found: Plan | Infeasible, kb: KnowledgeBase) -> Plan:
    """Return a plan; where there is none, say why and leave with `no`."""
    from stratkit.model.plan import Plan as Made  # noqa: PLC0415 - only a plan needs it

    if not isinstance(found, Made):
        run.emit("infeasible", found, kb)
        click.get_current_context().exit(ANSWER_IS_NO)
    return found


def seal(run: Run, found: Plan, file: str, kb: KnowledgeBase) -> None:
    """Write the sealed plan beside the result."""
    check_target(file)
    write_whole(api.written_lock(api.sealed(found, kb)), file)
    run.remark(_("the plan is sealed in {file}").format(file=Path(file).name))


def unsealed(run: Run, file: str, kb: KnowledgeBase) -> Plan:
    """Make a sealed plan again; where another comes out, show what moved and leave with `no`."""
    from stratkit.planning.lock import same_result  # noqa: PLC0415 - only here

    lock = api.read_lock(*data_of(file, run))
    found = there(run, api.replanned(lock, kb), kb)
    now = api.sealed(found, kb)
    if not same_result(lock, now):
        run.emit("plan-diff", api.plan_diff(lock, now, kb), kb)
        click.get_current_context().exit(ANSWER_IS_NO)
    return found
