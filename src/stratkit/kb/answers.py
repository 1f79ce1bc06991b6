"""The answers of a profile, each read by the type of its question."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened, visible
from stratkit.kb.decode_scalar import NO, NULL, YES, described
from stratkit.kb.nodes import Node, Scalar, Sequence
from stratkit.kb.text import HIDDEN
from stratkit.language.messages import _, marked
from stratkit.language.quantities import decimal
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer, Money
from stratkit.model.questions import Question

LONGEST_TEXT = 2000
"""Nobody describes buyers or a product in more characters."""

_INTEGER = re.compile(r"[+-]?\d{1,3}(?:[ _]\d{3})+|[+-]?\d+", re.ASCII)
_MONEY = re.compile(
    r"([+-]?)((?:\d{1,3}(?:[ _,]\d{3})+|\d+)(?:\.\d{1,2})?) ?([A-Za-z]{3})", re.ASCII
)
_AMOUNT = re.compile(r"[+-]?[\d ,._]+", re.ASCII)
_MOST_DIGITS = 18
_MICROS = 1_000_000


def answer(
    node: Node, question: Question, kb: KnowledgeBase, collector: Collector
) -> Answer | None:
    """Read one answer; `None` for no answer, or for one the collector now refuses."""
    if isinstance(node, Scalar) and not node.quoted and node.text in NULL:
        return None
    if question.type == "choices":
        return _several(node, collector, lambda item: _choice(item, question, kb, collector))
    if question.type == "options":
        return _several(node, collector, lambda item: option(item, kb, collector))
    if not isinstance(node, Scalar):
        refused(node, question.type, collector)
        return None
    return _SINGLE[question.type](node, question, kb, collector)


_EXPECTED = {
    "choice": (marked("one of the offered words"), marked("write one word")),
    "boolean": (marked("yes or no"), marked("write `yes` or `no`")),
    "integer": (marked("a whole number"), marked("write digits only, such as 1200")),
    "money": (
        marked("an amount of money"),
        marked("write an amount and an ISO currency, such as `25000 USD`"),
    ),
    "text": (marked("a text"), marked("write a few words on one line")),
    "word": (marked("a word"), marked("write a list of words, such as `[first, second]`")),
    "number": (marked("a number"), marked("write it as `12` or `0.5`")),
    "point": (marked("spending and outcome"), marked("write `[1000, 12]`")),
    "mapping": (marked("keys and values"), marked("write `key: value`, one a line")),
}
"""Type of answer to what it is called, and what to write."""


def refused(node: Node, wanted: str, collector: Collector) -> None:
    """Report a value of the wrong type; `wanted` is a key of what is expected."""
    expected, hint = map(_, _EXPECTED[wanted])
    message = _("expected {expected}, found {found}")
    said = message.format(expected=expected, found=described(node))
    label = _("not {expected}").format(expected=expected)
    collector.add("SK803", node.span, said, label=label, hint=hint)


def _several(
    node: Node, collector: Collector, read: Callable[[Scalar], str | None]
) -> tuple[str, ...] | None:
    """Read a list; a single word stands for a list of one."""
    items = node.items if isinstance(node, Sequence) else (node,)
    found: list[str] = []
    for item in items:
        if not isinstance(item, Scalar):
            refused(item, "word", collector)
            continue
        value = read(item)
        if value is not None and value not in found:
            found.append(value)
    return tuple(found)


def _choice(
    node: Scalar, question: Question, kb: KnowledgeBase, collector: Collector
) -> str | None:
    del kb
    allowed = [choice.value for choice in question.choices]
    if node.text in allowed:
        return node.text
    message = _("`{answer}` is not an answer to `{field}`").format(
        answer=shortened(node.text), field=question.field
    )
    listed = _("allowed: {values}").format(values=", ".join(allowed))
    hint = did_you_mean(node.text, allowed) or listed
    collector.add("SK802", node.span, message, label=_("not offered"), hint=hint)
    return None


def option(node: Scalar, kb: KnowledgeBase, collector: Collector) -> str | None:
    """Read an option by its id, or by a slug, label or synonym that only one option has."""
    named = kb.options_called(node.text)
    if len(named) == 1:
        return named[0]
    known = [*kb.options, *(option.slug for option in kb.options.values())]
    message = _("unknown option `{option}`")
    hint = did_you_mean(node.text, known) or _("`stratkit kb search WORD` finds the name")
    if named:
        message = _("`{option}` names several options")
        hint = _("write one of {values}").format(values=", ".join(named))
    said = message.format(option=shortened(node.text))
    collector.add("SK810", node.span, said, label=_("no such option"), hint=hint)
    return None


def _boolean(
    node: Scalar, question: Question, kb: KnowledgeBase, collector: Collector
) -> bool | None:
    del question, kb
    if node.text in YES:
        return True
    if node.text in NO:
        return False
    refused(node, "boolean", collector)
    return None


def _in_range(number: Decimal, node: Scalar, question: Question, collector: Collector) -> bool:
    if question.minimum <= number <= question.maximum:
        return True
    message = _("`{field}` cannot be {answer}").format(
        field=question.field, answer=shortened(node.text)
    )
    hint = _("believable is {least} to {most}").format(
        least=decimal(question.minimum, 0), most=decimal(question.maximum, 0)
    )
    unit = f" {question.unit}" if question.unit else ""
    collector.add("SK804", node.span, message, label=_("out of range"), hint=f"{hint}{unit}")
    return False


def _integer(
    node: Scalar, question: Question, kb: KnowledgeBase, collector: Collector
) -> int | None:
    del kb
    if not _INTEGER.fullmatch(node.text):
        refused(node, "integer", collector)
        return None
    number = Decimal(node.text.replace("_", "").replace(" ", ""))
    return int(number) if _in_range(number, node, question, collector) else None


def _money(
    node: Scalar, question: Question, kb: KnowledgeBase, collector: Collector
) -> Money | None:
    found = amount(node, kb, collector)
    if found is None:
        return None
    units, currency, euros = found
    if not _in_range(euros, node, question, collector):
        return None
    whole = int(euros.to_integral_value(ROUND_HALF_UP))
    return Money(amount=units, currency=currency, eur=whole)


def amount(
    node: Scalar, kb: KnowledgeBase, collector: Collector
) -> tuple[Decimal, str, Decimal] | None:
    """Read an amount of money: units, currency and euros at the dated rate.

    What has more digits than any amount is infinite, so that no range holds it.
    """
    match = _MONEY.fullmatch(node.text)
    if match is None:
        hint = _("write an amount and an ISO currency, such as `25000 USD`")
        if _AMOUNT.fullmatch(node.text):
            bare = shortened(node.text.strip(), 20)
            hint = _("add the currency, such as `{amount} EUR`").format(amount=bare)
        message = _("`{answer}` is not an amount of money").format(answer=shortened(node.text))
        collector.add("SK805", node.span, message, label=_("not money"), hint=hint)
        return None
    sign, digits, currency = match[1], re.sub("[ _,]", "", match[2]), match[3].upper()
    rate = kb.rates.get(currency)
    if rate is None:
        message = _("unknown currency `{currency}`").format(currency=currency)
        codes = _("use an ISO code, such as EUR, USD or PLN")
        hint = did_you_mean(currency, kb.rates) or codes
        collector.add("SK806", node.span, message, label=_("no exchange rate"), hint=hint)
        return None
    units = Decimal(sign + digits) if len(digits) <= _MOST_DIGITS else Decimal(f"{sign}Infinity")
    return units, currency, units * rate.eur_micros / _MICROS


def _text(node: Scalar, question: Question, kb: KnowledgeBase, collector: Collector) -> str | None:
    del question, kb
    return text(node, collector)


def text(node: Scalar, collector: Collector) -> str | None:
    """Read free text: one line, nothing that cannot be seen, not endless."""
    hidden = HIDDEN.search(node.text)
    if hidden:
        # An escape in quotes brings in what could not stand in the file itself.
        message = _("the control character `{character}` stands in the text")
        said = message.format(character=visible(hidden[0]))
        collector.add("SK104", node.span, said, hint=_("delete it"))
        return None
    words = " ".join(node.text.split())
    if len(words) > LONGEST_TEXT:
        message = _("the text has more than {most} characters").format(most=LONGEST_TEXT)
        collector.add("SK803", node.span, message, hint=_("say it shorter"))
        return None
    return words or None


_SINGLE: dict[str, Callable[[Scalar, Question, KnowledgeBase, Collector], Answer | None]] = {
    "choice": _choice,
    "boolean": _boolean,
    "integer": _integer,
    "money": _money,
    "text": _text,
}
"""What reads a single value, by the type of the question."""
