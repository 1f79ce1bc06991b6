"""The estimates a plan rests on, those first that are most worth knowing better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit.language.messages import _, counted
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Assumption, Plan
from stratkit.model.planning import Problem
from stratkit.model.priors import Prior
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.judged import MARK, marked_if
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about
from stratkit.reporting.quantities import rough
from stratkit.reporting.sources import short

LEADING = 5
"""Assumptions that stand at the head of a plan."""
COUNTED = frozenset({"prior.number-of-customers", "prior.addressable-customers"})
"""The priors of which each segment has its part."""
MEASURED = frozenset(
    {"prior.visit-to-lead", "prior.lead-to-opportunity", "prior.opportunity-to-customer"}
)
"""What a client's own results can say."""


def assumptions(plan: Plan, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    """Yield the five assumptions that matter most; from `verbose` 1 on all of them."""
    moving = [item for item in plan.assumptions if verbose > 0 or item.swing > 0]
    shown = moving if verbose > 0 else moving[:LEADING]
    if not shown:
        return
    yield Heading(_("What the plan rests on most"))
    yield Paragraph(
        _(
            "The profile does not say this, so it was estimated. The value of the plan moves by "
            "the amount that is named between the two ends of each range; the first is the one to "
            "measure first. On the right stands the field of the profile that replaces it, where "
            "{history} takes your own results. {mark} marks an estimate that no source backs, here "
            "and in all that follows from it."
        ).format(mark=MARK, history="history")
    )
    yield assumptions_table(shown, plan.problem, kb)
    rest = len(moving) - len(shown)
    if rest:
        more = counted(
            "and {count} more: stratkit plan assumptions",
            "and {count} more: stratkit plan assumptions",
            rest,
        )
        yield Paragraph(Span(more, "dim"))


def assumptions_table(shown: Sequence[Assumption], problem: Problem, kb: KnowledgeBase) -> Table:
    """Arrange assumptions with their ranges, grounds, weight, and how to state them."""
    return Table(
        columns=(
            Column(title=_("Assumed"), share=3),
            Column(title=_("to be"), share=4),
            Column(title=_("from"), share=2),
            Column(title=_("moves the value by"), align="right", share=2),
            Column(title=_("state it as"), unbroken=True),
        ),
        rows=tuple(assumption_row(item, problem, kb) for item in shown),
    )


def prior_of(assumption: Assumption, kb: KnowledgeBase) -> Prior:
    """Return the prior that an assumption was taken from."""
    return kb.priors[assumption.value.path.partition("/")[0]]


def stated(
    assumption: Assumption, problem: Problem, kb: KnowledgeBase
) -> tuple[float, float, float]:
    """Return low, likely and high as the knowledge base states them, in the prior's own unit.

    Money is in the plan's currency; of a count each segment has its part.
    """
    prior = prior_of(assumption, kb)
    if prior.id in COUNTED:
        return assumption.value[:3]
    value = prior.values[int(assumption.value.path.rpartition("/")[2])]
    unit = problem.eur if prior.unit.startswith("EUR") else 1.0
    return value.low / unit, value.likely / unit, value.high / unit


def unit_of(prior: Prior, problem: Problem) -> str:
    """Return the unit of a prior, with the plan's currency for euros."""
    return prior.unit.replace("EUR", problem.currency)


def assumption_row(item: Assumption, problem: Problem, kb: KnowledgeBase) -> tuple[Inline, ...]:
    """Arrange one assumption as a row of that table."""
    prior = prior_of(item, kb)
    low, likely, high = (rough(number) for number in stated(item, problem, kb))
    label = f"{prior.label} ({item.market})" if item.market else prior.label
    judged = item.value.origin == "judgement"
    return (
        Span(label, "strong"),
        f"{marked_if(likely, judged)} ({low}\N{EN DASH}{high}) {unit_of(prior, problem)}",
        _ground(item, prior, kb),
        about(item.swing, problem) if item.swing else NOTHING,
        _field(prior),
    )


def _ground(item: Assumption, prior: Prior, kb: KnowledgeBase) -> str:
    value = prior.values[int(item.value.path.rpartition("/")[2])]
    sources = dict.fromkeys(short(citation, kb) for citation in value.citations)
    return ", ".join(sources) or marked_if(_("estimate"), judged=True)


def _field(prior: Prior) -> Inline:
    """Return the field of the profile that replaces an estimate; `history` holds own results."""
    field = prior.field or ("history" if prior.id in MEASURED else "")
    return Span(field, "code") if field else NOTHING
