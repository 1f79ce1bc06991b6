"""Located nodes to dataclasses, driven by the types of the fields."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Hashable
from collections.abc import Mapping as AbstractMapping
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import near_miss
from stratkit.diagnostics.render import shortened
from stratkit.kb import decode_scalar as scalar
from stratkit.kb.decode_condition import condition
from stratkit.kb.decode_scalar import INVALID, NULL, Invalid, refused
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence
from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.condition import Condition
from stratkit.model.source import Citation
from stratkit.model.walk import ENTITY_ID

T = TypeVar("T")

Reader = Callable[[Node, Collector, str], object]
"""Reads a node whose place is kept under the path it is given; INVALID when it cannot."""


def decode(node: Node, cls: type[T], collector: Collector, path: str = "") -> T | None:
    """Read a node as `cls`; `None` when the collector now holds its faults.

    Places are kept under `path`, or under the id of each entity that has one; in a mapping
    of free keys, those of the keys themselves under `path:key`.
    """
    value = _reader(cast("Hashable", cls))(node, collector, path)
    return None if isinstance(value, Invalid) else cast("T", value)


@cache
def _reader(hint: Hashable) -> Reader:
    """Return the reader of a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _SPECIAL:
        return _SPECIAL[hint]
    if dataclasses.is_dataclass(hint):
        return partial(_record, cast("type", hint))
    if origin is Literal:
        return _placeless(partial(scalar.word, inner))
    if origin is tuple:
        return partial(_list, _reader(inner[0]))
    if origin in {dict, AbstractMapping}:
        return partial(_table, _reader(inner[0]), _reader(inner[1]))
    if origin in {Union, UnionType} and NoneType in inner:
        return partial(_optional, _reader(next(part for part in inner if part is not NoneType)))
    msg = f"no reader for {hint!r}"
    raise TypeError(msg)


def _placeless(read: Callable[[Node, Collector], object]) -> Reader:
    return lambda node, collector, _path: read(node, collector)


_SPECIAL: dict[Any, Reader] = {
    str: _placeless(scalar.text),
    int: _placeless(scalar.integer),
    float: _placeless(scalar.number),
    bool: _placeless(scalar.boolean),
    Any: _placeless(scalar.plain),
    Citation: _placeless(scalar.citation),
    Condition: condition,
}
"""The types that are not read by their structure."""


def _optional(read: Reader, node: Node, collector: Collector, path: str) -> object:
    if isinstance(node, Scalar) and not node.quoted and node.text in NULL:
        return None
    return read(node, collector, path)


def _list(read: Reader, node: Node, collector: Collector, path: str) -> object:
    if not isinstance(node, Sequence):
        return refused(node, _("a list"), collector, _("write it as `[first, second]`"))
    values = []
    for index, item in enumerate(node.items):
        place = f"{path}/{index}"
        collector.spans[place] = item.span
        values.append(read(item, collector, place))
    return INVALID if any(value is INVALID for value in values) else tuple(values)


def _table(name: Reader, read: Reader, node: Node, collector: Collector, path: str) -> object:
    if not isinstance(node, Mapping):
        return refused(node, _("a mapping"), collector, _("write it as `{key: value}`"))
    values: dict[object, object] = {}
    for key, item in node.entries:
        place = f"{path}/{key.text}" if path else key.text
        collector.spans[place] = item.span
        collector.spans[f"{place}:key"] = key.span
        values[name(key, collector, place)] = read(item, collector, place)
    faulty = any(value is INVALID for value in (*values, *values.values()))
    return INVALID if faulty else values


@cache
def _fields(cls: type) -> dict[str, tuple[Reader, bool]]:
    """Map each key to its reader, and whether it must be there."""
    hints = get_type_hints(cls)
    return {
        field.name: (
            _reader(hints[field.name]),
            field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(cls)
    }


def _record(cls: type, node: Node, collector: Collector, path: str) -> object:
    if not isinstance(node, Mapping):
        return refused(node, _("the keys of {record}").format(record=named(cls)), collector)
    fields = _fields(cls)
    path = _declared(node, collector) or path
    values: dict[str, object] = {}
    valid = True
    meant: set[str] = set()
    for key, item in node.entries:
        if key.text not in fields:
            meant.add(_refuse_key(cls, key, collector))
            valid = False
            continue
        place = f"{path}/{key.text}" if path else key.text
        collector.spans[place] = item.span
        values[key.text] = fields[key.text][0](item, collector, place)
    for name, (_read, required) in fields.items():
        if required and name not in values and name not in meant:
            message = _("the key `{key}` is missing in {record}")
            said = message.format(key=name, record=named(cls))
            label = _("`{key}` belongs here").format(key=name)
            hint = _("add `{key}: ...`").format(key=name)
            collector.add("SK114", node.span, said, label=label, hint=hint)
            valid = False
    if not valid or any(value is INVALID for value in values.values()):
        return INVALID
    return cls(**values)


def _declared(node: Mapping, collector: Collector) -> str:
    """Return the id of an entity and keep its place; an id is declared once."""
    declared = next((value for key, value in node.entries if key.text == "id"), None)
    if not isinstance(declared, Scalar) or not ENTITY_ID.fullmatch(declared.text):
        return ""
    first = collector.spans.setdefault(declared.text, declared.span)
    if first is not declared.span:
        message = _("the id `{id}` is declared twice").format(id=shortened(declared.text))
        hint = _("the first one is in {place}").format(place=f"{first.file}:{first.line}")
        collector.add("SK124", declared.span, message, label=_("declared before"), hint=hint)
    return declared.text


def _refuse_key(cls: type, key: Scalar, collector: Collector) -> str:
    """Report an unknown key, and return the key that was probably meant."""
    if collector.full(key.span):
        return ""
    known = _fields(cls)
    message = _("unknown key `{key}` in {record}")
    said = message.format(key=shortened(key.text), record=named(cls))
    meant = near_miss(key.text, known)
    hint = _("allowed: {values}").format(values=", ".join(known))
    if meant:
        hint = _("did you mean `{word}`?").format(word=meant)
    collector.add("SK113", key.span, said, label=_("there is no such key"), hint=hint)
    return meant


def named(cls: type) -> str:
    """Name a class in plain words.

    >>> named(Condition)
    'a condition'
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()
    return word("record", f"{'an' if words[0] in 'aeiou' else 'a'} {words}")
