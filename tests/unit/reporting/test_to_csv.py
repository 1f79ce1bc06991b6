from __future__ import annotations

import csv
import io

import pytest

from stratkit.reporting.to_csv import harmless, write


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "-"])
def test_formulas_are_disarmed(cell: str) -> None:
    assert harmless(cell).startswith("'")


@pytest.mark.parametrize("cell", ["-5", "+3.25", "0", "plain", "a=b", ""])
def test_numbers_and_words_are_left_alone(cell: str) -> None:
    assert harmless(cell) == cell


def test_cells_are_read_back() -> None:
    text = write([{"a": 'x, "y"', "b": "two\nlines"}])
    assert list(csv.reader(io.StringIO(text))) == [["a", "b"], ['x, "y"', "two lines"]]


def test_no_rows_no_text() -> None:
    assert write([]) == ""
