"""The profiles and the companies that ship can be read, and are given something to do."""

from __future__ import annotations

from pathlib import Path

from stratkit.checks.contradictions import contradictions
from stratkit.checks.recommendations import check_recommendations
from stratkit.diagnostics.collector import Collector
from stratkit.kb.cases import read_cases
from stratkit.kb.profile import SUFFIX, read_profile
from stratkit.kb.text import bytes_of
from stratkit.kb.tree import name_of
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile


def check_profiles(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Read every example profile and every documented company, and judge those without fault."""
    shipped: dict[str, BusinessProfile] = {}
    for path in sorted((folder / "examples").glob(f"*{SUFFIX}")):
        name = f"{name_of(folder)}/examples/{path.name}"
        data = bytes_of(path, name, collector)
        if data is not None:
            read = read_profile(data, name, kb)
            report = read.report + contradictions(read, kb)
            collector.take(report)
            if read.profile is not None and report.ok:
                shipped[path.name.removesuffix(SUFFIX)] = read.profile
    cases = folder / "cases"
    if cases.is_dir():
        known = read_cases(cases, kb)
        collector.take(known.report)
        shipped |= {case.id: case.profile for case in known.cases}
    if shipped:
        check_recommendations(kb, shipped, collector)
