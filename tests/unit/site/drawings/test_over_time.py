"""Drawings of money and forecasts by quarter: true to scale, and readable where there is little."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from stratkit.site.drawings.fan import Range, fan
from stratkit.site.drawings.steps import Run, steps

QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own


def drawn(svg: str, kind: str) -> list[ET.Element]:
    return [part for part in parsed(svg).iter() if part.get("class") == kind]


def words(svg: str) -> list[str]:
    return [part.text or "" for part in parsed(svg).iter("text")]


def places(parts: list[ET.Element], *names: str) -> Iterator[float]:
    for part in parts:
        yield sum(float(str(part.get(name)).rstrip("%")) for name in names)


def run(*amounts: float | None) -> Run:
    return Run(label="Fair & co", amounts=amounts, total="6")


def test_only_quarters_in_which_it_runs_have_a_step() -> None:
    found = drawn(steps("t", "d", QUARTERS, (run(None, 0.0, 6.0, None),)), "step")
    assert [round(x) for x in places(found, "x")] == [25, 50]


def test_steps_are_as_high_as_the_money_and_one_without_money_is_seen() -> None:
    found = drawn(steps("t", "d", QUARTERS, (run(0.0, 50.0, 100.0), run(25.0, None, None))), "step")
    none, half, whole, quarter = places(found, "height")
    assert 0 < none < quarter < half < whole
    assert half - none == pytest.approx((whole - none) / 2, abs=0.01)
    assert quarter - none == pytest.approx((whole - none) / 4, abs=0.01)


def test_all_steps_of_a_row_stand_on_its_line() -> None:
    svg = steps("t", "d", QUARTERS, (run(1.0, 2.0, 3.0, 4.0),))
    (line,) = places(drawn(svg, "track"), "y1")
    assert set(places(drawn(svg, "step"), "y", "height")) == {line}


def test_many_quarters_are_named_only_as_far_as_there_is_room() -> None:
    names = tuple(f"Q{number}" for number in range(1, 13))
    heads = drawn(steps("t", "d", names, (run(*[1.0] * 12),)), "head")
    assert [head.text for head in heads] == ["Q1", "Q4", "Q7", "Q10"]


def test_labels_are_text_and_never_markup() -> None:
    assert "Fair & co" in words(steps("t", "d", QUARTERS, (run(1.0, 1.0, 1.0, 1.0),)))
    hostile = Range(label="<b>", low=0.0, middle=1.0, high=2.0, value="<i>")
    assert words(fan("t", "d", (hostile,))) == ["<b>", "<i>"]


def ranges(*ends: tuple[float, float, float]) -> tuple[Range, ...]:
    return tuple(Range(label="q", low=a, middle=b, high=c, value="v") for a, b, c in ends)


def test_a_range_lies_between_its_ends_and_its_mark_within() -> None:
    svg = fan("t", "d", ranges((-10.0, 0.0, 10.0), (-30.0, 20.0, 70.0)))
    bands = drawn(svg, "band")
    first, second = zip(places(bands, "x"), places(bands, "x", "width"), strict=True)
    near, far = places(drawn(svg, "mark"), "cx")
    assert second[0] < first[0] < near < first[1] < far < second[1]
    assert (first[1] - first[0]) * 5 == pytest.approx(second[1] - second[0], abs=0.02)


def test_zero_is_where_money_neither_comes_nor_goes() -> None:
    svg = fan("t", "d", ranges((-10.0, 0.0, 10.0), (5.0, 6.0, 7.0)))
    zeros = set(places(drawn(svg, "axis"), "x1"))
    assert zeros == {next(places(drawn(svg, "mark"), "cx"))}


@pytest.mark.parametrize("ends", [(0.0, 0.0, 0.0), (5.0, 6.0, 7.0), (-9.0, -8.0, -7.0)])
def test_zero_is_always_on_the_drawing(ends: tuple[float, float, float]) -> None:
    svg = fan("t", "d", ranges(ends))
    for place in (*places(drawn(svg, "axis"), "x1"), *places(drawn(svg, "band"), "x", "width")):
        assert 0 <= place <= 100


def test_a_drawing_has_a_title_and_a_description_first() -> None:
    for svg in (steps("Money", "by quarter", QUARTERS, ()), fan("Money", "by quarter", ())):
        title, description = list(parsed(svg))[:2]
        assert (title.text, description.text) == ("Money", "by quarter")
