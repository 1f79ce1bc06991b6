"""Conditions and examples must name questions, and answers that can be given."""

from __future__ import annotations

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.language.messages import _
from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.priors import Prior
from stratkit.model.questions import Question
from stratkit.model.traits import LexiconEntry, RuleExample
from stratkit.model.walk import Located

SUITED: dict[str, frozenset[str]] = {
    "is": frozenset({"choice", "boolean"}),
    "has": frozenset({"choices", "options"}),
    "at": frozenset({"integer", "money"}),
}
"""The form of condition that suits each type of answer."""


def check_answers(part: Located, knowledge_base: KnowledgeBase, collector: Collector) -> None:
    """Report fields that no question asks, and answers that none offers."""
    value, path = part.value, part.path
    if isinstance(value, Condition):
        _check_condition(value, path, knowledge_base, collector)
    elif isinstance(value, RuleExample):
        _check_example(value, path, knowledge_base, collector)
    elif isinstance(value, Prior) and value.field:
        _question(value.field, f"{path}/field", knowledge_base, collector)
    elif isinstance(value, LexiconEntry):
        for index, field in enumerate(value.fields):
            question = _question(field, f"{path}/fields/{index}", knowledge_base, collector)
            if question and question.type != "text":
                message = _("`{field}` is not a free text").format(field=field)
                span = collector.spans.get(f"{path}/fields/{index}")
                collector.add("SK207", span, message, hint=_("name a question of type text"))


def _check_condition(
    value: Condition, path: str, knowledge_base: KnowledgeBase, collector: Collector
) -> None:
    span = collector.spans.get(f"{path}/subject")
    if value.kind == "option" and "/requires/" not in path:
        message = _("the option `{option}` is looked at outside `requires`")
        said = message.format(option=shortened(value.subject))
        collector.add("SK207", span, said, hint=_("look at a fact or a trait"))
    if value.kind not in SUITED:
        return
    question = _question(value.subject, f"{path}/subject", knowledge_base, collector)
    if question is None:
        return
    if question.type not in SUITED[value.kind]:
        suited = next((form for form, types in SUITED.items() if question.type in types), "")
        message = _("`{form}` does not suit `{field}`, which is of type {type}").format(
            form=value.kind, field=question.field, type=question.type
        )
        hint = _("use `{form}`") if suited else _("no condition can look at it")
        collector.add("SK207", span, message, hint=hint.format(form=suited))
        return
    for index, answer in enumerate(value.values):
        _check_value(answer, f"{path}/values/{index}", question, knowledge_base, collector)


def _check_example(
    value: RuleExample, path: str, knowledge_base: KnowledgeBase, collector: Collector
) -> None:
    for field, answer in value.given.items():
        place = f"{path}/given/{field}"
        question = _question(field, place, knowledge_base, collector)
        if question is None:
            continue
        lists = question.type in {"choices", "options"}
        wanted = (list,) if lists else (int,) if question.type == "integer" else (str, int)
        if not isinstance(answer, wanted):
            message = _("this is not an answer to `{field}`, which is of type {type}").format(
                field=field, type=question.type
            )
            hint = _("answer as in a profile")
            collector.add("SK205", collector.spans.get(place), message, hint=hint)
            continue
        for item in answer if isinstance(answer, list) else [answer]:
            _check_value(str(item), place, question, knowledge_base, collector)


def _check_value(
    answer: str, place: str, question: Question, knowledge_base: KnowledgeBase, collector: Collector
) -> None:
    if question.type in {"choice", "choices"}:
        offered = {choice.value for choice in question.choices}
    elif question.type == "boolean":
        offered = {"yes", "no"}
    elif question.type == "options":
        offered = set(knowledge_base.options)
    else:
        return
    if answer in offered or collector.full(collector.spans.get(place)):
        return
    message = _("`{answer}` is not an answer to `{field}`").format(
        answer=shortened(answer), field=question.field
    )
    hint = did_you_mean(answer, offered)
    if not hint and question.type != "options":
        hint = _("one of {values}").format(values=", ".join(sorted(offered)))
    hint = hint or _("name an option of the knowledge base")
    collector.add(
        "SK205", collector.spans.get(place), message, label=_("nobody can answer this"), hint=hint
    )


def _question(
    field: str, place: str, knowledge_base: KnowledgeBase, collector: Collector
) -> Question | None:
    fields = {question.field: question for question in knowledge_base.questions.values()}
    faulty = f"question.{field.replace('_', '-')}" in collector.spans
    if field not in fields and not faulty and not collector.full(collector.spans.get(place)):
        message = _("no question asks for `{field}`").format(field=shortened(field))
        hint = did_you_mean(field, fields) or _("name the field of a question")
        span = collector.spans.get(place)
        collector.add("SK204", span, message, label=_("not a field"), hint=hint)
    return fields.get(field)
