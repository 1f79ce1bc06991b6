"""Words, stems, endings and numbers, before they become a script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.model.text import fold
from stratkit.site.search.packing import BITS, DIGITS, packed, steps
from stratkit.site.search.ranking import SCALE, Weighed, ranked
from stratkit.site.search.stems import stems, words
from stratkit.site.search.vocabulary import vocabulary

FORMS = {
    "pl": ["ulotka ulotki ulotek ulotce ulotką", "klient klienci klientów", "targi targów targach"],
    "ru": ["скидка скидки скидок", "рассылка рассылок", "отзыв отзывы отзывов"],
    "en": ["referral referrals refer refers", "company companies"],
}


@pytest.mark.parametrize(
    ("language", "forms"), [(code, forms) for code, groups in FORMS.items() for forms in groups]
)
def test_forms_of_one_word_have_one_stem(language: str, forms: str) -> None:
    every = [form for group in FORMS[language] for form in group.split()]
    found = stems(every, language)
    assert len({found[form] for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("pl", "marka marki", "marzec marca"), ("pl", "konto konta", "koniec końca")],
)
def test_short_words_are_not_taken_for_each_other(language: str, one: str, other: str) -> None:
    found = stems((one + " " + other).split(), language)
    assert not {found[form] for form in one.split()} & {found[form] for form in other.split()}


def test_words_of_a_language_without_stemmer_are_their_own_stems() -> None:
    assert stems(["Čas"], "xx") == {"Čas": "cas"}


def test_words_keep_what_a_stemmer_needs_in_whatever_form_it_is_written() -> None:
    written = "CZES\u0301C\u0301 щи\u0301ты snake_case e-mail 24/7"
    assert list(words(written)) == ["cześć", "щиты", "snake", "case", "e", "mail", "24", "7"]


@given(st.text())
def test_a_word_is_one_word_without_its_diacritics_too(text: str) -> None:
    assert all(len(fold(word).split()) == 1 for word in words(text))


@given(st.text(), st.sampled_from(["en", "pl", "ru", "xx"]))
def test_a_vocabulary_gives_back_every_form_of_every_word(text: str, language: str) -> None:
    forms = set(words(text))
    found = vocabulary(forms, language)
    assert all(stem and " " not in stem for stem in found.stems)
    read = {
        (stem, stem.removesuffix(gone) + come)
        for stem, endings in zip(found.stems, found.forms, strict=True)
        for gone, come in (found.endings[number] for number in endings)
    }
    assert read == {(found.stems[found.numbers[form]], fold(form)) for form in forms}


@given(st.lists(st.integers(min_value=0, max_value=10**6)))
def test_packed_numbers_can_be_read_back(numbers: list[int]) -> None:
    read, number, shift = [], 0, 0
    for digit in map(DIGITS.index, packed(numbers)):
        number += digit % 2**BITS << shift
        shift += BITS
        if digit < 2**BITS:
            read.append(number)
            number, shift = 0, 0
    assert read == numbers


@given(st.sets(st.integers(min_value=0, max_value=10**6)))
def test_steps_lead_back_to_the_numbers(numbers: set[int]) -> None:
    last, read = -1, []
    for step in steps(sorted(numbers)):
        last += step + 1
        read.append(last)
    assert read == sorted(numbers)


def _told(*pages: Weighed) -> dict[int, dict[int, int]]:
    return {stem: dict(found) for stem, found in ranked(pages).items()}


def test_a_word_tells_more_the_more_it_stands_out() -> None:
    others = [Weighed(kind="term", fields={"title": (9,)}) for _page in range(20)]
    found = _told(
        Weighed(kind="term", fields={"title": (0,)}),
        Weighed(kind="term", fields={"names": (0,)}),
        Weighed(kind="term", fields={"summary": (0,)}),
        Weighed(kind="term", fields={"text": (0, 1, 2, 3, 4)}),
        *others,
    )[0]
    assert SCALE > found[0] > found[1] > found[2] > found[3] >= 1


def test_a_word_tells_more_the_rarer_it_is() -> None:
    pages = [Weighed(kind="term", fields={"title": (0, 1) if n else (0, 2)}) for n in range(9)]
    found = _told(*pages)
    assert found[2][0] > found[1][1] > found[0][1]


def test_what_visitors_rarely_mean_stands_back() -> None:
    rule, term = (Weighed(kind=kind, fields={"title": (0,)}) for kind in ("rule", "term"))
    other = Weighed(kind="term", fields={"title": (1,)})
    found = _told(rule, term, other, other)[0]
    assert found[0] < found[1]
