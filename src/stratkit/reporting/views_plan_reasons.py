"""Why each option is in a plan, why others are left out, and what covers each stage."""

from __future__ import annotations

import math
from collections.abc import Iterator

from stratkit.language.messages import _, marked
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import NotPlanned, Plan, PlannedTactic, Reason
from stratkit.model.planning import Candidate
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.judged import effect_judged, marked_if
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about, exact

COVERING = 3
"""Options named that cover a stage without money."""

REASONS: dict[Reason, str] = {
    "cannot": marked("it reaches none of the firm's customers"),
    "excluded": marked("it was excluded"),
    "money": marked("the money brings more elsewhere"),
    "hours": marked("the hours bring more elsewhere: {detail}"),
    "worth": marked("it would not earn its cost back on top of what is planned"),
    "need": marked("it needs something first: {detail}"),
    "clash": marked("it clashes with what is planned: {detail}"),
}


def reasons(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what speaks for each option of the plan, what it does and what it is worth."""
    if not plan.tactics:
        return
    yield Heading(_("Why these"))
    yield Paragraph(
        _(
            "Worth is what the plan would lose without the option and with nothing in its place; "
            "options work together, so the sum is more than the whole."
        )
    )
    yield Table(
        columns=(
            Column(title=_("Option"), share=3),
            Column(title=_("what it does"), share=3),
            Column(title=_("because"), share=4),
            Column(title=_("worth"), align="right", unbroken=True),
        ),
        rows=tuple(_row(tactic, plan, kb) for tactic in plan.tactics),
    )


def _row(tactic: PlannedTactic, plan: Plan, kb: KnowledgeBase) -> tuple[Inline, ...]:
    candidate = plan.problem.candidate(tactic.option)
    traits = ", ".join(kb.trait(trait).label for trait in tactic.reasons)
    return (
        Span(kb.options[tactic.option].label, "strong"),
        does(candidate, kb),
        traits or NOTHING,
        marked_if(about(tactic.worth, plan.problem), effect_judged(candidate)),
    )


def does(candidate: Candidate, kb: KnowledgeBase) -> str:
    """Say at which stages an option brings people, and which it makes work better."""
    fed = dict.fromkeys(kb.stages[item.stage].label for item in candidate.yields)
    lifted = dict.fromkeys(kb.stages[item.stage].label for item in candidate.lifts)
    said = []
    if fed:
        said.append(_("feeds {stages}").format(stages=", ".join(fed)))
    if lifted:
        said.append(_("lifts {stages}").format(stages=", ".join(lifted)))
    return "; ".join(said) or NOTHING


def left_out(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the core options that the plan leaves out, and what forcing them in would cost."""
    if not plan.not_planned:
        return
    yield Heading(_("Why not these"), aside=_("core by their fit, yet left out"))
    yield Table(
        columns=(
            Column(title=_("Option"), share=2),
            Column(title=_("why not"), share=3),
            Column(title=_("forcing it in costs"), align="right", share=2),
        ),
        rows=tuple(
            (
                Span(kb.options[item.option].label, "strong"),
                why_not(item, kb),
                _regret(item, plan),
            )
            for item in plan.not_planned
        ),
    )


def why_not(item: NotPlanned, kb: KnowledgeBase) -> str:
    """Say why an option is left out."""
    return _(REASONS[item.reason]).format(detail=_named(item.detail, kb))


def _named(detail: str, kb: KnowledgeBase) -> str:
    """Return the label of an option or a skill; the words of a requirement stand for themselves."""
    if detail in kb.options:
        return kb.options[detail].label
    return kb.skills[detail].label if detail in kb.skills else detail


def _regret(item: NotPlanned, plan: Plan) -> str:
    if not math.isfinite(item.regret):
        return _("impossible")
    if item.regret < plan.problem.eur:
        return _("next to nothing")
    candidate = plan.problem.candidate(item.option)
    return marked_if(about(item.regret, plan.problem), effect_judged(candidate))


def stages(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what covers each stage, with money and without."""
    yield Heading(_("Each stage of the way"))
    yield Table(
        columns=(
            Column(title=_("Stage"), share=1),
            Column(title=_("money"), align="right", unbroken=True),
            Column(title=_("planned"), share=3),
            Column(title=_("without money"), share=3),
        ),
        rows=tuple(_stage(stage, plan, kb) for stage in plan.problem.stages),
    )
    if plan.gaps:
        named = ", ".join(kb.stages[stage].label for stage in plan.gaps)
        said = _("Nothing covers {stages}: no option there suits, or none can be afforded.")
        yield Paragraph(Span(said.format(stages=named), "bad"))


def _stage(stage: str, plan: Plan, kb: KnowledgeBase) -> tuple[Inline, ...]:
    serving = [
        kb.options[tactic.option].label
        for tactic in plan.tactics
        if stage in _works_on(plan.problem.candidate(tactic.option))
    ]
    free = [kb.options[option].label for option in plan.problem.covered.get(stage, ())]
    amount = plan.stages_spend.get(stage, 0.0)
    return (
        Span(kb.stages[stage].label, "strong"),
        exact(amount, plan.problem) if amount else NOTHING,
        ", ".join(serving) or NOTHING,
        ", ".join(free[:COVERING]) or NOTHING,
    )


def _works_on(candidate: Candidate) -> tuple[str, ...]:
    fed = [item.stage for item in candidate.yields]
    lifted = [item.stage for item in candidate.lifts]
    return tuple(dict.fromkeys(fed + lifted)) or candidate.serves
