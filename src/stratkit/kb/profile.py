"""Business profiles: the answers of one business, read and checked against the questions."""

from __future__ import annotations

import json
from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import PurePath

import yaml

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.diagnostics.errors import StratkitError
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.answers import answer, text
from stratkit.kb.decode_scalar import described
from stratkit.kb.history import read_history
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence, node_of
from stratkit.kb.terms import read_plan
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer, BusinessProfile, Segment, answer_text
from stratkit.model.terms import Terms, settled

SUFFIX = ".stratkit.yaml"
OWN_KEYS = ("name", "segments", "plan", "history")
"""Keys of a profile that are not questions."""
SEGMENT_KEYS = ("name", "share")
TERMS = ("plan", "history")
WHOLE_FIRM = ("audiences", "current", "main_goal")
"""What a firm does and wants as a whole; a segment cannot answer it otherwise."""
WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProfile:
    """A profile, and what is wrong with it."""

    profile: BusinessProfile | None
    """As far as it could be read: to be trusted only if the report is ok."""
    report: Report
    spans: AbstractMapping[str, Span]
    """Field, or `segments/<index>/field`, to the place of its answer."""
    lines: AbstractMapping[str, tuple[str, ...]]
    """The lines of the file, to be quoted under a fault."""


def read_profile(data: bytes, file: str, kb: KnowledgeBase) -> ReadProfile:
    """Read a profile from YAML.

    Args:
        data: The file's bytes.
        file: Its name in diagnostics.
        kb: The knowledge base whose questions it answers.
    """
    collector = Collector()
    node = node_of(data, file, collector)
    profile = None if node is None else profile_of(node, file, kb, collector)
    return ReadProfile(
        profile=profile,
        report=collector.report(),
        spans=collector.spans,
        lines=collector.lines,
    )


