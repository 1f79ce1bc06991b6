"""The forms of a condition; the table stands in docs/knowledge-format.md."""

from __future__ import annotations

from typing import cast

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.decode_scalar import INVALID, Invalid, answer, integer, refused, text
from stratkit.kb.nodes import Mapping, Node, Sequence
from stratkit.language.messages import _
from stratkit.model.arithmetic import FULL
from stratkit.model.condition import Condition, ConditionKind

FORMS: tuple[tuple[str, ...], ...] = (
    ("fact", "is"),
    ("fact", "has"),
    ("fact", "at"),
    ("trait",),
    ("option",),
    ("all",),
    ("any",),
    ("not",),
)
"""The keys that stand together."""

KEYS = tuple(dict.fromkeys(key for form in FORMS for key in form))

FEWEST_POINTS = 2


def condition(node: Node, collector: Collector, path: str) -> Condition | Invalid:
    """Read one condition; places are kept under the names of the model's fields."""
    if not isinstance(node, Mapping):
        return refused(
            node, _("a condition"), collector, _("write it as `{fact: field, is: answer}`")
        )
    values = {key.text: value for key, value in node.entries}
    form = next((form for form in FORMS if set(form) == set(values)), None)
    if form is None:
        return _malformed(node, values, collector)
    kind = form[-1]
    if kind in {"all", "any", "not"}:
        return _compound(kind, values[kind], collector, path)
    collector.spans[f"{path}/subject"] = values[form[0]].span
    subject = text(values[form[0]], collector)
    answers = _answers(values[kind], collector, path) if kind in {"is", "has"} else ()
    points = _points(values[kind], collector, path) if kind == "at" else ()
    if isinstance(subject, Invalid) or isinstance(answers, Invalid) or isinstance(points, Invalid):
        return INVALID
    return Condition(
        kind=cast("ConditionKind", kind), subject=subject, values=answers, points=points
    )


def _malformed(node: Mapping, values: dict[str, Node], collector: Collector) -> Invalid:
    unknown = [key for key, _ in node.entries if key.text not in KEYS]
    for key in unknown:
        message = _("unknown key `{key}` in a condition").format(key=shortened(key.text))
        listed = _("allowed: {values}").format(values=", ".join(KEYS))
        hint = did_you_mean(key.text, KEYS) or listed
        label = _("no condition has such a key")
        collector.add("SK113", key.span, message, label=label, hint=hint)
    if not unknown:
        keys = ", ".join(values) or _("nothing")
        hint = _("one of fact with is, has or at; trait; option; all; any; not")
        message = _("`{keys}` does not make a condition").format(keys=shortened(keys))
        label = _("not a form of condition")
        collector.add("SK118", node.span, message, label=label, hint=hint)
    return INVALID


def _answers(node: Node, collector: Collector, path: str) -> tuple[str, ...] | Invalid:
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        message = _("the list of answers is empty")
        collector.add("SK118", node.span, message, hint=_("name an answer"))
        return INVALID
    answers = [answer(item, collector) for item in items]
    for index, item in enumerate(items):
        collector.spans[f"{path}/values/{index}"] = item.span
    read = tuple(item for item in answers if not isinstance(item, Invalid))
    return read if len(read) == len(items) else INVALID


def _points(node: Node, collector: Collector, path: str) -> tuple[tuple[int, int], ...] | Invalid:
    if not isinstance(node, Mapping):
        return refused(node, _("a curve"), collector, _("write it as `{2: 0, 6: 1000}`"))
    collector.spans[f"{path}/points"] = node.span
    points: dict[int, int] = {}
    valid = True
    for key, value in node.entries:
        x, y = integer(key, collector), integer(value, collector)
        if isinstance(x, Invalid) or isinstance(y, Invalid):
            valid = False
        elif not 0 <= y <= FULL:
            message = _("the degree {degree} is outside 0 to {most}").format(degree=y, most=FULL)
            collector.add("SK119", value.span, message, hint=_("degrees are per mille"))
            valid = False
        elif x in points:
            message = _("the answer {answer} stands twice in the curve").format(answer=x)
            collector.add("SK119", key.span, message, hint=_("keep one of the two"))
            valid = False
        else:
            points[x] = y
    if valid and len(points) < FEWEST_POINTS:
        hint = _("give at least two answers with their degrees, such as `{2: 0, 6: 1000}`")
        message = _("the curve has {count} points").format(count=len(points))
        collector.add("SK119", node.span, message, hint=hint)
        return INVALID
    return tuple(sorted(points.items())) if valid else INVALID


def _compound(kind: str, node: Node, collector: Collector, path: str) -> Condition | Invalid:
    if kind == "not":
        parts: tuple[Node, ...] = (node,)
    elif isinstance(node, Sequence):
        parts = node.items
    else:
        return refused(node, _("a list of conditions"), collector)
    if not parts:
        hint = _("name what has to hold")
        collector.add("SK118", node.span, _("the list of conditions is empty"), hint=hint)
        return INVALID
    read: list[Condition] = []
    for index, part in enumerate(parts):
        collector.spans[f"{path}/parts/{index}"] = part.span
        inner = condition(part, collector, f"{path}/parts/{index}")
        if not isinstance(inner, Invalid):
            read.append(inner)
    if len(read) < len(parts):
        return INVALID
    return Condition(kind=cast("ConditionKind", kind), parts=tuple(read))
