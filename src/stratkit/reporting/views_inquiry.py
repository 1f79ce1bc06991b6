"""One option questioned: why it is in a plan, what forcing it in does, what would bring it in."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from stratkit.language.messages import _, counted, marked
from stratkit.language.quantities import significant
from stratkit.model.inquiry import Figure, Flip, Moved, PlanExplanation, SmallestChange, WhyNot
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.model.profile import answer_text
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.judged import judged, marked_if
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about, exact, quarter_name
from stratkit.reporting.quantities import signed
from stratkit.reporting.views_plan_reasons import why_not as why_left_out

LINKS = 6
"""Traits shown of a fit."""
FIGURES = {
    "setup": marked("to set up"),
    "running": marked("a quarter while it runs"),
    "minimum": marked("a quarter at least to be spent on reach"),
    "half_at": marked("a quarter that brings half of all it can bring"),
    "unit_cost": marked("for one more unit of its stage, before its fit"),
    "weeks": marked("weeks to the first effect"),
    "carry_over": marked("of an effect is left a quarter later"),
    "lift": marked("more, at the stage it lifts, before its fit"),
}
"""What each figure is."""
SHARES = frozenset({"carry_over", "lift"})


def explanation_view(found: PlanExplanation, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange why an option is in a plan, with so much, and then."""
    del verbose
    return tuple(_explanation(found, kb))


def _explanation(found: PlanExplanation, kb: KnowledgeBase) -> Iterator[Block]:
    label, plan = kb.options[found.option].label, found.plan
    yield Heading(_("{option} in the plan of {name}").format(option=label, name=_name(plan)), 1)
    if found.tactic is None:
        yield Paragraph(_("It is not in the plan."))
        if found.not_planned:
            yield Paragraph(why_left_out(found.not_planned, kb))
        more = _("{command} forces it in and says what that costs.")
        yield Paragraph(more.format(command="`stratkit plan why-not`"))
    else:
        yield from _in_plan(found)
    yield Heading(_("What speaks for it and against it"))
    yield _links(found, kb)
    if found.figures:
        yield Heading(_("The numbers it is planned with"))
        yield _numbers(found.figures, plan)


def _in_plan(found: PlanExplanation) -> Iterator[Block]:
    plan, tactic = found.plan, found.tactic
    assert tactic is not None  # noqa: S101 - the caller has looked
    problem = plan.problem
    yield Heading(_("Why it is in"))
    said = _("It gets {total} and is worth {worth}: so much of the plan's value would be lost.")
    yield Paragraph(
        said.format(total=exact(tactic.total, problem), worth=about(tactic.worth, problem))
    )
    yield Heading(_("Why so much"))
    if found.last_euro or any(plan.decision.spend[found.option]):
        said = _(
            "A little more of it would bring {last} beyond its cost for each {one}; elsewhere in "
            "the plan it would bring {price}."
        )
        one = exact(problem.eur, problem)
        last, price = (about(v * problem.eur, problem) for v in (found.last_euro, found.price))
        yield Paragraph(said.format(last=last, one=one, price=price))
    else:
        yield Paragraph(_("It takes what it needs to run; spending more would bring nothing."))
    yield Heading(_("Why then"))
    said = _("It starts in {quarter}.").format(quarter=quarter_name(problem, tactic.start))
    moves = [
        _("A quarter {when} would change the value by {amount}, limits left aside.").format(
            when=when, amount=about(amount, problem)
        )
        for when, amount in ((_("earlier"), found.earlier), (_("later"), found.later))
        if amount is not None
    ]
    yield Paragraph(" ".join((said, *moves)))
    if found.earlier is not None and found.earlier > 0:
        yield Paragraph(
            _(
                "Earlier would be better by itself; money, hours, new starts or what it needs "
                "stand against it."
            )
        )


def _links(found: PlanExplanation, kb: KnowledgeBase) -> Table:
    parts = sorted(found.fit.contributions, key=lambda part: -abs(part.points))[:LINKS]
    return Table(
        columns=(
            Column(title=_("trait"), share=2),
            Column(title=_("points"), align="right", unbroken=True),
            Column(title=_("because"), share=4),
        ),
        rows=tuple(
            (kb.trait(part.link.trait).label, signed(part.points), part.link.because)
            for part in parts
        ),
        total=(Span(_("fit"), "strong"), signed(found.fit.points), ""),
    )


