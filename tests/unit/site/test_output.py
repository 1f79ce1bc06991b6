from __future__ import annotations

from pathlib import Path

import pytest

from stratkit.diagnostics.errors import StratkitError
from stratkit.site.output import (
    Files,
    Manifest,
    check_target,
    digest_of,
    intact,
    read_manifest,
    recover,
    swapped_in,
    write_manifest,
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page."""
    out = tmp_path / "site"
    with swapped_in(out) as folder:
        files = Files(folder)
        files.write("en/index.html", b"old")
        write_manifest(folder, Manifest(made_from="a", files=files.files, languages=("en",)))
    return out


def test_a_site_appears_whole(site: Path) -> None:
    manifest = read_manifest(site)
    assert manifest == Manifest(
        made_from="a", files={"en/index.html": digest_of(b"old")}, languages=("en",)
    )
    assert intact(site, manifest)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_somebody_has_changed_is_noticed(site: Path) -> None:
    manifest = read_manifest(site)
    assert manifest
    (site / "en" / "index.html").write_text("other", encoding="utf-8")
    assert not intact(site, manifest)
    (site / "en" / "index.html").unlink()
    assert not intact(site, manifest)


def test_a_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    with swapped_in(site) as folder:
        (folder / "index.html").write_text("new", encoding="utf-8")
        assert (site / "en" / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_build_that_stops_leaves_the_old_site(site: Path, error: type[BaseException]) -> None:
    def stopped() -> None:
        with swapped_in(site) as folder:
            (folder / "index.html").write_text("half", encoding="utf-8")
            raise error

    with pytest.raises(error):
        stopped()
    assert (site / "en" / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_full_disk_is_said_to_be_one(site: Path) -> None:
    def full() -> None:
        with swapped_in(site):
            raise OSError(28, "No space left on device")

    with pytest.raises(StratkitError, match=r"cannot be written: .*space"):
        full()
    assert read_manifest(site)


def test_a_build_that_was_killed_leaves_nothing_for_good(site: Path) -> None:
    half = site.with_name(".site.building")
    half.mkdir()
    (half / "index.html").write_text("half", encoding="utf-8")
    recover(site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_that_was_moved_away_comes_back(site: Path) -> None:
    site.rename(site.with_name(".site.former"))
    recover(site)
    assert (site / "en" / "index.html").read_text(encoding="utf-8") == "old"


def test_two_files_of_one_name_are_a_fault(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.write_all([("a/index.html", "x"), ("b", b"y")])
    with pytest.raises(ValueError, match=r"a/index\.html"):
        files.write("a/index.html", b"z")
    assert files.size == 2


def test_what_is_no_site_is_not_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "home"
    out.mkdir()
    check_target(out)
    (out / "letters.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(StratkitError, match="something else than a site"):
        check_target(out)
    (out / "site.json").write_text('{"format": 1}', encoding="utf-8")
    with pytest.raises(StratkitError, match="something else than a site"):
        check_target(out)


def test_a_link_is_not_followed(site: Path) -> None:
    link = site.with_name("link")
    link.symlink_to(site)
    with pytest.raises(StratkitError, match="not a folder"):
        check_target(link)


def test_a_file_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StratkitError, match="not a folder"):
        check_target(tmp_path / "file")
    with pytest.raises(StratkitError, match="does not exist"):
        check_target(tmp_path / "none" / "site")


@pytest.mark.parametrize("text", ["", "[]", '{"format": 2}', '{"format": 1, "files": 3}', "\x00"])
def test_a_damaged_manifest_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "site.json").write_text(text, encoding="utf-8")
    assert read_manifest(tmp_path) is None