class _Plain(yaml.SafeDumper):
    """Writes a value out wherever it stands, because the reader takes no aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - yaml's own signature
        return True


def as_yaml(answers: AbstractMapping[str, object]) -> bytes:
    """Write answers as the YAML of a profile, so that one reader checks them all.

    Raises:
        StratkitError: One of them is no plain value.
    """
    try:
        written: str = yaml.dump(dict(answers), Dumper=_Plain, allow_unicode=True, sort_keys=False)
    except (yaml.YAMLError, RecursionError) as error:
        msg = _("an answer is neither a text nor a number, a truth value or a list of such")
        hint = _("write money as a text, such as `25000 USD`")
        raise StratkitError(msg, hint=hint) from error
    return written.encode()


def profile_of(
    node: Node, file: str, kb: KnowledgeBase, collector: Collector, *, name: str = ""
) -> BusinessProfile | None:
    """Read a profile from a node that is part of a larger file."""
    if not isinstance(node, Mapping):
        message = _("expected the fields of a profile, found {found}").format(found=described(node))
        collector.add("SK803", node.span, message, hint=_("write `field: answer`, one a line"))
        return None
    answers, spans = own_answers(node, kb, collector)
    collector.spans.update(spans)
    for question in kb.questions.values():
        if question.required and question.field not in spans:
            allowed = ", ".join(choice.value for choice in question.choices)
            message = _("the answer to `{field}` is missing: {question}").format(
                field=question.field, question=question.ask
            )
            hint = _("add `{field}: ...`, one of {values}").format(
                field=question.field, values=allowed
            )
            collector.add("SK807", node.span, message, hint=hint)
    segments = _segments(node, kb, collector)
    terms = read_terms(node, Terms(), kb, collector)
    return BusinessProfile(
        name=_name(node, collector) or name or PurePath(file).name.removesuffix(SUFFIX),
        answers=answers,
        segments=segments,
        digest=digest(answers, segments, terms),
        places=_places(spans),
        terms=terms,
    )


def read_terms(node: Mapping, base: Terms, kb: KnowledgeBase, collector: Collector) -> Terms:
    """Lay the `plan` and the `history` of a profile over terms that hold already.

    Args:
        node: What has these two keys, or either, or none.
        base: The terms below.
        kb: The knowledge base that knows what is named.
        collector: Gathers the faults.
    """
    plan, history = _entry(node, "plan"), _entry(node, "history")
    terms = base if plan is None else read_plan(plan, base, kb, collector)
    if history is None:
        return terms
    return replace(terms, history=read_history(history, base.history, kb, collector))


def _places(spans: AbstractMapping[str, Span]) -> dict[str, str]:
    return {field: f"{span.file}:{span.line}" for field, span in spans.items()}


def _name(node: Mapping, collector: Collector) -> str:
    value = _entry(node, "name")
    if value is None:
        return ""
    if isinstance(value, Scalar) and value.text.strip():
        return text(value, collector) or ""
    message = _("expected a name, found {found}").format(found=described(value))
    hint = _("write the name of the firm or segment")
    collector.add("SK803", value.span, message, hint=hint)
    return ""


def _entry(node: Mapping, key: str) -> Node | None:
    return next((value for k, value in node.entries if k.text == key), None)


def own_answers(
    node: Mapping, kb: KnowledgeBase, collector: Collector
) -> tuple[dict[str, Answer], dict[str, Span]]:
    """Read the answers of a whole business, and the place of each."""
    return _answers(node, kb, collector, OWN_KEYS)


def _answers(
    node: Mapping, kb: KnowledgeBase, collector: Collector, own_keys: tuple[str, ...]
) -> tuple[dict[str, Answer], dict[str, Span]]:
    questions = kb.questions_by_field()
    answers: dict[str, Answer] = {}
    spans: dict[str, Span] = {}
    for key, value in node.entries:
        if key.text in own_keys:
            continue
        question = questions.get(key.text)
        if question is None and key.text in TERMS:
            message = _("`{field}` is of the whole firm, not of a segment").format(field=key.text)
            collector.add("SK809", key.span, message, hint=_("move it out of the segments"))
            continue
        if question is None:
            message = _("unknown field `{field}`").format(field=shortened(key.text))
            hint = did_you_mean(key.text, [*questions, *own_keys])
            hint = hint or _("`stratkit profile new` lists the fields")
            label = _("no question asks this")
            collector.add("SK801", key.span, message, label=label, hint=hint)
            continue
        before = len(collector)
        found = answer(value, question, kb, collector)
        if found is not None:
            answers[key.text] = found
        # An empty value is no answer; a refused one has been given, and reported.
        if found is not None or len(collector) > before:
            spans[key.text] = value.span
    return answers, spans


def _segments(node: Mapping, kb: KnowledgeBase, collector: Collector) -> tuple[Segment, ...]:
    value = _entry(node, "segments")
    if value is None:
        return ()
    if not isinstance(value, Sequence) or len(value.items) < 2:  # noqa: PLR2004 - or it is no split
        message = _("segments are a list of at least two")
        hint = _("leave the key out for a single segment")
        collector.add("SK809", value.span, message, hint=hint)
        return ()
    segments = [
        _segment(item, f"segments/{i}", kb, collector) for i, item in enumerate(value.items)
    ]
    found = [segment for segment in segments if segment is not None]
    if len(found) == len(segments):
        whole = sum(segment.share for segment in found)
        if whole != WHOLE:
            message = _("the shares of the segments add up to {sum}, not to 100").format(sum=whole)
            hint = _("shares are per cent of revenue")
            collector.add("SK809", value.span, message, hint=hint)
        if len({segment.name for segment in found}) < len(found):
            collector.add("SK809", value.span, _("two segments have the same name"))
    return tuple(found)


def _segment(node: Node, path: str, kb: KnowledgeBase, collector: Collector) -> Segment | None:
    if not isinstance(node, Mapping):
        message = _("expected a segment, found {found}").format(found=described(node))
        hint = _("write `{name: ..., share: 60, ...}`")
        collector.add("SK809", node.span, message, hint=hint)
        return None
    name, share = _name(node, collector), _entry(node, "share")
    if not name or not isinstance(share, Scalar) or not share.text.isdecimal():
        message = _("a segment has a name and a share of revenue in per cent")
        hint = _("add `name:` and `share:`, such as 60")
        collector.add("SK809", node.span, message, hint=hint)
        return None
    own, spans = _answers(node, kb, collector, SEGMENT_KEYS)
    for field in WHOLE_FIRM:
        if field in spans:
            message = _("`{field}` is asked of the whole firm, not of a segment")
            hint = _("move it out of the segments")
            collector.add("SK809", spans[field], message.format(field=field), hint=hint)
    collector.spans.update({f"{path}/{field}": span for field, span in spans.items()})
    return Segment(
        name=name,
        share=min(int(share.text[:4]), WHOLE + 1),
        answers=own,
        places=_places(spans),
    )


def digest(
    answers: AbstractMapping[str, Answer], segments: tuple[Segment, ...], terms: Terms
) -> str:
    """Return a digest that neither the order of answers nor the layout of the file changes."""
    canonical: list[object] = [
        {field: answer_text(value) for field, value in answers.items()},
        [
            [s.name, s.share, {field: answer_text(value) for field, value in s.answers.items()}]
            for s in segments
        ],
    ]
    if terms != Terms():
        canonical.append(settled(terms))
    text = json.dumps(canonical, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=16).hexdigest()
