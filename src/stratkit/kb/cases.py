"""Documented companies and sourced contrasts, from a file or a folder of files."""

from __future__ import annotations

from collections.abc import Iterable
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
from stratkit.language.messages import _
from stratkit.model.case import Case, ContrastStatement
from stratkit.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCases:
    """What could be read, and what is wrong with the rest."""

    cases: tuple[Case, ...]
    contrasts: tuple[ContrastStatement, ...]
    report: Report


def read_cases(path: Path, kb: KnowledgeBase) -> ReadCases:
    """Read `cases:` and `contrasts:` from one YAML file, or from every one below a folder.

    Keys of a case that are not looked at (further sources, notes) may stand there.
    """
    collector = Collector()
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    cases: dict[str, Case] = {}
    contrasts: dict[str, ContrastStatement] = {}
    for file in files:
        name = str(file)
        data = bytes_of(file, name, collector)
        node = None if data is None else node_of(data, name, collector)
        if node is None:
            continue
        if _entry(node, "cases") is None and _entry(node, "contrasts") is None:
            hint = _("a file of cases is a mapping with a list `cases:` or `contrasts:`")
            collector.add("SK114", node.span, _("the key `cases` is missing"), hint=hint)
        for item in _items(node, "cases", collector):
            case = _case(item, name, kb, collector)
            if case:
                _once(case.id, cases, Span(file=name), collector)
                cases[case.id] = case
        for item in _items(node, "contrasts", collector):
            contrast = _contrast(item, name, kb, collector)
            if contrast:
                _once(contrast.id, contrasts, Span(file=name), collector)
                contrasts[contrast.id] = contrast
    if not cases and not contrasts and not len(collector):
        hint = _("name a file with a `cases:` list, or a folder of such files")
        collector.add("SK101", Span(file=str(path)), _("no cases are found"), hint=hint)
    return ReadCases(
        cases=tuple(cases[key] for key in sorted(cases)),
        contrasts=tuple(contrasts[key] for key in sorted(contrasts)),
        report=collector.report(),
    )


def _once(
    identity: str,
    known: dict[str, Case] | dict[str, ContrastStatement],
    span: Span,
    collector: Collector,
) -> None:
    if identity in known:
        message = _("`{id}` stands twice").format(id=shortened(identity))
        hint = _("the first one is in {place}").format(place=known[identity].place)
        collector.add("SK124", span, message, hint=hint)


def _items(node: Node, key: str, collector: Collector) -> tuple[Node, ...]:
    listed = _entry(node, key)
    if listed is None or isinstance(listed, Sequence):
        return listed.items if listed else ()
    message = _("expected a list, found {found}").format(found=described(listed))
    hint = _("write `{key}:` and `- id: ...`").format(key=key)
    collector.add("SK115", listed.span, message, hint=hint)
    return ()


def _contrast(
    node: Node, file: str, kb: KnowledgeBase, collector: Collector
) -> ContrastStatement | None:
    identity, source = _text(node, "id"), _entry(node, "source")
    sides = {key: _entry(node, key) for key in ("better", "worse")}
    option = _entry(node, "option")
    if not identity or option is None or None in sides.values():
        message = _("expected `id`, `option`, `better` and `worse`, found {found}")
        said = message.format(found=described(node))
        collector.add("SK114", node.span, said, hint=_("add the missing key"))
        return None
    terms = _known_terms([option], kb, collector)
    profiles = [
        profile_of(side, file, kb, collector, name=f"{identity}/{key}")
        for key, side in sides.items()
        if side is not None
    ]
    better, worse = profiles
    if not terms or better is None or worse is None:
        return None
    if not all("sells_to" in profile.answers for profile in (better, worse)):
        return None
    return ContrastStatement(
        id=identity,
        option=terms[0],
        better=better,
        worse=worse,
        because=_text(node, "because"),
        source=_text(source, "title") if source else "",
        place=f"{file}:{node.span.line}",
    )


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
        message = _("expected a case with `id` and `profile`, found {found}")
        said = message.format(found=described(node))
        collector.add("SK114", node.span, said, hint=_("add the missing key"))
        return None
    company = _text(node, "company") or identity
    core = _terms(node, "expected_core", kb, collector)
    ruled_out = _terms(node, "expected_not", kb, collector)
    for term in sorted(set(core) & set(ruled_out)):
        message = _("`{term}` is expected and ruled out at once").format(term=term)
        collector.add("SK852", node.span, message, hint=_("keep it in one of the two lists"))
    if not core:
        message = _("the case `{id}` expects no option as core").format(id=shortened(identity))
        collector.add("SK114", node.span, message, hint=_("add `expected_core: [...]`"))
    profile = profile_of(profile_node, file, kb, collector, name=company)
    if profile is None or not core or "sells_to" not in profile.answers:
        return None
    year, source = _text(node, "as_of"), _entry(node, "source")
    return Case(
        id=identity,
        company=company,
        as_of=int(year[:4]) if year.isdecimal() else 0,
        profile=profile,
        expected_core=core,
        expected_not=ruled_out,
        source=_text(source, "title") if source else "",
        evidence=_text(node, "evidence"),
        place=f"{file}:{node.span.line}",
    )


def _terms(node: Node, key: str, kb: KnowledgeBase, collector: Collector) -> tuple[str, ...]:
    listed = _entry(node, key)
    return _known_terms(listed.items if isinstance(listed, Sequence) else (), kb, collector)


def _known_terms(items: Iterable[Node], kb: KnowledgeBase, collector: Collector) -> tuple[str, ...]:
    known = {option.slug for option in kb.options.values() if option.vocabulary}
    found: list[str] = []
    for item in items:
        if isinstance(item, Scalar) and item.text in known:
            found.append(item.text)
            continue
        message = _("{term} is not a term of the vocabulary").format(term=described(item))
        hint = did_you_mean(item.text, known) if isinstance(item, Scalar) else ""
        hint = hint or _("`stratkit kb search WORD` finds the name")
        collector.add("SK851", item.span, message, label=_("not in the vocabulary"), hint=hint)
    return tuple(dict.fromkeys(found))
