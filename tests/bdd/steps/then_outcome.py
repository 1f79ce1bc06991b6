"""What a command leaves behind."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import yaml
from pytest_bdd import parsers, then

from bdd.steps.when_commanded import Outcome

ESCAPE = "\x1b["


@then(parsers.parse("the exit code is {code:d}"))
def the_exit_code_is(outcome: Outcome, code: int) -> None:
    assert outcome.exit_code == code, outcome.output[-2000:] + outcome.remarks[-2000:]
    assert "Traceback" not in outcome.output + outcome.remarks


@then(parsers.re(r'the (?P<stream>output|standard error) (?:is empty|says "(?P<text>.+)")'))
def the_stream_says(outcome: Outcome, stream: str, text: str | None) -> None:
    said = outcome.output if stream == "output" else outcome.remarks
    if text is None:
        assert said == ""
    else:
        assert text in " ".join(said.split()), said[-3000:]


def _csv(text: str) -> bool:
    rows = list(csv.reader(StringIO(text)))
    return len(rows) > 1 and len({len(row) for row in rows}) == 1


READS: dict[str, Callable[[str], object]] = {
    "JSON": json.loads,
    "YAML": yaml.safe_load,
    "CSV": _csv,
    "Markdown": lambda text: "# " in text and ESCAPE not in text,
    "HTML": lambda text: text.lstrip().lower().startswith("<!doctype html>"),
}


@then(parsers.re(r'the output is (?P<form>JSON|YAML|CSV|Markdown|HTML)(?: with "(?P<keys>.+)")?'))
def the_output_is(outcome: Outcome, form: str, keys: str | None) -> None:
    value = READS[form](outcome.output)
    assert value
    if keys:
        assert isinstance(value, dict)
        assert set(keys.split(", ")) <= set(value), sorted(value)


@then(parsers.re(r"(?P<some>no|some) colours are used"))
def colours_are_used(outcome: Outcome, some: str) -> None:
    assert (ESCAPE in outcome.output) == (some == "some")


@then("nothing is written")
def nothing_is_written(outcome: Outcome) -> None:
    assert outcome.written == frozenset()
    assert outcome.output == ""


@then(parsers.parse('only "{name}" is written, and it says "{text}"'))
def only_this_is_written(folder: Path, outcome: Outcome, name: str, text: str) -> None:
    assert outcome.written == {name}
    assert outcome.output == ""
    assert text in (folder / name).read_text(encoding="utf-8")
