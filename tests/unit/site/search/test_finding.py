"""The real script of the pages, run by Node on the real knowledge base."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, TypeAlias, TypedDict

import pytest
import yaml

import stratkit
from machine import program
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.text import fold
from stratkit.model.wording import texts_of
from stratkit.site.pages.facets import facets_of
from stratkit.site.search.index import SearchEntry, search_script

QUERIES: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("queries.yaml").read_text("utf-8")
)
FIRST = 3
NAMES = ("label", "title", "ask", "question")


class Answer(TypedDict):
    """What `asking.js` says about one question."""

    ids: list[str]
    whole: bool
    first: list[dict[str, Any]]


Ask: TypeAlias = Callable[[str, Sequence[str]], list[Answer]]
Known: TypeAlias = tuple[str, list[SearchEntry]]


def entries(kb: KnowledgeBase) -> list[SearchEntry]:
    """Return what the pages of entities say, more or less: all texts of each."""
    return [
        entry
        for part in (*PARTS, "sources")
        for identity, entity in getattr(kb, part).items()
        for entry in _entry(identity, entity, kb)
    ]


def _entry(identity: str, entity: object, kb: KnowledgeBase) -> list[SearchEntry]:
    texts = [text for _path, text in texts_of(entity, identity)]
    named = next((getattr(entity, name, "") for name in NAMES if getattr(entity, name, "")), "")
    kind = identity.partition(".")[0]
    return [
        SearchEntry(
            id=identity,
            address=f"{identity}/index.html",
            title=named or identity,
            names=getattr(entity, "synonyms", ()),
            kind=kind,
            kind_label=kind,
            summary=getattr(entity, "summary", "") or " ".join(texts[:1]),
            text=" ".join(texts),
            facets=facets_of(kb.options[identity], kb) if identity in kb.options else {},
        )
    ]


@pytest.fixture(scope="session")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Return what asks the finder, in the JavaScript that pages run."""
    node = program("node", ["node", "nodejs"])
    folder = tmp_path_factory.mktemp("search")
    here = Path(__file__).parent

    def asked(script: str, questions: Sequence[str]) -> list[Answer]:
        index = folder / "search.js"
        index.write_text(script, encoding="utf-8")
        with as_file(files("stratkit.site") / "assets" / "finder.js") as finder:
            run = subprocess.run(
                [node, here / "asking.js", finder, index],
                input=json.dumps(list(questions)),
                capture_output=True,
                encoding="utf-8",
                check=True,
                timeout=60,
            )
        answers: list[Answer] = json.loads(run.stdout)
        return answers

    return asked


@pytest.fixture(scope="session", params=["en", "pl", "ru"])
def known(request: pytest.FixtureRequest) -> tuple[str, list[SearchEntry]]:
    """Return each language with all that can be found in it."""
    return request.param, entries(stratkit.load_kb(language=request.param))


@pytest.fixture(scope="session")
def script(known: Known) -> str:
    """Return the index of all that can be found in a language."""
    return search_script(known[1], known[0])


def test_there_are_queries_enough() -> None:
    assert all(len(QUERIES[language]["found"]) >= 15 for language in ("en", "pl", "ru"))


def test_inflected_words_find_their_page(known: Known, script: str, ask: Ask) -> None:
    language, _entries = known
    wanted = QUERIES[language]["found"]
    answers = ask(script, [each["ask"] for each in wanted])
    missed = [
        (each["ask"], each["find"], answer["ids"][:5])
        for each, answer in zip(wanted, answers, strict=True)
        if each["find"] not in answer["ids"][:FIRST]
    ]
    assert missed == []


def test_nonsense_finds_nothing(known: Known, script: str, ask: Ask) -> None:
    language, _entries = known
    nonsense = QUERIES[language]["nothing"]
    answers = ask(script, [*nonsense, "", "   ", "?!", "🙂"])
    assert [answer["ids"] for answer in answers] == [[]] * (len(nonsense) + 4)


def test_every_option_is_found_by_its_title_and_by_its_id(
    known: Known, script: str, ask: Ask
) -> None:
    _language, entries = known
    options = [entry for entry in entries if entry.facets]
    questions = [entry.title for entry in options] + [entry.id for entry in options]
    answers = ask(script, questions)
    missed = [
        (question, answer["ids"][:FIRST])
        for question, entry, answer in zip(questions, options * 2, answers, strict=True)
        if entry.id not in answer["ids"][:FIRST]
    ]
    assert missed == []


