"""The built-in knowledge base is tested like code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from stratkit.analysis.citations import supports
from stratkit.analysis.coverage import coverage
from stratkit.api import load_cases
from stratkit.checks.examples import check_examples
from stratkit.checks.run import run_checks
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.render import render_concise
from stratkit.model.case import Case
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.text import fold

KB = Path(__file__).parents[2] / "kb"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LEAST_COVERAGE = 60
PHRASE = 3
"""So many words in a row are a phrase of one text rather than the language of a trade."""
COMMON = frozenset(
    {"automation", "bull", "intuitive", "projekt", "red", "research", "surgical", "trader"}
)
"""Words of company names that are words of the language or of a trade; whole names never are."""


def _yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe one


def test_the_checks_find_nothing() -> None:
    assert render_concise(run_checks(KB)) == ""


def test_at_least_sixty_per_cent_of_the_claims_are_cited(kb: KnowledgeBase) -> None:
    found = coverage(kb)
    assert found.whole.percent >= LEAST_COVERAGE
    assert found.whole.covered + len(found.uncovered) == found.whole.claims


def test_every_citation_leads_to_a_claim(kb: KnowledgeBase) -> None:
    claims = {(source.id, claim.id) for source in kb.sources.values() for claim in source.claims}
    missing = {
        str(s.citation)
        for s in supports(kb)
        if (s.citation.source, s.citation.locator) not in claims
    }
    assert not missing


# Rules and the examples beside them.


def _examples() -> Iterator[tuple[str, int, dict[str, Any]]]:
    for path in sorted(KB.glob("rules/*/*.yaml")):
        rule = _yaml(path)
        for index, example in enumerate(rule["examples"]):
            yield rule["id"], index, example


def _readable(example: dict[str, Any]) -> str:
    answers = ",".join(f"{field}={answer}" for field, answer in example["given"].items())
    if "supports" in example:
        return f"{answers}->{example['supports']}"
    return f"{answers}-/>{example.get('silent', '')}"


@pytest.mark.parametrize(
    ("rule", "index"),
    [
        pytest.param(rule, index, id=f"{rule}: {_readable(example)}")
        for rule, index, example in _examples()
    ],
)
def test_a_rule_does_what_its_example_says(kb: KnowledgeBase, rule: str, index: int) -> None:
    example = kb.rules[rule].examples[index]
    alone = replace(kb.rules[rule], examples=(example,))
    collector = Collector()
    check_examples(replace(kb, rules={rule: alone}), KB, collector)
    assert render_concise(collector.report()) == ""


def test_every_rule_has_an_example_for_and_one_against(kb: KnowledgeBase) -> None:
    for rule in kb.rules.values():
        assert any(example.supports for example in rule.examples), rule.id
        assert any(example.silent for example in rule.examples), rule.id


# No rule and no word may be made for one company.


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a case file says in words."""

    names: frozenset[str]
    """Single words of the company's name."""
    text: str


def _written(case: dict[str, Any]) -> Written:
    texts: list[str] = []

    def gather(value: object) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key not in {"url", "id", "more_sources"}:
                    gather(inner)
        elif isinstance(value, list):
            for inner in value:
                gather(inner)
        elif isinstance(value, str):
            texts.append(fold(value))

    gather(case)
    names = {word for word in fold(case["company"]).split() if len(word) >= PHRASE}
    return Written(names=frozenset(names - COMMON), text=" | ".join(texts))


@pytest.fixture(scope="module")
def written() -> dict[str, Written]:
    return {
        case["id"]: _written(case)
        for path in sorted(KB.glob("cases/*.yaml"))
        for case in _yaml(path)["cases"]
    }


def test_every_case_is_read(kb: KnowledgeBase, written: dict[str, Written]) -> None:
    cases: tuple[Case, ...] = load_cases(kb=kb)
    assert {case.id for case in cases} == set(written)
    assert len(cases) >= 16


def test_no_stem_names_a_company(kb: KnowledgeBase, written: dict[str, Written]) -> None:
    names = [fold(case.company) for case in load_cases(kb=kb)]
    found = [
        (entry.id, stem)
        for entry in kb.lexicon.values()
        for stem in entry.stems
        if any(said.names & set(fold(stem).split()) for said in written.values())
        or any(f" {name} " in f" {fold(stem)} " for name in names)
    ]
    assert not found


def test_no_stem_is_a_phrase_of_a_case(kb: KnowledgeBase, written: dict[str, Written]) -> None:
    found = [
        (entry.id, stem, case)
        for entry in kb.lexicon.values()
        for stem in entry.stems
        for case, said in written.items()
        if len(fold(stem).split()) >= PHRASE and f" {fold(stem)}" in f" {said.text}"
    ]
    assert not found


def _reasons(kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    for rule in kb.rules.values():
        yield rule.id, rule.because
    for entry in kb.lexicon.values():
        yield entry.id, entry.because
    for option in kb.options.values():
        for link in option.favoured_by + option.disfavoured_by:
            yield option.id, link.because
        for exclusion in option.excludes:
            yield option.id, exclusion.because
        if option.base:
            yield option.id, option.base.because


def test_no_reason_names_a_company(kb: KnowledgeBase, written: dict[str, Written]) -> None:
    names = {" ".join(fold(case.company).split()) for case in load_cases(kb=kb)}
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    assert names
    assert not [where for where, reason in _reasons(kb) if named.search(fold(reason))]
    words = {word for said in written.values() for word in said.names if len(word) > PHRASE}
    assert not [
        (where, sorted(words & set(fold(reason).split())))
        for where, reason in _reasons(kb)
        if words & set(fold(reason).split())
    ]


def test_no_rule_rests_on_a_claim_about_a_case_company(
    kb: KnowledgeBase, written: dict[str, Written]
) -> None:
    claims = {(s.id, claim.id): claim.text for s in kb.sources.values() for claim in s.claims}
    companies = [fold(case.company) for case in load_cases(kb=kb)]
    found = [
        (rule.id, str(citation))
        for rule in kb.rules.values()
        for citation in rule.citations
        for company in companies
        if f" {company} " in f" {fold(claims[citation.source, citation.locator])} "
    ]
    assert written
    assert not found
