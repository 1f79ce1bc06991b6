from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report
from stratkit.kb.digest import folder_digest
from stratkit.kb.folder import read_folder
from stratkit.kb.load import load_folder
from stratkit.kb.tree import files_of
from stratkit.model.knowledge_base import KnowledgeBase, Rate


def codes(report: Report) -> list[str]:
    return [d.code for d in report]


def loaded(folder: Path) -> KnowledgeBase:
    found = load_folder(folder)
    assert found.knowledge_base is not None, found.report
    return found.knowledge_base


def test_every_part_is_read(tiny: Path) -> None:
    kb = loaded(tiny)
    assert kb.info.name == "tiny"
    assert list(kb.options) == ["channel.shop", "channel.trade-fair", "tactic.online-shop-offer"]
    assert [claim.id for claim in kb.sources["src.one"].claims] == ["c-1", "c-2"]
    assert kb.rates["PLN"] == Rate(currency="PLN", eur_micros=234_124, dated="2026-01-02")
    polish = kb.translations["pl"]["channel.trade-fair"]
    assert polish.texts["channel.trade-fair/label"] == "Targi"
    assert polish.synonyms == ("wystawa",)
    assert list(kb.metrics) == ["metric.visits"]
    assert list(kb.skills) == ["skill.selling"]
    assert list(kb.countries) == ["country.pl"]
    assert kb.moved == {"channel.exhibition": "channel.trade-fair"}
    assert list(kb.lexicon) == ["lexicon.en.tender"]
    for part in (kb.questions, kb.dimensions, kb.rules, kb.kinds, kb.roles, kb.stages):
        assert part
        assert list(part) == sorted(part)
    assert kb.objectives
    assert kb.models
    assert kb.tensions
    assert kb.contradictions


def test_places_name_file_and_line(tiny: Path) -> None:
    kb = loaded(tiny)
    assert kb.places["channel.shop"] == "kb/options/channel/shop.yaml:1"
    assert kb.places["trait.single-decider"] == "kb/dimensions/decision-unit.yaml:12"
    assert list(kb.places) == sorted(kb.places)


def test_spans_reach_nested_values(tiny: Path) -> None:
    spans = load_folder(tiny).spans
    assert spans["channel.trade-fair/favoured_by/0/citations/0"].line == 9
    assert spans["src.one#c-2"].file == "kb/sources/one/claims.yaml"


def test_the_digest_depends_on_content_alone(tiny: Path) -> None:
    before = loaded(tiny)
    assert len(before.digest) == 32
    assert folder_digest(tiny) == before.digest
    moved = tiny.rename(tiny.parent / "elsewhere")
    (moved / "examples").mkdir()
    (moved / "examples" / "acme.stratkit.yaml").write_text("name: Acme\n")
    after = loaded(moved)
    assert after.digest == before.digest
    (moved / "stages" / "awareness.yaml").write_bytes(
        (moved / "stages" / "awareness.yaml").read_bytes() + b"# seen\n"
    )
    assert loaded(moved).digest != before.digest


def test_what_others_read_is_passed_over(tiny: Path) -> None:
    for folder in ("cases", "examples", "schema", ".git"):
        (tiny / folder).mkdir()
        (tiny / folder / "x.yaml").write_text("{broken")
    (tiny / ".hidden.yaml").write_text("{broken")
    assert not len(load_folder(tiny).report)


