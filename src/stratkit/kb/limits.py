"""What an entity must keep to beyond the types of its values."""

from __future__ import annotations

from functools import singledispatch
from string import Formatter
from typing import get_args

from stratkit.diagnostics.collector import Collector
from stratkit.model.knowledge_base import GAPS, Info
from stratkit.model.options import Option
from stratkit.model.questions import Question
from stratkit.model.source import GRADES
from stratkit.model.text import STEM_KEY, fold
from stratkit.model.traits import Dimension, LexiconEntry, Strength

NARROWEST = 100
"""Per cent; no grade makes a range narrower than it is stated."""

HIGHEST_BASE = 5
"""Decibans, up or down."""

STRENGTHS: tuple[str, ...] = get_args(Strength)


@singledispatch
def check_limits(entity: object, collector: Collector) -> None:
    """Report every value of an entity that is outside its range."""
    _ = entity, collector


@check_limits.register
def _(entity: Info, collector: Collector) -> None:
    calibration = entity.calibration
    for name in ("weights", "strengths"):
        table: dict[str, int] = getattr(calibration, name)
        place = collector.spans.get(f"calibration/{name}")
        if set(table) != set(STRENGTHS) or any(points <= 0 for points in table.values()):
            message = f"`{name}` does not give each of {', '.join(STRENGTHS)} a positive number"
            collector.add("SK125", place, message, hint="write `{weak: 2, moderate: 4, strong: 7}`")
    widths = [calibration.spread.get(grade, 0) for grade in GRADES]
    if len(calibration.spread) != len(GRADES) or widths != sorted(widths, reverse=True):
        place = collector.spans.get("calibration/spread")
        message = "`spread` does not widen with every lower grade"
        hint = "write `{high: 100, moderate: 115, low: 140, very-low: 175}`"
        collector.add("SK125", place, message, hint=hint)
    elif min(widths) < NARROWEST:
        place = collector.spans.get("calibration/spread")
        message = f"a spread below {NARROWEST} makes a range surer than its author"
        collector.add("SK125", place, message, hint=f"write {NARROWEST} or more")
    if not calibration.core >= calibration.useful >= calibration.optional:
        place = collector.spans.get("calibration")
        message = "the bounds of the verdicts are not in order"
        collector.add("SK125", place, message, hint="core >= useful >= optional")
    for row, alternatives in enumerate(entity.positioning):
        for column, sentence in enumerate(alternatives):
            if not _fillable(sentence):
                message = "the sentence of the positioning statement has a gap that nothing fills"
                hint = f"the gaps are {', '.join(f'{{{name}}}' for name in GAPS)}"
                span = collector.spans.get(f"positioning/{row}/{column}")
                collector.add("SK125", span, message, hint=hint)


def _fillable(sentence: str) -> bool:
    """Whether every gap of a sentence is one that is known, without any formatting."""
    try:
        gaps = [gap for gap in Formatter().parse(sentence) if gap[1] is not None]
    except ValueError:  # a brace without its other half
        return False
    return all((name in GAPS, form, how) == (True, "", None) for _, name, form, how in gaps)


@check_limits.register
def _(entity: Option, collector: Collector) -> None:
    if entity.base is not None and abs(entity.base.points) > HIGHEST_BASE:
        message = f"a base of {entity.base.points} is outside -{HIGHEST_BASE} to {HIGHEST_BASE}"
        hint = "what weighs more needs a link to a trait"
        collector.add("SK125", collector.spans.get(f"{entity.id}/base/points"), message, hint=hint)


@check_limits.register
def _(entity: Dimension, collector: Collector) -> None:
    for trait in (entity.positive, entity.negative):
        if not trait.id.startswith("trait."):
            message = f"the id `{trait.id}` is not that of a trait"
            place = collector.spans.get(f"{trait.id}/id") or collector.spans.get(entity.id)
            collector.add("SK120", place, message, hint="write `trait.` and a slug")


@check_limits.register
def _(entity: Question, collector: Collector) -> None:
    spans = collector.spans
    field = entity.id.partition(".")[2].replace("-", "_")
    if entity.field != field:
        message = f"the field `{entity.field}` does not fit the id `{entity.id}`"
        collector.add("SK120", spans.get(f"{entity.id}/field"), message, hint=f"write `{field}`")
    values = [choice.value for choice in entity.choices]
    for index, value in enumerate(values):
        if value in values[:index]:
            message = f"the choice `{value}` stands twice"
            place = spans.get(f"{entity.id}/choices/{index}/value")
            collector.add("SK124", place, message, hint="keep one of the two")
    chooses = entity.type in {"choice", "choices"}
    if chooses != bool(values):
        message = f"a question of type `{entity.type}` {'needs' if chooses else 'has no'} choices"
        place = spans.get(f"{entity.id}/choices") or spans.get(f"{entity.id}/type")
        collector.add("SK125", place, message, hint="choices belong to `choice` and `choices`")
    if entity.minimum > entity.maximum:
        message = f"the minimum {entity.minimum} is above the maximum {entity.maximum}"
        place = spans.get(f"{entity.id}/minimum") or spans.get(entity.id)
        collector.add("SK125", place, message, hint="swap the two")
    if entity.text_evidence and entity.type != "text":
        message = f"the lexicon cannot read a question of type `{entity.type}`"
        place = spans.get(f"{entity.id}/text_evidence")
        collector.add("SK125", place, message, hint="`text_evidence` belongs to `text`")


@check_limits.register
def _(entity: LexiconEntry, collector: Collector) -> None:
    for index, stem in enumerate(entity.stems):
        if len(fold(stem)) < STEM_KEY:
            message = f"the stem `{stem}` has fewer than {STEM_KEY} letters or digits"
            place = collector.spans.get(f"{entity.id}/stems/{index}")
            collector.add("SK125", place, message, hint="nothing could match it")
