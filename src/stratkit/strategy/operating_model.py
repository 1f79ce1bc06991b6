"""How to run the business around the programme: selling, pricing, delivering, keeping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import RECOMMENDED, VERDICTS, Fit
from stratkit.model.strategy import OperatingSection, Recommendation

LONGEST = 8


def operating_model(
    kb: KnowledgeBase, recommendations: Sequence[Recommendation], left_out: Container[str]
) -> tuple[OperatingSection, ...]:
    """Return what to choose of each kind of the operating model, in the kinds' order.

    A kind that is a sequence, such as the steps of a sale, is shown in its own order.

    Args:
        kb: A compiled knowledge base.
        recommendations: Every option, best first.
        left_out: Options that clash with a better one.
    """
    by_kind: dict[str, list[Fit]] = defaultdict(list)
    for recommendation in recommendations:
        option = recommendation.fit.option
        if option not in left_out:
            by_kind[kb.options[option].kind].append(recommendation.fit)
    sections = []
    for kind in sorted(kb.kinds.values(), key=lambda k: (k.order, k.id)):
        if kind.section != "operating-model":
            continue
        ranked = sorted(by_kind[kind.slug], key=lambda fit: VERDICTS.index(fit.verdict))
        fitting = [fit.option for fit in ranked if fit.verdict in RECOMMENDED]
        # Something has to be decided of each kind, so the best of the merely possible stands in.
        possible = fitting or [fit.option for fit in ranked if fit.verdict == "optional"][:1]
        limit = 1 if kind.choose == "one" else LONGEST
        chosen = sorted(possible[:limit], key=lambda option: kb.options[option].order)
        sections.append(OperatingSection(kind=kind.id, options=tuple(chosen)))
    return tuple(sections)
