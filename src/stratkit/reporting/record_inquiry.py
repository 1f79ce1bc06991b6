"""What is answered about a plan, as plain data; amounts are in the plan's currency."""

from __future__ import annotations

from typing import Any

from stratkit.model.inquiry import (
    Inquiry,
    Moved,
    PlanExplanation,
    Ranking,
    Robustness,
    SmallestChange,
    WhatIf,
    WhyNot,
)
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import NotPlanned, Plan
from stratkit.model.profile import Answer, answer_text
from stratkit.reporting.plan_figures import cents
from stratkit.reporting.quantities import decibans
from stratkit.reporting.record import head_record
from stratkit.reporting.record_forecast import number
from stratkit.reporting.record_plan import assumption_record

Record = dict[str, Any]


def explanation_record(found: PlanExplanation, kb: KnowledgeBase) -> Record:
    """Return why an option is in a plan, with so much, and then."""
    plan, tactic = found.plan, found.tactic
    return {
        **_head(plan, found.option, kb),
        "planned": tactic is not None,
        "start": tactic.start if tactic else None,
        "total": cents(tactic.total, plan.problem) if tactic else None,
        "worth": cents(tactic.worth, plan.problem) if tactic else None,
        "last_unit": number(found.last_euro, 6),
        "price_of_money": number(found.price, 6),
        "earlier": None if found.earlier is None else cents(found.earlier, plan.problem),
        "later": None if found.later is None else cents(found.later, plan.problem),
        "not_planned": _left_out(found.not_planned),
        "fit": decibans(found.fit.points),
        "why": [
            {
                "trait": part.link.trait,
                "points": decibans(part.points),
                "because": part.link.because,
                "citations": [str(citation) for citation in part.link.citations],
            }
            for part in found.fit.contributions
        ],
        "numbers": [
            {
                "name": figure.name,
                "low": number(figure.value.low, 6),
                "likely": number(figure.value.likely, 6),
                "high": number(figure.value.high, 6),
                "origin": figure.value.origin,
                "path": figure.value.path,
            }
            for figure in found.figures
        ],
    }


def why_not_record(found: WhyNot, kb: KnowledgeBase) -> Record:
    """Return what forcing an option into a plan does."""
    return {
        **_head(found.plan, found.option, kb),
        "possible": found.forced is not None,
        "regret": cents(found.regret, found.plan.problem),
        "fit": decibans(found.fit.points),
        "not_planned": _left_out(found.keeps_out),
        "moved": [_moved(item, found.plan) for item in found.moved],
    }


def what_if_record(found: WhatIf, kb: KnowledgeBase) -> Record:
    """Return what a change of the profile does to the plan."""
    del kb
    before, after = found.before, found.after
    return {
        **head_record(before.strategy),
        "currency": before.problem.currency,
        "changes": [
            {"field": c.field, "before": _said(c.before), "after": _said(c.after)}
            for c in found.changes
        ],
        "terms_changed": found.terms_changed,
        "value": {
            "before": cents(before.certificate.value, before.problem),
            "after": cents(after.certificate.value, after.problem) if after else None,
        },
        "positions": [
            {"trait": trait, "before": one, "after": other} for trait, one, other in found.positions
        ],
        "moved": [_moved(item, before) for item in found.moved],
    }


def change_record(found: SmallestChange, kb: KnowledgeBase) -> Record:
    """Return single answers that bring an option in or drop it."""
    return {
        **_head(found.plan, found.option, kb),
        "planned": found.planned,
        "tried": found.tried,
        "flips": [
            {
                "field": flip.field,
                "answer": answer_text(flip.answer),
                "instead_of": _said(found.plan.strategy.profile.answers.get(flip.field)),
            }
            for flip in found.flips
        ],
    }


def ask_record(found: Inquiry, kb: KnowledgeBase) -> Record:
    """Return the questions whose answers can still change the plan."""
    asked = kb.questions_by_field()
    return {
        **head_record(found.plan.strategy),
        "currency": found.plan.problem.currency,
        "tried": found.tried,
        "questions": [
            {
                "field": question.field,
                "ask": asked[question.field].ask,
                "gain": cents(question.gain, found.plan.problem),
                "most": cents(question.most, found.plan.problem),
                "answer": answer_text(question.answer),
            }
            for question in found.questions
        ],
    }


def robustness_record(found: Robustness, kb: KnowledgeBase) -> Record:
    """Return in how many draws each option stays in the plan."""
    return {
        **head_record(found.plan.strategy),
        "draws": found.draws,
        "seed": found.seed,
        "options": [
            {
                "id": item.option,
                "label": kb.options[item.option].label,
                "share": number(item.share, 4),
                "steadiness": item.steadiness,
                "planned": item.planned,
            }
            for item in found.options
        ],
    }


def ranking_record(found: Ranking, kb: KnowledgeBase) -> Record:
    """Return the estimates of a plan by what it would be worth to know them."""
    problem = found.plan.problem
    return {
        **head_record(found.plan.strategy),
        "currency": problem.currency,
        "estimates": [
            {
                **assumption_record(worth.assumption, problem, kb),
                "worth_knowing": cents(worth.information, problem),
            }
            for worth in found.estimates
        ],
    }


def _head(plan: Plan, option: str, kb: KnowledgeBase) -> Record:
    return {
        **head_record(plan.strategy),
        "currency": plan.problem.currency,
        "option": option,
        "label": kb.options[option].label,
    }


def _left_out(item: NotPlanned | None) -> Record | None:
    return None if item is None else {"reason": item.reason, "detail": item.detail}


def _moved(item: Moved, plan: Plan) -> Record:
    return {
        "id": item.option,
        "before": cents(max(item.before, 0.0), plan.problem),
        "after": cents(max(item.after, 0.0), plan.problem),
        "planned_before": item.before >= 0,
        "planned_after": item.after >= 0,
        "fit_before": decibans(item.fit_before),
        "fit_after": decibans(item.fit_after),
        "traits": list(item.traits),
    }


def _said(answer: Answer | None) -> str | None:
    return None if answer is None else answer_text(answer)
