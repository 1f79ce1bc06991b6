"""Whose hours a plan takes, and what more money and more hours would bring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stratkit.language.messages import _, marked
from stratkit.language.quantities import decimal, money
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.judged import MARK, hours_judged, marked_if, planned
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about, outside, quarter_name, units
from stratkit.reporting.views_plan_money import BESIDE

TEAMS: Mapping[str, str] = {
    "marketing": marked("Marketing people"),
    "sales": marked("Sales people"),
}
MORE_MONEY = 1000
"""Of the plan's currency."""
MORE_HOURS = 10
SCARCE = 1.0
"""EUR of value from which more of something is worth a line."""
LEADS = ""
"""Stands for following up leads, which is no skill of an option."""

Quarters = tuple[float, ...]


def hours(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the hours by skill and quarter, against what there is."""
    needed = hours_by_skill(plan)
    if not any(any(row) for row in needed.values()):
        return
    yield Heading(_("Whose hours it takes"), aside=_("hours a quarter"))
    columns = range(1, plan.problem.quarters + 1)
    for first in columns[::BESIDE]:
        yield _hours_table(plan, kb, needed, columns[first - 1 : first - 1 + BESIDE])
    cost = sum(units(eur, plan.problem) for eur in outside(plan))
    if cost:
        said = _("+ stands before the hours that come from outside; they cost {money} in all.")
        yield Paragraph(said.format(money=money(cost, plan.problem.currency)))


def hours_by_skill(plan: Plan) -> dict[str, Quarters]:
    """Return what the plan takes of each skill, those from outside too; following up leads last."""
    found: dict[str, list[float]] = {}
    for tactic in plan.tactics:
        for part in tactic.quarters:
            for skill, amount in part.hours.items():
                row = found.setdefault(skill, [0.0] * plan.problem.quarters)
                row[part.quarter - 1] += amount
    leads = [
        sum(market[quarter] for market in plan.decision.lead_hours)
        for quarter in range(plan.problem.quarters)
    ]
    rows = {skill: tuple(row) for skill, row in sorted(found.items())}
    return {**rows, LEADS: tuple(leads)}


def _hours_table(
    plan: Plan, kb: KnowledgeBase, needed: Mapping[str, Quarters], quarters: range
) -> Table:
    rows: list[tuple[Inline, ...]] = []
    for team, title in TEAMS.items():
        skills = [s for s in needed if team_of(s, plan) == team and any(needed[s])]
        rows += [_skill_row(skill, plan, kb, needed[skill], quarters) for skill in skills]
        if skills:
            rows.append(_team_row(team, title, plan, [needed[s] for s in skills], quarters))
    return Table(
        columns=(
            Column(title=_("Skill"), share=1),
            *(
                Column(title=quarter_name(plan.problem, quarter), align="right", unbroken=True)
                for quarter in quarters
            ),
        ),
        rows=tuple(rows),
    )


def team_of(skill: str, plan: Plan) -> str:
    """Return whose hours a skill takes."""
    return plan.problem.skills[skill].team if skill else "sales"


def _skill_row(
    skill: str, plan: Plan, kb: KnowledgeBase, needed: Quarters, quarters: range
) -> tuple[Inline, ...]:
    label = kb.skills[skill].label if skill else _("Following up leads")
    judged = hours_judged(planned(plan), skill) if skill else _leads_judged(plan)
    bought = plan.decision.bought.get(skill, ())
    cells = []
    for quarter in quarters:
        amount = needed[quarter - 1]
        there = decimal(amount, 0) if round(amount) else NOTHING
        extra = bought[quarter - 1] if bought else 0.0
        more = f" (+{decimal(extra, 0)})" if round(extra) else ""
        cells.append(f"{there}{more}")
    return (marked_if(label, judged), *cells)


def _leads_judged(plan: Plan) -> bool:
    return any(m.hours_per_lead.origin == "judgement" for m in plan.problem.markets)


def _team_row(
    team: str, title: str, plan: Plan, needed: Sequence[Quarters], quarters: range
) -> tuple[Inline, ...]:
    own = plan.problem.limits.hours.get(team)
    cells = []
    for quarter in quarters:
        bought = sum(
            row[quarter - 1]
            for skill, row in plan.decision.bought.items()
            if team_of(skill, plan) == team
        )
        used = sum(row[quarter - 1] for row in needed) - bought
        limit = decimal(own, 0) if own is not None else NOTHING
        cells.append(_("{used} of {there}").format(used=decimal(used, 0), there=limit))
    return (Span(_(title), "strong"), *(Span(cell, "strong") for cell in cells))


def more(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what a little more of everything scarce would bring."""
    rows = list(_more_rows(plan, kb))
    if not rows:
        return
    yield Heading(_("What a little more would bring"))
    yield Paragraph(
        _(
            "Value beyond what it costs, at the margin and with the likely values{mark}; "
            "what is not named is not scarce."
        ).format(mark=MARK)
    )
    yield Table(
        columns=(
            Column(title=_("More of"), share=1),
            Column(title=_("when"), share=1),
            Column(title=_("brings"), align="right", unbroken=True),
        ),
        rows=tuple(rows),
    )


def _more_rows(plan: Plan, kb: KnowledgeBase) -> Iterator[tuple[Inline, ...]]:
    problem = plan.problem
    for resource, prices in scarce(plan).items():
        money_too = resource == "budget"
        unit = MORE_MONEY * problem.eur if money_too else float(MORE_HOURS)
        first, last = min(prices), max(prices)
        when = _("any time") if not first else quarter_name(problem, first)
        if last != first:
            when = f"{quarter_name(problem, first)}\N{EN DASH}{quarter_name(problem, last)}"
        low, high = (about(end(prices.values()) * unit, problem) for end in (min, max))
        what = (
            _("the next {money} of budget").format(money=money(MORE_MONEY, problem.currency))
            if money_too
            else _("the next {hours} hours: {who}").format(
                hours=MORE_HOURS, who=_resource(resource, kb)
            )
        )
        yield what, when, low if low == high else f"{low}\N{EN DASH}{high}"


def scarce(plan: Plan) -> dict[str, dict[int, float]]:
    """Return what is scarce: resource to quarter to EUR for one more unit.

    Skills whose hours are worth the same as those of their team are not named beside it.
    """
    found: dict[str, dict[int, float]] = {}
    for price in plan.prices:
        if price.per_unit >= SCARCE / MORE_MONEY:
            found.setdefault(price.resource, {})[price.quarter] = price.per_unit
    return {
        resource: prices
        for resource, prices in found.items()
        if resource not in plan.problem.skills or not _as_team(resource, prices, plan, found)
    }


def _as_team(
    skill: str, prices: Mapping[int, float], plan: Plan, found: Mapping[str, Mapping[int, float]]
) -> bool:
    team = found.get(team_of(skill, plan), {})
    return all(price <= team.get(quarter, 0.0) * (1 + 1e-9) for quarter, price in prices.items())


def _resource(resource: str, kb: KnowledgeBase) -> str:
    return _(TEAMS[resource]) if resource in TEAMS else kb.skills[resource].label
