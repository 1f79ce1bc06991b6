from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from stratkit.diagnostics.collector import Collector
from stratkit.kb.compile import compiled
from stratkit.kb.load import load_folder
from stratkit.model.knowledge_base import KnowledgeBase


def loaded(folder: Path) -> KnowledgeBase:
    found = load_folder(folder)
    assert found.knowledge_base is not None, found.report
    return found.knowledge_base


def change(folder: Path, file: str, *pairs: tuple[str, str]) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_traits_know_their_dimension_and_side(tiny: Path) -> None:
    kb = loaded(tiny)
    assert kb.network.traits["trait.buying-group"] == ("dimension.decision-unit", 1)
    assert kb.network.traits["trait.single-decider"] == ("dimension.decision-unit", -1)
    assert kb.trait("trait.short-cycle").label == "A short decision"


def test_sources_of_one_dimension_are_capped_and_defaults_are_not(tiny: Path) -> None:
    (network, _) = loaded(tiny).network.dimensions
    # One source reads decision_makers (10 dB), one are the words (6 dB): 16 exceeds 15.
    points = [(term.rule, term.points, term.default) for term in network.terms]
    assert points == [
        ("rule.deciders", 9375, False),
        ("rule.deciders", -9375, False),
        ("rule.sells-to", 3000, True),
    ]
    (word,) = network.words
    assert word.points == 5625


def test_stems_are_indexed_by_their_first_letters(tiny: Path) -> None:
    stems = loaded(tiny).network.stems
    assert {stem for found in stems.values() for stem, _ in found} == {"public buyer", "tender"}
    assert all(stem.startswith(key) for key, found in stems.items() for stem, _ in found)


def test_terms_that_read_the_same_are_one_source(tiny: Path) -> None:
    change(tiny, "lexicon/en.yaml", ("weight: moderate", "weight: weak"))
    (network, _) = loaded(tiny).network.dimensions
    assert [term.points for term in network.terms if not term.default] == [10_000, -10_000]
    assert network.words[0].points == 3000


def test_links_are_signed_by_pole_and_side_and_capped_by_group(tiny: Path) -> None:
    networks = {network.option: network for network in loaded(tiny).network.options}
    fair = networks["channel.trade-fair"]
    assert fair.dimensions == ("dimension.decision-unit", "dimension.sales-cycle")
    # 4 dB for the group, 2 dB against the short cycle: 6 is just 1.5 times the largest.
    assert fair.points == (4000, 2000)
    assert networks["tactic.online-shop-offer"].points == (-7000,)
    change(tiny, "options/channel/trade-fair.yaml", ("strength: weak", "strength: moderate"))
    networks = {network.option: network for network in loaded(tiny).network.options}
    assert networks["channel.trade-fair"].points == (3000, 3000)


def test_other_groups_are_capped_apart(tiny: Path) -> None:
    change(tiny, "options/channel/trade-fair.yaml", ("strength: weak", "strength: moderate"))
    change(tiny, "dimensions/sales-cycle.yaml", ("group: decision", "group: time"))
    networks = {network.option: network for network in loaded(tiny).network.options}
    assert networks["channel.trade-fair"].points == (4000, 4000)


def test_what_is_read_comes_first(tiny: Path) -> None:
    kb = loaded(tiny)
    assert [network.dimension for network in kb.network.dimensions] == [
        "dimension.decision-unit",
        "dimension.sales-cycle",
    ]
    assert [network.option for network in kb.network.options] == [
        "channel.shop",
        "channel.trade-fair",
        "tactic.online-shop-offer",
    ]
    change(
        tiny, "options/channel/shop.yaml", ("{fact: sells_online, is: yes}", "{option: tactic.x}")
    )
    text = (tiny / "options/channel/trade-fair.yaml").read_text()
    (tiny / "options/tactic/x.yaml").write_text(text.replace("channel.trade-fair", "tactic.x"))
    assert [network.option for network in loaded(tiny).network.options] == [
        "channel.trade-fair",
        "tactic.x",
        "channel.shop",
        "tactic.online-shop-offer",
    ]


@pytest.mark.parametrize("part", ["dimensions", "rules", "lexicon", "options", "questions"])
def test_the_order_of_entities_does_not_matter(tiny: Path, part: str) -> None:
    kb = loaded(tiny)
    backwards: Any = {part: dict(reversed(getattr(kb, part).items()))}
    changed = replace(kb, **backwards)
    assert compiled(changed, Collector()).network == kb.network


def test_a_trait_that_feeds_itself_is_a_circle(tiny: Path) -> None:
    old = "when: {fact: decision_makers, at: {1: 1000, 3: 0}}"
    change(tiny, "rules/decision/deciders.yaml", (old, "when: {trait: trait.single-decider}"))
    (found,) = load_folder(tiny).report
    assert found.code == "SK501"
    assert "`dimension.decision-unit` reads `dimension.decision-unit`" in found.message
