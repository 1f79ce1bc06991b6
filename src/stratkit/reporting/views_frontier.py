"""What more and less money would buy, and where it stops paying."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Frontier, FrontierPoint
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Inline,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.judged import MARK
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about, exact
from stratkit.reporting.quantities import rough, share_bar
from stratkit.reporting.views_plan_hours import MORE_MONEY

BAR = 12
PERCENT = 100
HERE = "\N{BLACK RIGHT-POINTING SMALL TRIANGLE}"
"""Stands before the budget that the plan has."""


def frontier_view(frontier: Frontier, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what each budget buys."""
    del kb, verbose
    return tuple(_view(frontier))


def _view(frontier: Frontier) -> Iterator[Block]:
    problem = frontier.plan.problem
    name = frontier.plan.strategy.profile.name
    yield Heading(_("What other budgets buy: {name}").format(name=name), 1)
    if not frontier.points:
        yield Paragraph(_("With none of the budgets tried is there a plan."))
        return
    yield Paragraph(_stops(frontier))
    most = max(point.value for point in frontier.points)
    yield Table(
        columns=(
            Column(title=_("budget"), align="right", unbroken=True),
            Column(title=_("spent"), align="right", unbroken=True),
            Column(title=_("options"), align="right", unbroken=True),
            Column(title=_("customers{mark}").format(mark=MARK), align="right", unbroken=True),
            Column(title=_("value{mark}").format(mark=MARK), align="right", unbroken=True),
            Column(
                title=_("next {money}").format(money=exact(MORE_MONEY * problem.eur, problem)),
                align="right",
                unbroken=True,
            ),
            Column(unbroken=True, screen_only=True),
        ),
        rows=tuple(_row(point, frontier, most) for point in frontier.points),
    )
    said = _(
        "{here} is the budget of the plan. Value and customers with the likely values; the last "
        "column is what is left of the next {money} after it has paid for itself."
    )
    money = exact(MORE_MONEY * problem.eur, problem)
    yield Paragraph(Span(said.format(here=HERE, money=money), "dim"))


def _row(point: FrontierPoint, frontier: Frontier, most: float) -> tuple[Inline, ...]:
    problem = frontier.plan.problem
    here = abs(point.budget - problem.limits.budget) < problem.eur / 2
    budget = exact(point.budget, problem)
    more = point.next_euro * MORE_MONEY * problem.eur
    length = round(point.value / most * PERCENT) if most > 0 else 0
    return (
        Span(f"{HERE} {budget}", "strong") if here else budget,
        exact(point.spent, problem),
        str(len(point.tactics)),
        rough(point.customers),
        about(point.value, problem),
        about(more, problem) if more >= problem.eur else NOTHING,
        share_bar(max(0, length), BAR),
    )


def _stops(frontier: Frontier) -> str:
    """Say up to where another unit of money still pays."""
    problem = frontier.plan.problem
    largest = frontier.points[-1].budget
    if frontier.pays_until <= 0:
        return _(
            "At none of the budgets tried does a little more money bring back more than itself."
        )
    until = exact(frontier.pays_until, problem)
    if frontier.pays_until >= largest:
        return _("Money still pays at {until}, the largest budget tried.").format(until=until)
    return _("Money pays up to about {until}; beyond that it brings back less than itself.").format(
        until=until
    )
