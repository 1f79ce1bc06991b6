from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Call = Callable[..., Result]
TINY = Path(__file__).parents[2] / "fixtures" / "tiny-kb"


def shown(call: Call, *args: str) -> dict[str, tuple[str, str]]:
    rows = json.loads(call("config", "show", "--json", *args).stdout)
    return {row["setting"]: (row["value"], row["source"]) for row in rows}


def test_defaults(call: Call) -> None:
    assert shown(call) == {
        "kb": ("(built in)", "default"),
        "format": ("json", "--format"),
        "lang": ("en", "locale"),
        "color": ("auto", "default"),
        "cases": ("(built in)", "default"),
    }


def test_the_nearest_file_upwards(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("stratkit.toml").write_text('color = "always"\nkb = "ours"\n')
    deep = Path("a/b")
    deep.mkdir(parents=True)
    (deep / "pyproject.toml").write_text('[project]\nname = "x"\n')
    here = Path.cwd()
    monkeypatch.chdir(deep)
    found = shown(call)
    assert found["color"] == ("always", str(here / "stratkit.toml"))
    assert found["kb"] == (str(here / "ours"), str(here / "stratkit.toml"))


def test_a_table_of_a_project_file(call: Call) -> None:
    Path("pyproject.toml").write_text('[tool.stratkit]\ncolor = "never"\n')
    assert shown(call)["color"] == ("never", str(Path.cwd() / "pyproject.toml"))


def test_the_order_of_the_sources(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("stratkit.toml").write_text('color = "never"\ncases = "file"\n')
    Path("own.toml").write_text('kb = "own"\n')
    monkeypatch.setenv("STRATKIT_COLOR", "always")
    monkeypatch.setenv("STRATKIT_KB", "env")
    assert shown(call)["color"] == ("always", "STRATKIT_COLOR")
    assert shown(call)["cases"] == (str(Path.cwd() / "file"), str(Path.cwd() / "stratkit.toml"))
    assert shown(call, "--config", "own.toml")["kb"] == ("own", "own.toml")
    assert shown(call, "--config", "own.toml")["color"] == ("always", "STRATKIT_COLOR")
    assert shown(call, "--config", "own.toml", "--kb", "flag")["kb"] == ("flag", "--kb")


def test_settings_are_used(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRATKIT_KB", str(TINY))
    monkeypatch.setenv("STRATKIT_FORMAT", "json")
    assert json.loads(call("kb", "stats").stdout)["name"] == "tiny"
    assert json.loads(call("recommend", "nowhere.yaml").stderr)["code"] == "invalid-data"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('formt = "json"\n', "did you mean `format`?"),
        ('xyz = "json"\n', "the keys are kb, lang, format, color, cases"),
        ('format = "jsn"\n', "did you mean `json`?"),
        ("color = 1\n", 'write `color = "..."`'),
        ("color\n", "is not TOML"),
        ("", ""),
    ],
)
def test_a_file_that_makes_no_sense(text: str, message: str, call: Call) -> None:
    Path("stratkit.toml").write_text(text)
    result = call("config", "show")
    assert result.exit_code == (2 if message else 0)
    assert message in result.stderr
    assert bool(result.stdout) != bool(message)


def test_an_environment_that_makes_no_sense(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRATKIT_COLOR", "sometimes")
    result = call("config", "show")
    assert result.exit_code == 2
    assert "STRATKIT_COLOR" in result.stderr


def test_a_configured_format_is_overruled(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRATKIT_FORMAT", "json")
    assert not call("explain-code", "SK201", "--format", "text").stdout.startswith("[")
