"""How to run the business around the programme: selling, pricing, delivering, keeping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Fit
from stratkit.model.strategy import OperatingSection, Recommendation

RECOMMENDED = frozenset({"core", "useful"})
LONGEST = 8


def operating_model(
    kb: KnowledgeBase, recommendations: Sequence[Recommendation]
) -> tuple[OperatingSection, ...]:
    """Return what to choose of each kind of the operating model, in the kinds' order.

    A kind that is a sequence, such as the steps of a sale, is shown in its own order.
    """
    by_kind: dict[str, list[Fit]] = defaultdict(list)
    for recommendation in recommendations:
        by_kind[kb.options[recommendation.fit.option].kind].append(recommendation.fit)
    sections = []
    for kind in sorted(kb.kinds.values(), key=lambda k: (k.order, k.id)):
        if kind.section != "operating-model":
            continue
        ranked = by_kind[kind.id.partition(".")[2]]
        fitting = [fit.option for fit in ranked if fit.verdict in RECOMMENDED]
        # Something has to be decided of each kind, so the best of the merely possible stands in.
        possible = fitting or [fit.option for fit in ranked if fit.verdict == "optional"][:1]
        limit = 1 if kind.choose == "one" else LONGEST
        chosen = sorted(possible[:limit], key=lambda option: kb.options[option].order)
        sections.append(OperatingSection(kind=kind.id, options=tuple(chosen)))
    return tuple(sections)
