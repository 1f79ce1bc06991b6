from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sampling import answers
from stratkit.kb.profile import read_profile
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Segment
from stratkit.strategy.models import mix
from stratkit.strategy.segments import (
    ASSUMED,
    MINOR,
    merged_positions,
    merged_recommendations,
    prove,
)


@st.composite
def hybrids(draw: st.DrawFn, kb: KnowledgeBase) -> BusinessProfile:
    """Draw a firm with two segments that differ in any answers."""
    share = draw(st.integers(1, 99))
    own = [draw(answers(kb)) for _ in range(2)]
    return BusinessProfile(
        name="Hybrid",
        answers=draw(answers(kb)),
        segments=(
            Segment(name="firms", share=share, answers=own[0]),
            Segment(name="people", share=100 - share, answers=own[1]),
        ),
    )


@given(data=st.data())
def test_an_option_keeps_the_fit_of_the_segment_it_suits_best(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    proof = prove(kb, data.draw(hybrids(kb)))
    for merged in merged_recommendations(kb, proof):
        fits = {part.segment: part.fit(merged.fit.option) for part in proof.segments}
        # What comes first is settled once more for the whole firm, so only the rank may differ.
        assert replace(merged.fit, verdict="core") == replace(fits[merged.segment], verdict="core")
        steering = [part.segment for part in proof.segments if part.share >= MINOR]
        best = min(steering, key=lambda segment: fits[segment].rank_key)
        assert (merged.fit.points, merged.fit.excluded_by) == (
            fits[best].points,
            fits[best].excluded_by,
        )
        seen = {(part.segment, part.points, part.verdict) for part in merged.by_segment}
        assert seen == {(name, fit.points, fit.verdict) for name, fit in fits.items()}


@given(data=st.data())
def test_the_firm_stands_between_its_segments(kb: KnowledgeBase, data: st.DataObject) -> None:
    proof = prove(kb, data.draw(hybrids(kb)))
    for where in merged_positions(kb, proof):
        ends = sorted(part.position(where.dimension).position for part in proof.segments)
        assert ends[0] <= where.position <= ends[1]


@given(data=st.data())
def test_b2b_and_b2c_share_a_hundred_per_cent(kb: KnowledgeBase, data: st.DataObject) -> None:
    profile = data.draw(hybrids(kb))
    if data.draw(st.booleans()):
        profile = BusinessProfile(name="Whole", answers=profile.answers)
    proof = prove(kb, profile)
    degrees = {m.model: m.degree for m in mix(kb, profile, merged_positions(kb, proof), proof)}
    assert set(degrees) == set(kb.models)
    assert degrees["model.b2b"] + degrees["model.b2c"] == 100
    assert all(0 <= degree <= 100 for degree in degrees.values())


def test_selling_to_firms_leans_to_b2b_and_to_people_to_b2c(kb: KnowledgeBase) -> None:
    b2b = {}
    for customers in ("businesses", "consumers"):
        profile = BusinessProfile(name="Any", answers={"sells_to": customers})
        proof = prove(kb, profile)
        degrees = mix(kb, profile, proof.segments[0].positions, proof)
        b2b[customers] = {degree.model: degree.degree for degree in degrees}["model.b2b"]
    assert b2b["businesses"] > 50 > b2b["consumers"]


@given(data=st.data())
def test_a_firm_that_sells_to_both_is_split_when_it_does_not_say_how(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    own = {**data.draw(answers(kb)), "sells_to": "both"}
    proof = prove(kb, BusinessProfile(name="Both", answers=own))
    assert proof.assumed_segments
    assert [part.segment for part in proof.segments] == [segment.name for segment in ASSUMED]
    assert sum(part.share for part in proof.segments) == 100
    for part in proof.segments:
        assert all(-FULL <= where.position <= FULL for where in part.positions)


def test_a_fact_of_a_segment_stands_where_the_segment_gives_it(kb: KnowledgeBase) -> None:
    text = (
        "sells_to: businesses\ndecision_makers: 2\nsegments:\n"
        "  - name: firms\n    share: 60\n    decision_makers: 5\n"
        "  - name: people\n    share: 40\n    sells_to: consumers\n"
    )
    profile = read_profile(text.encode(), "acme.yaml", kb).profile
    assert profile is not None
    firms, people = (
        {fact.field: fact.place for fact in part.facts} for part in prove(kb, profile).segments
    )
    # The number of audiences is counted; it stands nowhere.
    assert firms == {
        "audiences": "",
        "sells_to": "acme.yaml:1",
        "decision_makers": "acme.yaml:6",
    }
    assert people == {
        "audiences": "",
        "sells_to": "acme.yaml:9",
        "decision_makers": "acme.yaml:2",
    }


def test_a_tiny_segment_does_not_steer_the_firm(kb: KnowledgeBase) -> None:
    def ranked(share: int) -> list[str]:
        profile = BusinessProfile(
            name="Garden centre",
            answers={"sells_to": "both"},
            segments=(
                Segment(name="firms", share=share, answers={"sells_to": "businesses"}),
                Segment(name="people", share=100 - share, answers={"sells_to": "consumers"}),
            ),
        )
        return [r.fit.option for r in merged_recommendations(kb, prove(kb, profile))]

    consumers = BusinessProfile(name="Shop", answers={"sells_to": "consumers"})
    alone = [r.fit.option for r in merged_recommendations(kb, prove(kb, consumers))]
    assert set(ranked(1)[:20]) >= set(alone[:15])
    assert ranked(30).index("channel.linkedin") > ranked(70).index("channel.linkedin")
