"""What is said about the knowledge base, and about faults in data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from pytest_bdd import parsers, then

from stratkit.analysis.coverage import Coverage
from stratkit.analysis.search import Hit
from stratkit.diagnostics.diagnostic import Report
from stratkit.diagnostics.render import render_concise
from stratkit.graph.query import Step
from stratkit.model.case import Evaluation, Interval, Scores
from stratkit.model.knowledge_base import KnowledgeBase


@then("there is nothing to report")
def there_is_nothing_to_report(report: Report) -> None:
    assert render_concise(report) == ""


@then("these faults are reported, each with its place and a remedy")
def these_faults_are_reported(report: Report, datatable: Sequence[Sequence[str]]) -> None:
    header, *rows = datatable
    found = render_concise(report)
    assert len(report.errors) == len(rows), found
    for row in rows:
        wanted = dict(zip(header, row, strict=True))
        matching = [
            d
            for d in report
            if d.span
            and d.span.file.endswith(wanted.get("file", ""))
            and (wanted.get("line") or str(d.span.line)) == str(d.span.line)
            and wanted["fault"] in d.message
            and wanted.get("remedy", "") in d.help
        ]
        assert matching, (wanted, found)
    for diagnostic in report:
        assert diagnostic.span
        assert diagnostic.message
        assert diagnostic.help, diagnostic


@then(parsers.parse('"{entity}" is the first that is found'))
def is_the_first_that_is_found(hits: tuple[Hit, ...], entity: str) -> None:
    assert hits
    assert hits[0].id == entity, [hit.id for hit in hits]


@then(parsers.parse('one of them leads through "{node}" and says why'))
def one_of_them_leads_through(ways: list[tuple[Step, ...]], node: str) -> None:
    through = [way for way in ways if any(node in (step.start, step.end) for step in way)]
    assert through, ways
    assert all(step.because for step in through[0])


@then(
    parsers.parse(
        "at least {percent:d} per cent of the claims are cited, by document and by area, "
        "and the others are named"
    )
)
def at_least_so_many_claims_are_cited(covered: Coverage, percent: int) -> None:
    assert covered.whole.percent >= percent
    for counts in (covered.by_document, covered.by_area):
        assert len(counts) > 1
        assert sum(count.claims for count in counts) == covered.whole.claims
    assert len(covered.uncovered) == covered.whole.claims - covered.whole.covered


@then("other programs can read it, with every option and every trait in it")
def other_programs_can_read_it(kb: KnowledgeBase, exported: tuple[str, str]) -> None:
    form, text = exported
    wanted = {*kb.options, *kb.network.traits}
    if form == "GraphML":
        space = "{http://graphml.graphdrawing.org/xmlns}"
        nodes = {n.get("id") for n in ET.fromstring(text).iter(f"{space}node")}  # noqa: S314 - ours
    elif form == "JSON":
        nodes = {node["id"] for node in json.loads(text)["nodes"]}
    else:
        assert text.startswith("digraph")
        assert text.rstrip().endswith("}")
        nodes = {name for name in wanted if f'"{name}" [label=' in text}
    assert wanted <= nodes


def _intervals(scores: Scores) -> dict[str, Interval]:
    return {name: getattr(scores, name) for name in Scores.__slots__}


@then("every measure stands beside its baselines with an interval, and every miss is explained")
def every_measure_stands_beside_its_baselines(measured: Evaluation) -> None:
    assert set(measured.baselines) == {"popularity", "net popularity", "B2B/B2C lookup"}
    for scores in (measured.scores, *measured.baselines.values()):
        for name, interval in _intervals(scores).items():
            assert 0 <= interval.low <= interval.value <= interval.high <= 1, name
    misses = [miss for result in measured.results for miss in result.misses]
    assert all(miss.core_rank > miss.not_suited_rank for miss in misses)
    assert all(miss.reasons for miss in misses)
    assert measured.pairs["pairwise_accuracy"] >= len(misses)
