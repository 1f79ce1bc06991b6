from __future__ import annotations

import csv
import io
import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from stratkit import api

Call = Callable[..., Result]
TINY = Path(__file__).parents[2] / "fixtures" / "tiny-kb"

VIEWS = [
    ("recommend", "--example", "it-consultancy"),
    ("traits", "--example", "it-consultancy"),
    ("explain", "--example", "it-consultancy", "trade-fair"),
    ("compare", "b2b", "b2c"),
    ("compare", "b2c", "it-consultancy"),
    ("profile", "examples"),
    ("kb", "show", "trade-fair"),
    ("kb", "show", "sells_to"),
    ("kb", "search", "trade", "fair"),
    ("kb", "path", "buying-group", "trade-fair"),
    ("kb", "coverage"),
    ("kb", "stats"),
    ("config", "show"),
    ("explain-code", "sk201"),
]


@pytest.mark.parametrize("args", VIEWS, ids=" ".join)
@pytest.mark.parametrize("form", ["text", "json", "yaml", "md", "csv"])
def test_every_view_in_every_format(args: tuple[str, ...], form: str, call: Call) -> None:
    result = call(*args, "--format", form)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.endswith("\n")
    assert not result.stderr
    assert "\x1b" not in result.stdout
    if form == "json":
        assert json.loads(result.stdout)
        assert call(*args, "--json").stdout == result.stdout
    elif form == "yaml":
        assert yaml.safe_load(result.stdout)
    elif form == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(result.stdout))}) == 1


def test_the_same_bytes_every_time(call: Call) -> None:
    first, second = (call("recommend", "--example", "it-consultancy", "--json") for _ in range(2))
    assert first.stdout_bytes == second.stdout_bytes


def test_a_profile_from_stdin_and_from_a_file(call: Call, acme: Path) -> None:
    from_file = json.loads(call("recommend", str(acme), "--json").stdout)
    from_stdin = json.loads(call("recommend", "-", "--json", stdin=acme.read_text()).stdout)
    assert from_file["options"] == from_stdin["options"]


def test_contrast_in_either_order(call: Call) -> None:
    assert call("compare", "b2c", "b2b").stdout == call("compare", "b2b", "b2c").stdout


def test_a_file_goes_before_an_example_of_its_name(call: Call, acme: Path) -> None:
    Path("it-consultancy").write_text(acme.read_text(), encoding="utf-8")
    assert json.loads(call("compare", "it-consultancy", "b2c", "--json").stdout)["first"] == "Acme"


def test_assumed_segments_are_a_warning(call: Call) -> None:
    Path("both.yaml").write_text("name: Both\nsells_to: both\n", encoding="utf-8")
    result = call("recommend", "both.yaml", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)
    assert result.stderr.startswith("warning: ")
    assert "`segments:`" in result.stderr
    assert not call("recommend", "both.yaml", "-q").stderr


