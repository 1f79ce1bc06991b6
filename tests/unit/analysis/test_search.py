from __future__ import annotations

import pytest

from stratkit.analysis.search import inflected, search
from stratkit.diagnostics.errors import UnknownId
from stratkit.model.knowledge_base import KnowledgeBase

FOUND = {
    # English: labels, plurals, typing errors, fields, ids
    "trade fair": "channel.trade-fair",
    "trade fairs": "channel.trade-fair",
    "TRADE-FAIR": "channel.trade-fair",
    "channel.trade-fair": "channel.trade-fair",
    "linekdin": "channel.linkedin",
    "newslettr": "channel.email-marketing",
    "sells_to": "question.sells-to",
    "who decides": "dimension.decision-unit",
    # Polish, with and without diacritics, as it stands in sentences
    "targów": "channel.trade-fair",
    "na targach": "channel.trade-fair",
    "studiów przypadku": "content.case-study",
    "studiow przypadku": "content.case-study",
    "programu lojalnościowego": "tactic.loyalty-programme",
    "programem lojalnosciowym": "tactic.loyalty-programme",
    "poleceń": "tactic.word-of-mouth",
    "w mediach społecznościowych": "channel.social-media-organic",
    "rabatów": "tactic.promotions",
    "sklepie internetowym": "distribution.e-commerce",
    "webinaru": "content.webinar",
    "zwrotów": "service.returns-policy",
    # Russian
    "на выставках": "channel.trade-fair",
    "выставке": "channel.trade-fair",
    "рассылки": "channel.email-marketing",
    "социальных сетях": "channel.social-media-organic",
    "программы лояльности": "tactic.loyalty-programme",
    "вебинара": "content.webinar",
    "отзывов": "content.reviews",
    "скидками": "tactic.promotions",
    "маркетплейсе": "distribution.marketplace",
}


@pytest.mark.parametrize("words", FOUND)
def test_what_people_type_is_found_among_the_first(words: str, kb: KnowledgeBase) -> None:
    assert FOUND[words] in [hit.id for hit in search(words, kb, limit=4)]


def test_the_ways_of_matching_are_ranked(kb: KnowledgeBase) -> None:
    scores = [
        search(words, kb, kind="channel", limit=1)[0].score
        for words in ("trade fair", "trade fa", "trade fairs", "trade fiar")
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1000
    assert scores[-1] < 200


def test_a_text_is_searched_too(kb: KnowledgeBase) -> None:
    option = next(iter(kb.options.values()))
    words = " ".join(option.summary.split()[:6])
    assert option.id in [hit.id for hit in search(words, kb)]


def test_every_label_finds_its_own(kb: KnowledgeBase) -> None:
    for option in list(kb.options.values())[::10]:
        assert option.id in [hit.id for hit in search(option.label, kb, limit=3)]


def test_ties_are_broken_by_id(kb: KnowledgeBase) -> None:
    hits = search("marketing", kb, limit=50)
    assert [(-h.score, h.id) for h in hits] == sorted((-h.score, h.id) for h in hits)


def test_kinds(kb: KnowledgeBase) -> None:
    assert {hit.kind for hit in search("email", kb, kind="channel")} == {"channel"}
    assert len({hit.kind for hit in search("email", kb, kind="option")}) > 1
    with pytest.raises(UnknownId, match="chanel"):
        search("email", kb, kind="chanel")


@pytest.mark.parametrize(
    "words", ["", "   ", "?!", "\x1b[31m\x07", "zzzqqq", "ъ" * 10_000, "a b " * 999]
)
def test_odd_queries_do_no_harm(words: str, kb: KnowledgeBase) -> None:
    assert len(search(words, kb)) <= 20


def test_endings() -> None:
    assert inflected("rabatow", "rabaty")
    assert inflected("ulotek", "ulotka")
    assert not inflected("trade", "tragow")
    assert not inflected("line", "linekdin")
    assert not inflected("targi", "target-account")
