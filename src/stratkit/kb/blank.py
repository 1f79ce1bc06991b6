"""A profile to fill in: the questions of a knowledge base as commented YAML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from itertools import islice

from stratkit.kb.decode_scalar import NULL
from stratkit.kb.terms_written import terms_lines
from stratkit.language.current import speaking
from stratkit.language.messages import _, marked
from stratkit.language.quantities import decimal
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Segment, answer_text
from stratkit.model.questions import Question
from stratkit.model.terms import Terms

TOPICS = (
    "customer",
    "product",
    "purchase",
    "decision",
    "price",
    "selling",
    "service",
    "goals",
    "today",
)
"""The order in which people talk about a business; other topics follow by name."""

WIDTH = 96

_PLAIN = re.compile(r"[A-Za-z0-9]([A-Za-z0-9 _.-]*[A-Za-z0-9])?", re.ASCII)
_LISTS = frozenset({"choices", "options"})

_HEAD = marked(
    "A business profile for stratkit (knowledge base {name} {version}).\n"
    "Take away the `#` in front of a field to answer it, and leave alone what nobody knows:\n"
    'unknown is never read as "no". `stratkit profile check FILE` tells whether all is well.'
)
_SEGMENTS = marked(
    "For a business with two or more kinds of customers: a name, the share of revenue in per\n"
    "cent, and every answer that differs from the ones above. The shares add up to 100."
)
_PLAN = marked(
    "What is settled about a plan and what past results say; what is left out is estimated.\n"
    "docs/profile-format.md describes every key."
)
_SETTLED = (
    "plan:",
    "  quarters: 4",
    "  start: 2027Q1",
    "  budget: 20000 EUR",
    "  hours: {marketing: 10, sales: 20}",
    "  goals: {customers: 12}",
)
_KNOWN = (
    "  require: [{option}]",
    "history:",
    "  results:",
    "    - {{option: {option}, spend: 12000 EUR, volume: 300}}",
    "  conversions:",
    "    - {{step: lead-to-opportunity, of: 120, went_on: 30}}",
)


def by_topic(kb: KnowledgeBase) -> list[tuple[str, list[Question]]]:
    """Return the questions topic by topic, required ones first."""
    known = {question.topic for question in kb.questions.values()}
    topics = [t for t in TOPICS if t in known] + sorted(known.difference(TOPICS))
    return [
        (
            topic,
            sorted(
                (q for q in kb.questions.values() if q.topic == topic),
                key=lambda q: (not q.required, q.id),
            ),
        )
        for topic in topics
    ]


def title_of(topic: str) -> str:
    """Return a topic as it stands above its questions."""
    title = word("topic", topic)
    return title[:1].upper() + title[1:]


def blank(kb: KnowledgeBase, start: BusinessProfile | None = None) -> str:
    """Return every question with its wording and its answers, those of `start` filled in."""
    with speaking(kb.language):
        return _blank(kb, start)


def _blank(kb: KnowledgeBase, start: BusinessProfile | None) -> str:
    lines = [*_commented(_(_HEAD).format(name=kb.info.name, version=kb.info.version)), ""]
    mine = start.name if start else _("My business")
    lines += [f"name: {_quoted(mine)}"]
    answers = {f: answer_text(a) for f, a in start.answers.items()} if start else {}
    for topic, questions in by_topic(kb):
        lines += ["", f"# {title_of(topic)} ".ljust(WIDTH, "-")]
        for question in questions:
            lines += ["", *_comment(question), _line(question, answers.get(question.field))]
    title, name = _("Segments"), _("trade")
    lines += ["", f"# {title} ".ljust(WIDTH, "-"), "", *_commented(_(_SEGMENTS))]
    lines += _segments(start.segments if start else (), kb) or [
        "# segments:",
        f"#   - {{name: {name}, share: 60, sells_to: businesses}}",
    ]
    title = _("Plan")
    lines += ["", f"# {title} ".ljust(WIDTH, "-"), "", *_commented(_(_PLAN))]
    lines += terms_lines(start.terms, kb) if start and start.terms != Terms() else _unsettled(kb)
    return "\n".join(lines) + "\n"


def _unsettled(kb: KnowledgeBase) -> list[str]:
    """Return what could be settled, as comments, with an option that results can be known of."""
    feeding = (o.id for o in kb.options.values() if o.economics and o.economics.feeds)
    lines = [*_SETTLED]
    for option in islice(feeding, 1):
        lines += [line.format(option=option) for line in _KNOWN]
    return [f"# {line}" for line in lines]


def _commented(text: str) -> list[str]:
    return [f"# {line}" for line in text.splitlines()]


def written(
    name: str,
    answers: Mapping[str, str],
    kb: KnowledgeBase,
    segments: tuple[Segment, ...] = (),
    terms: Terms | None = None,
) -> str:
    """Return answers as YAML, without comments; a name that is empty is left out."""
    lines = [f"name: {_quoted(name)}"] if name else []
    for _topic, questions in by_topic(kb):
        lines += [_line(q, answers[q.field]) for q in questions if q.field in answers]
    lines += _segments(segments, kb)
    lines += terms_lines(terms or Terms(), kb)
    return "\n".join(lines) + "\n"


_ALLOWED = {
    "money": marked("an amount and a currency, such as 25000 USD"),
    "boolean": marked("yes or no"),
    "options": marked("a list of options; `stratkit kb search WORDS` finds their names"),
}
_WORDS = marked("a few words")
"""What answers the types of questions take."""


def allowed(question: Question) -> str:
    """Say in a few words what answers a question takes."""
    values = ", ".join(choice.value for choice in question.choices)
    if question.type == "choice":
        return _("one of: {values}").format(values=values)
    if question.type == "choices":
        return _("any of: {values}").format(values=values)
    if question.type == "integer":
        said = _("a whole number, {least} to {most}")
        if question.unit:
            said = _("a whole number of {unit}, {least} to {most}")
        least, most = decimal(question.minimum, 0), decimal(question.maximum, 0)
        return said.format(unit=question.unit, least=least, most=most)
    return _(_ALLOWED.get(question.type, _WORDS))


def _comment(question: Question) -> list[str]:
    wrapped = [
        line
        for text in (question.ask, question.help)
        for line in textwrap.wrap(text, WIDTH - 2, break_long_words=False)
    ]
    lines = [f"# {line}" for line in wrapped]
    if question.choices:
        width = max(len(choice.value) for choice in question.choices)
        kind = _("one of:") if question.type == "choice" else _("any of, as a list:")
        lines += [f"#   {kind}"]
        lines += [f"#     {c.value.ljust(width)}  {c.label}" for c in question.choices]
    else:
        lines += [f"#   {allowed(question)}"]
    return lines


def _line(question: Question, answer: str | None) -> str:
    if answer is None:
        if question.required:
            return f"{question.field}:"
        return f"# {question.field}: []" if question.type in _LISTS else f"# {question.field}:"
    return f"{question.field}: {_value(question, answer)}"


def _value(question: Question, answer: str) -> str:
    if question.type in _LISTS:
        parts: Iterable[str] = (part.strip() for part in answer.split(","))
        return f"[{', '.join(_quoted(part) for part in parts if part)}]"
    return _quoted(answer)


def _quoted(text: str) -> str:
    """Write a value so that YAML reads it back, quoted only where it must be."""
    if _PLAIN.fullmatch(text) and text not in NULL:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _segments(segments: tuple[Segment, ...], kb: KnowledgeBase) -> list[str]:
    fields = kb.questions_by_field()
    lines = ["segments:"] if segments else []
    for segment in segments:
        lines += [f"  - name: {_quoted(segment.name)}", f"    share: {segment.share}"]
        lines += [
            f"    {_line(fields[field], answer_text(answer))}"
            for field, answer in segment.answers.items()
        ]
    return lines
