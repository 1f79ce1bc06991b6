"""The one way into a knowledge base: read, resolve, compile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from stratkit.kb.compile import compiled
from stratkit.kb.folder import read_folder
from stratkit.kb.loaded import Loaded
from stratkit.kb.references import check_references
from stratkit.model.knowledge_base import KnowledgeBase


def load_folder(path: Path) -> Loaded:
    """Load a knowledge base; there is none when the report has errors."""
    loaded = read_folder(path)
    return loaded if loaded.knowledge_base is None else checked(loaded, loaded.knowledge_base)


def checked(loaded: Loaded, knowledge_base: KnowledgeBase) -> Loaded:
    """Resolve the references of what has been read, and compile it if nothing is wrong."""
    collector = loaded.collector()
    check_references(knowledge_base, collector)
    report = loaded.report + collector.report()
    if not report.ok:
        return replace(loaded, knowledge_base=None, report=report)
    whole = compiled(knowledge_base, collector)
    report = loaded.report + collector.report()
    return replace(loaded, knowledge_base=whole if report.ok else None, report=report)
