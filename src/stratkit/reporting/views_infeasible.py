"""There is no plan: what clashes, and the smallest changes that would help."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import PurePath

from stratkit.language.messages import _, marked
from stratkit.language.quantities import share, significant
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Demand, Infeasible
from stratkit.model.terms import LockKind, Measure
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Inline,
    Paragraph,
    Span,
    Table,
    filled,
)
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import exact, quarter_name
from stratkit.reporting.quantities import decimals
from stratkit.reporting.views_plan_hours import TEAMS

CHANGE = "\N{RIGHTWARDS ARROW}"
DIGITS = 3
"""Significant digits of what would be enough."""

GOALS: dict[Measure, str] = {
    "customers": marked("{amount} new customers by the end"),
    "leads": marked("{amount} leads by the end"),
    "revenue": marked("{amount} of revenue by the end"),
    "cost_per_customer": marked("a customer for {amount} at most"),
}
LOCKS: dict[LockKind, str] = {
    "require": marked("{option} is required"),
    "exclude": marked("{option} is excluded"),
    "fix": marked("{option} gets {amount}"),
    "cap": marked("{option} gets {amount} at most"),
}
WITHOUT: dict[str, str] = {
    "lock": marked("to drop it"),
    "brand": marked("to drop it"),
    "need": marked("it cannot be changed"),
    "clash": marked("it cannot be changed"),
}
"""What is said of a demand of which no other amount would do, or that has none."""
AS_IT_IS = marked("no change of it alone")


def infeasible_view(found: Infeasible, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what clashes, demand by demand, with the smallest change of each that would do."""
    return tuple(_view(found, kb, verbose))


def _view(found: Infeasible, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    title = _("There is no such plan: {name}").format(name=found.strategy.profile.name)
    yield Heading(title, 1)
    yield Paragraph(
        _(
            "These demands cannot all be met; without any one of them the others can. "
            "On the right stands the smallest change of each, alone, with which a plan exists."
        )
    )
    yield Table(
        columns=(
            Column(title=_("demanded"), share=3),
            Column(title=_("where"), share=2),
            Column(title=_("enough would be"), share=3),
        ),
        rows=tuple(
            (Span(said(demand, found, kb), "strong"), _place(demand), enough(demand, found))
            for demand in found.demands
        ),
    )
    if verbose >= 0:
        hint = _("{command} shows what other budgets buy.")
        command = Span("stratkit plan frontier PROFILE", "code")
        yield Paragraph(filled(hint, command=command))


def said(demand: Demand, found: Infeasible, kb: KnowledgeBase) -> str:
    """Say a demand in the user's words."""
    amount = written(demand, demand.amount, found)
    match demand.kind:
        case "goal":
            return _(GOALS[demand.subject]).format(amount=amount)  # type: ignore[index]
        case "lock":
            kind, _space, option = demand.subject.partition(" ")
            return _(LOCKS[kind]).format(  # type: ignore[index]
                option=kb.options[option].label, amount=amount
            )
        case "need" | "clash":
            return _between_options(demand, found, kb)
        case _:
            return _limit(demand, amount, found, kb)


def _limit(demand: Demand, amount: str, found: Infeasible, kb: KnowledgeBase) -> str:
    match demand.kind:
        case "budget":
            return _("the budget is {amount}").format(amount=amount)
        case "quarter":
            name = quarter_name(found.problem, int(demand.subject))
            return _("{quarter} spends {amount} at most").format(quarter=name, amount=amount)
        case "hours":
            team = demand.subject in TEAMS
            who = _(TEAMS[demand.subject]) if team else kb.skills[demand.subject].label
            return _("{who}: {amount} a week").format(who=who, amount=amount)
        case "starts":
            return _("{amount} new options a quarter at most").format(amount=amount)
        case _:
            least, most = (share(100 * end) for end in found.problem.limits.brand)
            return _("brand gets {least} to {most} of the spending").format(least=least, most=most)


def _between_options(demand: Demand, found: Infeasible, kb: KnowledgeBase) -> str:
    """Say which option needs or bars which."""
    if demand.kind == "need":
        option = demand.subject
        groups = found.problem.candidate(option).needs
        needed = ", ".join(
            _(" or ").join(kb.options[other].label for other in group) for group in groups
        )
        return _("{option} needs {needed} first").format(
            option=kb.options[option].label, needed=needed
        )
    kind, slug, rival = demand.subject.split(".", 2)
    return _("{option} clashes with {rival}").format(
        option=kb.options[f"{kind}.{slug}"].label, rival=kb.options[rival].label
    )


def is_money(demand: Demand) -> bool:
    """Whether the amount of a demand is money, not hours or a count."""
    if demand.kind == "goal":
        return demand.subject in {"revenue", "cost_per_customer"}
    return demand.kind in {"budget", "quarter", "lock"}


def written(demand: Demand, amount: float, found: Infeasible) -> str:
    """Write an amount in the unit of a demand."""
    if is_money(demand):
        return exact(amount, found.problem)
    shown = significant(amount)
    return _("{hours} h").format(hours=shown) if demand.kind == "hours" else shown


def enough(demand: Demand, found: Infeasible) -> str:
    """Write the smallest change of a demand that would do."""
    if demand.enough is None:
        return _(WITHOUT.get(demand.kind, AS_IT_IS))
    before = written(demand, demand.amount, found)
    return f"{before} {CHANGE} {written(demand, _safe(demand, demand.enough, found), found)}"


def _safe(demand: Demand, amount: float, found: Infeasible) -> float:
    """Round an amount to a whole one of three significant digits, away from what was asked for.

    It is found with limited precision; rounded the other way it might not be enough.
    """
    unit = found.problem.eur if is_money(demand) else 1.0
    counted = amount / unit
    step = 10.0 ** -min(decimals(counted, DIGITS), 0)
    return unit * step * (math.ceil if amount > demand.amount else math.floor)(counted / step)


def _place(demand: Demand) -> Inline:
    """Name the file and line without the folders, which would break the table."""
    return Span(PurePath(demand.place).name, "code") if demand.place else NOTHING
