"""What a business is like: a profile as a consultant would hand it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytest_bdd import given, parsers

from stratkit import api

SETTINGS = (
    "FORCE_COLOR",
    "NO_COLOR",
    "STRATKIT_CASES",
    "STRATKIT_COLOR",
    "STRATKIT_FORMAT",
    "STRATKIT_KB",
)
PROFILE, OTHER = "acme.stratkit.yaml", "other.stratkit.yaml"

Table = Sequence[Sequence[str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def profile_file(folder: Path) -> Path:
    """Name the file of the business in question."""
    return folder / PROFILE


@pytest.fixture
def other_file(folder: Path) -> Path:
    """Name the file of the business it is compared with."""
    return folder / OTHER


def as_yaml(datatable: Table) -> str:
    """Write a table `| field | answer |` as a profile."""
    return "".join(f"{field}: {answer}\n" for field, answer in datatable[1:])


@given(parsers.re(r"(?:a|(?P<second>another)) business profile"))
@given(parsers.re(r"profil (?P<second>innej )?firmy"))
def a_business_profile(
    profile_file: Path, other_file: Path, second: str | None, datatable: Table
) -> None:
    file = other_file if second else profile_file
    file.write_text(as_yaml(datatable), encoding="utf-8")


@given(parsers.parse('the example "{name}"'), target_fixture="profile_file")
@given(parsers.parse('przykład "{name}"'), target_fixture="profile_file")
def the_example(folder: Path, name: str) -> Path:
    assert folder.is_dir()
    return api.examples()[name]


@given("its segments")
def its_segments(profile_file: Path, datatable: Table) -> None:
    fields = datatable[0]
    lines = ["segments:"]
    for row in datatable[1:]:
        pairs = ", ".join(f"{f}: {answer}" for f, answer in zip(fields, row, strict=True) if answer)
        lines.append(f"  - {{{pairs}}}")
    text = profile_file.read_text(encoding="utf-8")
    profile_file.write_text("\n".join([text.rstrip(), *lines, ""]), encoding="utf-8")


@given(parsers.re(r'(?:a profile that|the file "(?P<name>[^"]+)") reads'))
def a_file_that_reads(folder: Path, name: str | None, docstring: str) -> None:
    file = folder / (name or PROFILE)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(docstring + "\n", encoding="utf-8")


def _bomb(file: Path) -> None:
    lines = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for this, last in zip("bcdefghi", "abcdefgh", strict=True):
        lines.append(f"{this}: &{this} [{', '.join([f'*{last}'] * 9)}]")
    file.write_text("\n".join(lines), encoding="utf-8")


def _large(file: Path) -> None:
    with file.open("wb") as stream:
        stream.write(b"sells_to: businesses\n")
        stream.truncate(50 * 1024 * 1024)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "missing": lambda file: file.unlink(missing_ok=True),
    "a folder": lambda file: file.mkdir(),
    "empty": lambda file: file.write_bytes(b""),
    "not UTF-8": lambda file: file.write_bytes(
        "sells_to: businesses\nregion: Łódź".encode("cp1250")
    ),
    "larger than 50 MB": _large,
    "an alias bomb": _bomb,
    "nested 100,000 levels deep": lambda file: file.write_text("sells_to: " + "[" * 100_000),
    "a picture": lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    "coloured by control characters": lambda file: file.write_text(
        "sells_to: businesses\nname: \x1b[31mAcme\x1b[0m\n"
    ),
}


@given(parsers.parse("a profile that is {fault}"))
def a_profile_that_is(profile_file: Path, fault: str) -> None:
    HOSTILE[fault](profile_file)
