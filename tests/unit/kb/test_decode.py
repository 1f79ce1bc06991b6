from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.diagnostics.collector import Collector
from stratkit.kb.decode import decode
from stratkit.kb.nodes import node_of
from stratkit.model.condition import Condition
from stratkit.model.options import Option
from stratkit.model.source import Citation
from stratkit.model.traits import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    id: str
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    name: str
    number: int = 0
    flag: bool = False
    word: Literal["weak", "strong"] = "weak"
    words: tuple[str, ...] = ()
    table: dict[str, int] = field(default_factory=dict)
    free: dict[str, Any] = field(default_factory=dict)
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    cited: tuple[Citation, ...] = ()
    when: Condition | None = None


def read(text: str) -> tuple[Everything | None, Collector]:
    collector = Collector()
    node = node_of(text.encode(), "f.yaml", collector)
    assert node is not None
    return decode(node, Everything, collector, "x"), collector


def codes(text: str) -> list[str]:
    value, collector = read(text)
    found = [d.code for d in collector.report()]
    assert (value is None) == bool(found)
    return found


def value(text: str) -> Everything:
    found, collector = read(text)
    assert found is not None, collector.report()
    return found


def test_every_type_is_read() -> None:
    assert value(
        """
        name:  no
        number: 1_000_000
        flag: yes
        word: strong
        words: [012, 1:30, "true"]
        table: {a: 1, b: -2}
        free: {a: 6, b: [x, 7], c: yes, d: "6", e: 012, f: false}
        inner: {id: one.two, size: 3}
        many: [{id: a.b}, {id: a.c}]
        cited: [src.000#s0-037]
        when: {fact: f, is: yes}
        """
    ) == Everything(
        name="no",
        number=1_000_000,
        flag=True,
        word="strong",
        words=("012", "1:30", "true"),
        table={"a": 1, "b": -2},
        free={"a": 6, "b": ["x", 7], "c": "yes", "d": "6", "e": "012", "f": "no"},
        inner=Inner(id="one.two", size=3),
        many=(Inner(id="a.b"), Inner(id="a.c")),
        cited=(Citation(source="src.000", locator="s0-037"),),
        when=Condition(kind="is", subject="f", values=("yes",)),
    )


@pytest.mark.parametrize("null", ["~", "null", ""])
def test_an_optional_value_may_be_null(null: str) -> None:
    assert value(f"name: x\ninner: {null}\n").inner is None


@pytest.mark.parametrize(
    "number", ["012", "0x1F", "1:30", "1e3", "1.0", '"5"', "1__0", "10_00", "_1", "9" * 5000, "٣"]
)
def test_a_number_is_written_in_plain_digits(number: str) -> None:
    assert codes(f"name: x\nnumber: {number}\n") == ["SK115"]


@pytest.mark.parametrize("flag", ["1", "on", '"yes"', "[yes]"])
def test_a_boolean_is_true_or_false(flag: str) -> None:
    assert codes(f"name: x\nflag: {flag}\n") == ["SK115"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("number: 1", ["SK114"]),
        ("name:", ["SK115"]),
        ("name: ' '", ["SK115"]),
        ('name: "a\\eb"', ["SK104"]),
        ("[name]", ["SK115"]),
        ("name: x\nwords: one", ["SK115"]),
        ("name: x\nwords: [[a], {b: c}]", ["SK115", "SK115"]),
        ("name: x\nword: medium", ["SK116"]),
        ("name: x\ntable: {a: b}", ["SK115"]),
        ("name: x\ninner: {size: 1}", ["SK114"]),
        ("name: x\ncited: [src.000, 's0-1', 'src.000#', 'x#y']", ["SK117"] * 4),
        ("name: x\nmany: [{id: a.b}, {id: a.b}]", ["SK124"]),
        ("names: x", ["SK113"]),
        ("name: x\nnumber: b\nword: c\ncited: [d]\nother: e", ["SK115", "SK116", "SK117", "SK113"]),
    ],
)
def test_faults_are_all_reported(text: str, expected: list[str]) -> None:
    if "many" in text:
        assert [d.code for d in read(text)[1].report()] == expected
    else:
        assert codes(text) == expected


