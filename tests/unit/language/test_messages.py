from __future__ import annotations

import pytest

from stratkit.language.current import speaking
from stratkit.language.messages import _, counted, in_context
from stratkit.language.system import reason_of
from stratkit.language.words import word


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["1 error", "2 errors", "5 errors", "22 errors"]),
        ("pl", ["1 błąd", "2 błędy", "5 błędów", "22 błędy"]),
        ("ru", ["1 ошибка", "2 ошибки", "5 ошибок", "22 ошибки"]),
    ],
)
def test_a_number_takes_the_form_it_wants(code: str, expected: list[str]) -> None:
    with speaking(code):
        said = [counted("{count} error", "{count} errors", n) for n in (1, 2, 5, 22)]
    assert said == expected


def test_one_word_has_as_many_translations_as_meanings() -> None:
    with speaking("pl"):
        assert in_context("strength", "moderate") == "umiarkowany"
        assert in_context("grade", "moderate") == "umiarkowana"


@pytest.mark.parametrize("code", ["en", "pl", "de"])
def test_what_nobody_has_translated_stays_english(code: str) -> None:
    with speaking(code):
        assert _("no message of stratkit") == "no message of stratkit"
        assert word("area", "an area of somebody's own") == "an area of somebody's own"


def test_usual_reasons_of_the_system_are_translated() -> None:
    with speaking("ru"):
        assert reason_of(PermissionError(13, "Permission denied")) == "нет прав доступа"
        assert reason_of(ValueError("embedded null byte")) == "embedded null byte"
