"""What the checks of a whole knowledge base say, beyond the one fault each in tests/diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from stratkit.checks.run import run_checks
from tiny import add, change

FAIR = "options/channel/trade-fair.yaml"
SHOP = "options/channel/shop.yaml"
OFFER = "options/tactic/online-shop-offer.yaml"
DECIDERS = "rules/decision/deciders.yaml"
SOURCE = "sources/one/source.yaml"
POLISH = "locale/pl/other.yaml"
CHANNELS = "locale/pl/channels.yaml"
WAITING = "A basket does not wait for months."
FIRST_LINK = (
    f"  - {{trait: trait.long-cycle, strength: weak, because: {WAITING}, basis: judgement}}"
)
OLD = {SOURCE: {"seed: true": "published: 2009"}}


def found(folder: Path, changes: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    """Change the knowledge, and return the codes and the messages of what is said of it."""
    change(folder, changes)
    return [(d.code, d.message) for d in run_checks(folder)]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({SHOP: {"first_steps: [Choose, Fill, Open]": "first_steps: [A, B, C, D]"}}, "first_steps"),
        ({SHOP: {"synonyms: [web shop]\n": ""}}, "synonyms"),
        (
            {
                SHOP: {"works_when: Goods can be chosen alone.\n": ""},
                CHANNELS: {"    works_when: pl Goods can be chosen alone.\n": ""},
            },
            "works_when",
        ),
    ],
)
def test_an_option_is_whole(whole: Path, changes: dict[str, dict[str, str]], missing: str) -> None:
    said = [message for code, message in found(whole, changes) if code == "SK514"]
    assert said == [f"`channel.shop` does not say all a reader needs: {missing}"]


def test_an_option_that_nothing_speaks_for_is_out_of_reach(whole: Path) -> None:
    changes = {
        SHOP: {f"disfavoured_by:\n{FIRST_LINK}\n": ""},
        CHANNELS: {f"    disfavoured_by:\n      trait.long-cycle: pl {WAITING}\n": ""},
    }
    assert ("SK509", "nothing speaks for or against `channel.shop`") in found(whole, changes)


def test_what_is_needed_cannot_clash(whole: Path) -> None:
    changes = {OFFER: {"synonyms: [deal]": "synonyms: [deal]\nclashes: [channel.shop]"}}
    ((code, message),) = found(whole, changes)
    assert code == "SK512"
    assert "`tactic.online-shop-offer` clashes with `channel.shop`" in message


@pytest.mark.parametrize(
    ("default", "codes"), [("default: true\n", []), ("", ["SK306"])], ids=["a default", "a rule"]
)
def test_a_default_may_say_other_things_than_an_answer(
    whole: Path, default: str, codes: list[str]
) -> None:
    rule = (
        "id: rule.alone\nbecause: Many cooks leave it to one.\nbasis: judgement\n"
        f"{default}evidence:\n  - trait: trait.single-decider\n    weight: weak\n"
        "    when: {fact: decision_makers, at: {2: 0, 4: 700, 6: 1000}}\nexamples:\n"
        "  - {given: {decision_makers: 6}, supports: trait.single-decider}\n"
        "  - {given: {decision_makers: 1}, silent: trait.single-decider}\n"
    )
    said = "translations:\n  rule.alone: {because: pl Many cooks leave it to one.}\n"
    add(whole, {"rules/decision/alone.yaml": rule, "locale/pl/alone.yaml": said})
    assert [code for code, _ in found(whole, {})] == codes


def test_two_weak_pieces_of_evidence_make_a_pole_clear(whole: Path) -> None:
    weak = "trait: trait.single-decider\n    weight: strong"
    changes = {DECIDERS: {weak: weak.replace("strong", "weak")}}
    assert [code for code, _ in found(whole, changes)] == ["SK513"]
    word = (
        "entries:\n  - {id: lexicon.en.alone, trait: trait.single-decider, weight: weak, "
        "stems: [alone], fields: [product], because: It says so.}\n"
    )
    text = (whole / "lexicon/en.yaml").read_text(encoding="utf-8") + word.removeprefix("entries:\n")
    said = "translations:\n  lexicon.en.alone: {because: pl It says so.}\n"
    add(whole, {"lexicon/en.yaml": text, "locale/pl/alone.yaml": said})
    assert found(whole, {}) == []


@pytest.mark.parametrize(
    ("changes", "stale"),
    [
        (OLD, True),
        ({SOURCE: {"seed: true": "published: 2018-01"}}, False),
        ({SOURCE: {"seed: true": "published: 2017-12"}}, True),
        ({SOURCE: {"seed: true": "published: 2009\nseed: true"}}, False),
        ({SOURCE: {"seed: true": "published: 2009", "trade-article": "academic"}}, False),
        (
            {
                SOURCE: {"seed: true": "published: 2009\nlasting: People stay people."},
                POLISH: {"  src.one:\n": "  src.one:\n    lasting: pl People stay people.\n"},
            },
            False,
        ),
        (
            {**OLD, "sources/one/claims.yaml": {"- id: c-1": "- year: 2024\n    id: c-1"}},
            True,  # the other claim is as old as the source
        ),
    ],
)
def test_evidence_is_stale_after_eight_years(
    whole: Path, changes: dict[str, dict[str, str]], *, stale: bool
) -> None:
    assert [code for code, _ in found(whole, changes)] == ["SK406"] * stale


@pytest.mark.parametrize(
    ("changes", "orphan"),
    [
        ({FAIR: {"objectives: [objective.acquire]\n": ""}}, "objective.acquire"),
        ({FAIR: {"convinces: [role.user]\n": ""}}, "role.user"),
    ],
)
def test_what_nothing_names_is_an_orphan(
    whole: Path, changes: dict[str, dict[str, str]], orphan: str
) -> None:
    assert found(whole, changes) == [("SK508", f"nothing refers to `{orphan}`")]


@pytest.mark.parametrize(
    ("new", "repeated"),
    [
        ("It is decided on the spot.", True),
        ("it is DECIDED on the spot.", True),
        ("It is decided.", False),
        ("There is stock.", False),  # too short to be a sentence
    ],
)
def test_a_sentence_stands_in_one_place(whole: Path, new: str, *, repeated: bool) -> None:
    codes = [code for code, _ in found(whole, {FAIR: {"It is too late by then.": new}})]
    assert codes == ["SK507"] * repeated


def test_missing_texts_are_counted_where_they_are_many(whole: Path) -> None:
    (whole / CHANNELS).unlink()
    said = [message for code, message in found(whole, {}) if code == "SK603"]
    keys = "label, summary, works_when, fails_when"
    assert said == [
        f"`channel.shop` is not whole in `pl`: {keys} and 9 more",
        f"`channel.trade-fair` is not whole in `pl`: {keys} and 10 more",
    ]


def test_synonyms_are_wanted_where_the_english_has_some(whole: Path) -> None:
    ((code, message),) = found(whole, {CHANNELS: {"    synonyms:\n    - wystawa\n": ""}})
    assert (code, message) == ("SK603", "`channel.trade-fair` is not whole in `pl`: synonyms")
    assert found(whole, {FAIR: {"synonyms: [exhibition]": "synonyms: []"}})[0][0] == "SK514"


def test_a_stamp_is_compared_only_where_there_is_one(whole: Path) -> None:
    changes = {"stages/awareness.yaml": {"goal: Be known.": "goal: Be seen."}}
    assert found(whole, changes) == []
    changes = {
        POLISH: {
            "  stage.awareness:\n    label": '  stage.awareness:\n    of: "05137038"\n    label'
        }
    }
    assert [code for code, _ in found(whole, changes)] == ["SK604"]
