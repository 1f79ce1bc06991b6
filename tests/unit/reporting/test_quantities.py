from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stratkit.model.arithmetic import divide
from stratkit.reporting.quantities import adding_up, decibans, lean_bar, points_bar, signed

MDB = st.integers(-50_000, 50_000)


@given(st.lists(MDB, max_size=12))
def test_shown_points_add_up(points: list[int]) -> None:
    shown = adding_up(points)
    assert sum(shown) == divide(sum(points), 100)
    assert all(
        abs(10 * tenth * 10 - point) <= 100 for tenth, point in zip(shown, points, strict=True)
    )


@given(MDB)
def test_decibans_are_exact(mdb: int) -> None:
    assert round(decibans(mdb) * 1000) == mdb
    assert isinstance(decibans(mdb), int) == (mdb % 1000 == 0)


@given(st.integers(-1000, 1000), st.integers(1, 20))
def test_bars_are_as_wide_as_asked(position: int, half: int) -> None:
    assert len(lean_bar(position, half)) == 2 * half + 1


def test_bars_mirror() -> None:
    assert lean_bar(1000, 3) == "███│   "
    assert lean_bar(-1000, 3) == "   │███"
    assert points_bar(-500, 1000, 2) == " █│  "


def test_signs() -> None:
    assert list(map(signed, (1500, -1500, 49, -49))) == [
        "+1.5",
        "\N{MINUS SIGN}1.5",
        "0.0",
        "0.0",
    ]
