"""Nested plain data as trees; conditions as they are read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stratkit.language.messages import _, marked
from stratkit.language.quantities import share, significant
from stratkit.language.words import word
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.reporting.blocks import Branch, Span, filled

_GROUPS = {"all": marked("all of"), "any": marked("any of")}

NAMES = ("label", "title", "ask", "question")
"""The fields by which a thing is called."""

CONTEXTS = {
    "advice": "advice",
    "area": "area",
    "basis": "basis",
    "better": "better",
    "change": "change",
    "choose": "choose",
    "customers": "customers",
    "grade": "grade",
    "kind": "article",
    "model": "model",
    "part": "part",
    "quality": "quality",
    "role": "claim",
    "section": "section",
    "shape": "shape",
    "strength": "strength",
    "topic": "topic",
    "type": "answer",
    "unit": "unit",
    "weight": "strength",
}
"""The keys whose values are words of a closed list, and which list that is."""


def branches(value: Any, kb: KnowledgeBase) -> Iterator[Branch]:  # noqa: ANN401 - plain data
    """Yield the branches of a record or a list."""
    if isinstance(value, dict) and _is_condition(value):
        yield condition_branch(value, kb)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(item, list | dict):
                yield Branch((Span(f"{words(key)}: ", "dim"), said(key, item)))
            elif isinstance(item, list) and not any(isinstance(part, list | dict) for part in item):
                listed = ", ".join(said(key, part) for part in item)
                yield Branch((Span(f"{words(key)}: ", "dim"), listed))
            else:
                yield Branch(Span(words(key), "dim"), tuple(branches(item, kb)))
    elif isinstance(value, list):
        for item in value:
            yield from branches(item, kb)
    else:
        yield Branch(said("", value))


def condition_branch(when: dict[str, Any], kb: KnowledgeBase) -> Branch:
    """Say a condition as it is read aloud."""
    for key, title in _GROUPS.items():
        if key in when:
            return Branch(
                Span(_(title), "dim"), tuple(condition_branch(part, kb) for part in when[key])
            )
    if "not" in when:
        return Branch(Span(_("not"), "dim"), (condition_branch(when["not"], kb),))
    if "fact" not in when:
        subject = when.get("trait") or when.get("option", "")
        return Branch((label_of(subject, kb), Span(f"  {subject}", "dim")))
    if "at" in when:
        curve = ", ".join(
            _("{share} at {answer}").format(share=share(degree // 10), answer=answer)
            for answer, degree in when["at"].items()
        )
        return Branch((Span(when["fact"], "code"), f": {curve}"))
    values = when["is"] if "is" in when else when["has"]
    shown = _(" or ").join(values) if isinstance(values, list) else str(values)
    read = _("{field} is {answer}") if "is" in when else _("{field} has {answer}")
    return Branch(filled(read, field=Span(when["fact"], "code"), answer=shown))


def _is_condition(value: dict[str, Any]) -> bool:
    if "fact" in value:
        return bool({"is", "has", "at"} & set(value))
    return len(value) == 1 and next(iter(value)) in {"all", "any", "not", "trait", "option"}


def label_of(identifier: str, kb: KnowledgeBase) -> str:
    """Return the label that stands for an id; empty when it has none."""
    if identifier in kb.network.traits:
        return kb.trait(identifier).label
    for part in (*PARTS, "sources"):
        found = getattr(kb, part).get(identifier)
        if found is not None:
            return next((getattr(found, name) for name in NAMES if hasattr(found, name)), "")
    return ""


def words(key: str) -> str:
    """Write a key as words."""
    return word("key", key).replace("_", " ")


def said(key: str, value: object) -> str:
    """Write one value as people read it; `key` tells of which list it may be a word."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return significant(value)
    return word(CONTEXTS.get(key, key), str(value))
