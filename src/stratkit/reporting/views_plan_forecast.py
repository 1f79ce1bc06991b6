"""What to expect of a plan, quarter by quarter, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import share
from stratkit.model.plan import Plan, QuarterForecast, Spread
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.judged import forecast_judged, marked_if
from stratkit.reporting.plan_figures import about, likely_between, quarter_name
from stratkit.reporting.quantities import rough

PERCENT = 100
THOUSANDS = 100_000
"""EUR from which a column of money is written in thousands."""
PEOPLE = ("reach", "leads", "opportunities", "customers")
AMOUNTS = ("revenue", "cash")


def expected(plan: Plan) -> Iterator[Block]:
    """Yield the forecast, what a customer costs and brings, and how sure it all is."""
    yield Heading(_("What to expect"), aside=_("middle of the draws, and eight of ten between"))
    judged = forecast_judged(plan)
    titles = _titles()
    people = {name: marked_if(titles[name], name in judged) for name in PEOPLE if _any(name, plan)}
    yield _table(plan, people, rough)
    unit, write = _money_writer(plan)
    named = {name: marked_if(titles[name], name in judged) for name in AMOUNTS}
    yield Paragraph(Span(unit, "dim"))
    yield _table(plan, named, write)
    yield Paragraph(
        Span(
            _(
                "The firm's business without the plan is not counted. Cash is margin of the first "
                "year less all cost so far. Later is what the plan still brings after its end."
            ),
            "dim",
        )
    )
    yield Heading(_("What a customer costs and brings"), 3)
    yield _economics(plan)
    yield Paragraph(_sure(plan))


def _any(measure: str, plan: Plan) -> bool:
    """Whether a measure is other than nothing in any quarter: not every plan buys reach."""
    return any(getattr(part, measure).p90 for part in plan.forecast.quarters)


def _titles() -> dict[str, str]:
    return {
        "reach": _("reach"),
        "leads": _("leads"),
        "opportunities": _("opportunities"),
        "customers": _("customers"),
        "revenue": _("revenue"),
        "cash": _("cash so far"),
    }


def _money_writer(plan: Plan) -> tuple[str, Callable[[float], str]]:
    """Return in which unit a table of money is written, and how."""
    problem = plan.problem
    largest = max(
        abs(end)
        for quarter in plan.forecast.quarters
        for spread in (quarter.revenue, quarter.cash)
        for end in (spread.p10, spread.p50, spread.p90)
    )
    if largest >= THOUSANDS:
        said = _("Money in thousands of {currency}")
        return said.format(currency=problem.currency), lambda eur: rough(eur / problem.eur / 1000)
    said = _("Money in {currency}")
    return said.format(currency=problem.currency), lambda eur: rough(eur / problem.eur)


def _table(plan: Plan, measures: dict[str, str], write: Callable[[float], str]) -> Table:
    return Table(
        columns=(
            Column(title=_("Quarter"), unbroken=True, narrowest=7),
            *(Column(title=title, align="right", share=1) for title in measures.values()),
        ),
        rows=tuple(_row(part, plan, tuple(measures), write) for part in plan.forecast.quarters),
    )


def _row(
    part: QuarterForecast, plan: Plan, measures: tuple[str, ...], write: Callable[[float], str]
) -> tuple[Inline, ...]:
    later = part.quarter > plan.problem.quarters
    name = _("later") if later else quarter_name(plan.problem, part.quarter)
    cells = (likely_between(getattr(part, measure), write) for measure in measures)
    return (Span(name, "strong"), *cells)


def _economics(plan: Plan) -> Table:
    forecast, judged = plan.forecast, forecast_judged(plan)

    def amount(eur: float) -> str:
        return about(eur, plan.problem)

    rows: tuple[tuple[str, Spread, Callable[[float], str], str], ...] = (
        (_("Cost of winning a customer (CAC)"), forecast.cost_per_customer, amount, "cash"),
        (_("Payback, months"), forecast.payback_months, rough, "cash"),
        (_("Lifetime value for one of cost (LTV:CAC)"), forecast.lifetime_to_cost, rough, "cash"),
        (_("New customers within the plan"), forecast.customers, rough, "customers"),
        (_("Leads within the plan"), forecast.leads, rough, "leads"),
        (_("Revenue within the plan"), forecast.revenue, amount, "revenue"),
        (_("Value of the plan over the years"), forecast.value, amount, "cash"),
    )
    return Table(
        columns=(
            Column(share=3),
            Column(title=_("one in ten below"), align="right", share=1),
            Column(title=_("middle"), align="right", share=1),
            Column(title=_("one in ten above"), align="right", share=1),
        ),
        rows=tuple(
            (
                Span(marked_if(label, measure in judged), "strong"),
                write(spread.p10),
                write(spread.p50),
                write(spread.p90),
            )
            for label, spread, write, measure in rows
        ),
    )


def _sure(plan: Plan) -> str:
    certificate, forecast = plan.certificate, plan.forecast
    said = _(
        "In {loss} of the draws the plan brings less than it costs; {judged} of its value rests "
        "on estimates that no source backs."
    ).format(loss=share(forecast.loss * PERCENT), judged=share(forecast.judged * PERCENT))
    if plan.cheapest:
        return said
    middle = _(
        "The value behind the certificate, {value}, is computed with the likely values; the "
        "middle of the draws is {middle}."
    ).format(
        value=about(certificate.value, plan.problem), middle=about(forecast.value.p50, plan.problem)
    )
    if forecast.value.p50 >= certificate.value:
        return f"{said} {middle}"
    lower = _(
        "It is lower because limits such as people's hours and the size of the market cut the "
        "good draws more than the bad ones."
    )
    return f"{said} {middle} {lower}"
