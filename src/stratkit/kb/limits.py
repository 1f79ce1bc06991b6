"""What an entity must keep to beyond the types of its values."""

from __future__ import annotations

from functools import singledispatch
from string import Formatter
from typing import get_args

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.knowledge_base import GAPS, Info
from stratkit.model.options import Option
from stratkit.model.priors import PlanningConstants, Prior
from stratkit.model.questions import Question
from stratkit.model.source import GRADES
from stratkit.model.text import STEM_KEY, fold
from stratkit.model.traits import Dimension, LexiconEntry, Strength

NARROWEST = 100
"""Per cent; no grade makes a range narrower than it is stated."""

HIGHEST_BASE = 5
"""Decibans, up or down."""

WHOLE = 100
"""Per cent."""

STRENGTHS: tuple[str, ...] = get_args(Strength)


@singledispatch
def check_limits(entity: object, collector: Collector) -> None:
    """Report every value of an entity that is outside its range."""
    del entity, collector


@check_limits.register
def _info(entity: Info, collector: Collector) -> None:
    calibration = entity.calibration
    for name in ("weights", "strengths"):
        table: dict[str, int] = getattr(calibration, name)
        place = collector.spans.get(f"calibration/{name}")
        if set(table) != set(STRENGTHS) or any(points <= 0 for points in table.values()):
            message = _("`{key}` does not give each of {words} a positive number")
            said = message.format(key=name, words=", ".join(STRENGTHS))
            hint = _("write `{weak: 2, moderate: 4, strong: 7}`")
            collector.add("SK125", place, said, hint=hint)
    widths = [calibration.spread.get(grade, 0) for grade in GRADES]
    if len(calibration.spread) != len(GRADES) or widths != sorted(widths, reverse=True):
        place = collector.spans.get("calibration/spread")
        message = _("`spread` does not widen with every lower grade")
        hint = _("write `{high: 100, moderate: 115, low: 140, very-low: 175}`")
        collector.add("SK125", place, message, hint=hint)
    elif min(widths) < NARROWEST:
        place = collector.spans.get("calibration/spread")
        message = _("a spread below {least} makes a range surer than its author")
        hint = _("write {least} or more").format(least=NARROWEST)
        collector.add("SK125", place, message.format(least=NARROWEST), hint=hint)
    if not calibration.core >= calibration.useful >= calibration.optional:
        place = collector.spans.get("calibration")
        message = _("the bounds of the verdicts are not in order")
        collector.add("SK125", place, message, hint="core >= useful >= optional")
    _check_planning(entity.planning, collector)
    for row, alternatives in enumerate(entity.positioning):
        for column, sentence in enumerate(alternatives):
            if not _fillable(sentence):
                message = _(
                    "the sentence of the positioning statement has a gap that nothing fills"
                )
                hint = _("the gaps are {names}")
                said = hint.format(names=", ".join(f"{{{name}}}" for name in GAPS))
                span = collector.spans.get(f"positioning/{row}/{column}")
                collector.add("SK125", span, message, hint=said)


def _check_planning(planning: PlanningConstants, collector: Collector) -> None:
    shares = [share for _fit, share in sorted(planning.efficiency.items())]
    if planning.efficiency.get(0) != WHOLE or shares != sorted(shares) or min(shares) <= 0:
        message = _("`efficiency` does not rise with the fit through 100 at 0")
        place = collector.spans.get("planning/efficiency")
        collector.add("SK125", place, message, hint=_("write `{-30: 30, 0: 100, 30: 200}`"))
    for name in ("size", "reach"):
        for answer, way in getattr(planning, name).items():
            if abs(way) > WHOLE:
                message = _("{way} is outside -100 to 100").format(way=way)
                place = collector.spans.get(f"planning/{name}/{answer}")
                collector.add("SK125", place, message, hint=_("100 is the end of the range"))