def test_an_unknown_key_is_suggested() -> None:
    _, collector = read("name: x\nnumbr: 1")
    (found,) = collector.report()
    assert found.help == "did you mean `number`?"


def test_places_are_kept_under_paths_and_ids() -> None:
    _, collector = read("name: x\nmany:\n- {id: a.b, size: 1}\nwhen: {any: [{fact: f, is: [y]}]}\n")
    places = {path: (span.line, span.column) for path, span in collector.spans.items()}
    assert places["x/name"] == (1, 7)
    assert places["x/many/0"] == (3, 3)
    assert places["a.b"] == (3, 8)
    assert places["a.b/size"] == (3, 19)
    assert places["x/when/parts/0/subject"] == (4, 21)
    assert places["x/when/parts/0/values/0"] == (4, 29)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{fact: f, is: [a, no]}", Condition(kind="is", subject="f", values=("a", "no"))),
        ("{fact: f, has: True}", Condition(kind="has", subject="f", values=("yes",))),
        ('{fact: f, is: "True"}', Condition(kind="is", subject="f", values=("True",))),
        (
            "{fact: f, at: {6: 1000, -2: 0}}",
            Condition(kind="at", subject="f", points=((-2, 0), (6, 1000))),
        ),
        ("{trait: trait.x}", Condition(kind="trait", subject="trait.x")),
        ("{option: tactic.x}", Condition(kind="option", subject="tactic.x")),
        (
            "{not: {trait: trait.x}}",
            Condition(kind="not", parts=(Condition(kind="trait", subject="trait.x"),)),
        ),
        (
            "{all: [{trait: trait.x}, {any: [{trait: trait.y}]}]}",
            Condition(
                kind="all",
                parts=(
                    Condition(kind="trait", subject="trait.x"),
                    Condition(kind="any", parts=(Condition(kind="trait", subject="trait.y"),)),
                ),
            ),
        ),
    ],
)
def test_every_form_of_condition_is_read(text: str, expected: Condition) -> None:
    assert value(f"name: x\nwhen: {text}").when == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x", "SK115"),
        ("{}", "SK118"),
        ("{fact: f}", "SK118"),
        ("{fact: f, is: a, has: b}", "SK118"),
        ("{fact: f, is: []}", "SK118"),
        ("{fact: f, equals: a}", "SK113"),
        ("{fact: [f], is: a}", "SK115"),
        ("{trait: t.x, is: a}", "SK118"),
        ("{all: {trait: t.x}}", "SK115"),
        ("{all: []}", "SK118"),
        ("{not: [{trait: t.x}]}", "SK115"),
        ("{fact: f, at: [1, 2]}", "SK115"),
        ("{fact: f, at: {1: 0}}", "SK119"),
        ("{fact: f, at: {1: 0, 2: 1001}}", "SK119"),
        ("{fact: f, at: {1: 0, 2: -1}}", "SK119"),
        ("{fact: f, at: {1_000: 0, 1000: 1}}", "SK119"),
        ("{fact: f, at: {a: 0, 2: 1}}", "SK115"),
    ],
)
def test_a_malformed_condition_is_refused(text: str, expected: str) -> None:
    assert codes(f"name: x\nwhen: {text}") == [expected]


def test_a_file_full_of_unknown_keys_is_reported_in_bounded_time() -> None:
    text = "name: x\n" + "".join(f"unknown_key_number_{i}: 1\n" for i in range(20_000))
    _, collector = read(text)
    assert len(collector.report()) == 100


ANY_YAML = st.recursive(
    st.sampled_from(["id", "src.a#b", "yes", "12", "x.y", "~", "''"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(["id", "when", "fact", "is", "at", "all", "evidence", "given", "base"]),
            inner,
            max_size=4,
        ).map(lambda d: "{" + ", ".join(f"{k}: {v}" for k, v in d.items()) + "}"),
    ),
    max_leaves=12,
)


@given(ANY_YAML)
def test_any_shape_gives_a_value_or_faults(text: str) -> None:
    for cls in (Rule, Option, Condition, Everything):
        collector = Collector()
        node = node_of(text.encode(), "f.yaml", collector)
        assert node is not None
        found = decode(node, cls, collector, "p")
        assert (found is None) <= bool(len(collector))
