from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit import api
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.tables import history_node
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import History, Result, Share, Terms


def read(kb: KnowledgeBase, folder: Path, files: dict[str, str]) -> History:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    terms, report = api.laid_terms(Terms(), {}, [folder / name for name in files], kb)
    assert report.ok
    return terms.history


def codes(kb: KnowledgeBase, folder: Path, text: str) -> list[tuple[str, int]]:
    (folder / "table.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidData) as raised:
        api.laid_terms(Terms(), {}, [folder / "table.csv"], kb)
    return [(d.code, d.span.line) for d in raised.value.report if d.span]


@pytest.mark.parametrize(
    "text",
    [
        "option,spend,volume,currency\nradio,900,3,EUR\n",
        "option;spend;volume\nradio;900 EUR;3\n",
        "Option\tSpend\tVolume\nRadio\t900 EUR\t3\n",
        'option,spend,volume\r\n\r\nchannel.radio,"900.00 EUR",3\r\n',
        "\ufeffoption,spend,volume\nradio,900EUR,3",
        "volume,option,currency,spend\n3,radio,EUR,900 EUR\n",
    ],
)
def test_results_are_read_as_people_save_tables(
    kb: KnowledgeBase, tmp_path: Path, text: str
) -> None:
    found = read(kb, tmp_path, {"results.csv": text})
    assert found.results == (Result(option="channel.radio", spend=900.0, volume=3.0),)
    assert found.results[0].place.startswith(str(tmp_path / "results.csv:"))


def test_results_conversions_and_curves_of_several_files_add_up(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    found = read(
        kb,
        tmp_path,
        {
            "one.csv": "option,spend,volume\nradio,900 EUR,3\n",
            "two.csv": "option,spend,volume\ndisplay,100 EUR,5\n",
            "steps.csv": "step,of,went_on\nvisit-to-lead,4000,110\n",
            "points.csv": "channel,spend,outcome,period,currency\n"
            "radio,100,20,week,EUR\nradio,200,30,week,EUR\nradio,400,40,week,EUR\n"
            "radio,0,0,week,EUR\n",
            "curves.csv": "option,form,alpha,lam,period,currency\n"
            "display,michaelis_menten,40,150,month,EUR\n",
            "more.json": '{\n\t"curves": [{"option": "print", "form": "exponential", '
            '"half": 90, "ceiling": 7, "period": "quarter", "currency": "EUR"}]}',
            "also.yaml": "conversions: [{step: lead-to-opportunity, of: 9, went_on: 4}]\n",
        },
    )
    assert [result.option for result in found.results] == ["channel.radio", "channel.display"]
    assert found.shares == (
        Share(step="visit-to-lead", trials=4_000, successes=110),
        Share(step="lead-to-opportunity", trials=9, successes=4),
    )
    assert [(c.option, c.shape) for c in found.curves] == [
        ("channel.radio", "michaelis-menten"),
        ("channel.display", "michaelis-menten"),
        ("channel.print", "exponential"),
    ]
    assert found.curves[0].half == pytest.approx(200 * 13)
    assert found.curves[0].ceiling == pytest.approx(60 * 13)


def test_a_file_takes_the_place_of_the_profile_s_results_of_its_kind(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    (tmp_path / "r.csv").write_text("option,spend,volume\nradio,900 EUR,3\n", encoding="utf-8")
    known = History(
        results=(Result(option="channel.display", spend=5.0, volume=1.0),),
        shares=(Share(step="visit-to-lead", trials=9, successes=1),),
    )
    terms, _report = api.laid_terms(Terms(history=known), {}, [tmp_path / "r.csv"], kb)
    assert [result.option for result in terms.history.results] == ["channel.radio"]
    assert terms.history.shares == known.shares


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("SK114", 0)]),
        ("a,b\n1,2\n", [("SK114", 1)]),
        ("option,spend,volume\nradio,900,3\n", [("SK805", 2)]),
        ("option,spend,volume\nradio,9 EUR\n", [("SK114", 2)]),
        ("option,spend,volume\nradio,9 EUR,3,4\n", [("SK113", 2)]),
        ("option,spend,volume\nradio,9 EUR,1e400\n", [("SK812", 2)]),
        ("option,spend,volume,note\nradio,9 EUR,3,x\n", [("SK113", 1)]),
        (
            "option,spend,volume\nradio,-9 EUR,3\nradoi,9 EUR,x\n",
            [("SK812", 2), ("SK803", 3), ("SK810", 3)],
        ),
        ("step,of,went_on\nvisit-to-lead,4,9\n", [("SK815", 2)]),
        ("channel,spend,outcome,period,currency\nradio,1,2,week,EUR\n", [("SK816", 2)]),
        ("option,spend,volume\nra\x1bdio,9 EUR,3\n", [("SK104", 2)]),
    ],
)
def test_each_fault_has_its_code_and_line(
    kb: KnowledgeBase, tmp_path: Path, text: str, found: list[tuple[str, int]]
) -> None:
    assert codes(kb, tmp_path, text) == found


def test_a_file_that_is_not_there_is_guessed(kb: KnowledgeBase, tmp_path: Path) -> None:
    (tmp_path / "results.csv").write_text("", encoding="utf-8")
    with pytest.raises(InvalidData, match="did you mean"):
        api.laid_terms(Terms(), {}, [tmp_path / "result.csv"], kb)
    with pytest.raises(InvalidData, match="SK101"):
        api.laid_terms(Terms(), {}, [tmp_path / ("x" * 5_000)], kb)
    with pytest.raises(InvalidData, match="SK101"):
        api.laid_terms(Terms(), {}, [tmp_path], kb)


@given(data=st.binary(max_size=300), ending=st.sampled_from(["csv", "json"]))
def test_no_bytes_ever_raise(data: bytes, ending: str) -> None:
    for head in (b"", b"option,spend,volume\n", b"channel,spend,outcome\n"):
        collector = Collector()
        node = history_node(head + data, f"x.{ending}", collector)
        assert node is not None or len(collector)
