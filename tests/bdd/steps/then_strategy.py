"""What a strategy promises."""

from __future__ import annotations

from pytest_bdd import parsers, then

from promises import started_too_late
from stratkit.api import find_option
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Position
from stratkit.model.strategy import Recommendation, Strategy

VERDICTS = {
    "core": {"core"},
    "recommended": {"core", "useful"},
    "possible": {"core", "useful", "optional"},
    "put off": {"later"},
    "avoided": {"avoid"},
    "not recommended": {"optional", "later", "avoid"},
    "polecane": {"core", "useful"},
    "odradzane": {"avoid"},
}
SAYS = "|".join(VERDICTS)


def _judged(strategy: Strategy, name: str, kb: KnowledgeBase) -> Recommendation:
    return strategy.recommendation(find_option(name, kb))


def _position(strategy: Strategy, dimension: str) -> Position:
    return next(p for p in strategy.positions if p.dimension == f"dimension.{dimension}")


@then(parsers.parse('the business leans to "{trait}"'))
@then(parsers.parse('firma skłania się ku "{trait}"'))
def the_business_leans_to(strategy: Strategy, trait: str) -> None:
    leaning = {p.trait: p for p in strategy.positions if p.position}
    assert f"trait.{trait}" in leaning, sorted(leaning)
    assert leaning[f"trait.{trait}"].evidence


@then(parsers.parse('nothing is concluded on "{dimension}"'))
def nothing_is_concluded_on(strategy: Strategy, dimension: str) -> None:
    where = _position(strategy, dimension)
    assert where.position == 0
    assert not where.evidence


@then(parsers.parse('the word "{word}" is evidence for "{trait}"'))
@then(parsers.parse('słowo "{word}" świadczy o "{trait}"'))
def the_word_is_evidence_for(strategy: Strategy, word: str, trait: str) -> None:
    words = {(item.word, item.trait) for p in strategy.positions for item in p.evidence}
    assert (word, f"trait.{trait}") in words, sorted(w for w in words if w[0])


@then(parsers.re(r"(?P<more>B2B|B2C) outweighs (?P<less>B2B|B2C)"))
@then(parsers.re(r"(?P<more>B2B|B2C) przeważa nad (?P<less>B2B|B2C)"))
def outweighs(strategy: Strategy, more: str, less: str) -> None:
    degrees = {model.model: model.degree for model in strategy.models}
    first, second = degrees[f"model.{more.lower()}"], degrees[f"model.{less.lower()}"]
    assert first > second
    assert first + second == 100


@then(parsers.re(r'the business (?P<does>follows|does not follow) the model "(?P<model>[^"]+)"'))
def the_business_follows_the_model(strategy: Strategy, does: str, model: str) -> None:
    degrees = {found.model: found.degree for found in strategy.models}
    assert (degrees[f"model.{model}"] >= 50) == (does == "follows"), degrees


@then(parsers.parse('the advice on "{model}" cites "{claim}"'))
def the_advice_on_a_model_cites(
    kb: KnowledgeBase, strategy: Strategy, model: str, claim: str
) -> None:
    degrees = {found.model: found.degree for found in strategy.models}
    assert degrees[f"model.{model}"] >= 50, degrees
    cited = {str(c) for says in kb.models[f"model.{model}"].advice for c in says.citations}
    assert f"src.{claim}" in cited, sorted(cited)


@then(parsers.re(rf'"(?P<option>[^"]+)" is (?P<verdict>{SAYS})'))
@then(parsers.re(rf'"(?P<option>[^"]+)" jest (?P<verdict>{SAYS})'))
def an_option_is_judged(kb: KnowledgeBase, strategy: Strategy, option: str, verdict: str) -> None:
    fit = _judged(strategy, option, kb).fit
    assert fit.verdict in VERDICTS[verdict], (fit.verdict, fit.points, fit.needs)


@then(parsers.re(rf'"(?P<option>[^"]+)" is (?P<verdict>{SAYS}) for "(?P<segment>[^"]+)"'))
def an_option_is_judged_for_a_segment(
    kb: KnowledgeBase, strategy: Strategy, option: str, verdict: str, segment: str
) -> None:
    found = {part.segment: part for part in _judged(strategy, option, kb).by_segment}[segment]
    assert found.verdict in VERDICTS[verdict], (found.verdict, found.points)


@then(parsers.parse('"{option}" ranks above "{other}"'))
@then(parsers.parse('"{option}" stoi wyżej niż "{other}"'))
def ranks_above(kb: KnowledgeBase, strategy: Strategy, option: str, other: str) -> None:
    ranked = [r.fit.option for r in strategy.recommendations]
    assert ranked.index(find_option(option, kb)) < ranked.index(find_option(other, kb))


@then(parsers.re(r'"(?P<option>[^"]+)" (?P<state>waits|might wait) for "(?P<need>[^"]+)"'))
def waits_for(kb: KnowledgeBase, strategy: Strategy, option: str, state: str, need: str) -> None:
    fit = _judged(strategy, option, kb).fit
    if state == "waits":
        assert fit.verdict == "later", (fit.verdict, fit.points)
        assert need in fit.needs
    else:
        assert fit.verdict != "later"
        assert need in fit.to_check


@then(parsers.parse('"{option}" is ruled out because "{reason}"'))
def is_ruled_out_because(kb: KnowledgeBase, strategy: Strategy, option: str, reason: str) -> None:
    fit = _judged(strategy, option, kb).fit
    assert fit.verdict == "avoid"
    assert fit.excluded_by is not None
    assert reason in fit.excluded_by.because


@then(parsers.parse('at most one option of the kind "{kind}" is core'))
def at_most_one_is_core(kb: KnowledgeBase, strategy: Strategy, kind: str) -> None:
    core = [r.fit.option for r in strategy.recommendations if r.fit.verdict == "core"]
    assert len([option for option in core if kb.options[option].kind == kind]) <= 1


