from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from stratkit.language.current import speaking
from stratkit.language.quantities import day, decimal, money, share, significant

WRITTEN = {
    "en": ("1,234.5", "83%", "2,500", "0.3333", "€12,500", "Mar 1, 2024"),
    "pl": ("1\N{NO-BREAK SPACE}234,5", "83%", "2\N{NO-BREAK SPACE}500", "0,3333"),
    "ru": ("1\N{NO-BREAK SPACE}234,5", "83\N{NO-BREAK SPACE}%", "2\N{NO-BREAK SPACE}500", "0,3333"),
}


@pytest.mark.parametrize("code", WRITTEN)
def test_numbers_are_written_as_the_language_does(code: str) -> None:
    with speaking(code):
        said = (decimal(1234.5), share(83), significant(2500), significant(1 / 3))
    assert said == WRITTEN[code][:4]


def test_money_and_dates_are_written_as_the_language_does() -> None:
    assert (money(12500), day(date(2024, 3, 1))) == WRITTEN["en"][4:]
    with speaking("pl"):
        assert money(12500) == "12\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}€"
        assert day(date(2024, 3, 1)) == "1 mar 2024"


def test_english_does_without_babel() -> None:
    script = (
        "import sys; from stratkit.language.quantities import *; "
        "decimal(1.5), share(83), significant(2.5); assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
