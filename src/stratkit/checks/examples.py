"""Rules do what their own examples say."""

from __future__ import annotations

from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.inference.evaluate import truth
from stratkit.inference.positions import infer
from stratkit.kb.profile import as_yaml, read_profile
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer
from stratkit.model.traits import Rule, RuleExample

ANYBODY = {"sells_to": "both"}
"""Stands in for the required answer where an example does not give one."""


def check_examples(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Run every rule's examples.

    A rule that reads answers only is run alone. One that reads traits is run within
    the whole knowledge base, because answers reach it only through other rules.
    """
    del folder
    for rule in kb.rules.values():
        for index, example in enumerate(rule.examples):
            _run(rule, example, f"{rule.id}/examples/{index}", kb, collector)


def _run(
    rule: Rule, example: RuleExample, path: str, kb: KnowledgeBase, collector: Collector
) -> None:
    place = collector.spans.get(path)
    given = {**({} if rule.default else ANYBODY), **example.given}
    read = read_profile(as_yaml({**ANYBODY, **given}), "example", kb)
    if read.profile is None or not read.report.ok:
        said = "; ".join(d.message for d in read.report.errors)
        message = _("the example's answers are not valid: {errors}").format(errors=said)
        collector.add("SK304", place, message, hint=_("give answers as a profile would"))
        return
    answers = {key: value for key, value in read.profile.answers.items() if key in given}
    trait = example.supports or example.silent
    supported = trait in _supported(rule, answers, kb)
    if example.supports and not supported:
        message = _("`{rule}` gives no evidence for `{trait}` here")
        hint = _("correct the rule or the example")
        collector.add("SK305", place, message.format(rule=rule.id, trait=trait), hint=hint)
    if example.silent and supported:
        message = _("`{rule}` gives evidence for `{trait}` here")
        hint = _("correct the rule or the example")
        collector.add("SK305", place, message.format(rule=rule.id, trait=trait), hint=hint)


def _supported(rule: Rule, answers: dict[str, Answer], kb: KnowledgeBase) -> set[str]:
    """Return the traits for which the rule gives evidence."""
    if any(term.when.subjects("trait") for term in rule.evidence):
        return {
            item.trait
            for position in infer(kb, answers)
            for item in position.evidence
            if item.source == rule.id
        }
    return {term.trait for term in rule.evidence if truth(term.when, answers).low}
