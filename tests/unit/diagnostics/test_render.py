from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Diagnostic, Report, Severity, Span
from stratkit.diagnostics.errors import InvalidData, StratkitError, UnknownId
from stratkit.diagnostics.near_miss import near_miss
from stratkit.diagnostics.render import (
    WIDTH,
    render_concise,
    render_full,
    render_json,
    visible,
)

FILE = "kb/options/tactic/personal-branding.yaml"


def linkdin(line: str = "    - channel.linkdin", column: int = 7, end: int = 22) -> Diagnostic:
    return Diagnostic(
        code="SK201",
        severity=Severity.ERROR,
        span=Span(file=FILE, line=14, column=column, end_column=end),
        message="unknown id `channel.linkdin`",
        label="nothing in the knowledge base or an overlay declares this id",
        help="did you mean `channel.linkedin`?",
        source_line=line,
    )


def test_full_form() -> None:
    assert (
        render_full([linkdin()])
        == """\
error[SK201]: unknown id `channel.linkdin`
 --> kb/options/tactic/personal-branding.yaml:14:7
   |
14 |     - channel.linkdin
   |       ^^^^^^^^^^^^^^^ nothing in the knowledge base or an overlay declares this id
   = help: did you mean `channel.linkedin`?"""
    )


def test_concise_form() -> None:
    assert render_concise([linkdin()]) == (
        f"{FILE}:14:7: SK201 unknown id `channel.linkdin` (did you mean `channel.linkedin`?)"
    )


def test_data_form_is_json() -> None:
    (found,) = json.loads(json.dumps(render_json([linkdin()])))
    assert found["code"] == "SK201"
    assert found["severity"] == "error"
    assert (found["file"], found["line"], found["column"], found["end_column"]) == (FILE, 14, 7, 22)
    assert found["source_line"] == "    - channel.linkdin"


def test_a_fault_of_the_whole_file_has_no_caret() -> None:
    found = Diagnostic(
        code="SK106",
        severity=Severity.ERROR,
        span=Span(file="a.yaml"),
        message="the file is empty",
        label="nothing here",
        help="fill it",
    )
    expected = (
        "error[SK106]: the file is empty\n --> a.yaml\n = note: nothing here\n = help: fill it"
    )
    assert render_full([found]) == expected
    assert render_concise([found]) == "a.yaml: SK106 the file is empty (fill it)"


def test_a_fault_without_a_place() -> None:
    found = Diagnostic(code="SK106", severity=Severity.WARNING, span=None, message="m")
    assert render_full([found]) == "warning[SK106]: m"
    assert render_concise([found]) == "SK106 m"
    assert render_json([found])[0]["file"] is None


def test_the_caret_stands_under_wide_and_escaped_characters() -> None:
    _, _, _, source, caret, _ = render_full([linkdin("é 日本\t\x1b x", 8, 9)]).splitlines()
    assert source == r"14 | é 日本\x09\x1b x"
    assert caret.index("^") == 5 + 2 + 4 + 8 + 1


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "a" * 5000 + "HERE" + "b" * 5000
    _, _, _, source, caret, _ = render_full([linkdin(line, 5001, 5005)]).splitlines()
    assert len(source) <= WIDTH + 10
    start = caret.index("^")
    assert source[start : start + 4] == "HERE"
    assert source.count("…") == 2


def test_escapes() -> None:
    assert visible("a\x1b[31m\x00\u202e\ud800\U000e0001") == (
        r"a\x1b[31m\x00\u202e\ud800\U000e0001"
    )
    assert visible("żółw 日本 ✓") == "żółw 日本 ✓"


@given(st.text(), st.text(), st.integers(-5, 500), st.integers(-5, 500))
def test_nothing_unseen_is_ever_printed(line: str, message: str, column: int, end: int) -> None:
    found = Diagnostic(
        code="SK201",
        severity=Severity.ERROR,
        span=Span(file=line, line=1, column=column, end_column=end),
        message=message,
        label=line,
        help=message,
        source_line=line,
    )
    for text in (render_full([found]), render_concise([found])):
        assert all(visible(part) == part for part in text.split("\n"))
    json.dumps(render_json([found])).encode()


def test_a_report_is_sorted_and_holds_each_fault_once() -> None:
    first, second = linkdin(), linkdin(column=3)
    report = Report.of([first, second, first]) + Report.of([second])
    assert report.diagnostics == (second, first)
    assert report.errors == report.diagnostics
    assert not report.warnings
    assert not report.ok
    assert Report().ok


def test_warnings_leave_a_report_ok() -> None:
    collector = Collector()
    collector.add("SK121", Span(file="a"), "m")
    assert collector.report().ok
    assert len(collector.report().warnings) == 1


def test_errors_are_readable() -> None:
    error = InvalidData(Report.of([linkdin()]))
    assert isinstance(error, StratkitError)
    assert "SK201" in str(error)
    unknown = UnknownId("channel.linkdin", ["channel.linkedin", "channel.blog"])
    assert unknown.hint == "did you mean `channel.linkedin`?"


def test_endless_words_are_not_compared() -> None:
    assert near_miss("a" * 1_000_000, ["a" * 79]) == ""
