"""What overlays take back leaves the lists and the texts that named it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from typing import Any

from stratkit.kb.articles import MARK
from stratkit.kb.mentions import NAMING
from stratkit.kb.nodes import Mapping as MappingNode
from stratkit.kb.nodes import Node, Scalar
from stratkit.model.article import Article
from stratkit.model.knowledge_base import PARTS, Translation
from stratkit.model.walk import names_of


def names_in(node: Node | None) -> dict[str, str]:
    """Return what an entity, and every entity inside it, is called: id to label, else to id."""
    if not isinstance(node, MappingNode):
        return {}
    own = {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)}
    found = {own["id"]: own.get("label", own["id"])} if "id" in own else {}
    for _key, value in node.entries:
        found |= names_in(value)
    return found


def take_back(parts: dict[str, Any], gone: Mapping[str, str]) -> None:
    """Shorten every list that names what is gone, and say its name where a text links it.

    Args:
        parts: The entities of a knowledge base, by part, and `translations`.
        gone: Id of what has been retracted to what it was called.
    """
    for part in PARTS:
        values = parts.get(part, {}).items()
        parts[part] = {entity: without(value, gone) for entity, value in values}
    for language, known in parts.get("translations", {}).items():
        names = {entity: _called(known.get(entity), entity, name) for entity, name in gone.items()}
        parts["translations"][language] = {
            entity: replace(said, texts=_unlinked(said.texts, names))
            for entity, said in known.items()
            if entity not in gone
        }


def _called(translation: Translation | None, entity: str, name: str) -> str:
    return translation.texts.get(f"{entity}/label", name) if translation else name


def _unlinked(texts: Mapping[str, str], gone: Mapping[str, str]) -> dict[str, str]:
    return {path: unlinked(text, gone) for path, text in texts.items()}


def unlinked(text: str, gone: Mapping[str, str]) -> str:
    """Put plain words in the place of links to what is gone.

    >>> unlinked("[[term.fair]], [[term.fair|a fair]], [[term.lead]]", {"term.fair": "Fair"})
    'Fair, a fair, [[term.lead]]'
    """

    def words(found: re.Match[str]) -> str:
        name = gone.get(found[1].strip())
        return found[0] if name is None else found[2] or name

    return MARK.sub(words, text)


def without(value: Any, gone: Mapping[str, str]) -> Any:  # noqa: ANN401 - any record
    """Return an entity that no longer names what has been retracted.

    Only lists of ids are shortened: where one id alone is named, or a reason hangs on it,
    what names it has to be changed by hand, and the reference is reported.
    """
    if isinstance(value, tuple):
        return tuple(without(item, gone) for item in value)
    if not is_dataclass(value):
        return value
    changed: dict[str, Any] = {}
    for name in names_of(type(value)):
        held = getattr(value, name)
        if (type(value), name) in NAMING and isinstance(held, tuple):
            changed[name] = tuple(item for item in held if item not in gone)
        elif isinstance(held, tuple) or is_dataclass(held):
            changed[name] = without(held, gone)
    if isinstance(value, Article):
        changed["text"] = unlinked(value.text, gone)
    return replace(value, **changed)  # type: ignore[type-var]
