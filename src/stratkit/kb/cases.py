"""Documented companies, from a file or a folder of files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.decode_scalar import described
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence, node_of
from stratkit.kb.profile import profile_of
from stratkit.kb.text import bytes_of
from stratkit.model.case import Case
from stratkit.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCases:
    """The companies that could be read, and what is wrong with the others."""

    cases: tuple[Case, ...]
    report: Report


def read_cases(path: Path, kb: KnowledgeBase) -> ReadCases:
    """Read `cases:` from one YAML file, or from every YAML file below a folder.

    Keys of a case that are not looked at (further sources, notes) may stand there.
    """
    collector = Collector()
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    cases: dict[str, Case] = {}
    for file in files:
        name = str(file)
        data = bytes_of(file, name, collector)
        node = None if data is None else node_of(data, name, collector)
        for case in _cases(node, name, kb, collector) if node else ():
            if case.id in cases:
                message = f"the case `{shortened(case.id)}` stands twice"
                hint = f"the first one is in {cases[case.id].place}"
                collector.add("SK124", Span(file=name), message, hint=hint)
            cases[case.id] = case
    if not cases and not len(collector):
        hint = "name a file with a `cases:` list, or a folder of such files"
        collector.add("SK101", Span(file=str(path)), "no cases are found", hint=hint)
    return ReadCases(cases=tuple(cases[key] for key in sorted(cases)), report=collector.report())


def _cases(node: Node, file: str, kb: KnowledgeBase, collector: Collector) -> list[Case]:
    listed = _entry(node, "cases")
    if not isinstance(listed, Sequence):
        hint = "a file of cases is a mapping with a list `cases:`"
        collector.add("SK114", node.span, "the key `cases` is missing", hint=hint)
        return []
    found = [_case(item, file, kb, collector) for item in listed.items]
    return [case for case in found if case is not None]


def _entry(node: Node, key: str) -> Node | None:
    if not isinstance(node, Mapping):
        return None
    return next((value for k, value in node.entries if k.text == key), None)


def _text(node: Node, key: str) -> str:
    value = _entry(node, key)
    return " ".join(value.text.split()) if isinstance(value, Scalar) else ""


def _case(node: Node, file: str, kb: KnowledgeBase, collector: Collector) -> Case | None:
    profile_node, identity = _entry(node, "profile"), _text(node, "id")
    if profile_node is None or not identity:
        message = f"expected a case with `id` and `profile`, found {described(node)}"
        collector.add("SK114", node.span, message, hint="add the missing key")
        return None
    company = _text(node, "company") or identity
    core = _terms(node, "expected_core", kb, collector)
    ruled_out = _terms(node, "expected_not", kb, collector)
    for term in sorted(set(core) & set(ruled_out)):
        message = f"`{term}` is expected and ruled out at once"
        collector.add("SK852", node.span, message, hint="keep it in one of the two lists")
    if not core:
        message = f"the case `{shortened(identity)}` expects no option as core"
        collector.add("SK114", node.span, message, hint="add `expected_core: [...]`")
    profile = profile_of(profile_node, file, kb, collector, name=company)
    if profile is None or not core or "sells_to" not in profile.answers:
        return None
    year, source = _text(node, "as_of"), _entry(node, "source")
    return Case(
        id=identity,
        company=company,
        as_of=int(year) if year.isdecimal() else 0,
        profile=profile,
        expected_core=core,
        expected_not=ruled_out,
        source=_text(source, "title") if source else "",
        evidence=_text(node, "evidence"),
        place=f"{file}:{node.span.line}",
    )


def _terms(node: Node, key: str, kb: KnowledgeBase, collector: Collector) -> tuple[str, ...]:
    known = {option.slug for option in kb.options.values() if option.vocabulary}
    listed = _entry(node, key)
    found: list[str] = []
    for item in listed.items if isinstance(listed, Sequence) else ():
        if isinstance(item, Scalar) and item.text in known:
            found.append(item.text)
            continue
        message = f"{described(item)} is not a term of the vocabulary"
        hint = did_you_mean(item.text, known) if isinstance(item, Scalar) else ""
        collector.add("SK851", item.span, message, label="not in the vocabulary", hint=hint)
    return tuple(dict.fromkeys(found))
