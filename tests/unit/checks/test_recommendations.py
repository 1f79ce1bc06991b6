from __future__ import annotations

from pathlib import Path

import pytest

from stratkit.checks.run import run_checks
from tiny import add, change

ALONE = "name: Bakery\nsells_to: consumers\nsells_online: yes\ndecision_makers: 1\n"
GROUP = "name: Bakery\nsells_to: consumers\nsells_online: yes\ndecision_makers: 6\n"
"""Nothing suits a group in the tiny knowledge base well enough to come first."""


def codes(folder: Path, *profiles: str) -> list[str]:
    add(folder, {f"examples/p{i}.stratkit.yaml": text for i, text in enumerate(profiles)})
    return [found.code for found in run_checks(folder)]


def test_every_kind_has_something_that_comes_first(whole: Path) -> None:
    assert codes(whole, ALONE) == []
    assert codes(whole, GROUP) == ["SK853", "SK853"]


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("{fact: sells_to, is: businesses}", 1),
        ("{fact: sells_to, is: consumers}", 2),
        ("{trait: trait.buying-group}", 2),
        ("{trait: trait.single-decider}", 1),
    ],
)
def test_a_kind_that_does_not_concern_a_business_is_passed_over(
    whole: Path, when: str, wanted: int
) -> None:
    change(whole, {"kinds/tactic.yaml": {"order: 1": f"order: 1\nwhen: {when}"}})
    assert codes(whole, GROUP) == ["SK853"] * wanted


def test_a_profile_with_faults_is_not_judged(whole: Path) -> None:
    assert codes(whole, GROUP.replace("6", "60")) == ["SK808"]


def test_an_option_for_everybody_is_noticed_among_eight(whole: Path) -> None:
    assert codes(whole, *[ALONE] * 7) == []
    assert set(codes(whole, *[ALONE] * 8)) == {"SK855"}
    assert "SK855" not in codes(whole, *[ALONE] * 7, GROUP)
