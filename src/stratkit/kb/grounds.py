"""What can change a score says where it comes from, and a rule shows that it works."""

from __future__ import annotations

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.audience import ModelStatement, Role
from stratkit.model.economics import Effort, Estimate, Index, Lift, Response, UnitCost
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.metrics import Benchmark
from stratkit.model.options import Base, Exclusion, Link
from stratkit.model.priors import PriorValue
from stratkit.model.traits import Rule
from stratkit.model.walk import Located

Grounded = (
    Rule
    | Link
    | Base
    | Exclusion
    | Role
    | ModelStatement
    | Estimate
    | Effort
    | UnitCost
    | Response
    | Lift
    | Index
    | PriorValue
    | Benchmark
)
"""What must say where it comes from."""


def check_grounds(part: Located, _knowledge_base: KnowledgeBase, collector: Collector) -> None:
    """Report a missing or contradictory basis, and a rule without its examples."""
    if isinstance(part.value, Grounded):
        _check_basis(part.value, part.path, collector)
    if isinstance(part.value, Rule):
        _check_examples(part.value, collector)


def _check_basis(value: Grounded, path: str, collector: Collector) -> None:
    spans = collector.spans
    if value.basis == "judgement" and value.citations:
        span = spans.get(f"{path}/citations")
        message = _("a judgement cites a source")
        hint = _("leave out `basis: judgement`, or the citations")
        collector.add("SK401", span, message, label=_("not beside a judgement"), hint=hint)
    if value.basis == "source" and not value.citations:
        span = spans.get(f"{path}/citations") or spans.get(f"{path}/because") or spans.get(path)
        hint = _("add `citations`, or say `basis: judgement`")
        message = _("no source is cited")
        collector.add("SK402", span, message, label=_("says who?"), hint=hint)


def _check_examples(rule: Rule, collector: Collector) -> None:
    span = collector.spans.get(f"{rule.id}/examples") or collector.spans.get(rule.id)
    for index, example in enumerate(rule.examples):
        if bool(example.supports) == bool(example.silent):
            place = collector.spans.get(f"{rule.id}/examples/{index}")
            hint = _("write exactly one of `supports` and `silent`")
            collector.add("SK303", place, _("the example tests nothing"), hint=hint)
    if not any(example.supports for example in rule.examples):
        message = _("`{id}` has no positive example").format(id=rule.id)
        collector.add("SK301", span, message, hint=_("add one with `supports`"))
    if not any(example.silent for example in rule.examples):
        message = _("`{id}` has no negative example").format(id=rule.id)
        collector.add("SK302", span, message, hint=_("add one with `silent`"))
