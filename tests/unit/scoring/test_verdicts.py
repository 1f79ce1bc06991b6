from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sampling import answers, with_a_question_more
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import RECOMMENDED, VERDICTS
from stratkit.scoring.reason import reason
from stratkit.scoring.verdicts import AVAILABLE, by_score

TIERS = {"core": 0, "useful": 0, "optional": 1, "later": 2, "avoid": 3}
"""Core and useful are a rank within a kind, so between kinds the fit decides."""

POINTS = st.integers(-60_000, 60_000)


@given(POINTS, POINTS)
def test_a_higher_score_never_gives_a_worse_verdict(
    kb: KnowledgeBase, first: int, second: int
) -> None:
    low, high = sorted((first, second))
    calibration = kb.info.calibration
    worse, better = by_score(low, calibration), by_score(high, calibration)
    assert VERDICTS.index(better) <= VERDICTS.index(worse)


def test_verdicts_change_at_the_bounds_the_design_names(kb: KnowledgeBase) -> None:
    bounds = {10_000: "core", 9_999: "useful", 3_000: "useful", 2_999: "optional"}
    bounds |= {-4_999: "optional", -5_000: "avoid"}
    assert {points: by_score(points, kb.info.calibration) for points in bounds} == bounds


@given(data=st.data())
def test_what_no_score_can_outweigh(kb: KnowledgeBase, data: st.DataObject) -> None:
    calibration = kb.info.calibration
    for fit in reason(kb, data.draw(answers(kb))).fits:
        by_points = by_score(fit.points, calibration)
        if fit.excluded_by:
            assert fit.verdict == "avoid"
        elif fit.needs and by_points != "avoid":
            assert fit.verdict == "later"
        elif by_points in RECOMMENDED:
            assert fit.verdict in RECOMMENDED
        else:
            assert fit.verdict == by_points


@given(data=st.data())
def test_a_kind_has_no_more_core_options_than_can_come_first(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    fits = reason(kb, data.draw(answers(kb))).fits
    core = Counter(kb.options[fit.option].kind for fit in fits if fit.verdict == "core")
    for kind in kb.kinds.values():
        most = 1 if kind.choose == "one" else kb.info.calibration.most_core
        assert core[kind.slug] <= most


@given(data=st.data())
def test_a_kind_in_which_anything_is_useful_has_something_core(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    fits = reason(kb, data.draw(answers(kb))).fits
    verdicts = {kb.options[fit.option].kind: {fit.verdict} for fit in fits}
    for fit in fits:
        verdicts[kb.options[fit.option].kind].add(fit.verdict)
    assert all("core" in found for found in verdicts.values() if "useful" in found)


@given(data=st.data())
def test_within_a_kind_what_is_core_fits_no_worse_than_what_is_useful(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    best: dict[str, int] = {}
    for fit in reversed(reason(kb, data.draw(answers(kb))).fits):
        kind = kb.options[fit.option].kind
        if fit.verdict == "useful":
            best[kind] = max(fit.points, best.get(kind, fit.points))
        elif fit.verdict == "core":
            assert fit.points >= best.get(kind, fit.points)


@given(data=st.data())
def test_options_are_ranked_by_what_is_advised_then_by_fit(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    fits = reason(kb, data.draw(answers(kb))).fits
    assert sorted(fit.option for fit in fits) == sorted(kb.options)
    tiers = [(TIERS[fit.verdict], fit.excluded_by is not None) for fit in fits]
    assert tiers == sorted(tiers)
    for (tier, better), (next_tier, worse) in pairwise(zip(tiers, fits, strict=True)):
        if tier == next_tier:
            assert (-better.points, better.option) < (-worse.points, worse.option)


@given(data=st.data())
def test_an_option_waits_for_the_options_it_requires(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    given_answers = data.draw(answers(kb))
    current = given_answers.get("current")
    in_use_now = current if isinstance(current, tuple) else ()
    verdicts = {fit.option: fit.verdict for fit in reason(kb, given_answers).fits}
    for option in kb.options.values():
        for requirement in option.requires:
            if requirement.when.kind != "option" or verdicts[option.id] == "avoid":
                continue
            needed = requirement.when.subject
            there = verdicts[needed] in AVAILABLE or needed in in_use_now
            assert there or verdicts[option.id] == "later"


@given(data=st.data())
def test_a_question_nobody_answered_changes_no_score(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    given_answers = data.draw(answers(kb))
    larger = with_a_question_more(kb)
    assert reason(larger, given_answers) == reason(kb, given_answers)
