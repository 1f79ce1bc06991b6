"""What comes first within each kind: a firm that does everything first does nothing first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Fit


def prioritized(kb: KnowledgeBase, ranked: Sequence[Fit]) -> tuple[Fit, ...]:
    """Settle within each kind which options are core, best first.

    Of a kind that is one choice, one option is core at most; of any other, as many as the
    knowledge base allows. Those behind them are useful. Where none reaches the bound of core,
    the best useful one of the kind takes its place: there is always something to begin with,
    unless nothing of the kind suits.

    Args:
        kb: The knowledge base.
        ranked: Fits with the verdicts that score, requirements and exclusions give, best first.
    """
    by_kind: dict[str, list[Fit]] = defaultdict(list)
    for fit in ranked:
        by_kind[kb.options[fit.option].kind].append(fit)
    changed: dict[str, Fit] = {}
    for kind, fits in by_kind.items():
        most = 1 if kb.kinds[f"kind.{kind}"].choose == "one" else kb.info.calibration.most_core
        core = [fit for fit in fits if fit.verdict == "core"]
        for fit in core[most:]:
            changed[fit.option] = replace(fit, verdict="useful")
        useful = next((fit for fit in fits if fit.verdict == "useful"), None)
        if not core and useful is not None:
            changed[useful.option] = replace(useful, verdict="core")
    settled = [changed.get(fit.option, fit) for fit in ranked]
    return tuple(sorted(settled, key=lambda fit: fit.rank_key)) if changed else tuple(settled)
