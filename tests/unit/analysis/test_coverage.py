from __future__ import annotations

from pathlib import Path

from stratkit.analysis.coverage import Coverage, coverage
from tiny import add, change, loaded

CLAIMS = "sources/one/claims.yaml"
FAIRS = "articles/fairs.en.md"


def more_claims(folder: Path) -> None:
    """Add a claim that only an article cites, one behind a number, one structural, one unused."""
    texts = {
        "c-2\n    text: Firms meet suppliers at fairs.": "c-2\n    text: Firms meet suppliers "
        "at fairs.\n  - {id: c-3, text: Told only.}\n  - {id: c-4, text: Counted.}\n"
        "  - {id: c-5, text: A heading., structural: true}\n  - {id: c-6, text: Unused.}",
    }
    change(folder, {CLAIMS: texts})
    change(folder, {FAIRS: {"[[src.one#c-2]]": "[[src.one#c-2]] [[src.one#c-3]]"}})
    change(folder, {"skills/selling.yaml": {"basis: judgement": "citations: [src.one#c-4]"}})


def counted(folder: Path) -> Coverage:
    return coverage(loaded(folder))


def test_a_claim_counts_by_the_strongest_thing_it_does(whole: Path) -> None:
    more_claims(whole)
    effects = {use.claim.id: use.effect for use in counted(whole).uses}
    assert effects == {
        "c-1": "score",
        "c-2": "score",
        "c-3": "article",
        "c-4": "number",
        "c-6": None,
    }


def test_what_only_an_article_cites_is_told_apart(whole: Path) -> None:
    more_claims(whole)
    found = counted(whole)
    count = found.whole
    assert (count.claims, count.in_scores, count.in_advice, count.in_articles) == (5, 2, 1, 1)
    assert (count.covered, count.percent) == (3, 60)
    assert [use.claim.id for use in found.uncovered] == ["c-3", "c-6"]
    assert [use.entities for use in found.uncovered] == [("article.fairs",), ()]


def test_documents_and_areas_add_up_to_the_whole(whole: Path) -> None:
    more_claims(whole)
    found = counted(whole)
    for counts in (found.by_document, found.by_area):
        assert sum(count.claims for count in counts) == found.whole.claims
        assert sum(count.in_articles for count in counts) == 1


def test_studies_are_no_part_of_what_the_articles_say(whole: Path) -> None:
    before = counted(whole)
    study = "id: src.study\ntitle: A study\nproducer: B\nquality: primary\ngrade: high\n"
    add(
        whole,
        {
            "sources/study/source.yaml": f"{study}language: en\n",
            "sources/study/claims.yaml": "claims:\n  - {id: a, text: Something.}\n",
        },
    )
    assert counted(whole) == before
