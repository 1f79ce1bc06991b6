"""The tiny knowledge base, and how tests change a copy of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from stratkit.kb.load import load_folder
from stratkit.model.knowledge_base import KnowledgeBase

TINY = Path(__file__).parent / "fixtures" / "tiny-kb"
TINY_SITE = Path(__file__).parent / "fixtures" / "tiny-site"


def change(folder: Path, changes: Mapping[str, Mapping[str, str]]) -> None:
    """Replace texts that stand once in a file: file to text to what takes its place."""
    for file, replaced in changes.items():
        text = (folder / file).read_text(encoding="utf-8")
        for old, new in replaced.items():
            assert text.count(old) == 1, (file, old)
            text = text.replace(old, new)
        (folder / file).write_text(text, encoding="utf-8")


def add(folder: Path, files: Mapping[str, str]) -> None:
    """Write files: relative path to text."""
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")


def loaded(folder: Path) -> KnowledgeBase:
    """Return the knowledge base in a folder that is without error."""
    found = load_folder(folder)
    assert found.knowledge_base is not None, [(d.span, d.message) for d in found.report]
    return found.knowledge_base
