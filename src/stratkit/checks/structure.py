"""Nothing in a knowledge base is out of reach or without effect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.walk import entities, parts_of
from stratkit.planning.situation import PLANNED_BY
from stratkit.strategy.programme import GOAL


def check_structure(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Report poles nothing leads to, traits and questions without effect, and orphans."""
    del folder
    _poles(kb, collector)
    _questions(kb, collector)
    _orphans(kb, collector)


def _poles(kb: KnowledgeBase, collector: Collector) -> None:
    fed = {term.trait for network in kb.network.dimensions for term in network.terms}
    fed |= {words.trait for network in kb.network.dimensions for words in network.words}
    read = {dimension for network in kb.network.options for dimension in network.dimensions}
    for dimension in kb.dimensions.values():
        for trait in (dimension.positive, dimension.negative):
            if trait.id not in fed:
                message = _("nothing is evidence for `{id}`").format(id=trait.id)
                hint = _("add a rule, or no business can ever stand on this side")
                collector.add("SK503", collector.spans.get(trait.id), message, hint=hint)
        if dimension.id not in read:
            message = _("no option hangs on `{id}`").format(id=dimension.id)
            hint = _("add a link, or ask no one about it")
            collector.add("SK504", collector.spans.get(dimension.id), message, hint=hint)


def _questions(kb: KnowledgeBase, collector: Collector) -> None:
    read = {f for rule in kb.rules.values() for term in rule.evidence for f in term.when.fields()}
    conditions = [r.when for o in kb.options.values() for r in o.requires]
    conditions += [e.when for o in kb.options.values() for e in o.excludes]
    conditions += [role.when for role in kb.roles.values()]
    conditions += [model.when for model in kb.models.values()]
    conditions += [contradiction.when for contradiction in kb.contradictions.values()]
    conditions += [v.when for prior in kb.priors.values() for v in prior.values if v.when]
    read |= {field for condition in conditions for field in condition.fields()}
    read |= {prior.field for prior in kb.priors.values()} | PLANNED_BY
    for question in kb.questions.values():
        # Texts go through the lexicon, what the firm does today is judged by itself, and
        # the main goal orders the programme.
        by_itself = question.type in {"text", "options"} or question.field == GOAL
        if question.field not in read and not by_itself:
            message = _("no answer to `{field}` changes anything").format(field=question.field)
            hint = _("add a rule that reads it, or do not ask")
            collector.add("SK505", collector.spans.get(question.id), message, hint=hint)


def _orphans(kb: KnowledgeBase, collector: Collector) -> None:
    """Report what nothing refers to: metrics, skills, roles, stages and objectives."""
    named: set[str] = set()
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            named.update(_named(part.value))
    for referred in ("metrics", "skills", "roles", "stages", "objectives"):
        for identity in getattr(kb, referred):
            if identity not in named:
                message = _("nothing refers to `{id}`").format(id=identity)
                hint = _("name it where it belongs, or remove it")
                collector.add("SK508", collector.spans.get(identity), message, hint=hint)


def _named(value: object) -> Iterator[str]:
    for name in NAMING_FIELDS:
        held = getattr(value, name, ())
        yield from (held,) if isinstance(held, str) else held


NAMING_FIELDS = ("measured_by", "skill", "convinces", "serves", "objectives", "stage")
"""The fields by which an option, its economics or a message names other things."""
