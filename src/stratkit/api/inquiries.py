"""Verbs that question a plan: why, why not, what if, how sure, and what to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stratkit.api.knowledge import find_option, load_kb
from stratkit.api.plans import plan
from stratkit.diagnostics.errors import StratkitError
from stratkit.language.current import speaking
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile

if TYPE_CHECKING:
    from stratkit.model.inquiry import (
        Inquiry,
        PlanExplanation,
        Ranking,
        Robustness,
        SmallestChange,
        WhatIf,
        WhyNot,
    )
    from stratkit.model.plan import Plan


def plan_explanation(found: Plan, option: str, kb: KnowledgeBase | None = None) -> PlanExplanation:
    """Return why an option is in a plan, with so much, and then; or why it is not.

    Args:
        found: The plan.
        option: An option's id, slug, label or synonym.
        kb: The knowledge base it was made with; by default the built-in one.

    Raises:
        UnknownId: No option has that name.
    """
    from stratkit.analysis.plan_reasons import plan_explanation as reasons  # noqa: PLC0415

    return reasons(found, find_option(option, kb or load_kb()))


def why_not(found: Plan, option: str, kb: KnowledgeBase | None = None) -> WhyNot:
    """Force an option into a plan and return what that does.

    Args:
        found: The plan.
        option: The name of an option that costs money or hours.
        kb: The knowledge base it was made with; by default the built-in one.

    Raises:
        UnknownId: No option has that name.
        StratkitError: The option takes neither money nor hours.
    """
    from stratkit.analysis.plan_forced import why_not as force  # noqa: PLC0415

    known = kb or load_kb()
    with speaking(known.language):
        return force(found, _plannable(option, known), known)


def what_if(
    profile: BusinessProfile, changed: BusinessProfile, kb: KnowledgeBase | None = None
) -> WhatIf:
    """Return what a change of a profile does to its plan.

    Args:
        profile: The business as it is.
        changed: As it would be.
        kb: The knowledge base; by default the built-in one.

    Raises:
        StratkitError: There is no plan for the business as it is.
    """
    from stratkit.analysis.plan_changes import what_if as side_by_side  # noqa: PLC0415
    from stratkit.model.plan import Plan as Made  # noqa: PLC0415

    known = kb or load_kb()
    before, after = plan(profile, known), plan(changed, known)
    if not isinstance(before, Made):
        msg = _("there is no plan for the profile as it is")
        raise StratkitError(msg, hint=_("`stratkit plan` says what clashes"))
    return side_by_side(before, after if isinstance(after, Made) else None, after.strategy)


def smallest_change(found: Plan, option: str, kb: KnowledgeBase | None = None) -> SmallestChange:
    """Return single answers that bring an option into a plan, or drop it.

    Args:
        found: The plan.
        option: The name of an option that costs money or hours.
        kb: The knowledge base it was made with; by default the built-in one.

    Raises:
        UnknownId: No option has that name.
        StratkitError: The option takes neither money nor hours.
    """
    from stratkit.analysis.plan_questions import smallest_change as search  # noqa: PLC0415

    known = kb or load_kb()
    with speaking(known.language):
        return search(found, _plannable(option, known), known)


def robustness(found: Plan, draws: int | None = None) -> Robustness:
    """Return in which share of draws of everything uncertain each option stays in a plan.

    Args:
        found: The plan.
        draws: How many worlds are planned for; by default 40, which takes some ten seconds.
    """
    from stratkit.analysis.plan_worlds import DRAWS  # noqa: PLC0415
    from stratkit.analysis.plan_worlds import robustness as again  # noqa: PLC0415

    return again(found, draws or DRAWS)


def assumptions(found: Plan) -> Ranking:
    """Return the estimates a plan rests on, those most worth knowing first.

    Args:
        found: The plan.
    """
    from stratkit.analysis.plan_worlds import information  # noqa: PLC0415

    return information(found)


def ask(found: Plan, kb: KnowledgeBase | None = None) -> Inquiry:
    """Return the unanswered questions whose answers can still change a plan, best first.

    Args:
        found: The plan of the profile as it is.
        kb: The knowledge base it was made with; by default the built-in one.
    """
    from stratkit.analysis.plan_questions import ask as next_questions  # noqa: PLC0415

    known = kb or load_kb()
    with speaking(known.language):
        return next_questions(found, known)


def _plannable(option: str, kb: KnowledgeBase) -> str:
    found = find_option(option, kb)
    if kb.options[found].economics is None:
        msg = _("`{option}` takes neither money nor hours, so it cannot be planned with")
        raise StratkitError(
            msg.format(option=found), hint=_("`stratkit explain` says whether it suits")
        )
    return found
