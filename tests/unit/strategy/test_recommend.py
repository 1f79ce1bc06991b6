from __future__ import annotations

from dataclasses import replace
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from promises import started_too_late
from sampling import answers, made_consistent, with_a_question_more
from stratkit.inference.in_use import in_use
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.strategy.programme import prerequisites
from stratkit.strategy.recommend import recommend

RECOMMENDED = {"core", "useful"}


@st.composite
def profiles(draw: st.DrawFn, kb: KnowledgeBase) -> BusinessProfile:
    """Draw a firm whose answers do not contradict each other."""
    return BusinessProfile(name="Acme", answers=made_consistent(kb, draw(answers(kb))))


@given(data=st.data())
def test_the_order_of_answers_does_not_matter(kb: KnowledgeBase, data: st.DataObject) -> None:
    profile = data.draw(profiles(kb))
    order = data.draw(st.permutations(sorted(profile.answers)))
    shuffled = replace(profile, answers={field: profile.answers[field] for field in order})
    assert recommend(shuffled, kb) == recommend(profile, kb)


@given(data=st.data())
def test_a_question_nobody_answered_changes_nothing(kb: KnowledgeBase, data: st.DataObject) -> None:
    profile = data.draw(profiles(kb))
    larger = with_a_question_more(kb)
    assert recommend(profile, larger) == recommend(profile, kb)


@given(data=st.data())
def test_a_programme_keeps_its_promises(kb: KnowledgeBase, data: st.DataObject) -> None:
    strategy = recommend(data.draw(profiles(kb)), kb)
    verdicts = {r.fit.option: r.fit.verdict for r in strategy.recommendations}
    segments = {r.fit.option: r.segment for r in strategy.recommendations}
    assert [s.stage for s in strategy.programme] == sorted(
        kb.stages, key=lambda stage: kb.stages[stage].order
    )
    for stage in strategy.programme:
        assert stage.covered == any(verdicts[o] in RECOMMENDED for o in stage.options)
        for option in stage.options:
            prerequisite = any(
                option in chain.from_iterable(prerequisites(kb, other)) for other in stage.options
            )
            assert stage.stage in kb.options[option].serves or prerequisite
            assert verdicts[option] not in {"avoid", "later"}
        for loser, rival in stage.dropped:
            assert loser not in stage.options
            assert rival in kb.options[loser].clashes or loser in kb.options[rival].clashes
            assert segments[rival] == segments[loser]
    started = list(dict.fromkeys(option for s in strategy.programme for option in s.options))
    shown = [*started, *(option for part in strategy.operating_model for option in part.options)]
    for option in shown:
        rivals = set(kb.options[option].clashes).intersection(shown)
        recommended = {o for o in (option, *rivals) if verdicts[o] in RECOMMENDED}
        assert not any(
            segments[rival] == segments[option]
            for rival in rivals
            if {option, rival} <= recommended
        )
    assert not started_too_late(kb, strategy)


@given(data=st.data())
def test_unknowns_are_questions_without_an_answer(kb: KnowledgeBase, data: st.DataObject) -> None:
    profile = data.draw(profiles(kb))
    strategy = recommend(profile, kb)
    swings = [unknown.swing for unknown in strategy.unknowns]
    assert swings == sorted(swings, reverse=True)
    assert all(swing > 0 for swing in swings)
    assert not {unknown.field for unknown in strategy.unknowns} & set(profile.answers)


@given(data=st.data())
def test_what_the_firm_does_today_is_judged_by_the_same_verdicts(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    profile = data.draw(profiles(kb))
    strategy = recommend(profile, kb)
    if "current" not in profile.answers:
        assert not strategy.current
        return
    there = in_use(kb, profile.answers)
    assert {c.option for c in strategy.current if c.advice != "start"} == there
    for review in strategy.current:
        verdict = strategy.recommendation(review.option).fit.verdict
        assert review.reason
        assert (review.advice == "stop") == (verdict == "avoid")
        assert (review.advice in {"start", "keep"}) == (verdict in RECOMMENDED)
        assert (review.advice == "start") == (review.option not in there)
