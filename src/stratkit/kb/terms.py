"""The `plan` of a profile: what the client settles about time, money, people and options."""

from __future__ import annotations

import re
from collections.abc import Mapping as AbstractMapping
from dataclasses import replace
from typing import get_args

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.render import shortened
from stratkit.kb.amounts import (
    MOST_COUNT,
    count,
    entries,
    items,
    keyed,
    money,
    number,
    place_of,
    planned_option,
    unknown_key,
)
from stratkit.kb.answers import refused
from stratkit.kb.nodes import Mapping, Node, Scalar
from stratkit.language.messages import _
from stratkit.language.quantities import significant
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import Goal, Lock, LockKind, Measure, Terms
from stratkit.model.text import fold

PLAN_KEYS = (
    "quarters",
    "start",
    "budget",
    "by_quarter",
    "hours",
    "require",
    "exclude",
    "fix",
    "cap",
    "brand",
    "goals",
)
LOCKS: tuple[LockKind, ...] = get_args(LockKind)
MEASURES: tuple[Measure, ...] = get_args(Measure)
COUNTED = ("customers", "leads")
"""Measures that are no money."""
BRAND_KEYS = ("least", "most")
TEAMS = ("marketing", "sales")

MOST_QUARTERS = 12
MOST_HOURS = 100_000
"""A week."""
YEARS = (2000, 2100)
WHOLE = 100
"""Per cent."""

_START = re.compile(r"(\d{4})[ -]?[Qq]([1-4])", re.ASCII)

Found = AbstractMapping[str, tuple[Scalar, Node]]


def read_plan(node: Node, base: Terms, kb: KnowledgeBase, collector: Collector) -> Terms:
    """Lay what is written over terms that hold already.

    A value takes the place of the one before. Locks and goals add up; of two on the same option or
    measure, the later counts. Budget and budget by quarter are one thing: either replaces both.

    Args:
        node: The keys of `plan`.
        base: The terms below; those of nobody for a profile.
        kb: The knowledge base whose options and skills are named.
        collector: Gathers the faults.
    """
    found = keyed(node, PLAN_KEYS, collector)
    terms = _money(found, base, kb, collector)
    quarters = base.quarters
    if "quarters" in found:
        quarters = count(found["quarters"][1], 1, MOST_QUARTERS, collector) or quarters
    terms = replace(
        terms,
        quarters=quarters,
        start=_start(found["start"][1], collector) if "start" in found else base.start,
        locks=_locks(found, base, kb, collector),
        goals=_goals(found, base, kb, collector),
    )
    terms = _hours(found, terms, kb, collector)
    terms = _brand(found, terms, collector)
    _check_quarters(found, terms, collector)
    return terms


def _start(node: Node, collector: Collector) -> tuple[int, int] | None:
    match = _START.fullmatch(node.text) if isinstance(node, Scalar) else None
    if match and YEARS[0] <= int(match[1]) <= YEARS[1]:
        return int(match[1]), int(match[2])
    said = shortened(node.text) if isinstance(node, Scalar) else ""
    message = _("`{text}` is not a quarter").format(text=said)
    collector.add("SK812", node.span, message, hint=_("write year and quarter, such as `2027Q1`"))
    return None


def _money(found: Found, base: Terms, kb: KnowledgeBase, collector: Collector) -> Terms:
    if not {"budget", "by_quarter"} & found.keys():
        return base
    amounts: list[tuple[float, str]] = []
    if "by_quarter" in found:
        read = [money(item, kb, collector) for item in items(found["by_quarter"][1])]
        amounts = [pair for pair in read if pair is not None]
    by_quarter = tuple(euros for euros, _currency in amounts)
    if "budget" not in found:
        if not amounts:
            return base
        key, currency = found["by_quarter"][0], amounts[0][1]
        return replace(
            base,
            budget=sum(by_quarter),
            by_quarter=by_quarter,
            currency=currency,
            budget_place=place_of(key.span),
        )
    node = found["budget"][1]
    whole = money(node, kb, collector)
    if whole is None:
        return replace(base, by_quarter=by_quarter)
    if by_quarter and sum(by_quarter) < whole[0] * (1 - 1e-9):
        message = _("the quarters together allow less than the budget of {amount}")
        said = message.format(amount=node.text if isinstance(node, Scalar) else "")
        hint = _("raise `by_quarter`, or leave `budget` out to spend what the quarters allow")
        collector.add("SK813", found["by_quarter"][1].span, said, hint=hint)
    return replace(
        base,
        budget=whole[0],
        by_quarter=by_quarter,
        currency=whole[1],
        budget_place=place_of(node.span),
    )


def _check_quarters(found: Found, terms: Terms, collector: Collector) -> None:
    """A budget by quarter names every quarter once."""
    key = "by_quarter" if "by_quarter" in found else "quarters"
    given, wanted = len(terms.by_quarter), terms.quarters
    if key == "by_quarter":
        given = len(items(found[key][1]))
    if key in found and given and given != wanted:
        message = _("the plan has {quarters} quarters, the budget by quarter {count} amounts")
        hint = _("write one amount for each quarter")
        said = message.format(quarters=wanted, count=given)
        collector.add("SK814", found[key][1].span, said, hint=hint)


