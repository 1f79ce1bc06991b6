from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import Result

Call = Callable[..., Result]
TINY = Path(__file__).parents[2] / "fixtures" / "tiny-kb"

MISUSES = {
    ("recommend",): "usage",
    ("recommend", "a", "b"): "usage",
    ("recommend", "--nonsense"): "usage",
    ("nonsense",): "usage",
    ("recommend", "acme.stratkit.yaml", "--format", "docx"): "usage",
    ("compare", "-", "-"): "usage",
    ("recommend", "nowhere.yaml"): "invalid-data",
    ("recommend", "bad.yaml"): "invalid-data",
    ("recommend", "."): "invalid-data",
    ("evaluate", "bad.yaml"): "invalid-data",
    ("kb", "stats", "--kb", "nowhere"): "invalid-data",
    ("recommend", "--example", "it-consultanci"): "unknown-id",
    ("explain", "acme.stratkit.yaml", "channel.linkdin"): "unknown-id",
    ("kb", "show", "channel.linkdin"): "unknown-id",
    ("kb", "search", "fair", "--kind", "chanel"): "unknown-id",
    ("kb", "path", "buying-grup", "trade-fair"): "unknown-id",
    ("explain-code", "SK999"): "unknown-id",
    ("kb", "stats", "-o", "nowhere/stats.txt"): "refused",
    ("kb", "stats", "-o", "."): "refused",
    ("kb", "stats", "--config", "nowhere.toml"): "refused",
    ("profile", "new", "--interview"): "refused",
}


@pytest.fixture(autouse=True)
def bad(acme: Path) -> Path:
    path = acme.parent / "bad.yaml"
    path.write_text("sells_to: busineses\ndecision_makers: many\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("args", MISUSES, ids=" ".join)
def test_a_misuse_is_told_on_stderr(args: tuple[str, ...], call: Call) -> None:
    result = call(*args)
    assert result.exit_code == 2
    assert not result.stdout
    assert result.stderr.startswith("error")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("args", MISUSES, ids=" ".join)
def test_a_misuse_is_one_envelope_in_json(args: tuple[str, ...], call: Call) -> None:
    shown = (*args, "--json") if "--format" not in args else args
    result = call(*shown) if "--json" in shown else call("--format", "json", *args)
    envelope = json.loads(call(*args, "--json").stderr) if "--json" in shown else None
    assert result.exit_code == 2
    assert not result.stdout
    if envelope is not None:
        assert list(envelope) == ["code", "message", "hint", "details"]
        assert envelope["code"] == MISUSES[args]
        assert envelope["message"]
        assert bool(envelope["details"]) == (envelope["code"] == "invalid-data")


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (("recomend",), "did you mean `recommend`?"),
        (("recommend", "acme.stratkit.yml"), "did you mean `acme.stratkit.yaml`?"),
        (("recommend", "it-consultancy"), "`--example it-consultancy`"),
        (("recommend", "it-consultanci"), "did you mean `--example it-consultancy`?"),
        (("recommend", "--example", "it-consultanci"), "did you mean `it-consultancy`?"),
        (("recommend", "--example", "xyz"), "the examples are cnc-subcontractor-silesia, "),
        (("explain", "acme.stratkit.yaml", "linkdin"), "did you mean `linkedin`?"),
        (("kb", "show", "sells_too"), "did you mean `sells_to`?"),
        (("explain-code", "SK20"), "did you mean `SK20"),
        (("recommend", "--fromat", "json"), "Did you mean '--format'?"),
        (("profile", "new", "--interview"), "`stratkit profile new -o FILE`"),
    ],
)
def test_a_near_miss_is_named(args: tuple[str, ...], hint: str, call: Call) -> None:
    assert hint in call(*args).stderr


def test_faults_in_data_are_shown_in_their_line(call: Call) -> None:
    result = call("recommend", "bad.yaml")
    assert " --> bad.yaml:1:11" in result.stderr
    assert "1 | sells_to: busineses" in result.stderr
    assert "did you mean `businesses`?" in result.stderr
    assert "SK803" in result.stderr


def test_both_faults_are_in_the_envelope(call: Call) -> None:
    details = json.loads(call("recommend", "bad.yaml", "--json").stderr)["details"]
    assert [(d["file"], d["line"]) for d in details] == [("bad.yaml", 1), ("bad.yaml", 2)]


def _boom(*_: object) -> NoReturn:
    message = "boom\x1b[31m"
    raise ValueError(message)


