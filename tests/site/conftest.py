"""What the proofs about the whole site share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

KIND = re.compile(r'<body class="kind-([\w-]+)"')
LANGUAGES = ("en", "pl", "ru")
PLANTED = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>{head}</head>
<body class="kind-home"><main><h1>A page</h1>{body}</main></body></html>
"""
Kinds: TypeAlias = Mapping[str, Mapping[str, str]]
Plant: TypeAlias = Callable[..., Path]


def largest(folder: Path) -> Mapping[str, str]:
    """Return the largest page of each kind in a language: kind to id."""
    found: dict[str, tuple[int, str]] = {}
    for page in sorted(folder.rglob("index.html")):
        text = page.read_text(encoding="utf-8")
        if kind := KIND.search(text):
            identity = page.parent.relative_to(folder).as_posix()
            size = (len(text), "home" if identity == "." else identity)
            found[kind[1]] = max(size, found.get(kind[1], size))
    return {kind: identity for kind, (_size, identity) in sorted(found.items())}


@pytest.fixture(scope="session")
def kinds(site: Path) -> Kinds:
    """Return the page that each kind is tried on: language to kind to id."""
    return {language: largest(site / language) for language in LANGUAGES}


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Return what makes a site of one page, with a fault in it."""

    def planted(body: str = "", head: str = "") -> Path:
        (tmp_path / "en").mkdir()
        page = PLANTED.format(head=head, body=body)
        (tmp_path / "en" / "index.html").write_text(page, encoding="utf-8")
        return tmp_path

    return planted