def test_the_index_of_a_language_stays_small(script: str) -> None:
    assert len(gzip.compress(script.encode(), 9)) < 300_000


def test_the_same_entries_in_another_order_give_the_same_bytes(known: Known, script: str) -> None:
    language, entries = known
    assert search_script(entries[::-1], language) == script


def _page(slug: str, title: str) -> SearchEntry:
    return SearchEntry(
        id=f"term.{slug}",
        address=f"term.{slug}/index.html",
        title=title,
        kind="term",
        kind_label="term",
        summary="",
    )


@pytest.fixture
def small() -> str:
    odd = 'Sklep </script> "cudzy" \\ \' \u2028'
    pages = [
        replace(_page("fair", "Targi"), summary="Stoisko na targach."),
        replace(_page("stand", "Stoisko"), names=("stoisko na targi",)),
        replace(_page("visit", "Wizyta"), text="Po targach warto zadzwonić."),
        replace(_page("price", "Cena"), address="dimension.x/index.html#term.price"),
        replace(_page("shop", odd), facets={"stage": ("a", "b")}, label="miejsce"),
        *(_page(f"other-{number}", f"Coś {number}") for number in range(20)),
    ]
    return search_script(pages, "pl")


def test_titles_weigh_more_than_names_and_names_more_than_texts(small: str, ask: Ask) -> None:
    [answer] = ask(small, ["targach"])
    assert answer["ids"] == ["term.fair", "term.stand", "term.visit"]


def test_what_matches_is_marked_in_any_form(small: str, ask: Ask) -> None:
    [answer] = ask(small, ["targi"])
    marked = [piece for piece, matches in answer["first"][0]["marked"] if matches]
    assert marked == ["targach"]


def test_pages_with_all_words_come_alone_and_others_only_without_them(small: str, ask: Ask) -> None:
    both, some = ask(small, ["targi stoisko", "targi kangur"])
    assert (sorted(both["ids"]), both["whole"]) == (["term.fair", "term.stand"], True)
    assert ("term.fair" in some["ids"], some["whole"]) == (True, False)


def test_what_a_page_shows_arrives_as_it_was(small: str, ask: Ask) -> None:
    price, shop = (answer["first"][0] for answer in ask(small, ["ceny", "sklepy"]))
    assert price["address"] == "dimension.x/index.html#term.price"
    assert shop["title"] == 'Sklep </script> "cudzy" \\ \' \u2028'
    assert shop["address"] == "term.shop/index.html"
    assert (price["label"], shop["label"], shop["kindLabel"]) == ("term", "miejsce", "term")
    assert shop["facets"] == {"kind": ["term"], "stage": ["a", "b"]}


def test_forms_that_no_page_has_are_found_by_endings_others_have(ask: Ask) -> None:
    titles = ("Ulotka ulotki ulotek", "Kartka kartki", "Ulica")
    script = search_script([_page(f"t-{n}", title) for n, title in enumerate(titles)], "pl")
    [answer] = ask(script, ["kartek"])
    assert answer["ids"] == ["term.t-1"]


def test_pages_and_index_fold_words_alike(ask: Ask) -> None:
    titles = (
        "Łódź",
        "Œuvre",
        "Ёлка",
        "Straße",
        "Litr 1½",
        "İzmir",
        "ﬁnał",
        "ŻÓŁĆ",
        "Йод",
        "Ca\u0301fe",
    )
    script = search_script([_page(f"t-{n}", title) for n, title in enumerate(titles)], "pl")
    for change in (str, str.upper, str.lower, fold):
        answers = ask(script, [change(title) for title in titles])
        assert [answer["ids"][:1] for answer in answers] == [[f"term.t-{n}"] for n in range(10)]


@pytest.mark.parametrize("query", ["a" * 5000, "targi " * 500, "constructor", "__proto__", ".*[("])
def test_hostile_queries_do_no_harm(small: str, ask: Ask, query: str) -> None:
    [answer] = ask(small, [query])
    assert isinstance(answer["ids"], list)


def test_a_site_without_pages_has_an_index_too(ask: Ask) -> None:
    [answer] = ask(search_script([], "pl"), ["targi"])
    assert answer["ids"] == []