@then(parsers.parse('"{field}" is worth asking'))
@then(parsers.parse('warto zapytać o "{field}"'))
def is_worth_asking(strategy: Strategy, field: str) -> None:
    swings = {unknown.field: unknown.swing for unknown in strategy.unknowns}
    assert swings.get(field, 0) > 0


@then("every funnel stage is covered")
@then("każdy etap lejka jest obsadzony")
def every_funnel_stage_is_covered(kb: KnowledgeBase, strategy: Strategy) -> None:
    assert {stage.stage for stage in strategy.programme} == set(kb.stages)
    assert [stage.stage for stage in strategy.programme if not stage.options] == []


@then("what others require comes first and nothing clashes")
def what_others_require_comes_first_and_nothing_clashes(
    kb: KnowledgeBase, strategy: Strategy
) -> None:
    started = list(dict.fromkeys(o for stage in strategy.programme for o in stage.options))
    assert not [option for option in started if set(kb.options[option].clashes) & set(started)]
    assert not started_too_late(kb, strategy)
    for loser, rival in (pair for stage in strategy.programme for pair in stage.dropped):
        assert {loser, rival} & {*kb.options[loser].clashes, *kb.options[rival].clashes}


@then(parsers.re(r'"(?P<option>[^"]+)" is (?P<where>part|no part) of the stage "(?P<stage>[^"]+)"'))
def is_part_of_the_stage(
    kb: KnowledgeBase, strategy: Strategy, option: str, where: str, stage: str
) -> None:
    chosen = {part.stage: part.options for part in strategy.programme}[f"stage.{stage}"]
    assert (find_option(option, kb) in chosen) == (where == "part"), chosen


@then(parsers.re(r'"(?P<role>[^"]+)" (?P<takes>takes|takes no) part in the decision'))
@then(parsers.re(r'"(?P<role>[^"]+)" (?P<takes>współdecyduje)'))
def takes_part_in_the_decision(strategy: Strategy, role: str, takes: str) -> None:
    expected = {expectation.role for expectation in strategy.roles}
    assert (f"role.{role}" in expected) == (takes != "takes no"), sorted(expected)


@then(parsers.parse('"{role}" checks "{what}"'))
def a_role_checks(kb: KnowledgeBase, strategy: Strategy, role: str, what: str) -> None:
    assert f"role.{role}" in {expectation.role for expectation in strategy.roles}
    checks = kb.roles[f"role.{role}"].checks
    assert any(what in check for check in checks), checks


@then(parsers.parse('"{role}" is shown "{option}" as proof'))
def a_role_is_shown_a_proof(kb: KnowledgeBase, strategy: Strategy, role: str, option: str) -> None:
    shown = {
        proof for said in strategy.messages if said.role == f"role.{role}" for proof in said.proof
    }
    assert find_option(option, kb) in shown, sorted(shown)


@then("every role is told something, with its objection, the answer and a proof")
def every_role_is_told_something(strategy: Strategy) -> None:
    assert {said.role for said in strategy.messages} == {role.role for role in strategy.roles}
    for said in strategy.messages:
        assert said.message.message
        assert said.message.objection
        assert said.message.answer
        for option in said.proof:
            assert strategy.recommendation(option).fit.verdict != "avoid"


@then("every part of the operating model is decided")
def every_part_of_the_operating_model_is_decided(kb: KnowledgeBase, strategy: Strategy) -> None:
    sections = {section.kind: section.options for section in strategy.operating_model}
    expected = {kind.id for kind in kb.kinds.values() if kind.section == "operating-model"}
    assert set(sections) == expected
    assert {kind for kind, options in sections.items() if not options} == set()


@then(parsers.re(r'the firm should (?P<advice>keep|change|stop) "(?P<option>[^"]+)"'))
def the_firm_should(kb: KnowledgeBase, strategy: Strategy, advice: str, option: str) -> None:
    reviews = {review.option: review for review in strategy.current}
    review = reviews[find_option(option, kb)]
    assert review.advice == advice, review
    assert review.reason


@then("the firm should start with what fits best and is missing")
def the_firm_should_start_with_what_fits_best(kb: KnowledgeBase, strategy: Strategy) -> None:
    in_use = {review.option for review in strategy.current if review.advice != "start"}
    new = [review.option for review in strategy.current if review.advice == "start"]
    sections = {kind.id: kind.section for kind in kb.kinds.values()}
    core = [
        r.fit.option
        for r in strategy.recommendations
        if r.fit.verdict == "core"
        and r.fit.option not in in_use
        and sections[f"kind.{kb.options[r.fit.option].kind}"] == "programme"
    ]
    assert new
    assert new == core[: len(new)]


@then("the statement names the product, the buyers and the firm")
def the_statement_names_them(strategy: Strategy) -> None:
    for known in (strategy.profile.name, *map(strategy.profile.answers.get, ("product", "buyers"))):
        assert str(known) in strategy.positioning.statement


@then(parsers.parse('the ideal customer is known by "{trait}"'))
def the_ideal_customer_is_known_by(kb: KnowledgeBase, strategy: Strategy, trait: str) -> None:
    assert f"trait.{trait}" in strategy.ideal_customer
    assert kb.trait(f"trait.{trait}").criterion


@then(parsers.parse('"{option}" suits "{segment}" better than "{other}"'))
def suits_better(
    kb: KnowledgeBase, strategy: Strategy, option: str, segment: str, other: str
) -> None:
    judged = _judged(strategy, option, kb)
    points = {part.segment: part.points for part in judged.by_segment}
    assert points[segment] > points[other]
    assert judged.segment == segment
