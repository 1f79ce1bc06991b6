"""What an explanation and a comparison promise."""

from __future__ import annotations

from pytest_bdd import parsers, then

from stratkit.analysis.compare import Comparison, Contrast
from stratkit.api import find_option
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Contribution
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.scoring.fit import base_points


@then("the contributions to every option add up to its fit")
def the_contributions_add_up(kb: KnowledgeBase, strategy: Strategy) -> None:
    for judged in strategy.recommendations:
        fit = judged.fit
        parts = sum(contribution.points for contribution in fit.contributions)
        assert fit.points == base_points(kb.options[fit.option]) + parts


@then("every reason is cited or marked as a judgement")
def every_reason_is_cited(kb: KnowledgeBase, strategy: Strategy) -> None:
    claims = {(source.id, claim.id) for source in kb.sources.values() for claim in source.claims}
    for judged in strategy.recommendations:
        for link in (contribution.link for contribution in judged.fit.contributions):
            assert link.because
            assert bool(link.citations) != (link.basis == "judgement")
            assert {(c.source, c.locator) for c in link.citations} <= claims


@then(parsers.re(r'"(?P<trait>[^"]+)" speaks (?P<side>for|against) it'))
@then(parsers.re(r'"(?P<trait>[^"]+)" przemawia (?P<side>za|przeciw)'))
def speaks_for_or_against_it(explained: Recommendation, trait: str, side: str) -> None:
    points = {c.link.trait: c.points for c in explained.fit.contributions}
    assert (points[f"trait.{trait}"] > 0) == (side in {"for", "za"})


@then(
    parsers.re(r'"(?P<trait>[^"]+)" speaks (?P<side>for|against) "(?P<option>[^"]+)"'),
    target_fixture="reason",
)
def speaks_for_or_against_an_option(
    kb: KnowledgeBase, strategy: Strategy, trait: str, side: str, option: str
) -> Contribution:
    fit = strategy.recommendation(find_option(option, kb)).fit
    reason = {c.link.trait: c for c in fit.contributions}[f"trait.{trait}"]
    assert reason.points, reason
    assert (reason.points > 0) == (side == "for"), reason
    return reason


@then(parsers.parse('"{claim}" is cited for it'))
def is_cited_for_it(reason: Contribution, claim: str) -> None:
    assert f"src.{claim}" in map(str, reason.link.citations), reason.link


@then(parsers.re(r'they (?P<way>stand apart|differ) on "(?P<name>[^"]+)"'))
def they_differ_on(kb: KnowledgeBase, comparison: Comparison, way: str, name: str) -> None:
    if way == "stand apart":
        distances = {pair.dimension: pair.distance for pair in comparison.positions}
        assert list(distances.values()) == sorted(distances.values(), reverse=True)
        assert distances[f"dimension.{name}"] > 0
        return
    pair = {found.option: found for found in comparison.options}[find_option(name, kb)]
    assert pair.first != pair.second
    assert pair.because


@then(parsers.parse('the table sets "{trait}" against "{other}"'))
def the_table_sets_against(contrast: Contrast, trait: str, other: str) -> None:
    rows = {(row.dimension.positive.id, row.dimension.negative.id) for row in contrast.rows}
    assert (f"trait.{trait}", f"trait.{other}") in rows


@then(parsers.re(r'"(?P<option>[^"]+)" is typical of (?P<model>B2B|B2C) only'))
def is_typical_of(kb: KnowledgeBase, contrast: Contrast, option: str, model: str) -> None:
    ours, theirs = contrast.b2b_options, contrast.b2c_options
    if model == "B2C":
        ours, theirs = theirs, ours
    assert find_option(option, kb) in ours, ours
    assert find_option(option, kb) not in theirs