def test_findings_are_the_result_of_a_check(call: Call) -> None:
    Path("bad.yaml").write_text("sells_to: busineses\n", encoding="utf-8")
    result = call("profile", "check", "bad.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith("error[SK802]")
    assert result.stdout.endswith("\n1 error in bad.yaml\n")
    assert not result.stderr
    (finding,) = json.loads(call("profile", "check", "bad.yaml", "--json").stdout)
    assert finding["code"] == "SK802"


@pytest.mark.parametrize("form", ["text", "json", "yaml", "md", "csv"])
def test_findings_about_a_knowledge_base(form: str, call: Call) -> None:
    kb = Path("kb")
    shutil.copytree(TINY, kb)
    (kb / "stages" / "awareness.yaml").write_text("id: stage.awareness\nlabl: Awareness\n")
    result = call("kb", "check", "--kb", "kb", "--format", form)
    assert result.exit_code == 1
    assert "SK113" in result.stdout
    assert not result.stderr


def test_a_clean_profile_has_no_findings(call: Call, acme: Path) -> None:
    result = call("profile", "check", str(acme))
    assert result.exit_code == 0
    assert result.stdout == f"no findings in {acme}\n"
    assert call("profile", "check", str(acme), "--json").stdout == "[]\n"


def test_a_file_that_is_not_there_cannot_be_checked(call: Call) -> None:
    assert call("profile", "check", "nowhere.yaml").exit_code == 2


def test_nothing_found_is_a_no(call: Call) -> None:
    assert call("kb", "search", "zzzqqq").exit_code == 1
    assert call("kb", "search", "zzzqqq", "--json").stdout == "[]\n"


def test_no_path_is_a_no(call: Call) -> None:
    result = call("kb", "path", "trait.one-decider", "channel.shop", "--kb", str(TINY), "--json")
    assert result.exit_code in {1, 2}


def test_search_by_kind_and_limit(call: Call) -> None:
    hits = json.loads(
        call("kb", "search", "reklama", "--kind", "channel", "--limit", "3", "--json").stdout
    )
    assert len(hits) == 3
    assert {hit["kind"] for hit in hits} == {"channel"}


@pytest.mark.parametrize("form", ["graphml", "dot", "json"])
def test_export(form: str, call: Call) -> None:
    result = call("kb", "export", "--format", form, "--kb", str(TINY))
    assert result.exit_code == 0
    assert "trait.buying-group" in result.stdout


def test_evaluation_of_one_file(call: Call) -> None:
    cases = api.examples()["it-consultancy"].parents[1] / "cases" / "hubspot-inbound.yaml"
    result = call("evaluate", str(cases), "--json")
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert {"cases", "pairwise_accuracy", "specificity", "baselines", "per_case"} <= set(record)


def test_output_goes_to_a_file(call: Call, acme: Path) -> None:
    result = call("recommend", str(acme), "-o", "out.md", "--format", "md")
    assert result.exit_code == 0
    assert not result.stdout
    assert Path("out.md").read_text() == call("recommend", str(acme), "--format", "md").stdout
    assert sorted(p.name for p in Path().iterdir()) == ["acme.stratkit.yaml", "out.md"]


def test_output_keeps_the_rights_of_the_file(call: Call) -> None:
    Path("out.txt").write_text("old")
    Path("out.txt").chmod(0o640)
    assert call("explain-code", "SK201", "-o", "out.txt").exit_code == 0
    assert stat.S_IMODE(Path("out.txt").stat().st_mode) == 0o640


def test_output_goes_through_a_link(call: Call) -> None:
    Path("link.txt").symlink_to("real.txt")
    Path("real.txt").write_text("old")
    assert call("explain-code", "SK201", "-o", "link.txt").exit_code == 0
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text().startswith("SK201")


def test_output_goes_to_a_device(call: Call) -> None:
    assert call("explain-code", "SK201", "-o", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


def test_a_failed_write_leaves_the_old_file(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    Path("out.txt").write_text("old")
    monkeypatch.setattr("pathlib.Path.replace", full)
    result = call("explain-code", "SK201", "-o", "out.txt")
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert Path("out.txt").read_text() == "old"
    assert [p.name for p in Path().iterdir()] == ["out.txt"]


def test_a_failure_leaves_the_old_file(call: Call) -> None:
    Path("out.txt").write_text("old")
    assert call("recommend", "nowhere.yaml", "-o", "out.txt").exit_code == 2
    assert Path("out.txt").read_text() == "old"


def test_a_new_profile_names_every_question(call: Call) -> None:
    result = call("profile", "new")
    assert result.exit_code == 0
    for question in api.load_kb().questions.values():
        assert f"{question.field}:" in result.stdout
        assert " ".join(question.ask.split()[:3]) in result.stdout
        for choice in question.choices:
            assert choice.value in result.stdout


def test_a_new_profile_from_an_example_is_that_example(call: Call) -> None:
    name = "craft-brewery-mixed"
    result = call("profile", "new", "--from-example", name, "-o", "mine.stratkit.yaml")
    assert result.exit_code == 0
    assert "stratkit recommend mine.stratkit.yaml" in result.stderr
    assert "fill in" not in result.stderr
    mine = api.load_profile("mine.stratkit.yaml")
    assert mine.digest == api.load_profile(api.example(name)).digest


def test_a_new_profile_replaces_none(call: Call, acme: Path) -> None:
    before = acme.read_text()
    result = call("profile", "new", "-o", str(acme))
    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert acme.read_text() == before
    assert call("profile", "new", "-o", str(acme), "--force").exit_code == 0
    assert acme.read_text() != before


def test_a_new_profile_needs_an_answer_first(call: Call) -> None:
    result = call("profile", "new", "-o", "new.stratkit.yaml")
    assert result.stderr.startswith("hint: fill in `sells_to` first")
    assert "`stratkit recommend new.stratkit.yaml`" in result.stderr
    assert not call("profile", "new", "-o", "other.stratkit.yaml", "-q").stderr


def test_a_claim_is_shown_as_it_is_cited(call: Call) -> None:
    result = call("kb", "show", "src.000#s0-029")
    assert result.exit_code == 0
    assert "stir emotions" in result.stdout
    assert "channel.tv-advertising" in result.stdout
    record = json.loads(call("kb", "show", "src.000#s0-029", "--json").stdout)
    assert record["source"] == "src.000"
    assert record["paragraph"] == 4
    assert record["section"]
    assert "rule.default-marketing-aim" in record["cited_by"]
    assert "s0-029" in call("kb", "show", "src.000").stdout


def test_the_main_reason_is_that_of_the_verdict(call: Call) -> None:
    example = ("recommend", "--example", "online-clothing-store")
    rows = list(csv.DictReader(io.StringIO(call(*example, "--format", "csv").stdout)))
    options = json.loads(call(*example, "--json").stdout)["options"]
    assert [row["main_reason"] for row in rows] == [option["reason"] for option in options]
    for option in options:
        if option["verdict"] == "avoid" and not option["excluded_by"]:
            against = [c["because"] for c in option["contributions"] if c["points"] < 0]
            assert option["reason"].removeprefix("Unlike here: ") in against


def test_an_own_knowledge_base(call: Call) -> None:
    result = call("kb", "stats", "--kb", str(TINY), "--json")
    assert json.loads(result.stdout)["name"] == "tiny"


def test_a_renamed_id_is_a_hint(call: Call) -> None:
    moved = next(iter(api.load_kb(TINY).moved.items()))
    result = call("kb", "show", moved[0], "--kb", str(TINY), "--json")
    assert json.loads(result.stdout)["id"] == moved[1]
    assert f"is now called `{moved[1]}`" in result.stderr


def test_json_and_another_format_contradict_each_other(call: Call) -> None:
    result = call("kb", "stats", "--json", "--format", "md")
    assert result.exit_code == 2
    assert "contradict" in result.stderr
