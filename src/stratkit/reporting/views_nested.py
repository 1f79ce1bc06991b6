"""Nested plain data as trees; conditions as they are read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Branch, Span

_GROUPS = {"all": "all of", "any": "any of"}


def branches(value: Any, kb: KnowledgeBase) -> Iterator[Branch]:  # noqa: ANN401 - plain data
    """Yield the branches of a record or a list."""
    if isinstance(value, dict) and _is_condition(value):
        yield condition_branch(value, kb)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(item, list | dict):
                yield Branch((Span(f"{words(key)}: ", "dim"), scalar(item)))
            elif isinstance(item, list) and not any(isinstance(part, list | dict) for part in item):
                yield Branch((Span(f"{words(key)}: ", "dim"), ", ".join(map(scalar, item))))
            else:
                yield Branch(Span(words(key), "dim"), tuple(branches(item, kb)))
    elif isinstance(value, list):
        for item in value:
            yield from branches(item, kb)
    else:
        yield Branch(scalar(value))


def condition_branch(when: dict[str, Any], kb: KnowledgeBase) -> Branch:
    """Say a condition as it is read aloud."""
    for key, title in _GROUPS.items():
        if key in when:
            return Branch(
                Span(title, "dim"), tuple(condition_branch(part, kb) for part in when[key])
            )
    if "not" in when:
        return Branch(Span("not", "dim"), (condition_branch(when["not"], kb),))
    if "fact" not in when:
        subject = when.get("trait") or when.get("option", "")
        return Branch((label_of(subject, kb), Span(f"  {subject}", "dim")))
    if "at" in when:
        curve = ", ".join(f"{degree // 10}% at {answer}" for answer, degree in when["at"].items())
        return Branch((Span(when["fact"], "code"), f": {curve}"))
    verb = "is" if "is" in when else "has"
    values = when[verb]
    shown = " or ".join(values) if isinstance(values, list) else str(values)
    return Branch((Span(when["fact"], "code"), f" {verb} {shown}"))


def _is_condition(value: dict[str, Any]) -> bool:
    if "fact" in value:
        return bool({"is", "has", "at"} & set(value))
    return len(value) == 1 and next(iter(value)) in {"all", "any", "not", "trait", "option"}


def label_of(identifier: str, kb: KnowledgeBase) -> str:
    """Return the label that stands for an id; empty when it has none."""
    if identifier in kb.network.traits:
        return kb.trait(identifier).label
    for labelled in (kb.options, kb.stages, kb.objectives, kb.roles, kb.dimensions):
        if identifier in labelled:
            return labelled[identifier].label
    return ""


def words(key: str) -> str:
    """Write a key as words."""
    return key.replace("_", " ")


def scalar(value: object) -> str:
    """Write one value."""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
