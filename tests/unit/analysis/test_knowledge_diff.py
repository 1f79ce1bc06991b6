from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stratkit.analysis.knowledge_diff import Cause, Move, changed_entities, profile_change
from stratkit.api import kb_diff, recommend
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from tiny import add, change, loaded

FAIR = "options/channel/trade-fair.yaml"
SHOP = "options/channel/shop.yaml"
BAKERY = "name: Bakery\nsells_to: businesses\ndecision_makers: 6\nsells_online: yes\n"
GROUP = BusinessProfile(
    name="Bakery",
    answers={"sells_to": "businesses", "decision_makers": 6, "sells_online": True},
)


@pytest.fixture
def before(whole: Path) -> KnowledgeBase:
    return loaded(whole)


def moved(before: KnowledgeBase, after: KnowledgeBase) -> dict[str, Move]:
    change = profile_change("bakery", recommend(GROUP, before), recommend(GROUP, after))
    assert change.profile == "bakery"
    return {move.option: move for move in change.moves}


def test_the_same_knowledge_moves_nothing(before: KnowledgeBase) -> None:
    assert changed_entities(before, before) == ()
    assert moved(before, before) == {}


def test_a_weakened_link_is_named_as_the_cause(whole: Path, before: KnowledgeBase) -> None:
    change(whole, {FAIR: {"strength: moderate": "strength: weak"}})
    after = loaded(whole)
    (changed,) = changed_entities(before, after)
    assert (changed.entity, changed.change, changed.keys) == (
        "channel.trade-fair",
        "changed",
        ("favoured_by",),
    )
    move = moved(before, after)["channel.trade-fair"]
    cause = move.causes[0]
    assert (cause.what, cause.subject) == ("link", "trait.buying-group")
    assert cause.after < cause.before
    assert cause.position_before == cause.position_after > 0
    shifts = sum(cause.after - cause.before for cause in move.causes)
    assert shifts == move.points_after - move.points_before


def test_weaker_evidence_is_told_by_where_the_business_stands(
    whole: Path, before: KnowledgeBase
) -> None:
    strong = "trait: trait.buying-group\n    weight: strong"
    change(whole, {"rules/decision/deciders.yaml": {strong: strong.replace("strong", "weak")}})
    after = loaded(whole)
    causes = moved(before, after)["channel.trade-fair"].causes
    assert {cause.what for cause in causes} == {"position"}
    assert causes[0].subject == "trait.buying-group"
    assert 0 < causes[0].position_after < causes[0].position_before


def test_a_base_a_need_and_an_exclusion_are_causes_too(whole: Path, before: KnowledgeBase) -> None:
    change(whole, {SHOP: {"points: 3": "points: 5"}})
    base = moved(before, loaded(whole))["channel.shop"].causes
    assert base == (Cause(what="base", subject="channel.shop", before=3000, after=5000),)
    change(whole, {SHOP: {"sells_online, is: yes": "sells_online, is: no"}})
    move = moved(before, loaded(whole))["channel.shop"]
    assert (move.after, [cause.what for cause in move.causes]) == ("later", ["requirement", "base"])
    change(whole, {FAIR: {"at: {0: 1000, 1: 0}": "at: {5: 0, 6: 1000}"}})
    move = moved(before, loaded(whole))["channel.trade-fair"]
    assert (move.after, move.causes[0].what) == ("avoid", "requirement")


def test_an_option_that_comes_or_goes_is_a_move(whole: Path, before: KnowledgeBase) -> None:
    own = whole.parent / "own"
    head = "name: own\nversion: 1.0.0\nbase: ../kb\nretracts: {tactic.online-shop-offer: None.}\n"
    add(own, {"overlay.yaml": head})
    after = loaded(own)
    gone, come = moved(before, after), moved(after, before)
    option = "tactic.online-shop-offer"
    assert (gone[option].after, come[option].before) == (None, None)
    assert gone[option].causes[0].what == come[option].causes[0].what == "option"
    assert {(c.entity, c.change) for c in changed_entities(before, after)} == {
        (option, "removed"),
        ("channel.trade-fair", "changed"),
    }
    assert {c.change for c in changed_entities(after, before)} == {"added", "changed"}


def test_what_nobody_would_notice_is_not_told(whole: Path, before: KnowledgeBase) -> None:
    weights = "weights: {weak: 3, moderate: 6, strong: 10}"
    change(whole, {"kb.yaml": {weights: weights.replace("10", "11")}})
    after = loaded(whole)
    assert recommend(GROUP, before).recommendations != recommend(GROUP, after).recommendations
    assert moved(before, after) == {}


def test_moves_that_change_a_verdict_come_first(whole: Path, before: KnowledgeBase) -> None:
    change(whole, {SHOP: {"points: 3": "points: 5"}})
    change(whole, {FAIR: {"points: -3": "points: 5"}})
    strategies = recommend(GROUP, before), recommend(GROUP, loaded(whole))
    moves = profile_change("bakery", *strategies).moves
    told = [(m.before == m.after, -abs(m.points_after - m.points_before)) for m in moves]
    assert len(told) > 1
    assert told == sorted(told)


def test_the_profiles_are_those_of_the_newer_one(whole: Path) -> None:
    add(whole, {"examples/bakery.stratkit.yaml": BAKERY})
    old = Path(shutil.copytree(whole, whole.parent / "old"))
    change(whole, {FAIR: {"strength: moderate": "strength: weak"}})
    add(whole, {"examples/cafe.stratkit.yaml": f"{BAKERY}outdoors: yes\n"})
    question = (whole / "questions/selling/sells-online.yaml").read_text(encoding="utf-8")
    asked = question.replace("sells_online", "outdoors").replace("sells-online", "outdoors")
    add(whole, {"questions/selling/outdoors.yaml": asked})
    found = kb_diff(old, whole)
    assert [profile.profile for profile in found.profiles] == ["bakery"]
    assert found.unreadable == ("cafe",)
    assert found.old != found.new
    assert {c.entity for c in found.entities} == {"channel.trade-fair", "question.outdoors"}
