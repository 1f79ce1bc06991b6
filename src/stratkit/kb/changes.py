"""Single answers and terms laid over a profile, read as a profile itself is read."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as AbstractMapping
from dataclasses import replace

from stratkit.diagnostics.collector import Collector
from stratkit.kb.given import mapping, moved, node_from
from stratkit.kb.nodes import Mapping, Node, node_of
from stratkit.kb.profile import ReadProfile, digest, own_answers, read_terms
from stratkit.kb.terms import LOCKS
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.terms import Terms

PLAN = "plan"
LISTS = frozenset({"choices", "options"})
"""Types of questions whose answers are lists."""


def read_changes(
    profile: BusinessProfile, changes: AbstractMapping[str, str], kb: KnowledgeBase
) -> ReadProfile:
    """Read changes; a profile with faults is as far as it could be read.

    Args:
        profile: The business.
        changes: Field to an answer, or `plan.` and a key of the plan to YAML; an empty text takes
            it away.
        kb: The knowledge base whose questions are answered.
    """
    collector = Collector()
    removed = {field for field, text in changes.items() if not text.strip()}
    node = _node({f: t for f, t in changes.items() if f not in removed}, kb, collector)
    new, spans = own_answers(node, kb, collector)
    collector.spans.update(spans)
    answers = {f: a for f, a in profile.answers.items() if f not in removed} | new
    terms = read_terms(node, _without(profile.terms, removed), kb, collector)
    return ReadProfile(
        profile=replace(
            profile,
            answers=answers,
            places={f: profile.places.get(f, f) for f in answers} | {f: f for f in new},
            terms=terms,
            digest=digest(answers, profile.segments, terms),
        ),
        report=collector.report(),
        spans=collector.spans,
        lines=collector.lines,
    )


def _value(field: str, text: str, kb: KnowledgeBase, collector: Collector) -> Node | None:
    """Read an answer as an interview does, lists parted by commas; anything else as YAML."""
    question = kb.questions_by_field().get(field)
    if question is None:
        node = node_of(text.encode(errors="replace"), field, collector)
        return None if node is None else moved(node, field)
    if question.type in LISTS:
        parts = (part.strip() for part in text.strip().strip("[]").split(","))
        return node_from(tuple(part for part in parts if part), field)
    return node_from(text, field)


def _node(changes: AbstractMapping[str, str], kb: KnowledgeBase, collector: Collector) -> Mapping:
    """Return the changes as they would stand in one profile.

    `plan.budget` is a key of the plan; `plan.hours.sales` and `plan.fix.channel.radio` are keys of
    a key of the plan.
    """
    own: dict[str, Node] = {}
    plan: dict[str, Node] = {}
    inner: dict[str, dict[str, Node]] = {}
    for field, text in changes.items():
        value = _value(field, text, kb, collector)
        if value is None:
            continue
        parent, _dot, key = field.partition(".")
        key, dot, name = key.partition(".")
        if parent != PLAN or not key:
            own[field] = value
        elif dot:
            inner.setdefault(key, {})[name] = value
        else:
            plan[key] = value
    for key, values in inner.items():
        plan[key] = mapping(values, f"{PLAN}.{key}")
    if plan:
        own[PLAN] = mapping(plan, PLAN)
    return mapping(own, "changes")


def _without(terms: Terms, removed: Collection[str]) -> Terms:
    """Return terms without what is taken away."""
    base = Terms()
    gone = {field.removeprefix(f"{PLAN}.") for field in removed if field.startswith(PLAN)}
    if gone & {"budget", "by_quarter"}:
        terms = replace(terms, budget=base.budget, by_quarter=(), budget_place="", currency="")
    if "brand" in gone:
        terms = replace(terms, brand=base.brand, brand_place="")
    hours = {n: h for n, h in terms.hours.items() if not gone & {"hours", f"hours.{n}"}}
    kinds = {kind for kind in LOCKS if kind in gone}
    return replace(
        terms,
        quarters=base.quarters if "quarters" in gone else terms.quarters,
        start=base.start if "start" in gone else terms.start,
        hours=hours,
        hours_places={n: terms.hours_places.get(n, "") for n in hours},
        locks=tuple(
            lock
            for lock in terms.locks
            if lock.kind not in kinds and f"{lock.kind}.{lock.option}" not in gone
        ),
        goals=tuple(g for g in terms.goals if not gone & {"goals", f"goals.{g.measure}"}),
    )
