from __future__ import annotations

from pathlib import Path

import pytest

from stratkit.checks.run import run_checks
from tiny import change

FAIR = "options/channel/trade-fair.yaml"
SHOP = "options/channel/shop.yaml"
FAIR_SETUP = "low: 900, likely: 3000, high: 14000"
SHOP_SETUP = "low: 400, likely: 2600, high: 19000"


def codes(folder: Path) -> list[str]:
    return [found.code for found in run_checks(folder)]


@pytest.mark.parametrize(
    ("setup", "expected"),
    [
        (FAIR_SETUP, ["SK903"]),
        (FAIR_SETUP.replace("900", "901"), []),
        ("low: 3, likely: 8, high: 31", []),
    ],
)
def test_the_same_three_numbers_are_a_copy(whole: Path, setup: str, expected: list[str]) -> None:
    change(whole, {SHOP: {SHOP_SETUP: setup}})
    assert codes(whole) == expected


def test_small_numbers_meet_by_chance(whole: Path) -> None:
    for file, setup in ((SHOP, SHOP_SETUP), (FAIR, FAIR_SETUP)):
        change(whole, {file: {setup: "low: 3, likely: 8, high: 31"}})
    assert codes(whole) == []


def test_the_same_numbers_for_another_quantity_are_no_copy(whole: Path) -> None:
    running = "running: {low: 0, likely: 0, high: 0"
    change(whole, {SHOP: {running: f"running: {{{FAIR_SETUP}"}})
    assert codes(whole) == []


def even(folder: Path, most: int) -> None:
    """Make some of the ranges of the tiny knowledge base lie evenly, each in its own share."""
    places = (
        (SHOP, f"{{{SHOP_SETUP}", 2600, 0.3),
        (FAIR, f"{{{FAIR_SETUP}", 3000, 0.4),
        (FAIR, "{low: 700, likely: 2400, high: 9000", 2400, 0.45),
        ("metrics/visits.yaml", "low: 20, likely: 50, high: 180", 50, 0.5),
    )
    for file, old, likely, share in places[:most]:
        low, high = round(likely * (1 - share)), round(likely * (1 + share))
        new = f"{'{' * old.startswith('{')}low: {low}, likely: {likely}, high: {high}"
        change(folder, {file: {old: new}})


@pytest.mark.parametrize(("most", "expected"), [(2, []), (3, ["SK904"])])
def test_few_ranges_lie_evenly_around_what_is_likely(
    whole: Path, most: int, expected: list[str]
) -> None:
    even(whole, most)
    found = run_checks(whole)
    assert [d.code for d in found] == expected
    for diagnostic in found:
        assert diagnostic.message == "3 of 22 ranges lie evenly around the likely value"


@pytest.mark.parametrize(
    ("setup", "ordered"),
    [
        ("low: 0, likely: 0, high: 0", True),
        ("low: 0, likely: 1, high: 2", True),
        ("low: 5, likely: 5, high: 9", False),
        ("low: 9, likely: 5, high: 12", False),
        ("low: 1, likely: 5, high: 5", False),
        ("low: 0, likely: 0, high: 9", False),
    ],
)
def test_the_numbers_of_a_range_are_in_order(whole: Path, setup: str, *, ordered: bool) -> None:
    change(whole, {SHOP: {SHOP_SETUP: setup}})
    found = run_checks(whole)
    assert [d.code for d in found] == ["SK125"] * (not ordered)
    for diagnostic in found:
        assert diagnostic.span is not None
        assert (diagnostic.span.line, diagnostic.help) == (
            14,
            "low < likely < high, or all of them 0",
        )
