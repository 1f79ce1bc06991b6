"""What stands in the folder of a site."""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import parsers, then

from bdd.steps.given_built import content
from stratkit.site.check import check_site
from stratkit.site.output import MANIFEST


@then(parsers.parse('the site has the page "{page}"'))
def the_site_has_the_page(built_site: Path, page: str) -> None:
    assert (built_site / page / "index.html").is_file()


@then(parsers.parse('the site has nothing in "{folder_name}"'))
def the_site_has_nothing_in(built_site: Path, folder_name: str) -> None:
    assert not (built_site / folder_name).exists()


@then("every page has its Markdown and its data beside it")
def every_page_has_its_twins(built_site: Path) -> None:
    pages = [p for p in built_site.glob("*/*/index.html") if b"refresh" not in p.read_bytes()]
    assert pages
    assert all((page.with_name("page.md")).is_file() for page in pages)
    assert all((page.with_name("page.json")).is_file() for page in pages)


@then("nothing in the site is wrong")
def nothing_in_the_site_is_wrong(built_site: Path) -> None:
    assert [(d.span, d.message) for d in check_site(built_site)] == []


@then("the site is as it was")
def the_site_is_as_it_was(built_site: Path, as_it_was: dict[str, bytes]) -> None:
    assert as_it_was
    assert content(built_site) == as_it_was


@then(parsers.parse('"{file}" of the site holds `{text}`'))
def a_file_of_the_site_holds(built_site: Path, file: str, text: str) -> None:
    assert text in (built_site / file).read_text(encoding="utf-8")


@then(parsers.parse('"{name}" holds Markdown alone, every link of which leads somewhere'))
def it_holds_markdown_alone(folder: Path, name: str) -> None:
    files = content(folder / name)
    assert {Path(file).suffix for file in files if file != MANIFEST} == {".md"}
    assert [d.message for d in check_site(folder / name)] == []
