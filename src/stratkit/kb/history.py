"""The `history` of a profile: the client's own results, conversions and response curves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, get_args, get_type_hints

from stratkit.diagnostics.collector import Collector
from stratkit.kb.amounts import (
    MOST_COUNT,
    count,
    items,
    keyed,
    missing_key,
    money,
    number,
    place_of,
    planned_option,
    word,
)
from stratkit.kb.curves import read_curve
from stratkit.kb.nodes import Mapping, Node
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import History, Result, Share

HISTORY_KEYS = ("results", "conversions", "curves")
RESULT_KEYS = ("option", "spend", "volume")
CONVERSION_KEYS = ("step", "of", "went_on")
STEPS: tuple[str, ...] = get_args(get_type_hints(Share)["step"])

Read = TypeVar("Read")


def read_history(node: Node, base: History, kb: KnowledgeBase, collector: Collector) -> History:
    """Lay results over those that are known already; each kind replaces the one before.

    Args:
        node: The keys of `history`.
        base: What is known; nothing for a profile.
        kb: The knowledge base whose options are named.
        collector: Gathers the faults.
    """
    found = {key: value for key, (_key, value) in keyed(node, HISTORY_KEYS, collector).items()}

    def each(
        key: str, read: Callable[[Node, KnowledgeBase, Collector], Read | None]
    ) -> tuple[Read, ...]:
        records = (read(item, kb, collector) for item in items(found[key]))
        return tuple(record for record in records if record is not None)

    return History(
        results=each("results", _result) if "results" in found else base.results,
        shares=each("conversions", _conversion) if "conversions" in found else base.shares,
        curves=each("curves", read_curve) if "curves" in found else base.curves,
    )


def record_of(
    node: Node, allowed: tuple[str, ...], required: tuple[str, ...], collector: Collector
) -> dict[str, Node] | None:
    """Return the values of one record; `None` where it lacks what it cannot do without."""
    found = {key: value for key, (_key, value) in keyed(node, allowed, collector).items()}
    lacking = [key for key in required if key not in found]
    if isinstance(node, Mapping):
        for key in lacking:
            missing_key(node, key, collector)
    return None if lacking else found


def _result(node: Node, kb: KnowledgeBase, collector: Collector) -> Result | None:
    found = record_of(node, RESULT_KEYS, RESULT_KEYS, collector)
    if found is None:
        return None
    option = planned_option(found["option"], kb, collector, feeds=True)
    spend = money(found["spend"], kb, collector, some=True)
    volume = number(found["volume"], 0, MOST_COUNT, collector)
    if option is None or spend is None or volume is None:
        return None
    return Result(option=option, spend=spend[0], volume=volume, place=place_of(node.span))


def _conversion(node: Node, kb: KnowledgeBase, collector: Collector) -> Share | None:
    del kb
    found = record_of(node, CONVERSION_KEYS, CONVERSION_KEYS, collector)
    if found is None:
        return None
    step = word(found["step"], STEPS, collector)
    trials = count(found["of"], 1, MOST_COUNT, collector)
    successes = count(found["went_on"], 0, MOST_COUNT, collector)
    if step is None or trials is None or successes is None:
        return None
    if successes > trials:
        message = _("of {trials} people, {successes} cannot have gone on")
        said = message.format(trials=trials, successes=successes)
        collector.add("SK815", found["went_on"].span, said, hint=_("swap the two, or correct one"))
        return None
    return Share(
        step=step,  # type: ignore[arg-type] # `word` has looked
        trials=trials,
        successes=successes,
        place=place_of(node.span),
    )
