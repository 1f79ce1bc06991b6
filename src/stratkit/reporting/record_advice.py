"""What a strategy advises, as plain data: positioning, programme, messages, open questions."""

from __future__ import annotations

from typing import Any

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Fit
from stratkit.model.strategy import Strategy
from stratkit.reporting.quantities import decibans
from stratkit.reporting.record_options import option_reference
from stratkit.reporting.sources import ids
from stratkit.reporting.views_models import followed

Record = dict[str, Any]


def advice_record(strategy: Strategy, kb: KnowledgeBase) -> Record:
    """Return what to do with the ranked options."""
    fits = {item.fit.option: item.fit for item in strategy.recommendations}
    return {
        "positioning": {
            "statement": strategy.positioning.statement,
            "traits": list(strategy.positioning.traits),
        },
        "ideal_customer": [
            {"trait": trait, "criterion": kb.trait(trait).criterion}
            for trait in strategy.ideal_customer
        ],
        "model_advice": [
            {"model": model, "says": statement.says, "citations": ids(statement.citations)}
            for model in followed(strategy)
            for statement in kb.models[model].advice
        ],
        "programme": _programme(strategy, kb, fits),
        "messages": [
            {
                "role": item.role,
                "stage": item.message.stage,
                "message": item.message.message,
                "objection": item.message.objection,
                "answer": item.message.answer,
                "proof": list(item.proof),
            }
            for item in strategy.messages
        ],
        "operating_model": [
            {
                "kind": section.kind,
                "label": kb.kinds[section.kind].label,
                "options": [option_reference(option, fits, kb) for option in section.options],
            }
            for section in strategy.operating_model
        ],
        "roles": _roles(strategy, kb),
        "current": [
            {
                "option": item.option,
                "label": kb.options[item.option].label,
                "advice": item.advice,
                "reason": item.reason,
            }
            for item in strategy.current
        ],
        "unknowns": unknown_records(strategy, kb),
    }


def unknown_records(strategy: Strategy, kb: KnowledgeBase) -> list[Record]:
    """Return what nobody has answered, most telling first; the swing is in decibans."""
    questions = kb.questions_by_field()
    return [
        {
            "field": unknown.field,
            "question": questions[unknown.field].ask,
            "swing": decibans(unknown.swing),
            "dimensions": list(unknown.dimensions),
        }
        for unknown in strategy.unknowns
    ]


def _programme(strategy: Strategy, kb: KnowledgeBase, fits: dict[str, Fit]) -> list[Record]:
    return [
        {
            "stage": item.stage,
            "label": kb.stages[item.stage].label,
            "covered": item.covered,
            "options": [option_reference(option, fits, kb) for option in item.options],
            "dropped": [
                {"option": option, "clashes_with": rival} for option, rival in item.dropped
            ],
        }
        for item in strategy.programme
    ]


def _roles(strategy: Strategy, kb: KnowledgeBase) -> list[Record]:
    found = []
    for expected in strategy.roles:
        role = kb.roles[expected.role]
        found.append(
            {
                "role": role.id,
                "label": role.label,
                "part": role.part,
                "degree": expected.degree,
                "checks": list(role.checks),
                "convinced_by": role.convinced_by,
            }
        )
    return found
