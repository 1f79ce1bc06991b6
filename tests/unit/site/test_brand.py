from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.diagnostics.errors import InvalidData
from stratkit.site.brand import (
    LEAST,
    PAPER,
    Brand,
    BrandFiles,
    asset_files,
    contrast,
    nearest,
    read_brand,
    stylesheet,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def _written(folder: Path, text: str) -> Path:
    path = folder / "brand.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(InvalidData) as refused:
        read_brand(_written(folder, text))
    return [
        f"{d.span.line}:{d.span.column} {d.code}"
        for d in refused.value.report
        if d.span is not None
    ]


def test_a_whole_brand(tmp_path: Path) -> None:
    (tmp_path / "hala.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    found = read_brand(
        _written(
            tmp_path,
            "name: Hala Doradcy\n"
            'accent: "#1a5fb4"\n'
            'accent_dark: "#99c1f1"\n'
            "logo: hala.svg\n"
            "contact: mailto:biuro@hala.example\n"
            "imprint: Hala Doradcy, Kraków\n",
        )
    )
    assert found.brand.imprint == "Hala Doradcy, Kraków"
    files = asset_files(found)
    assert set(files) == {"brand.css", "hala.svg"}
    assert files["hala.svg"].startswith(b"<svg")


def test_a_brand_may_be_a_name_alone(tmp_path: Path) -> None:
    found = read_brand(_written(tmp_path, "name: Hala\n"))
    assert found == BrandFiles(brand=Brand(name="Hala"))
    assert asset_files(found) == {}


def test_everything_that_is_wrong_is_named_at_once(tmp_path: Path) -> None:
    text = (
        "nam: Hala\n"
        "accent: 1a5fb4\n"
        "accent_dark: [blue]\n"
        "logo: /etc/passwd\n"
        'contact: "java\\tscript:alert(1)"\n'
    )
    faults = _faults(tmp_path, text)
    assert "1:1 SK113" in faults
    assert "3:14 SK115" in faults
    text = text.replace("nam:", "name:").replace("[blue]", '"#000000"')
    assert _faults(tmp_path, text) == ["2:9 SK951", "3:14 SK951", "4:7 SK951", "5:10 SK951"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<rect onload='alert(1)'/>",
        "<a href='javascript:alert(1)'/>",
        "<foreignObject/>",
        "<!ENTITY a 'b'>",
    ],
)
def test_a_logo_with_a_script_is_refused(tmp_path: Path, inside: str) -> None:
    (tmp_path / "logo.svg").write_text(f"<svg>{inside}</svg>", encoding="utf-8")
    assert _faults(tmp_path, "logo: logo.svg\n") == ["1:7 SK951"]


@pytest.mark.parametrize("name", ["none.png", "../logo.svg", "logo.gif", 'a" onload.svg', ".svg"])
def test_a_logo_is_a_picture_beside_the_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "logo.gif").write_bytes(b"GIF89a")
    assert len(_faults(tmp_path, f"logo: '{name}'\n")) == 1


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InvalidData) as refused:
        read_brand(tmp_path / "brand.yaml")
    assert [d.code for d in refused.value.report] == ["SK101"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    # The ratios are those that the WCAG's own examples and contrast checkers give.
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@given(COLOURS, st.sampled_from(sorted(PAPER)))
def test_the_colour_that_is_proposed_passes(colour: str, key: str) -> None:
    found = nearest(colour, PAPER[key])
    assert min(contrast(found, paper) for paper in PAPER[key]) >= LEAST
    if min(contrast(colour, paper) for paper in PAPER[key]) >= LEAST:
        assert found == colour


def test_the_papers_are_those_of_the_stylesheet(root: Path) -> None:
    style = (root / "src/stratkit/site/assets/site.css").read_text(encoding="utf-8")
    for paper in {paper for papers in PAPER.values() for paper in papers}:
        assert paper in style.lower()


def test_both_themes_get_their_colour() -> None:
    style = stylesheet(Brand(accent="#1a5fb4", accent_dark="#99c1f1"))
    assert style.count("--accent: #1a5fb4") == 1
    assert style.count("--accent: #99c1f1") == 2
    assert stylesheet(Brand()) == ""
