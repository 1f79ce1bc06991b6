"""All checks of a knowledge base, as one visible tuple."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from stratkit.checks.examples import check_examples
from stratkit.checks.markup import check_markup
from stratkit.checks.numbers import check_numbers
from stratkit.checks.options import check_options
from stratkit.checks.profiles import check_profiles
from stratkit.checks.rules import check_rules
from stratkit.checks.sources import check_sources
from stratkit.checks.structure import check_structure
from stratkit.checks.translations import check_translations
from stratkit.checks.wording import check_wording
from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report
from stratkit.kb.load import load_folder
from stratkit.model.knowledge_base import KnowledgeBase

Check = Callable[[KnowledgeBase, Path, Collector], None]
"""Looks at a whole knowledge base that has loaded without errors."""

CHECKS: tuple[Check, ...] = (
    check_structure,
    check_rules,
    check_examples,
    check_options,
    check_sources,
    check_numbers,
    check_wording,
    check_markup,
    check_translations,
    check_profiles,
)


def run_checks(folder: Path) -> Report:
    """Return everything there is to say about a knowledge base.

    The checks of the whole run only once every file could be read: what is missing
    would otherwise be reported as if it had never been written.
    """
    loaded = load_folder(folder)
    report = loaded.report
    if loaded.knowledge_base is None:
        return report
    for check in CHECKS:
        collector = loaded.collector()
        check(loaded.knowledge_base, folder, collector)
        report += collector.report()
    return report
