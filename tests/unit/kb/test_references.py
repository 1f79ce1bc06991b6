from __future__ import annotations

from pathlib import Path

import pytest

from stratkit.kb.load import load_folder


def edited(tiny: Path, file: str, old: str, new: str) -> list[tuple[str, str]]:
    path = tiny / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return [(d.code, d.help) for d in load_folder(tiny).report]


FOLLOWS = {"SK602"}
"""The Polish of a link to what is renamed has lost its owner."""
OFFER = "options/tactic/online-shop-offer.yaml"
FAIR = "options/channel/trade-fair.yaml"
DECIDERS = "rules/decision/deciders.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DECIDERS, "- trait: trait.single-decider", "- trait: trait.x"),
        (DECIDERS, "supports: trait.buying-group", "supports: trait.x"),
        (DECIDERS, "silent: trait.buying-group", "silent: trait.x"),
        ("rules/decision/group-takes-time.yaml", "when: {trait: trait.buying", "when: {trait: t.x"),
        ("lexicon/en.yaml", "trait: trait.buying-group", "trait: trait.x"),
        (FAIR, "trait: trait.buying-group", "trait: trait.x"),
        (FAIR, "complements: [tactic", "clashes: [x"),
        (FAIR, "stage.awareness", "stage.x"),
        (FAIR, "objective.acquire", "objective.x"),
        (FAIR, "role.user", "role.x"),
        (OFFER, "channel.shop", "channel.x"),
        ("roles/user.yaml", "stage: stage.awareness", "stage: stage.x"),
        ("roles/user.yaml", "channel.trade-fair", "channel.x"),
        ("roles/user.yaml", "trait.buying-group", "trait.x"),
        ("tensions/fairs.yaml", "rule.deciders", "rule.x"),
        ("tensions/fairs.yaml", "src.one#c-2", "src.two#c-2"),
        ("dimensions/decision-unit.yaml", "src.one#c-1", "src.two#c-1"),
        ("locale/pl/channels.yaml", "channel.trade-fair", "channel.x"),
    ],
)
def test_an_unknown_id_is_found_wherever_it_stands(
    tiny: Path, file: str, old: str, new: str
) -> None:
    found = {code for code, _ in edited(tiny, file, old, new)}
    assert found - FOLLOWS == {"SK201"}


def test_an_option_needs_its_kind(tiny: Path) -> None:
    (tiny / "kinds" / "tactic.yaml").unlink()
    found = next(d for d in load_folder(tiny).report if d.code == "SK201")
    assert (found.code, found.message) == ("SK201", "unknown id `kind.tactic`")
    assert found.span is not None
    assert found.span.file == f"kb/{OFFER}"


def test_a_near_miss_is_suggested_among_the_right_kind(tiny: Path) -> None:
    assert set(edited(tiny, FAIR, "stage.awareness", "stage.awarenes")) == {
        ("SK201", "did you mean `stage.awareness`?")
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (OFFER, "{option: channel.shop}", "{fact: sells_online, is: maybe}", "SK205"),
        (OFFER, "{option: channel.shop}", "{fact: sells_online, is: yes}", ""),
        (OFFER, "{option: channel.shop}", "{fact: current, has: channel.shop}", ""),
        (OFFER, "{option: channel.shop}", "{fact: current, has: [channel.shops]}", "SK205"),
        (OFFER, "{option: channel.shop}", "{fact: current, is: channel.shop}", "SK207"),
        (OFFER, "{option: channel.shop}", "{fact: sells_online, at: {0: 0, 1: 1}}", "SK207"),
        (OFFER, "{option: channel.shop}", "{not: {any: [{option: channel.shop}]}}", ""),
        (DECIDERS, "given: {decision_makers: 6}", "given: {decision_maker: 6}", "SK204"),
        (DECIDERS, "given: {decision_makers: 6}", "given: {sells_to: nobody}", "SK205"),
        (DECIDERS, "given: {decision_makers: 6}", "given: {current: channel.shop}", "SK205"),
        (DECIDERS, "given: {decision_makers: 6}", "given: {current: [channel.shop]}", ""),
        (DECIDERS, "given: {decision_makers: 6}", "given: {sells_online: true}", ""),
        ("lexicon/en.yaml", "fields: [product]", "fields: [products]", "SK204"),
        ("lexicon/en.yaml", "fields: [product]", "fields: [sells_to]", "SK207"),
    ],
)
def test_conditions_and_examples_name_answers_that_can_be_given(
    tiny: Path, file: str, old: str, new: str, code: str
) -> None:
    assert [found for found, _ in edited(tiny, file, old, new)] == ([code] if code else [])


def test_a_renamed_id_is_explained(tiny: Path) -> None:
    assert edited(tiny, OFFER, "channel.shop", "channel.exhibition") == [
        ("SK202", "write `channel.trade-fair`")
    ]


def test_a_base_and_an_exclusion_need_grounds_too(tiny: Path) -> None:
    found = edited(tiny, FAIR, ", basis: judgement", "")
    grounded = (tiny / FAIR).read_text(encoding="utf-8").count("because:") - 1  # one is cited
    assert {code for code, _ in found} == {"SK402"}
    assert len(found) >= grounded