def _numbers(figures: Sequence[Figure], plan: Plan) -> Table:
    return Table(
        columns=(
            Column(title=_("likely"), align="right", unbroken=True),
            Column(title=_("range"), unbroken=True),
            Column(title=_("what"), share=3),
            Column(title=_("where it stands"), share=3),
        ),
        rows=tuple(_number(figure, plan) for figure in figures),
    )


def _number(figure: Figure, plan: Plan) -> tuple[str, ...]:
    def written(value: float) -> str:
        if figure.name in SHARES:
            return f"{significant(value * 100, 2)} %"
        if figure.name == "weeks":
            return significant(value, 2)
        return about(value, plan.problem)

    value = figure.value
    return (
        marked_if(written(value.likely), judged((value,))),
        f"{written(value.low)}\N{EN DASH}{written(value.high)}",
        _(FIGURES[figure.name]),
        value.path,
    )


def why_not_view(found: WhyNot, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what forcing an option into a plan does."""
    del verbose
    return tuple(_why_not(found, kb))


def _why_not(found: WhyNot, kb: KnowledgeBase) -> Iterator[Block]:
    label, problem = kb.options[found.option].label, found.plan.problem
    yield Heading(_("{option} forced into the plan").format(option=label), 1)
    if any(tactic.option == found.option for tactic in found.plan.tactics):
        yield Paragraph(_("It is in the plan already."))
    if found.keeps_out:
        yield Paragraph(why_left_out(found.keeps_out, kb))
    if found.forced is None or not math.isfinite(found.regret):
        yield Paragraph(_("No plan can have it: its requirements or the limits do not allow it."))
        return
    total = next(t.total for t in found.forced.tactics if t.option == found.option)
    said = _("With it the plan is worth {regret} less; it would get {total}.")
    if found.regret <= 0:
        said = _(
            "With it the plan is worth no less, within what is certified; it would get {total}."
        )
    yield Paragraph(said.format(regret=about(found.regret, problem), total=exact(total, problem)))
    yield Paragraph(_("Its fit is {points} dB.").format(points=signed(found.fit.points)))
    if found.moved:
        yield Heading(_("What else would change"))
        yield moved_table(found.moved, found.plan, kb)


def moved_table(moved: Sequence[Moved], plan: Plan, kb: KnowledgeBase) -> Table:
    """Arrange options that get other money in another plan."""

    def paid(amount: float) -> str:
        return exact(amount, plan.problem) if amount >= 0 else NOTHING

    return Table(
        columns=(
            Column(title=_("option"), share=2),
            Column(title=_("before"), align="right", unbroken=True),
            Column(title=_("after"), align="right", unbroken=True),
            Column(title=_("fit before"), align="right", unbroken=True),
            Column(title=_("fit after"), align="right", unbroken=True),
            Column(title=_("moved by"), share=3),
        ),
        rows=tuple(
            (
                kb.options[item.option].label,
                paid(item.before),
                paid(item.after),
                signed(item.fit_before),
                signed(item.fit_after),
                ", ".join(kb.trait(trait).label for trait in item.traits) or _("money and hours"),
            )
            for item in moved
        ),
    )


def change_view(found: SmallestChange, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange single answers that bring an option in or drop it."""
    del verbose
    return tuple(_change(found, kb))


def _change(found: SmallestChange, kb: KnowledgeBase) -> Iterator[Block]:
    label = kb.options[found.option].label
    title = _("What would drop {option}") if found.planned else _("What would bring {option} in")
    yield Heading(title.format(option=label), 1)
    if not found.flips:
        said = counted(
            "No single answer does, of those tried in {count} plan.",
            "No single answer does, of those tried in {count} plans.",
            found.tried,
        )
        yield Paragraph(said)
        return
    yield Paragraph(_("Each of these answers alone would do it, the nearest first."))
    yield Items(tuple(_flip(flip, found.plan, kb) for flip in found.flips))


def _flip(flip: Flip, plan: Plan, kb: KnowledgeBase) -> str:
    known = plan.strategy.profile.answers.get(flip.field)
    ask = kb.questions_by_field()[flip.field].ask
    before = answer_text(known) if known is not None else _("not answered")
    said = _("{ask} {field}: {after} instead of {before}")
    return said.format(ask=ask, field=flip.field, after=answer_text(flip.answer), before=before)


def _name(plan: Plan) -> str:
    return plan.strategy.profile.name
