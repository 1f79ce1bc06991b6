from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from stratkit.language.current import LANGUAGES, SOURCE, language, preferred, speak, speaking


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "ru"}, "ru"),
        ({"LANG": "pl_PL.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "pl_PL.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "pl_PL.UTF-8", "LC_ALL": ""}, "pl"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "pl"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:ru:pl"}, "ru"),
        ({"LANG": "pl_PL.UTF-8", "LANGUAGE": "en:pl"}, "en"),
    ],
)
def test_the_environment_says_which_language(environment: dict[str, str], expected: str) -> None:
    assert preferred(environment) == expected


def test_what_is_spoken_ends_with_its_block() -> None:
    with speaking("pl"):
        speak("ru")
        assert language() == "ru"
    assert language() == SOURCE


def test_a_language_is_found_out_only_when_something_is_said() -> None:
    asked = []

    def find() -> str:
        asked.append(language())  # what goes wrong meanwhile is said in English
        return "pl"

    with speaking(find):
        assert asked == []
        assert (language(), language()) == ("pl", "pl")
    assert asked == [SOURCE]


def test_threads_do_not_disturb_each_other() -> None:
    def heard(code: str) -> set[str]:
        with speaking(code):
            return {language() for _ in range(200)}

    with ThreadPoolExecutor() as pool:
        assert list(pool.map(heard, LANGUAGES * 4)) == [{code} for code in LANGUAGES * 4]
