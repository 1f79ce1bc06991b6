"""What is asked of stratkit as a library."""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import parsers, when

from stratkit import api
from stratkit.analysis.compare import Comparison, Contrast
from stratkit.analysis.coverage import Coverage
from stratkit.analysis.knowledge_diff import KnowledgeDiff
from stratkit.analysis.ledger import Ledger
from stratkit.analysis.search import Hit
from stratkit.diagnostics.diagnostic import Report
from stratkit.graph.query import Step
from stratkit.model.case import Evaluation
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Recommendation, Strategy


@when("a strategy is recommended", target_fixture="strategy")
@when("powstaje rekomendacja", target_fixture="strategy")
def a_strategy_is_recommended(kb: KnowledgeBase, profile_file: Path) -> Strategy:
    return api.recommend(api.load_profile(profile_file, kb), kb)


@when(parsers.parse('"{option}" is explained'), target_fixture="explained")
@when(parsers.parse('pytamy o "{option}"'), target_fixture="explained")
def is_explained(kb: KnowledgeBase, profile_file: Path, option: str) -> Recommendation:
    return api.explain(api.load_profile(profile_file, kb), option, kb)[1]


@when(parsers.re("the (?P<what>profile|knowledge base) is checked"), target_fixture="report")
def is_checked(kb: KnowledgeBase, profile_file: Path, knowledge_folder: Path, what: str) -> Report:
    if what == "knowledge base":
        return api.check_kb(knowledge_folder)
    return api.check_profile(profile_file.read_bytes(), profile_file.name, kb)


@when("the overlay is checked", target_fixture="report")
def the_overlay_is_checked(overlay: Path) -> Report:
    return api.check_kb(overlay)


@when("the overlay is opened", target_fixture="kb")
def the_overlay_is_opened(overlay: Path) -> KnowledgeBase:
    return api.load_kb(overlay)


@when("the overlay is compared with the knowledge that ships", target_fixture="difference")
def the_overlay_is_compared(overlay: Path) -> KnowledgeDiff:
    return api.kb_diff(None, overlay)


@when("the numbers of the knowledge are listed", target_fixture="numbers")
def the_numbers_are_listed(kb: KnowledgeBase) -> Ledger:
    return api.ledger(kb)


@when("the two businesses are compared", target_fixture="comparison")
def the_two_businesses_are_compared(
    kb: KnowledgeBase, profile_file: Path, other_file: Path
) -> Comparison:
    first, second = api.load_profile(profile_file, kb), api.load_profile(other_file, kb)
    return api.compare(first, second, kb)


@when("B2B is compared with B2C", target_fixture="contrast")
def b2b_is_compared_with_b2c(kb: KnowledgeBase) -> Contrast:
    return api.contrast(kb)


@when(parsers.parse('someone searches for "{words}"'), target_fixture="hits")
def someone_searches_for(kb: KnowledgeBase, words: str) -> tuple[Hit, ...]:
    return api.search(words, kb)


@when(parsers.parse('the ways from "{start}" to "{option}" are asked for'), target_fixture="ways")
def the_ways_are_asked_for(kb: KnowledgeBase, start: str, option: str) -> list[tuple[Step, ...]]:
    return api.paths(start, option, kb)


@when("the use of the sources is counted", target_fixture="covered")
def the_use_of_the_sources_is_counted(kb: KnowledgeBase) -> Coverage:
    return api.coverage(kb)


@when(parsers.parse("the knowledge is exported as {form}"), target_fixture="exported")
def the_knowledge_is_exported_as(kb: KnowledgeBase, form: str) -> tuple[str, str]:
    return form, api.export({"GraphML": "graphml", "DOT": "dot", "JSON": "json"}[form], kb)


@when(
    parsers.re(r'the recommendations are measured on (?:the companies that ship|"(?P<file>.+)")'),
    target_fixture="measured",
)
def the_recommendations_are_measured(kb: KnowledgeBase, file: str | None) -> Evaluation:
    return api.evaluate(file, kb)
