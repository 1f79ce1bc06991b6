"""Verbs about profiles: read, check, write, and the examples that ship."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from stratkit.api.knowledge import load_kb
from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.errors import InvalidData, UnknownId
from stratkit.kb.locate import builtin_folder
from stratkit.language.current import speaking
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Segment
from stratkit.model.questions import Question
from stratkit.model.terms import Terms

if TYPE_CHECKING:
    from stratkit.kb.given import Plain
    from stratkit.kb.profile import ReadProfile

EXAMPLE_SUFFIX = ".stratkit.yaml"


def read_profile(data: bytes, file: str, kb: KnowledgeBase) -> ReadProfile:
    """Read a profile and check its answers; faults are in the result's report.

    Args:
        data: YAML as bytes.
        file: The name to use in diagnostics.
        kb: The knowledge base whose questions the profile answers.
    """
    from dataclasses import replace  # noqa: PLC0415 - YAML is imported only to read it

    from stratkit.checks.contradictions import contradictions  # noqa: PLC0415
    from stratkit.kb.profile import read_profile as read  # noqa: PLC0415

    with speaking(kb.language):
        result = read(data, file, kb)
        report = result.report + contradictions(result, kb)
    return replace(result, profile=result.profile if report.ok else None, report=report)


def load_profile(
    source: str | Path | Mapping[str, object], kb: KnowledgeBase | None = None
) -> BusinessProfile:
    """Return a business profile.

    Args:
        source: A YAML file, or the answers themselves as a mapping.
        kb: The knowledge base whose questions it answers; by default the built-in one.

    Raises:
        InvalidData: The profile has errors; the exception's report holds all of them.
        StratkitError: The mapping holds something that is no plain value.

    >>> profile = load_profile({"name": "Acme", "sells_to": "businesses"})
    >>> profile.answers["sells_to"]
    'businesses'
    """
    from stratkit.diagnostics.collector import Collector  # noqa: PLC0415
    from stratkit.kb.profile import as_yaml  # noqa: PLC0415 - YAML is imported only to read it
    from stratkit.kb.text import bytes_of  # noqa: PLC0415

    collector = Collector()
    file = "profile" if isinstance(source, Mapping) else str(source)
    if isinstance(source, Mapping):
        data: bytes | None = as_yaml(source)
    else:
        data = bytes_of(Path(source), file, collector)
    if data is None:
        raise InvalidData(collector.report())
    result = read_profile(data, file, kb or load_kb())
    if result.profile is None:
        raise InvalidData(result.report)
    return result.profile


def check_profile(data: bytes, file: str, kb: KnowledgeBase | None = None) -> Report:
    """Return every finding about a profile.

    Args:
        data: YAML as bytes.
        file: The name to use in diagnostics.
        kb: The knowledge base whose questions it answers; by default the built-in one.
    """
    return read_profile(data, file, kb or load_kb()).report


def examples(folder: str | Path | None = None) -> dict[str, Path]:
    """Return the profiles that ship with a knowledge base: name to file.

    Args:
        folder: The knowledge base; by default the built-in one.

    >>> "it-consultancy" in examples()
    True
    """
    roots = layers(Path(folder)) if folder else (builtin_folder(),)
    found = {
        path.name.removesuffix(EXAMPLE_SUFFIX): path
        for root in roots
        for path in (root / "examples").glob(f"*{EXAMPLE_SUFFIX}")
    }
    return dict(sorted(found.items()))


def layers(folder: Path) -> tuple[Path, ...]:
    """Return the folders a knowledge base is made of: itself and what it lies on, lowest first."""
    from stratkit.kb.layers import roots_of  # noqa: PLC0415 - YAML is imported only to read it

    return roots_of(folder)


def example(name: str, folder: str | Path | None = None) -> Path:
    """Return the file of an example profile.

    Args:
        name: Its name, as `examples` lists it.
        folder: The knowledge base it belongs to; by default the built-in one.

    Raises:
        UnknownId: There is no such example.
    """
    known = examples(folder)
    if name not in known:
        if folder:
            load_kb(folder)  # a folder that is no knowledge base is the real fault
        error = UnknownId(name, known)
        there = _("the examples are {names}") if known else _("the examples are not there")
        error.hint = error.hint or there.format(names=", ".join(known))
        raise error
    return known[name]


def titles(
    kb: KnowledgeBase | None = None, folder: str | Path | None = None
) -> tuple[tuple[str, str], ...]:
    """Return the examples with the name of the business in each.

    Args:
        kb: The knowledge base whose questions they answer; by default the built-in one.
        folder: Where that knowledge base lies.
    """
    return tuple((name, load_profile(path, kb).name) for name, path in examples(folder).items())


def blank_profile(kb: KnowledgeBase | None = None, start: BusinessProfile | None = None) -> str:
    """Return a profile to fill in: every question with its wording and its allowed answers.

    Args:
        kb: The knowledge base that asks; by default the built-in one.
        start: A profile whose answers are filled in already.
    """
    from stratkit.kb.blank import blank  # noqa: PLC0415

    return blank(kb or load_kb(), start)


def written_profile(
    name: str,
    answers: Mapping[str, str],
    kb: KnowledgeBase | None = None,
    segments: tuple[Segment, ...] = (),
    terms: Terms | None = None,
) -> str:
    """Return answers as the YAML of a profile, topic by topic.

    Args:
        name: The name of the business.
        answers: Field to answer, as it was typed; lists are parted by commas.
        kb: The knowledge base that asked; by default the built-in one.
        segments: Parts of the business whose answers differ.
        terms: What the client settles about a plan.
    """
    from stratkit.kb.blank import written  # noqa: PLC0415

    return written(name, answers, kb or load_kb(), segments, terms)


def changed(
    profile: BusinessProfile, changes: Mapping[str, str], kb: KnowledgeBase | None = None
) -> BusinessProfile:
    """Return a profile with other answers or terms, everything else left as it is.

    Args:
        profile: The business.
        changes: Field to answer, lists parted by commas; or `plan.` and a key of the plan, such
            as `plan.budget` or `plan.hours.sales`, to what would stand there in YAML. An empty
            text takes it away. Locks and goals add up, as on the command line.
        kb: The knowledge base whose questions are answered; by default the built-in one.

    Raises:
        InvalidData: A change cannot be read, or contradicts another answer; the exception's
            report holds every fault.

    >>> acme = load_profile({"name": "Acme", "sells_to": "businesses"})
    >>> changed(acme, {"decision_makers": "5", "plan.quarters": "2"}).terms.quarters
    2
    """
    from stratkit.checks.contradictions import contradictions  # noqa: PLC0415
    from stratkit.kb.changes import read_changes  # noqa: PLC0415 - YAML is imported only to read it

    known = kb or load_kb()
    with speaking(known.language):
        result = read_changes(profile, changes, known)
        report = result.report + contradictions(result, known)
    if result.profile is None or not report.ok:
        raise InvalidData(report)
    return result.profile


def laid_terms(
    base: Terms,
    plan: Mapping[str, tuple[str, Plain]],
    files: Iterable[Path] = (),
    kb: KnowledgeBase | None = None,
) -> tuple[Terms, Report]:
    """Return terms laid over others, with the warnings about them.

    Args:
        base: The terms below, such as those of a profile.
        plan: Key of the plan to the place where it is given, and its value as it was typed.
        files: Results, conversions or response curves, in CSV, JSON or YAML.
        kb: The knowledge base that knows what is named; by default the built-in one.

    Raises:
        InvalidData: Something cannot be read; the exception's report holds every fault.

    >>> terms, _warnings = laid_terms(Terms(), {"budget": ("--budget", "30000 EUR")})
    >>> terms.budget, terms.budget_place
    (30000.0, '--budget')
    """
    from stratkit.kb.given import read_given  # noqa: PLC0415 - YAML is imported only to read it

    known = kb or load_kb()
    with speaking(known.language):
        terms, report = read_given(base, plan, files, known)
    if not report.ok:
        raise InvalidData(report)
    return terms, report


def check_answer(question: Question, answer: str, kb: KnowledgeBase | None = None) -> Report:
    """Return what is wrong with one answer, as it was typed.

    Args:
        question: What was asked.
        answer: What was typed; lists are parted by commas.
        kb: The knowledge base that asks; by default the built-in one.
    """
    known = kb or load_kb()
    text = written_profile("", {question.field: answer}, known)
    found = read_profile(text.encode(errors="replace"), "answer", known).report
    return Report.of(d for d in found if d.code != "SK807" or question.required)
