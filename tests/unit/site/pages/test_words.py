"""Conditions, answers and words as readers meet them."""

from __future__ import annotations

import pytest

from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Branch, Span, spans
from stratkit.site.pages.alphabet import initial, key
from stratkit.site.pages.answers import range_of, said
from stratkit.site.pages.conditions import line, tree
from stratkit.site.pages.opening import opening

GROUP = Condition(kind="trait", subject="trait.buying-group")
REGULATED = Condition(kind="is", subject="regulated", values=("yes",))
ROLES = Condition(kind="has", subject="buying_roles", values=("legal", "finance"))
WHEN = Condition(
    kind="all",
    parts=(
        GROUP,
        Condition(kind="any", parts=(REGULATED, ROLES)),
        Condition(kind="not", parts=(GROUP,)),
    ),
)


def plain(text: object) -> str:
    assert isinstance(text, str | Span | tuple)
    return "".join(span.text for span in spans(text))


def test_groups_within_a_line_stand_in_brackets(kb: KnowledgeBase) -> None:
    regulated, roles = kb.questions["question.regulated"], kb.questions["question.buying-roles"]
    assert plain(line(WHEN, kb)) == (
        f"A group decides and ({regulated.ask} yes or {roles.ask} Lawyers or Finance)"
        " and not A group decides"
    )


def test_the_question_of_the_page_itself_is_not_repeated(kb: KnowledgeBase) -> None:
    assert plain(line(REGULATED, kb, "regulated")) == "yes"


def test_a_tree_has_a_line_for_all_that_is_looked_at(kb: KnowledgeBase) -> None:
    branch = tree(WHEN, kb)
    assert plain(branch.text) == "all of"
    assert [plain(child.text) for child in branch.children][1:] == ["any of", "not"]

    def targets(node: Branch) -> list[str]:
        own = [span.to for span in spans(node.text) if span.to]
        return own + [to for child in node.children for to in targets(child)]

    assert targets(branch) == [
        "trait.buying-group",
        "question.regulated",
        "question.buying-roles",
        "trait.buying-group",
    ]


@pytest.mark.parametrize(
    ("name", "answer", "words"),
    [
        ("question.decision-makers", 3, "3 people"),
        ("question.decision-makers", 1, "1"),
        ("question.typical-deal-value", 25000, "€25,000"),
        ("question.regulated", "no", "no"),
        ("question.regulated", True, "yes"),
        ("question.buying-roles", ["legal", "finance"], "Lawyers, Finance"),
        ("question.current", ("channel.seo",), "Search engine optimisation"),
    ],
)
def test_answers_are_said_in_words(
    kb: KnowledgeBase, name: str, answer: object, words: str
) -> None:
    assert said(answer, kb.questions[name], kb) == words


def test_a_range_is_told_only_where_it_has_an_end(kb: KnowledgeBase) -> None:
    assert range_of(kb.questions["question.decision-makers"]) == "1 to 100 people"
    assert range_of(kb.questions["question.addressable-customers"]) == ""
    assert range_of(kb.questions["question.regulated"]) == ""


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("en", ["3PL", "A/B test", "above the line", "Café", "cage", "Élan", "zero"]),
        ("pl", ["4P", "Cena", "Ćma", "Dom", "Lejek", "Łącze", "Marka", "Źródło", "Żal"]),
        ("ru", ["5S", "Аванс", "Ёлка", "Жалоба", "Игра", "Йогурт", "Цена", "B2B", "ROI"]),
    ],
)
def test_each_language_has_an_order_of_its_own(language: str, ordered: list[str]) -> None:
    shuffled = ordered[1::2] + ordered[::2]
    assert sorted(shuffled, key=lambda word: key(word, language)) == ordered


def test_a_letter_with_a_mark_is_a_letter_only_where_the_alphabet_says_so() -> None:
    assert initial("Śledzenie", "pl")[1] == "Ś"
    assert initial("Śledzenie", "en")[1] == "S"
    assert initial("Ёлка", "ru") == initial("Ель", "ru")
    assert initial("«Цена»", "ru")[1] == "Ц"


def test_the_opening_of_an_article_is_whole_sentences_without_marks(kb: KnowledgeBase) -> None:
    for article in kb.articles.values():
        said_first = opening(article, kb)
        assert said_first.endswith((".", "?", "!", ":")), article.id
        assert "[[" not in said_first
        assert "**" not in said_first
