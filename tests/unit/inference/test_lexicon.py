from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from stratkit.inference.lexicon import find_words, word_evidence
from stratkit.inference.positions import infer
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.text import fold

WORDS = st.lists(st.text(alphabet="abcdeęłż ", min_size=1, max_size=8), max_size=6).map(" ".join)


@given(data=st.data())
def test_the_word_that_is_shown_stands_in_the_text(kb: KnowledgeBase, data: st.DataObject) -> None:
    entries = [e for e in kb.lexicon.values() if not e.fields or "product" in e.fields]
    stem = data.draw(st.sampled_from([stem for entry in entries for stem in entry.stems]))
    text = f"{data.draw(WORDS)} {stem} {data.draw(WORDS)}"
    found = [i for p in infer(kb, {"product": text}) for i in p.evidence if i.word]
    assert found
    for item in found:
        assert f" {item.word} " in f" {fold(text)} "
        assert item.reads == ("product",)
        assert any(item.word.startswith(fold(s)) for s in kb.lexicon[item.source].stems)


@given(data=st.data())
def test_ten_words_that_say_the_same_are_no_more_news_than_one(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    entry = data.draw(
        st.sampled_from([e for e in kb.lexicon.values() if not e.fields or "product" in e.fields])
    )
    text = ", ".join(entry.stems)
    for network in kb.network.dimensions:
        hits = find_words(kb, {"product": text})
        traits = [item.trait for item in word_evidence(network, hits)]
        assert len(traits) == len(set(traits))


def test_only_questions_that_say_so_are_read_for_words(kb: KnowledgeBase) -> None:
    silent = {key: replace(question, text_evidence=False) for key, question in kb.questions.items()}
    stem = next(iter(kb.lexicon.values())).stems[0]
    assert find_words(replace(kb, questions=silent), {"product": stem}) == {}


def test_a_stem_matches_the_beginning_of_a_word_only(kb: KnowledgeBase) -> None:
    found = [i for p in infer(kb, {"product": "xsoftware yrobot"}) for i in p.evidence]
    assert not found