def _hours(found: Found, base: Terms, kb: KnowledgeBase, collector: Collector) -> Terms:
    if "hours" not in found:
        return base
    hours, places = dict(base.hours), dict(base.hours_places)
    for key, node in entries(found["hours"][1], collector):
        name = _worker(key, kb, collector)
        value = number(node, 0, MOST_HOURS, collector)
        if name and value is not None:
            hours[name], places[name] = value, place_of(node.span)
    return replace(base, hours=dict(sorted(hours.items())), hours_places=places)


def _worker(key: Scalar, kb: KnowledgeBase, collector: Collector) -> str:
    """Return whose hours are meant: a team, or a skill by id, slug, label or synonym."""
    wanted = fold(key.text)
    if wanted in TEAMS:
        return wanted
    for skill in kb.skills.values():
        slug = skill.id.partition(".")[2]
        if wanted in {fold(name) for name in (skill.id, slug, skill.label, *skill.synonyms)}:
            return skill.id
    unknown_key(key, (*TEAMS, *kb.skills), collector)
    return ""


def _locks(found: Found, base: Terms, kb: KnowledgeBase, collector: Collector) -> tuple[Lock, ...]:
    new: dict[str, dict[str, Lock]] = {}
    spans: dict[tuple[str, str], Span] = {}
    for kind in LOCKS:
        if kind not in found:
            continue
        for node, value in _locked(kind, found[kind][1], collector):
            option = planned_option(node, kb, collector)
            read = (0.0, "") if value is None else money(value, kb, collector, some=kind == "fix")
            if option and read is not None:
                place = place_of(node.span)
                lock = Lock(option=option, kind=kind, amount=read[0], place=place)
                new.setdefault(option, {})[kind] = lock
                spans[option, kind] = node.span
    for option, locks in new.items():
        _check_locks(option, locks, spans, collector)
    kept = [lock for lock in base.locks if lock.option not in new]
    kept += [lock for locks in new.values() for lock in locks.values()]
    return tuple(sorted(kept, key=lambda lock: (lock.option, LOCKS.index(lock.kind))))


def _locked(
    kind: LockKind, node: Node, collector: Collector
) -> tuple[tuple[Node, Node | None], ...]:
    """Return the options of a lock, with their amounts where it has any."""
    if kind in {"fix", "cap"}:
        return entries(node, collector)
    if isinstance(node, Mapping):
        refused(node, "word", collector)
        return ()
    return tuple((item, None) for item in items(node))


def _check_locks(
    option: str,
    locks: AbstractMapping[str, Lock],
    spans: AbstractMapping[tuple[str, str], Span],
    collector: Collector,
) -> None:
    """Report what is settled about an option in two ways that cannot both hold."""
    others = [kind for kind in locks if kind != "exclude"]
    message = ""
    if "exclude" in locks and others:
        message = _("`{option}` is excluded, and `{kind}` wants it in")
        span, kind = spans[option, "exclude"], others[0]
    elif {"fix", "cap"} <= locks.keys() and locks["fix"].amount > locks["cap"].amount:
        message = _("more is fixed for `{option}` than its `{kind}` allows")
        span, kind = spans[option, "fix"], "cap"
    if message:
        said = message.format(option=option, kind=kind)
        collector.add("SK813", span, said, hint=_("keep one of the two"))


def _goals(found: Found, base: Terms, kb: KnowledgeBase, collector: Collector) -> tuple[Goal, ...]:
    goals = {goal.measure: goal for goal in base.goals}
    if "goals" not in found:
        return base.goals
    given = keyed(found["goals"][1], MEASURES, collector)
    for measure in MEASURES:
        if measure not in given:
            continue
        node = given[measure][1]
        if measure in COUNTED:
            amount: float | None = count(node, 1, MOST_COUNT, collector)
        else:
            read = money(node, kb, collector, some=True)
            amount = read[0] if read else None
        if amount is not None:
            goals[measure] = Goal(measure=measure, amount=float(amount), place=place_of(node.span))
    return tuple(goals[measure] for measure in MEASURES if measure in goals)


def _brand(found: Found, base: Terms, collector: Collector) -> Terms:
    if "brand" not in found:
        return base
    key, node = found["brand"]
    bounds = {"least": base.brand[0] * WHOLE, "most": base.brand[1] * WHOLE}
    for name, (_key, value) in keyed(node, BRAND_KEYS, collector).items():
        read = number(value, 0, WHOLE, collector)
        bounds[name] = bounds[name] if read is None else read
    if bounds["least"] > bounds["most"]:
        message = _("the least share of brand, {least} %, is above the most, {most} %")
        said = message.format(**{name: significant(value) for name, value in bounds.items()})
        collector.add("SK813", key.span, said, hint=_("swap the two"))
    return replace(
        base,
        brand=(bounds["least"] / WHOLE, bounds["most"] / WHOLE),
        brand_place=place_of(key.span),
    )
