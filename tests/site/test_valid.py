"""HTML as the Nu checker, which knows the standard, reads it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from machine import validator

HARMLESS = ".*(Content Security Policy|appears to be written in).*"
"""The checker takes no file on a disk for the site's own, as browsers do, and guesses the language
of a page although its English parts say that they are English."""
STACK = "-Xss4m"
"""Deeply nested drawings need more than Java gives by itself."""


@pytest.fixture(scope="module")
def check() -> Callable[[Iterable[Path]], list[str]]:
    """Return what tells the faults of pages, all by one process."""
    java, checker = validator()

    def faults(pages: Iterable[Path]) -> list[str]:
        options = ["--format", "json", "--exit-zero-always", "--stdout", "--skip-non-html"]
        run = subprocess.run(
            [java, STACK, "-jar", checker, *options, "--filterpattern", HARMLESS, *pages],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return [
            f"{'/'.join(each['url'].split('/')[-3:])}:{each.get('lastLine')}: {each['message']}"
            for each in json.loads(run.stdout)["messages"]
        ]

    return faults


def test_every_page_is_valid(
    site: Path,
    kinds: Mapping[str, Mapping[str, str]],
    check: Callable[[Iterable[Path]], list[str]],
) -> None:
    others = [
        site / code / ("" if identity == "home" else identity) / "index.html"
        for code, pages in kinds.items()
        if code != "en"
        for identity in pages.values()
    ]
    assert check([site / "index.html", site / "404.html", site / "en", *others]) == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<p><div>A block in a paragraph</div></p>", "p"),
        ("<h3>A level is left out</h3>", "skipping"),
        ("<p id='twice'>One</p><p id='twice'>Two</p>", "Duplicate ID"),
        ("<p><img src='a.png'></p>", "alt"),
        ("<table><tr><td><td></tr><tr><td></tr></table>", "column"),
    ],
)
def test_a_fault_is_found(
    plant: Callable[..., Path],
    check: Callable[[Iterable[Path]], list[str]],
    body: str,
    says: str,
) -> None:
    (found, *_more) = check([plant(body)])
    assert says in found
