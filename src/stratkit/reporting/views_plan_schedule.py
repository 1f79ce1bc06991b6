"""Who does what in which week of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from stratkit.language.messages import _, marked
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.model.schedule import Step, StepKind
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.plan_figures import monday

WEEK_DAYS = 7
SPANS = (30, 60, 90)
"""Days after the start that are told apart."""

STEPS: dict[StepKind, str] = {
    "prepare": marked("Prepare"),
    "start": marked("Start"),
    "effect": marked("First effect"),
    "review": marked("Review"),
    "pause": marked("Pause"),
    "resume": marked("Resume"),
}


def schedule(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the first 30, 60 and 90 days, then the milestones and reviews."""
    if not plan.tactics:
        return
    yield Heading(_("Schedule"), aside=_("weeks by their Monday; whose work in brackets"))
    before = 0
    for days in SPANS:
        steps = [s for s in plan.schedule.steps if before <= _days(s) < days]
        if steps:
            title = _("Days {first} to {last}").format(first=before + 1, last=days)
            yield Heading(title, 3)
            yield _table(steps, plan, kb)
        before = days
    steps = [step for step in plan.schedule.steps if _days(step) >= before]
    if steps:
        yield Heading(_("Milestones and reviews after that"), 3)
        yield _table(steps, plan, kb)
    said = _("A review looks at the metrics and stop rules below, and plans the next quarter anew.")
    yield Paragraph(said)


def _days(step: Step) -> int:
    """Return the days from the start of the plan to a step."""
    return (step.week - 1) * WEEK_DAYS


def _table(steps: Sequence[Step], plan: Plan, kb: KnowledgeBase) -> Table:
    return Table(
        columns=(
            Column(title=_("Week of"), unbroken=True, narrowest=10),
            Column(title=_("what"), unbroken=True, narrowest=_widest()),
            Column(title=_("which"), share=1),
        ),
        rows=tuple(
            _row(week, kind, list(same), plan, kb)
            for (week, kind), same in groupby(steps, key=lambda step: (step.week, step.kind))
        ),
    )


def _widest() -> int:
    """Return the columns of the longest step, so that the tables of a schedule line up."""
    return max(len(_(title)) for title in STEPS.values())


def _row(
    week: int, kind: StepKind, steps: Sequence[Step], plan: Plan, kb: KnowledgeBase
) -> tuple[Inline, ...]:
    which = ", ".join(_named(step, kb) for step in steps)
    return monday(plan.problem, week).isoformat(), Span(_(STEPS[kind]), "strong"), which


def _named(step: Step, kb: KnowledgeBase) -> str:
    what = kb.options[step.option].label if step.option else _("the whole plan")
    if step.kind == "effect":
        return what
    owner = kb.skills[step.owner].label if step.owner in kb.skills else step.owner
    return f"{what} ({owner})"
