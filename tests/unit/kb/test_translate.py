from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import answers
from stratkit.analysis.search import search
from stratkit.api import load_kb
from stratkit.kb.translate import WORDED, localized, stamp, synonyms_of, translatable
from stratkit.model.knowledge_base import KnowledgeBase, Translation
from stratkit.model.wording import placed_texts, reworded, texts_of
from stratkit.scoring.reason import reason
from tiny import loaded

TEXTS = st.dictionaries(st.text("ab/", min_size=1), st.text("ab ", min_size=1), max_size=4)


@pytest.fixture(params=["the knowledge that ships", "the tiny knowledge base"])
def any_kb(request: pytest.FixtureRequest, kb: KnowledgeBase, whole: Path) -> KnowledgeBase:
    return loaded(whole) if "tiny" in request.param else kb


def wordless(knowledge_base: KnowledgeBase) -> dict[str, Any]:
    """Return all entities with the same word in place of each text."""

    found = {}
    for entity in (entity for part in WORDED for entity in getattr(knowledge_base, part).values()):
        kept = reworded(entity, {path: "-" for path, _ in texts_of(entity, "")}, "")
        found[entity.id] = replace(kept, synonyms=()) if hasattr(kept, "synonyms") else kept
    return found


def test_every_text_can_be_said_in_other_words(any_kb: KnowledgeBase) -> None:
    texts = translatable(any_kb)
    said = {entity: Translation(texts={p: f"<{p}>" for p in own}) for entity, own in texts.items()}
    translated = localized(replace(any_kb, translations={"pl": said}), "pl")
    assert translatable(translated) == {entity: t.texts for entity, t in said.items()}


def test_the_place_of_a_text_is_the_key_it_is_written_under(whole: Path) -> None:
    fair = loaded(whole).options["channel.trade-fair"]
    places = {path: where for path, _, where in placed_texts(fair, "", "")}
    assert places["channel.trade-fair/favoured_by/trait.buying-group"] == (
        "channel.trade-fair/favoured_by/0/because"
    )
    assert places["channel.trade-fair/first_steps/1"] == "channel.trade-fair/first_steps/1"


@pytest.mark.parametrize("language", ["pl", "ru"])
def test_another_language_has_other_texts_and_nothing_else(
    kb: KnowledgeBase, language: str
) -> None:
    other = load_kb(language=language)
    assert other.language == language
    assert wordless(other) == wordless(kb)
    for field in ("network", "digest", "rates", "moved", "places", "origins", "overlays"):
        assert getattr(other, field) == getattr(kb, field)
    assert other.options["channel.trade-fair"].label != kb.options["channel.trade-fair"].label


@given(data=st.data())
def test_a_recommendation_is_the_same_in_every_language(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    given_answers = data.draw(answers(kb))
    in_english = [(f.option, f.verdict, f.points) for f in reason(kb, given_answers).fits]
    for language in ("pl", "ru"):
        fits = reason(load_kb(language=language), given_answers).fits
        assert [(f.option, f.verdict, f.points) for f in fits] == in_english


def test_what_is_not_translated_stays_as_it_was(whole: Path) -> None:
    kb = loaded(whole)
    kept = Translation(texts={"stage.awareness/goal": "Być znanym."})
    half = replace(kb, translations={"pl": {"stage.awareness": kept}})
    stage = localized(half, "pl").stages["stage.awareness"]
    assert (stage.goal, stage.label) == ("Być znanym.", "Awareness")
    assert localized(half, "de").stages == kb.stages


def test_synonyms_are_those_of_the_language(whole: Path) -> None:
    kb = loaded(whole)
    in_polish = localized(kb, "pl")
    assert synonyms_of(kb)["channel.trade-fair"] == ("exhibition",)
    assert synonyms_of(in_polish)["channel.trade-fair"] == ("wystawa",)
    assert in_polish.translations["en"]["channel.trade-fair"].synonyms == ("exhibition",)
    assert "pl" not in in_polish.translations


@pytest.mark.parametrize("spoken", ["en", "pl", "ru"])
def test_things_are_found_by_their_names_in_every_language(spoken: str) -> None:
    here = load_kb(language=spoken)
    for language in ("en", "pl", "ru"):
        options = load_kb(language=language).options
        for option in list(options.values())[::67]:
            hits = [hit.id for hit in search(option.label, here, kind="option", limit=5)]
            assert option.id in hits, (option.label, language)


@given(TEXTS, TEXTS)
def test_a_stamp_tells_any_two_texts_apart(one: dict[str, str], other: dict[str, str]) -> None:
    assert (stamp(one) == stamp(other)) == (one == other)


def test_a_stamp_changes_with_every_text(whole: Path) -> None:
    for texts in translatable(loaded(whole)).values():
        stamps = {stamp({**texts, path: f"{text}."}) for path, text in texts.items()}
        stamps |= {stamp({p: t for p, t in texts.items() if p != path}) for path in texts}
        assert len(stamps | {stamp(texts)}) == 2 * len(texts) + 1
