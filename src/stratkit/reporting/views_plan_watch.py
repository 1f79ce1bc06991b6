"""What to measure while a plan runs, and when to stop."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, marked
from stratkit.language.quantities import share
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark, Metric, MetricUnit
from stratkit.model.plan import Plan
from stratkit.model.schedule import StopRule
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Span, Table
from stratkit.reporting.judged import effect_judged, marked_if
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about, monday
from stratkit.reporting.quantities import rough
from stratkit.reporting.sources import short

PERCENT = 100
UNITS = {
    "stage.awareness": marked("a visitor"),
    "stage.consideration": marked("a lead"),
    "stage.purchase": marked("an order"),
    "stage.retention": marked("a customer kept"),
    "stage.advocacy": marked("a recommendation"),
}
"""What one unit of a stage's volume is called."""
SIGNS: dict[MetricUnit, str] = {"percent": "%", "score": "", "ratio": "", "count": ""}
"""Units that a number carries as a sign, or not at all."""


def watched(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield the stop rule of each option, and where its metrics usually stand."""
    if not plan.schedule.stop_rules:
        return
    yield Heading(_("What to watch, and when to stop"))
    rules = {rule.option: rule for rule in plan.schedule.stop_rules}
    yield Table(
        columns=(
            Column(title=_("Option"), share=2),
            Column(title=_("watch"), share=2),
            Column(title=_("the plan counts on"), share=2),
            Column(title=_("stop if"), share=4),
        ),
        rows=tuple(
            _rule(rules[tactic.option], plan, kb)
            for tactic in plan.tactics
            if tactic.option in rules
        ),
    )
    found = dict.fromkeys(
        metric
        for rule in plan.schedule.stop_rules
        for metric in watching(rule, kb)
        if metric.benchmarks
    )
    if found:
        yield Heading(_("Where these metrics usually stand"), 3)
        yield _usual(tuple(found), plan, kb)


def _rule(rule: StopRule, plan: Plan, kb: KnowledgeBase) -> tuple[Inline, ...]:
    option = kb.options[rule.option]
    judged = effect_judged(plan.problem.candidate(rule.option))
    return (
        Span(option.label, "strong"),
        ", ".join(metric.label for metric in watching(rule, kb)) or NOTHING,
        marked_if(_target(rule, plan, kb), judged),
        stop(rule, plan, kb),
    )


def unit_of(stage: str, kb: KnowledgeBase) -> str:
    """Return what one unit of a stage's volume is called."""
    return _(UNITS[stage]) if stage in UNITS else kb.stages[stage].label


def _target(rule: StopRule, plan: Plan, kb: KnowledgeBase) -> str:
    if rule.metric == "unit_cost":
        said = _("{money} for {unit}")
        return said.format(money=about(rule.target, plan.problem), unit=unit_of(rule.stage, kb))
    if not rule.stage:
        return NOTHING
    return _("{share} more at {stage}").format(
        share=share(rule.target * PERCENT), stage=kb.stages[rule.stage].label
    )


def stop(rule: StopRule, plan: Plan, kb: KnowledgeBase) -> str:
    """Say when to give an option up."""
    date = monday(plan.problem, rule.week).isoformat()
    if rule.metric == "unit_cost":
        return _("{unit} costs more than {money} after week {week} ({date})").format(
            unit=unit_of(rule.stage, kb),
            money=about(rule.limit, plan.problem),
            week=rule.week,
            date=date,
        )
    if not rule.stage:
        return _("nothing is better than before in week {week} ({date})").format(
            week=rule.week, date=date
        )
    return _("{stage} goes no better than before in week {week} ({date})").format(
        stage=kb.stages[rule.stage].label, week=rule.week, date=date
    )


def watching(rule: StopRule, kb: KnowledgeBase) -> tuple[Metric, ...]:
    """Return the metric that tells most: of the rule's stage, and money where money counts."""
    cost = rule.metric == "unit_cost"
    named = [kb.metrics[name] for name in kb.options[rule.option].measured_by]
    named.sort(key=lambda m: (m.stage != rule.stage, (m.unit == "money") != cost))
    return tuple(named[:1])


def _usual(found: tuple[Metric, ...], plan: Plan, kb: KnowledgeBase) -> Table:
    return Table(
        columns=(
            Column(title=_("Metric"), share=2),
            Column(title=_("usually"), align="right", share=2),
            Column(title=_("where"), share=3),
            Column(title=_("says"), share=2),
        ),
        rows=tuple(
            _benchmark(metric, benchmark, plan, kb)
            for metric in found
            for benchmark in metric.benchmarks
        ),
    )


def _benchmark(
    metric: Metric, benchmark: Benchmark, plan: Plan, kb: KnowledgeBase
) -> tuple[Inline, ...]:
    unit = plan.problem.eur if metric.unit == "money" else 1.0
    low, likely, high = (
        rough(value / unit) for value in (benchmark.low, benchmark.likely, benchmark.high)
    )
    money = metric.unit == "money"
    name = plan.problem.currency if money else SIGNS.get(metric.unit, word("unit", metric.unit))
    judged = benchmark.basis == "judgement"
    sources = ", ".join(dict.fromkeys(short(c, kb) for c in benchmark.citations))
    return (
        Span(metric.label, "strong") if benchmark is metric.benchmarks[0] else "",
        f"{marked_if(likely, judged)} ({low}\N{EN DASH}{high}) {name}".rstrip(),
        benchmark.scope,
        sources or marked_if(_("estimate"), judged=True),
    )