def test_files_come_sorted_whatever_the_file_system_says(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = files_of(tiny, "kb", Collector())
    original = os.walk

    def backwards(root: Path, **_: object) -> list[tuple[str, list[str], list[str]]]:
        return [(a, b, c[::-1]) for a, b, c in original(root)][::-1]

    monkeypatch.setattr(os, "walk", backwards)
    assert files_of(tiny, "kb", Collector()) == expected == tuple(sorted(expected))


def test_a_faulty_entity_hides_no_other_fault_and_causes_none(tiny: Path) -> None:
    (tiny / "stages" / "awareness.yaml").write_text("id: stage.awareness\nlabel: [\n")
    (tiny / "objectives" / "acquire.yaml").write_text("id: objective.acquire\n")
    (tiny / "questions" / "customer" / "sells-to.yaml").write_text("id: question.sells-to\n")
    (tiny / "sources" / "one" / "claims.yaml").write_text("claims: none\n")
    report = load_folder(tiny).report
    assert set(codes(report)) == {"SK105", "SK114", "SK115"}
    assert len({d.span.file for d in report if d.span}) == 4


def test_one_file_after_the_other_may_be_missing_without_a_crash(tiny: Path) -> None:
    for path in sorted(tiny.rglob("*.yaml")):
        data = path.read_bytes()
        path.unlink()
        assert read_folder(tiny) is not None
        assert load_folder(tiny) is not None
        path.write_bytes(b"\xff" + data)
        assert not load_folder(tiny).report.ok
        path.write_bytes(data)


def test_a_named_pipe_is_not_opened(tiny: Path) -> None:
    os.mkfifo(tiny / "stages" / "pipe.yaml")
    assert codes(load_folder(tiny).report) == ["SK101"]


def test_a_link_inside_the_folder_is_followed(tiny: Path) -> None:
    target = tiny / "stages" / "awareness.yaml"
    kept = target.rename(tiny / "stages" / "first.txt")
    target.symlink_to(kept)
    assert codes(load_folder(tiny).report) == ["SK121"]


def test_a_link_to_itself_is_no_end(tiny: Path) -> None:
    (tiny / "stages" / "loop.yaml").symlink_to(tiny / "stages" / "loop.yaml")
    assert set(codes(load_folder(tiny).report)) <= {"SK101", "SK122"}


@pytest.mark.parametrize("name", ["Awareness.yaml", "a_b.yaml", "a--b.yaml"])
def test_a_file_name_is_a_slug(tiny: Path, name: str) -> None:
    text = (tiny / "stages" / "awareness.yaml").read_text()
    identifier = f"stage.{name.removesuffix('.yaml')}"
    (tiny / "stages" / name).write_text(text.replace("stage.awareness", identifier))
    assert "SK120" in codes(load_folder(tiny).report)


@pytest.mark.parametrize("rate", ["0", "1e3", "-1", "1,5", "1.0000000000001"])
def test_a_rate_is_a_positive_decimal_number(tiny: Path, rate: str) -> None:
    (tiny / "economics" / "rates.yaml").write_text(f"dated: 'x'\nrates: {{USD: '{rate}'}}\n")
    assert codes(load_folder(tiny).report) == ["SK125"]


def test_no_change_of_a_file_ever_raises(tiny: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - the same changes in every run
    files = sorted(tiny.rglob("*.yaml"))
    pieces = [line for file in files for line in file.read_bytes().splitlines(keepends=True)]
    for _ in range(150):
        path = chance.choice(files)
        lines = path.read_bytes().splitlines(keepends=True)
        at = chance.randrange(len(lines))
        lines[at : at + chance.randrange(3)] = [chance.choice(pieces)] * chance.randrange(2)
        before = path.read_bytes()
        path.write_bytes(b"".join(lines))
        found = load_folder(tiny)
        assert (found.knowledge_base is not None) == found.report.ok
        path.write_bytes(before)


def test_a_hidden_link_is_passed_over(tiny: Path) -> None:
    (tiny / "roles" / ".#buyer.yaml").symlink_to("somebody@somewhere:1")  # an editor's lock
    assert not len(load_folder(tiny).report)


def test_a_folder_that_cannot_be_listed_is_reported(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = os.walk

    def refused(root: Path, onerror: Callable[[OSError], None]) -> list[tuple[str, Any, Any]]:
        onerror(PermissionError(13, "Permission denied", str(root / "roles")))
        return [entry for entry in original(root) if not entry[0].endswith("roles")]

    monkeypatch.setattr(os, "walk", refused)
    (found,) = (d for d in load_folder(tiny).report if d.code == "SK101")
    assert found.span is not None
    assert found.span.file == "kb/roles"
    assert not folder_digest(tiny)


def test_a_folder_with_something_unreadable_in_it_has_no_digest(tiny: Path) -> None:
    assert folder_digest(tiny)
    os.mkfifo(tiny / "roles" / "pipe.yaml")
    assert not folder_digest(tiny)


@pytest.mark.parametrize("gap", ["{rival}", "{name", "}", "{}", "{name.upper}", "{name!r}"])
def test_a_positioning_statement_has_no_gap_that_nothing_fills(tiny: Path, gap: str) -> None:
    file = tiny / "kb.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("positioning:")]
    file.write_text(
        "\n".join([*kept, f'positioning: [["For {{buyers}}: {gap}"]]']), encoding="utf-8"
    )
    assert codes(load_folder(tiny).report) == ["SK125"]


def test_a_stem_is_long_enough_to_be_found(tiny: Path) -> None:
    file = tiny / "lexicon" / "en.yaml"
    text = re.sub(r"stems: \[.*\]", "stems: [x]", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    assert codes(load_folder(tiny).report) == ["SK125"]