def test_a_fault_of_ours_is_one_short_message(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stratkit.api.recommend", _boom)
    result = call("recommend", "acme.stratkit.yaml")
    assert result.exit_code == 3
    assert not result.stdout
    assert result.stderr.count("\n") == 2
    assert r"a fault of stratkit, not yours: ValueError: boom\x1b[31m" in result.stderr
    assert "STRATKIT_TRACEBACK=1" in result.stderr
    assert json.loads(call("recommend", "acme.stratkit.yaml", "--json").stderr)["code"] == "fault"


def test_details_of_a_fault_are_shown_on_request(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stratkit.api.recommend", _boom)
    monkeypatch.setenv("STRATKIT_TRACEBACK", "1")
    result = call("recommend", "acme.stratkit.yaml")
    assert result.exit_code == 3
    assert "Traceback (most recent call last):" in result.stderr
    assert "\x1b" not in result.stderr


def test_an_interruption_leaves_with_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("stratkit.api.recommend", interrupted)
    result = call("recommend", "acme.stratkit.yaml", "-o", "strategy.txt")
    assert result.exit_code == 130
    assert not Path("strategy.txt").exists()


def test_a_name_of_two_options_is_ambiguous(call: Call) -> None:
    kb = Path("kb")
    shutil.copytree(TINY, kb)
    for name in ("shop", "trade-fair"):
        file = kb / "options" / "channel" / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("synonyms: [", "synonyms: [place to buy, "), encoding="utf-8")
    for command in (
        ("explain", "acme.stratkit.yaml", "place to buy"),
        ("kb", "show", "place to buy"),
    ):
        result = call(*command, "--kb", "kb")
        assert result.exit_code == 2
        assert "is ambiguous: it is `channel.shop`, `channel.trade-fair`" in result.stderr
        assert "did you mean" not in result.stderr
        assert json.loads(call(*command, "--kb", "kb", "--json").stderr)["code"] == "ambiguous-name"


def test_a_claim_that_is_not_there(call: Call) -> None:
    result = call("kb", "show", "src.000#s0-0299")
    assert result.exit_code == 2
    assert "did you mean `src.000#s0-0" in result.stderr


HOSTILE = "\x1b[31m\x07\x9b2J\u202e\u2028"


@pytest.mark.parametrize(
    "args",
    [
        (HOSTILE,),
        ("recommend", HOSTILE),
        ("recommend", "--example", HOSTILE),
        ("recommend", f"--{HOSTILE}"),
        ("recommend", "acme.stratkit.yaml", "--format", HOSTILE),
        ("recommend", "acme.stratkit.yaml", "-o", f"{HOSTILE}/x"),
        ("explain", "acme.stratkit.yaml", HOSTILE),
        ("kb", "search", HOSTILE),
        ("kb", "show", HOSTILE),
        ("kb", "stats", "--kb", HOSTILE),
        ("explain-code", HOSTILE),
    ],
)
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_hostile_arguments_command_no_terminal(
    args: tuple[str, ...], more: tuple[str, ...], call: Call
) -> None:
    result = call(*args, *more)
    assert result.exit_code in {1, 2}
    assert not set(HOSTILE) - set("[31m2J") & set(result.output)


PROFILES = [
    'name: "Acme \\x1b[31m\\x07\\u202e"\nsells_to: businesses\n',
    'name: Acme\nsells_to: businesses\nproduct: "\\x9b2J\\e[2J \\x7f"\n',
    'name: Acme\nsells_to: "\\x1b[31m"\n',
    'name: Acme\nsells_to: businesses\n"\\x1b[31m": 1\n',
    "name: Acme \x1b[31m\x07\nsells_to: businesses\n",
    (
        "sells_to: both\nsegments:\n"
        '- {name: "a\\x1b[1m", share: 50}\n- {name: "\\u202eb", share: 50}\n'
    ),
]


@pytest.mark.parametrize("text", PROFILES)
@pytest.mark.parametrize("form", ["text", "json", "yaml", "md", "csv", "html"])
@pytest.mark.parametrize("color", ["never", "always"])
def test_hostile_profiles_command_no_terminal(text: str, form: str, color: str, call: Call) -> None:
    result = call("recommend", "-", "--format", form, "--color", color, stdin=text)
    assert result.exit_code in {0, 2}
    shown = result.output.replace("\x1b[31m", "") if color == "always" else result.output
    assert not {"\x1b[2J", "\x07", "\x9b", "\x7f", "\u202e"} & set(shown)
    assert "Acme \x1b[31m" not in result.output
    assert color == "always" or "\x1b" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe",
     b"- 1\n- 2\n", b"a: &x [1]\nb: *x\n", b"!!python/object:os.system {}", b"[" * 5000,
     b"#" * 2_000_000, b"sells_to: businesses\nnumber_of_customers: 1000000000000\n"],
)  # fmt: skip
def test_unusable_profiles_are_refused(data: bytes, call: Call) -> None:
    result = call("recommend", "-", "-o", "out.txt", stdin=data)
    assert result.exit_code == 2
    assert "<stdin>" in result.stderr
    assert not Path("out.txt").exists()


def test_findings_are_harmless_in_a_spreadsheet_and_in_markdown(call: Call) -> None:
    Path("bad.yaml").write_text("=1+1|<b>: x\nsells_to: both\n", encoding="utf-8")
    written = call("profile", "check", "bad.yaml", "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(written))
    assert row["source_line"].startswith("'=1+1")
    assert "<b>" not in call("profile", "check", "bad.yaml", "--format", "md").stdout


def test_an_impossible_file_name_is_no_fault_of_ours(call: Call) -> None:
    done = call("profile", "examples", "-o", "x" * 300)
    assert done.exit_code == 2
    assert "cannot be written" in done.stderr
