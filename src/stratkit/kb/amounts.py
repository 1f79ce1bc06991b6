"""Amounts, counts, words and options, as plans and results state them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.answers import amount, option, refused
from stratkit.kb.decode_scalar import NULL
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence
from stratkit.language.messages import _
from stratkit.language.quantities import significant
from stratkit.model.knowledge_base import KnowledgeBase

MOST_MONEY = 1e12
"""EUR; nobody plans with more."""
MOST_COUNT = 1_000_000_000
DIGITS = 15
"""Of a bound, so that none is rounded where it is told."""

_NUMBER = re.compile(
    r"[+-]?(\d{1,3}(?:[ _]\d{3})+|\d{1,18})(\.\d{1,40})?([eE][+-]?\d{1,3})?", re.ASCII
)
_WHOLE = re.compile(r"[+-]?(\d{1,3}(?:[ _]\d{3})+|\d{1,18})", re.ASCII)


def place_of(span: Span) -> str:
    """Return a place as people name it.

    >>> place_of(Span(file="acme.yaml", line=3)), place_of(Span(file="--budget"))
    ('acme.yaml:3', '--budget')
    """
    return f"{span.file}:{span.line}" if span.line else span.file


def empty(node: Node) -> bool:
    """Whether a key stands there without a value."""
    return isinstance(node, Scalar) and not node.quoted and node.text in NULL


def keyed(
    node: Node, allowed: Collection[str], collector: Collector
) -> dict[str, tuple[Scalar, Node]]:
    """Return the known keys that hold something, each with its key and value node."""
    found = {key.text: (key, value) for key, value in entries(node, collector)}
    for name, (key, _value) in found.items():
        if name not in allowed:
            unknown_key(key, allowed, collector)
    return {name: pair for name, pair in found.items() if name in allowed}


def entries(node: Node, collector: Collector) -> tuple[tuple[Scalar, Node], ...]:
    """Return the keys and values of a mapping, those without a value left out."""
    if isinstance(node, Mapping):
        return tuple((key, value) for key, value in node.entries if not empty(value))
    if not empty(node):
        refused(node, "mapping", collector)
    return ()


def unknown_key(key: Scalar, allowed: Iterable[str], collector: Collector) -> None:
    """Report a key that nothing reads."""
    known = tuple(allowed)
    message = _("unknown key `{key}`").format(key=shortened(key.text))
    hint = did_you_mean(key.text, known) or _("the keys are {names}").format(names=", ".join(known))
    collector.add("SK113", key.span, message, hint=hint)


def missing_key(node: Node, key: str, collector: Collector) -> None:
    """Report that a record lacks what it cannot do without."""
    message = _("the key `{key}` is missing").format(key=key)
    collector.add("SK114", node.span, message, hint=_("add `{key}: ...`").format(key=key))


def items(node: Node) -> tuple[Node, ...]:
    """Return the members of a list; a single value stands for a list of one."""
    return node.items if isinstance(node, Sequence) else (node,)


def word(node: Node, allowed: Collection[str], collector: Collector) -> str | None:
    """Read one word of a closed list."""
    if not isinstance(node, Scalar):
        refused(node, "word", collector)
        return None
    if node.text in allowed:
        return node.text
    listed = ", ".join(allowed)
    message = _("`{word}` is not one of {values}")
    said = message.format(word=shortened(node.text), values=listed)
    hint = did_you_mean(node.text, allowed) or _("choose one of them")
    collector.add("SK116", node.span, said, label=_("not one of the allowed words"), hint=hint)
    return None


def number(node: Node, least: float, most: float, collector: Collector) -> float | None:
    """Read a number in a range; `NaN` and the like are none."""
    if not isinstance(node, Scalar) or not _NUMBER.fullmatch(node.text):
        refused(node, "number", collector)
        return None
    value = float(re.sub("[ _]", "", node.text))
    return value if within(value, least, most, node, collector) else None


def count(node: Node, least: int, most: int, collector: Collector) -> int | None:
    """Read a whole number in a range."""
    if not isinstance(node, Scalar) or not _WHOLE.fullmatch(node.text):
        refused(node, "integer", collector)
        return None
    value = int(re.sub("[ _]", "", node.text))
    return value if within(value, least, most, node, collector) else None


def within(value: float, least: float, most: float, node: Scalar, collector: Collector) -> bool:
    """Whether a value is in its range; reported if it is not."""
    if least <= value <= most:
        return True
    message = _("{value} is out of range").format(value=shortened(node.text))
    hint = _("write {least} to {most}")
    said = hint.format(least=significant(least, DIGITS), most=significant(most, DIGITS))
    collector.add("SK812", node.span, message, label=_("out of range"), hint=said)
    return False


def money(
    node: Node, kb: KnowledgeBase, collector: Collector, *, some: bool = False
) -> tuple[float, str] | None:
    """Read money: euros, parts of them included, and the currency it is written in.

    Args:
        node: An amount and a currency.
        kb: The knowledge base that knows the rates.
        collector: Gathers the faults.
        some: Nothing at all is refused.
    """
    if not isinstance(node, Scalar):
        refused(node, "money", collector)
        return None
    found = amount(node, kb, collector)
    if found is None:
        return None
    _units, currency, euros = found
    if 0 <= euros <= Decimal(MOST_MONEY) and (euros or not some):
        return float(euros), currency
    message = _("an amount of {amount} cannot be planned with")
    said = message.format(amount=shortened(node.text))
    hint = _("write an amount that is not negative")
    if euros > 0:
        hint = _("write less than {most} EUR").format(most=significant(MOST_MONEY, DIGITS))
    elif not euros:
        hint = _("write more than nothing; `exclude` keeps an option out")
    collector.add("SK812", node.span, said, label=_("out of range"), hint=hint)
    return None


def planned_option(
    node: Node, kb: KnowledgeBase, collector: Collector, *, feeds: bool = False
) -> str | None:
    """Read an option that takes money or hours.

    Args:
        node: Its id, slug, label or synonym.
        kb: The knowledge base that knows it.
        collector: Gathers the faults.
        feeds: It has to bring volume to a stage, not only to lift a conversion.
    """
    if not isinstance(node, Scalar):
        refused(node, "word", collector)
        return None
    found = option(node, kb, collector)
    economics = kb.options[found].economics if found else None
    if found is None or (economics and (economics.feeds or not feeds)):
        return found
    message = _("`{option}` takes neither money nor hours, so it cannot be planned with")
    hint = _("leave it out: advice without costs is part of every plan")
    if economics:
        message = _("`{option}` brings no volume of its own, so its results cannot be counted")
        hint = _("leave it out, or give the conversions that it has lifted")
    said = message.format(option=found)
    collector.add("SK811", node.span, said, label=_("not to be planned with"), hint=hint)
    return None
