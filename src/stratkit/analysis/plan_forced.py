"""What forcing an option into a plan does, and what keeps it out."""

from __future__ import annotations

import math
from dataclasses import replace

from stratkit.analysis.plan_changes import moved
from stratkit.model.inquiry import WhyNot
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import NotPlanned, Plan
from stratkit.model.terms import Lock, Terms
from stratkit.planning.plan import plan as make

DRAWS = 100
"""Of a forecast that nobody looks at."""


def why_not(plan: Plan, option: str, kb: KnowledgeBase) -> WhyNot:
    """Plan again with an option forced in.

    Args:
        plan: The plan without it.
        option: The id of an option that costs money or hours.
        kb: The knowledge base the plan was made with.
    """
    found = make(
        plan.strategy,
        kb,
        requiring(plan.terms, option),
        cheapest=plan.cheapest,
        draws=DRAWS,
        seed=plan.seed,
    )
    forced = found if isinstance(found, Plan) else None
    regret = plan.certificate.value - forced.certificate.value if forced else math.inf
    return WhyNot(
        plan=plan,
        option=option,
        forced=forced,
        regret=regret,
        moved=tuple(m for m in moved(plan, forced) if m.option != option) if forced else (),
        fit=plan.strategy.recommendation(option).fit,
        keeps_out=_known(plan, option),
    )


def requiring(terms: Terms, option: str) -> Terms:
    """Return terms that want an option in, and no longer want it out."""
    kept = tuple(k for k in terms.locks if (k.option, k.kind) != (option, "exclude"))
    return replace(terms, locks=(*kept, Lock(option=option, kind="require")))


def _known(plan: Plan, option: str) -> NotPlanned | None:
    """Return why the option was left out, as far as the plan says so itself."""
    said = next((item for item in plan.not_planned if item.option == option), None)
    if said is None and option in plan.problem.left_out:
        detail = plan.problem.left_out[option]
        return NotPlanned(option=option, reason="need", detail=detail, regret=math.inf)
    return said
