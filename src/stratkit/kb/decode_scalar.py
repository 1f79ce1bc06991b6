"""Single values, each read by the type its key wants."""

from __future__ import annotations

import re

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened, visible
from stratkit.kb.nodes import Node, Scalar, Sequence
from stratkit.kb.text import HIDDEN
from stratkit.language.messages import _
from stratkit.model.source import Citation

YES = frozenset({"true", "True", "TRUE", "yes", "Yes", "YES"})
NO = frozenset({"false", "False", "FALSE", "no", "No", "NO"})
NULL = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is no value."""

_INTEGER = re.compile(r"[+-]?(0|[1-9][0-9]{0,17}|[1-9][0-9]{0,2}(_[0-9]{3}){1,5})", re.ASCII)
_NUMBER = re.compile(
    r"(0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(_[0-9]{3}){1,3})(\.[0-9]{1,6})?", re.ASCII
)
_CITATION = re.compile(r"(src\.[a-z0-9][a-z0-9.-]*)#([A-Za-z0-9][A-Za-z0-9._:-]*)", re.ASCII)


class Invalid:
    """Stands for a value that could not be read; the collector knows why."""


INVALID = Invalid()


def described(node: Node) -> str:
    """Say what a node is, to someone who expected something else."""
    if isinstance(node, Scalar):
        return f"`{shortened(node.text)}`" if node.text else _("nothing")
    return _("a list") if isinstance(node, Sequence) else _("a mapping")


def refused(node: Node, expected: str, collector: Collector, hint: str = "") -> Invalid:
    """Report a value of the wrong type."""
    message = _("expected {expected}, found {found}")
    said = message.format(expected=expected, found=described(node))
    hint = hint or _("write {expected} here").format(expected=expected)
    label = _("not {expected}").format(expected=expected)
    collector.add("SK115", node.span, said, label=label, hint=hint)
    return INVALID


def text(node: Node, collector: Collector) -> str | Invalid:
    """Read a text: any scalar, without the white space around it."""
    if not isinstance(node, Scalar):
        return refused(node, _("a text"), collector)
    if not node.text.strip() or (node.text in NULL and not node.quoted):
        hint = _("leave the key out if there is nothing to say")
        return refused(node, _("a text"), collector, hint)
    hidden = HIDDEN.search(node.text)
    if hidden:
        message = _("the control character `{character}` stands in the text")
        said = message.format(character=visible(hidden[0]))
        collector.add("SK104", node.span, said, hint=_("delete it"))
        return INVALID
    return node.text.strip()


def integer(node: Node, collector: Collector) -> int | Invalid:
    """Read a whole number in decimal digits; underscores may set off thousands."""
    if isinstance(node, Scalar) and not node.quoted and _INTEGER.fullmatch(node.text):
        return int(node.text)
    digits = isinstance(node, Scalar) and _INTEGER.fullmatch(node.text.lstrip("0") or "0")
    hint = _("write it in plain digits, without quotes or leading zeros") if digits else ""
    return refused(node, _("a whole number"), collector, hint)


def number(node: Node, collector: Collector) -> float | Invalid:
    """Read a number in decimal digits, with a point before the fraction."""
    if isinstance(node, Scalar) and not node.quoted and _NUMBER.fullmatch(node.text):
        return float(node.text.replace("_", ""))
    return refused(node, _("a number"), collector, _("write it as `12` or `0.5`, without quotes"))


def boolean(node: Node, collector: Collector) -> bool | Invalid:
    """Read yes or no."""
    if isinstance(node, Scalar) and not node.quoted:
        if node.text in YES:
            return True
        if node.text in NO:
            return False
    return refused(node, _("`true` or `false`"), collector)


def word(allowed: tuple[str, ...], node: Node, collector: Collector) -> str | Invalid:
    """Read one word of a closed list."""
    if not isinstance(node, Scalar):
        return refused(node, _("one word"), collector)
    if node.text in allowed:
        return node.text
    message = _("`{word}` is not one of {values}").format(
        word=shortened(node.text), values=", ".join(allowed)
    )
    hint = did_you_mean(node.text, allowed) or _("choose one of them")
    label = _("not one of the allowed words")
    collector.add("SK116", node.span, message, label=label, hint=hint)
    return INVALID


def answer(node: Node, collector: Collector) -> str | Invalid:
    """Read an answer as a condition names it: booleans become `yes` and `no`."""
    if isinstance(node, Scalar) and not node.quoted:
        if node.text in YES:
            return "yes"
        if node.text in NO:
            return "no"
    return text(node, collector)


def citation(node: Node, collector: Collector) -> Citation | Invalid:
    """Read `source#locator`."""
    if not isinstance(node, Scalar):
        return refused(node, _("a citation"), collector, _("write it as `src.000#s0-037`"))
    match = _CITATION.fullmatch(node.text)
    if match is None:
        message = _("`{text}` is not a citation").format(text=shortened(node.text))
        hint = _("write the source and one of its claims, such as `src.000#s0-037`")
        collector.add("SK117", node.span, message, label=_("not `source#locator`"), hint=hint)
        return INVALID
    return Citation(source=match[1], locator=match[2])


def plain(node: Node, collector: Collector) -> object:
    """Read data without a type of their own: texts, whole numbers, lists and mappings."""
    if isinstance(node, Scalar):
        if not node.quoted and _INTEGER.fullmatch(node.text):
            return int(node.text)
        return answer(node, collector)
    if isinstance(node, Sequence):
        items = [plain(item, collector) for item in node.items]
        return INVALID if any(item is INVALID for item in items) else items
    values = {key.text: plain(value, collector) for key, value in node.entries}
    return INVALID if any(value is INVALID for value in values.values()) else values
