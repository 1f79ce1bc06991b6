"""The verbs: everything a command line, a notebook or a program asks of stratkit.

Each verb is imported when it is first asked for, so that asking for one never pays for all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stratkit.api.inquiries import (
        ask,
        assumptions,
        plan_explanation,
        robustness,
        smallest_change,
        what_if,
        why_not,
    )
    from stratkit.api.knowledge import (
        check_kb,
        coverage,
        entity,
        export,
        find_option,
        ledger,
        load_kb,
        paths,
        search,
        stats,
    )
    from stratkit.api.plans import (
        frontier,
        plan,
        plan_diff,
        read_lock,
        replanned,
        sealed,
        written_lock,
    )
    from stratkit.api.profiles import (
        blank_profile,
        changed,
        check_answer,
        check_profile,
        example,
        examples,
        laid_terms,
        load_profile,
        read_profile,
        titles,
        written_profile,
    )
    from stratkit.api.strategies import (
        compare,
        contrast,
        evaluate,
        explain,
        kb_diff,
        load_cases,
        recommend,
        typical,
    )

__all__ = [
    "ask",
    "assumptions",
    "blank_profile",
    "changed",
    "check_answer",
    "check_kb",
    "check_profile",
    "compare",
    "contrast",
    "coverage",
    "entity",
    "evaluate",
    "example",
    "examples",
    "explain",
    "export",
    "find_option",
    "frontier",
    "kb_diff",
    "laid_terms",
    "ledger",
    "load_cases",
    "load_kb",
    "load_profile",
    "paths",
    "plan",
    "plan_diff",
    "plan_explanation",
    "read_lock",
    "read_profile",
    "recommend",
    "replanned",
    "robustness",
    "sealed",
    "search",
    "smallest_change",
    "stats",
    "titles",
    "typical",
    "what_if",
    "why_not",
    "written_lock",
    "written_profile",
]

_HOMES = {
    "inquiries": (
        "ask",
        "assumptions",
        "plan_explanation",
        "robustness",
        "smallest_change",
        "what_if",
        "why_not",
    ),
    "plans": (
        "frontier",
        "plan",
        "plan_diff",
        "read_lock",
        "replanned",
        "sealed",
        "written_lock",
    ),
    "profiles": (
        "blank_profile",
        "changed",
        "check_answer",
        "check_profile",
        "example",
        "examples",
        "laid_terms",
        "load_profile",
        "read_profile",
        "titles",
        "written_profile",
    ),
    "strategies": (
        "compare",
        "contrast",
        "evaluate",
        "explain",
        "kb_diff",
        "load_cases",
        "recommend",
        "typical",
    ),
}
"""Module to the verbs that are not about the knowledge base itself."""


def __getattr__(name: str) -> object:
    """Import a verb when it is first asked for (PEP 562)."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    home = next((module for module, verbs in _HOMES.items() if name in verbs), "knowledge")
    module = import_module(f"{__name__}.{home}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
