from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.kb import nodes
from stratkit.kb.nodes import Mapping, Scalar, Sequence, node_of


def codes(data: bytes) -> list[str]:
    collector = Collector()
    node = node_of(data, "f.yaml", collector)
    found = [d.code for d in collector.report()]
    # A key that stands twice leaves the rest of the file readable.
    assert (node is None) == bool(set(found) - {"SK111"})
    return found


def read(text: str) -> nodes.Node:
    collector = Collector()
    node = node_of(text.encode(), "f.yaml", collector)
    assert node is not None, collector.report()
    return node


def test_nodes_know_their_place() -> None:
    node = read('a: no\nbé: ["x", 012]\n')
    assert isinstance(node, Mapping)
    (key, value), (_, listed) = node.entries
    assert (key.text, key.quoted) == ("a", False)
    assert value == Scalar(
        text="no", quoted=False, span=Span(file="f.yaml", line=1, column=4, end_column=6)
    )
    assert isinstance(listed, Sequence)
    assert [item.text for item in listed.items if isinstance(item, Scalar)] == ["x", "012"]
    assert listed.span == Span(file="f.yaml", line=2, column=5, end_column=15)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, nodes.LOADER])
def test_both_parsers_give_the_same_nodes(
    loader: type[yaml.SafeLoader], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "a:\n- 'x'\n- b: {c: d}\ne: >-\n  f\n  g\n"
    expected = read(text)
    monkeypatch.setattr(nodes, "LOADER", loader)
    assert read(text) == expected


def test_a_value_on_several_lines_is_marked_on_its_first() -> None:
    node = read("a: one\n  two\n")
    assert isinstance(node, Mapping)
    assert node.entries[0][1].span == Span(file="f.yaml", line=1, column=4, end_column=7)


def test_byte_order_mark_and_other_line_ends_are_read() -> None:
    node = read("\ufeffa: 1\r\nb: 2\r\n")
    assert isinstance(node, Mapping)
    assert node.entries[1][0].span == Span(file="f.yaml", line=2, column=1, end_column=2)


def test_alias_bomb_is_refused_without_being_expanded() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 60)]
    assert set(codes("\n".join(lines).encode())) == {"SK108"}


@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- ", b"? "])
def test_nesting_100_000_deep_costs_nothing(opening: bytes) -> None:
    started = time.process_time()
    assert codes(opening * 100_000) == ["SK110"]
    assert time.process_time() - started < 5


def test_nesting_of_forty_is_read() -> None:
    assert codes(b"[" * 40 + b"]" * 40) == []
    assert codes(b"[" * 41 + b"]" * 41) == ["SK110"]


def test_a_50_mb_text_is_not_parsed() -> None:
    assert codes(b"a: b\n" * 10_000_000) == ["SK102"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ["SK106"]),
        (b"# nothing\n", ["SK106"]),
        (b"---\n", []),
        (b"a: \xff\n", ["SK103"]),
        (b"\xff\xfea\x00:\x00", ["SK103"]),
        (b"a: \x00\n", ["SK104"]),
        (b"a: \x1b[31m\n", ["SK104"]),
        ("a: \u2028 b\n".encode(), ["SK104"]),
        ("a: \x85 b\n".encode(), ["SK104"]),
        (b"a: [1\n", ["SK105"]),
        (b"\ta: 1\n", ["SK105"]),
        (b"@", ["SK105"]),
        (b'a: "\\ud800"', ["SK105"]),
        (b"a: 1\n---\nb: 1\n", ["SK107"]),
        (b"a: &x 1\n", ["SK108"]),
        (b"a: *x\n", ["SK108"]),
        (b"a: !x 1\n", ["SK109"]),
        (b"a: ! 1\n", ["SK109"]),
        (b"!x {a: 1}", ["SK109"]),
        (b"a: 1\nb: 2\na: 3\na: 4\n", ["SK111", "SK111"]),
        (b"{[a]: 1, {b: 2}: 3}", ["SK112", "SK112"]),
    ],
)
def test_what_is_refused(data: bytes, expected: list[str]) -> None:
    assert codes(data) == expected


def test_a_duplicate_key_names_both_places() -> None:
    collector = Collector()
    node_of(b"a: 1\nb: 2\na: 3\n", "f.yaml", collector)
    (found,) = collector.report()
    assert found.span == Span(file="f.yaml", line=3, column=1, end_column=2)
    assert "line 1, column 1" in found.help
    assert found.source_line == "a: 3"


def test_many_faults_are_reported_up_to_a_limit() -> None:
    assert len(codes(b"[" + b"&a 1, " * 1000 + b"]")) == nodes.MOST_FINDINGS


@given(st.binary(max_size=300))
def test_arbitrary_bytes_never_raise(data: bytes) -> None:
    codes(data)


@given(st.text(alphabet="ab: -[]{}\n\"'&*!?|>%@#,\t\\~0", max_size=80))
def test_arbitrary_yaml_never_raises(text: str) -> None:
    codes(text.encode())


@given(st.text(alphabet="ab: -[]{}\n\"'?|>#,\\", max_size=60))
def test_the_parsers_agree_on_what_both_read(text: str) -> None:
    """The C parser decides; the other one may only be stricter or looser on broken texts."""
    try:
        expected = list(yaml.parse(text, Loader=yaml.SafeLoader))
        found = list(yaml.parse(text, Loader=nodes.LOADER))
    except yaml.YAMLError:
        return
    assert [type(event) for event in found] == [type(event) for event in expected]
