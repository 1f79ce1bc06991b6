"""The profiles and the companies that ship can be read."""

from __future__ import annotations

from pathlib import Path

from stratkit.checks.contradictions import contradictions
from stratkit.diagnostics.collector import Collector
from stratkit.kb.cases import read_cases
from stratkit.kb.profile import SUFFIX, read_profile
from stratkit.kb.text import bytes_of
from stratkit.kb.tree import name_of
from stratkit.model.knowledge_base import KnowledgeBase


def check_profiles(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Read every example profile and every documented company."""
    for path in sorted((folder / "examples").glob(f"*{SUFFIX}")):
        name = f"{name_of(folder)}/examples/{path.name}"
        data = bytes_of(path, name, collector)
        if data is not None:
            read = read_profile(data, name, kb)
            collector.take(read.report + contradictions(read, kb))
    cases = folder / "cases"
    if cases.is_dir():
        collector.take(read_cases(cases, kb).report)
