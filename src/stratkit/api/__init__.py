"""The verbs: everything a command line, a notebook or a program asks of stratkit.

Each verb is imported when it is first asked for, so that asking for one never pays for all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from stratkit.api.profiles import (
        blank_profile,
        check_answer,
        check_profile,
        example,
        examples,
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
    "blank_profile",
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
    "kb_diff",
    "ledger",
    "load_cases",
    "load_kb",
    "load_profile",
    "paths",
    "read_profile",
    "recommend",
    "search",
    "stats",
    "titles",
    "typical",
    "written_profile",
]

_PROFILES = {
    "blank_profile",
    "check_answer",
    "check_profile",
    "example",
    "examples",
    "load_profile",
    "read_profile",
    "titles",
    "written_profile",
}
_STRATEGIES = {
    "compare",
    "contrast",
    "evaluate",
    "explain",
    "kb_diff",
    "load_cases",
    "recommend",
    "typical",
}


def __getattr__(name: str) -> object:
    """Import a verb when it is first asked for (PEP 562)."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    home = "strategies" if name in _STRATEGIES else "knowledge"
    module = import_module(f"{__name__}.{'profiles' if name in _PROFILES else home}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
