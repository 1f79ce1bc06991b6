"""From a business profile to an explained, cited, reproducible marketing strategy.

>>> import stratkit
>>> profile = stratkit.load_profile({"name": "Acme", "sells_to": "businesses"})
>>> strategy = stratkit.recommend(profile)
>>> strategy.profile.name
'Acme'

Names are imported when they are first asked for, so `import stratkit` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stratkit.analysis.compare import Comparison
    from stratkit.analysis.coverage import Coverage
    from stratkit.api import (
        check_kb,
        check_profile,
        compare,
        contrast,
        coverage,
        evaluate,
        examples,
        explain,
        load_cases,
        load_kb,
        load_profile,
        recommend,
        search,
    )
    from stratkit.diagnostics.diagnostic import Diagnostic, Report
    from stratkit.diagnostics.errors import InvalidData, StratkitError, UnknownId
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.profile import BusinessProfile
    from stratkit.model.strategy import Recommendation, Strategy

__version__ = "0.1.0"

__all__ = [
    "BusinessProfile",
    "Comparison",
    "Coverage",
    "Diagnostic",
    "InvalidData",
    "KnowledgeBase",
    "Recommendation",
    "Report",
    "Strategy",
    "StratkitError",
    "UnknownId",
    "__version__",
    "check_kb",
    "check_profile",
    "compare",
    "contrast",
    "coverage",
    "evaluate",
    "examples",
    "explain",
    "load_cases",
    "load_kb",
    "load_profile",
    "recommend",
    "search",
]

_HOMES = {
    "BusinessProfile": "model.profile",
    "Comparison": "analysis.compare",
    "Coverage": "analysis.coverage",
    "Diagnostic": "diagnostics.diagnostic",
    "InvalidData": "diagnostics.errors",
    "KnowledgeBase": "model.knowledge_base",
    "Recommendation": "model.strategy",
    "Report": "diagnostics.diagnostic",
    "Strategy": "model.strategy",
    "StratkitError": "diagnostics.errors",
    "UnknownId": "diagnostics.errors",
}
"""Where each class lives; every other name is a verb of `stratkit.api`."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for (PEP 562)."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    module = import_module(f"{__name__}.{_HOMES.get(name, 'api')}")
    value: object = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
