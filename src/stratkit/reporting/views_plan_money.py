"""What is done when, and with how much money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stratkit.language.messages import _
from stratkit.language.quantities import decimal, money, share
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan, PlannedTactic, QuarterAllotment
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Items, Paragraph, Span, Table
from stratkit.reporting.judged import cost_judged, marked_if
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import exact, outside, quarter_name, spent, units
from stratkit.reporting.quantities import signed

BESIDE = 4
"""Quarters that stand beside each other in one table."""
PERCENT = 100
LEAST = 0.5
"""Per cent that round to one."""


def programme(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield options by quarters with their money, and where the money goes."""
    yield Heading(
        _("The programme"), aside=_("amounts in {currency}").format(currency=plan.problem.currency)
    )
    if not plan.tactics:
        yield Paragraph(
            _("Nothing is planned: within these limits no tactic brings more than it costs.")
        )
        return
    columns = range(1, plan.problem.quarters + 1)
    for first in columns[::BESIDE]:
        yield _table(plan, kb, columns[first - 1 : first - 1 + BESIDE])
    said = _("{nothing}: it does not run; 0: it runs and takes hours only. Fit is in decibans.")
    yield Paragraph(Span(said.format(nothing=NOTHING), "dim"))
    yield from _left(plan)
    yield Items(tuple(_shares(plan, kb)))


def _table(plan: Plan, kb: KnowledgeBase, quarters: range) -> Table:
    """Arrange some quarters; the last table also holds totals."""
    problem, money_of = plan.problem, spent(plan)
    bought = outside(plan)
    last = quarters.stop > problem.quarters
    rows = [_row(tactic, plan, kb, quarters, last=last) for tactic in plan.tactics]
    if any(units(cost, problem) for cost in bought):
        costs = [units(cost, problem) for cost in bought]
        cells = (_amount(costs[quarter - 1]) for quarter in quarters)
        ends = (_amount(sum(costs)), "", "") if last else ()
        rows.append((_("Hours from outside"), *cells, *ends))
    sums = (_amount(money_of[quarter - 1]) for quarter in quarters)
    ends = (_amount(sum(money_of)), "", "") if last else ()
    closing = (Column(title=_("in all"), align="right", unbroken=True),
               Column(title=_("starts"), unbroken=True),
               Column(title=_("fit"), align="right", unbroken=True))  # fmt: skip
    return Table(
        columns=(
            Column(title=_("Option"), share=1),
            *(
                Column(title=quarter_name(problem, quarter), align="right", unbroken=True)
                for quarter in quarters
            ),
            *(closing if last else ()),
        ),
        rows=tuple(rows),
        total=(Span(_("Together"), "strong"), *sums, *ends),
    )


def _row(
    tactic: PlannedTactic, plan: Plan, kb: KnowledgeBase, quarters: range, *, last: bool
) -> tuple[Inline, ...]:
    problem = plan.problem
    candidate = problem.candidate(tactic.option)
    cells = (_cell(tactic.quarters[quarter - 1], plan) for quarter in quarters)
    total = sum(units(part.spend, problem) for part in tactic.quarters)
    start = _("runs") if candidate.running_now else quarter_name(problem, tactic.start)
    judged = cost_judged(candidate)
    ends = (marked_if(_amount(total), judged), start, signed(tactic.points)) if last else ()
    return (Span(kb.options[tactic.option].label, "strong"), *cells, *ends)


def _cell(part: QuarterAllotment, plan: Plan) -> str:
    return _amount(units(part.spend, plan.problem)) if part.on else NOTHING


def _amount(amount: int) -> str:
    return decimal(amount, 0)


def _left(plan: Plan) -> Iterator[Block]:
    """Say what is not spent, and how a quarter is limited."""
    problem = plan.problem
    rest = units(problem.limits.budget, problem) - sum(spent(plan))
    said = []
    if rest * PERCENT > units(problem.limits.budget, problem):
        left = _(
            "{money} of the budget is left: within these limits it would not earn itself back."
        )
        if plan.cheapest:
            left = _("{money} of the budget is left: the goals are reached without it.")
        said.append(left.format(money=money(rest, problem.currency)))
    most = max(problem.limits.by_quarter, default=0.0)
    if problem.limits.released and problem.quarters > 1 and most:
        held = _(
            "No quarter spends more than {most}, because nobody has said how the budget is "
            "released; {option} says it."
        )
        said.append(held.format(most=exact(most, problem), option="--by-quarter"))
    if said:
        yield Paragraph(" ".join(said))


def by_stage(plan: Plan) -> dict[str, int]:
    """Return the money of the options by the stage each works on first, in whole units."""
    return {stage: units(eur, plan.problem) for stage, eur in plan.stages_spend.items()}


def by_kind(plan: Plan, kb: KnowledgeBase) -> dict[str, int]:
    """Return the money of the options by their kind, in whole units."""
    found: dict[str, int] = {}
    for tactic in plan.tactics:
        kind = kb.kind_of(tactic.option).id
        found[kind] = found.get(kind, 0) + units(tactic.total, plan.problem)
    return found


def brand_and_activation(plan: Plan) -> tuple[int, int]:
    """Return the money for awareness first, and for all that activates, in whole units."""
    found = {True: 0, False: 0}
    for tactic in plan.tactics:
        found[plan.problem.candidate(tactic.option).brand] += units(tactic.total, plan.problem)
    return found[True], found[False]


def _shares(plan: Plan, kb: KnowledgeBase) -> Iterator[Inline]:
    stages = {kb.stages[stage].label: amount for stage, amount in by_stage(plan).items()}
    kinds = {kb.kinds[kind].plural: amount for kind, amount in by_kind(plan, kb).items()}
    brand, activation = brand_and_activation(plan)
    sides = {_("brand"): brand, _("activation"): activation}
    extra = {_("hours from outside"): sum(units(cost, plan.problem) for cost in outside(plan))}
    for title, parts in (
        (_("By stage"), stages | extra),
        (_("By kind"), kinds | extra),
        (_("Brand and activation"), sides),
    ):
        named = _parts(parts, plan)
        if named:
            yield (Span(f"{title}: ", "strong"), named)


def _parts(parts: Mapping[str, int], plan: Plan) -> str:
    whole = sum(parts.values())
    return ", ".join(
        f"{name} {money(amount, plan.problem.currency)} ({_share(amount, whole)})"
        for name, amount in sorted(parts.items(), key=lambda part: -part[1])
        if amount
    )


def _share(amount: int, whole: int) -> str:
    """Write a share of the money; one that rounds to nothing is still something."""
    percent = amount / whole * PERCENT
    return share(percent) if percent >= LEAST else f"<{share(1)}"
