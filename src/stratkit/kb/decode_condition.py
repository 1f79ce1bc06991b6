"""The forms of a condition; the table stands in docs/knowledge-format.md."""

from __future__ import annotations

from typing import cast

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.decode_scalar import INVALID, Invalid, answer, integer, refused, text
from stratkit.kb.nodes import Mapping, Node, Sequence
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
        return refused(node, "a condition", collector, "write it as `{fact: field, is: answer}`")
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
        message = f"unknown key `{shortened(key.text)}` in a condition"
        hint = did_you_mean(key.text, KEYS) or f"allowed: {', '.join(KEYS)}"
        collector.add("SK113", key.span, message, label="no condition has such a key", hint=hint)
    if not unknown:
        keys = ", ".join(values) or "nothing"
        hint = "one of fact with is, has or at; trait; option; all; any; not"
        message = f"`{shortened(keys)}` does not make a condition"
        collector.add("SK118", node.span, message, label="not a form of condition", hint=hint)
    return INVALID


def _answers(node: Node, collector: Collector, path: str) -> tuple[str, ...] | Invalid:
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        collector.add("SK118", node.span, "the list of answers is empty", hint="name an answer")
        return INVALID
    answers = [answer(item, collector) for item in items]
    for index, item in enumerate(items):
        collector.spans[f"{path}/values/{index}"] = item.span
    read = tuple(item for item in answers if not isinstance(item, Invalid))
    return read if len(read) == len(items) else INVALID


def _points(node: Node, collector: Collector, path: str) -> tuple[tuple[int, int], ...] | Invalid:
    if not isinstance(node, Mapping):
        return refused(node, "a curve", collector, "write it as `{2: 0, 6: 1000}`")
    collector.spans[f"{path}/points"] = node.span
    points: dict[int, int] = {}
    valid = True
    for key, value in node.entries:
        x, y = integer(key, collector), integer(value, collector)
        if isinstance(x, Invalid) or isinstance(y, Invalid):
            valid = False
        elif not 0 <= y <= FULL:
            message = f"the degree {y} is outside 0 to {FULL}"
            collector.add("SK119", value.span, message, hint="degrees are per mille")
            valid = False
        elif x in points:
            message = f"the answer {x} stands twice in the curve"
            collector.add("SK119", key.span, message, hint="keep one of the two")
            valid = False
        else:
            points[x] = y
    if valid and len(points) < FEWEST_POINTS:
        hint = "give at least two answers with their degrees, such as `{2: 0, 6: 1000}`"
        collector.add("SK119", node.span, f"the curve has {len(points)} points", hint=hint)
        return INVALID
    return tuple(sorted(points.items())) if valid else INVALID


def _compound(kind: str, node: Node, collector: Collector, path: str) -> Condition | Invalid:
    if kind == "not":
        parts: tuple[Node, ...] = (node,)
    elif isinstance(node, Sequence):
        parts = node.items
    else:
        return refused(node, "a list of conditions", collector)
    if not parts:
        hint = "name what has to hold"
        collector.add("SK118", node.span, "the list of conditions is empty", hint=hint)
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