@check_limits.register
def _prior(entity: Prior, collector: Collector) -> None:
    general = [index for index, v in enumerate(entity.values) if v.when is None and not v.words]
    if general != [len(entity.values) - 1]:
        message = _("not exactly the last value of `{id}` holds for every business")
        place = collector.spans.get(f"{entity.id}/values") or collector.spans.get(entity.id)
        hint = _("give each but the last `when` or `words`, and the last neither")
        collector.add("SK125", place, message.format(id=entity.id), hint=hint)


def _fillable(sentence: str) -> bool:
    """Whether every gap of a sentence is one that is known, without any formatting."""
    try:
        gaps = [gap for gap in Formatter().parse(sentence) if gap[1] is not None]
    except ValueError:  # a brace without its other half
        return False
    return all((gap[1] in GAPS, *gap[2:]) == (True, "", None) for gap in gaps)


@check_limits.register
def _option(entity: Option, collector: Collector) -> None:
    if entity.base is not None and abs(entity.base.points) > HIGHEST_BASE:
        message = _("a base of {points} is outside -{most} to {most}")
        said = message.format(points=entity.base.points, most=HIGHEST_BASE)
        hint = _("what weighs more needs a link to a trait")
        collector.add("SK125", collector.spans.get(f"{entity.id}/base/points"), said, hint=hint)


@check_limits.register
def _dimension(entity: Dimension, collector: Collector) -> None:
    for trait in (entity.positive, entity.negative):
        if not trait.id.startswith("trait."):
            message = _("the id `{id}` is not that of a trait").format(id=trait.id)
            place = collector.spans.get(f"{trait.id}/id") or collector.spans.get(entity.id)
            collector.add("SK120", place, message, hint=_("write `trait.` and a slug"))


@check_limits.register
def _question(entity: Question, collector: Collector) -> None:
    spans = collector.spans
    field = entity.id.partition(".")[2].replace("-", "_")
    if entity.field != field:
        message = _("the field `{field}` does not fit the id `{id}`")
        said = message.format(field=entity.field, id=entity.id)
        hint = _("write `{text}`").format(text=field)
        collector.add("SK120", spans.get(f"{entity.id}/field"), said, hint=hint)
    values = [choice.value for choice in entity.choices]
    for index, value in enumerate(values):
        if value in values[:index]:
            message = _("the choice `{value}` stands twice").format(value=value)
            place = spans.get(f"{entity.id}/choices/{index}/value")
            collector.add("SK124", place, message, hint=_("keep one of the two"))
    chooses = entity.type in {"choice", "choices"}
    if chooses != bool(values):
        message = _("a question of type `{type}` has no choices")
        if chooses:
            message = _("a question of type `{type}` needs choices")
        place = spans.get(f"{entity.id}/choices") or spans.get(f"{entity.id}/type")
        hint = _("choices belong to `choice` and `choices`")
        collector.add("SK125", place, message.format(type=entity.type), hint=hint)
    if entity.minimum > entity.maximum:
        message = _("the minimum {minimum} is above the maximum {maximum}").format(
            minimum=entity.minimum, maximum=entity.maximum
        )
        place = spans.get(f"{entity.id}/minimum") or spans.get(entity.id)
        collector.add("SK125", place, message, hint=_("swap the two"))
    if entity.text_evidence and entity.type != "text":
        message = _("the lexicon cannot read a question of type `{type}`").format(type=entity.type)
        place = spans.get(f"{entity.id}/text_evidence")
        collector.add("SK125", place, message, hint=_("`text_evidence` belongs to `text`"))


@check_limits.register
def _lexicon(entity: LexiconEntry, collector: Collector) -> None:
    for index, stem in enumerate(entity.stems):
        if len(fold(stem)) < STEM_KEY:
            message = _("the stem `{stem}` has fewer than {least} letters or digits").format(
                stem=stem, least=STEM_KEY
            )
            place = collector.spans.get(f"{entity.id}/stems/{index}")
            collector.add("SK125", place, message, hint=_("nothing could match it"))
