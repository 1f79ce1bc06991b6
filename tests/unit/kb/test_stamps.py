"""`tools/stamp_translations.py` takes down which English texts have been translated."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from stratkit.checks.run import run_checks
from tiny import change, loaded

TOOL = Path(__file__).parents[3] / "tools" / "stamp_translations.py"


def contents(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def stamp(folder: Path, *anew: str) -> None:
    """Run the tool on another folder of knowledge."""
    tool: dict[str, Any] = runpy.run_path(str(TOOL))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(tool["main"].__globals__, "KB", folder)
        patch.setattr("sys.argv", [str(TOOL), *anew])
        tool["main"]()


def stale(folder: Path) -> list[str]:
    return [d.message.split("`")[3] for d in run_checks(folder) if d.code == "SK604"]


def test_every_translation_gets_a_stamp_and_says_the_same(whole: Path) -> None:
    before = loaded(whole)
    stamp(whole)
    after = loaded(whole)
    for entity, translation in after.translations["pl"].items():
        assert len(translation.of) == 8, entity
        assert translation.texts == before.translations["pl"][entity].texts
        assert translation.synonyms == before.translations["pl"][entity].synonyms
    assert not len(run_checks(whole))


def test_stamping_twice_is_stamping_once(whole: Path) -> None:
    stamp(whole)
    once = contents(whole)
    stamp(whole)
    assert contents(whole) == once
    stamp(whole, "article.fairs", "stage.awareness")
    assert contents(whole) == once


def test_only_translations_are_written(whole: Path) -> None:
    before = contents(whole)
    stamp(whole)
    changed = {
        file.relative_to(whole) for file, data in contents(whole).items() if data != before[file]
    }
    assert changed == {
        Path("locale/pl/channels.yaml"),
        Path("locale/pl/other.yaml"),
        Path("articles/fairs.pl.md"),
    }


def test_what_was_changed_stays_stale_until_it_is_named(whole: Path) -> None:
    stamp(whole)
    change(whole, {"stages/awareness.yaml": {"goal: Be known.": "goal: Be seen."}})
    change(whole, {"articles/fairs.en.md": {"together": "and sellers together"}})
    change(whole, {"terms/stand.yaml": {"at a fair": "at any fair"}})
    all_of_them = ["article.fairs", "stage.awareness", "term.stand"]
    assert sorted(stale(whole)) == all_of_them
    stamp(whole)
    assert sorted(stale(whole)) == all_of_them
    stamp(whole, "stage.awareness")
    assert sorted(stale(whole)) == ["article.fairs", "term.stand"]
    stamp(whole, "article.fairs", "term.stand")
    assert stale(whole) == []


def test_a_new_translation_is_stamped_beside_old_ones(whole: Path) -> None:
    said = "  term.stand:\n    label: pl Stand\n    definition: pl The place of a firm at a fair.\n"
    change(whole, {"locale/pl/other.yaml": {said: ""}})
    stamp(whole)
    once = loaded(whole).translations["pl"]
    other = whole / "locale/pl/other.yaml"
    other.write_text(other.read_text(encoding="utf-8") + said, encoding="utf-8")
    stamp(whole)
    twice = loaded(whole).translations["pl"]
    assert len(twice["term.stand"].of) == 8
    assert {entity: twice[entity] for entity in once} == once


def test_knowledge_with_faults_is_not_stamped(whole: Path) -> None:
    change(whole, {"stages/awareness.yaml": {"goal: Be known.": "gaol: Be known."}})
    with pytest.raises(SystemExit, match="kb check"):
        stamp(whole)
