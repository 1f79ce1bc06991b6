"""A plan as a consultant shows it to a client: what it says in short, then section by section."""

from __future__ import annotations

import math
from collections.abc import Iterator

from stratkit.language.messages import _, counted, marked
from stratkit.language.quantities import decimal, money, share, significant
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Certificate, Plan
from stratkit.model.terms import Measure
from stratkit.reporting.blocks import Block, Document, Heading, Items, Paragraph, Span, filled
from stratkit.reporting.judged import MARK, forecast_judged, marked_if
from stratkit.reporting.phrases import reproduce
from stratkit.reporting.plan_figures import about, between, exact, quarter_name, spent
from stratkit.reporting.quantities import rough
from stratkit.reporting.views_plan_assumptions import assumptions
from stratkit.reporting.views_plan_forecast import expected
from stratkit.reporting.views_plan_hours import hours, more
from stratkit.reporting.views_plan_money import programme
from stratkit.reporting.views_plan_reasons import left_out, reasons, stages
from stratkit.reporting.views_plan_schedule import schedule
from stratkit.reporting.views_plan_watch import watched

OPERATING = 2
"""Options named for each aspect of the operating model."""
PERCENT = 100
GAP_DIGITS = 2
"""Decimals of the per cent of a certificate."""

GOALS: dict[Measure, str] = {
    "customers": marked("The goal of {amount} new customers is reached with a chance of {chance}."),
    "leads": marked("The goal of {amount} leads is reached with a chance of {chance}."),
    "revenue": marked("The goal of {amount} of revenue is reached with a chance of {chance}."),
    "cost_per_customer": marked(
        "A customer costs {amount} at most, as wanted, with a chance of {chance}."
    ),
}

QUESTIONS = (
    ("stratkit plan explain PROFILE OPTION", marked("why an option is in, with so much, then")),
    ("stratkit plan why-not PROFILE OPTION", marked("what keeps an option out")),
    ("stratkit plan assumptions PROFILE", marked("every estimate the plan rests on")),
    ("stratkit plan robustness PROFILE", marked("what stays in the plan when estimates are off")),
    ("stratkit plan frontier PROFILE", marked("what more and less money would buy")),
    ("stratkit kb show OPTION", marked("the costs, hours and effects of an option, with sources")),
    ("stratkit kb ledger --use plan", marked("every number a plan reckons with, with its ground")),
)


def plan_view(plan: Plan, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange a plan for a terminal or a document.

    Args:
        plan: What was planned.
        kb: The knowledge base it was made with.
        verbose: From 1 on all assumptions; below 0 no hints at the end.
    """
    parts = (
        _summary(plan),
        assumptions(plan, kb, verbose),
        programme(plan, kb),
        hours(plan, kb),
        reasons(plan, kb),
        left_out(plan, kb),
        stages(plan, kb),
        expected(plan),
        more(plan, kb),
        schedule(plan, kb),
        watched(plan, kb),
        _meanwhile(plan, kb),
        _traced(plan) if verbose >= 0 else (),
    )
    return tuple(block for part in parts for block in part)


def _summary(plan: Plan) -> Iterator[Block]:
    name = plan.strategy.profile.name
    yield Heading(_("Marketing plan: {name}").format(name=name), 1, reproduce(plan.strategy))
    yield Paragraph(" ".join((_spending(plan), *_outlook(plan), _certified(plan), _resting(plan))))


def _spending(plan: Plan) -> str:
    problem = plan.problem
    said = counted(
        "From {first} to {last} the plan puts {spent} of {budget} into {count} tactic.",
        "From {first} to {last} the plan puts {spent} of {budget} into {count} tactics.",
        len(plan.tactics),
        first=quarter_name(problem, 1),
        last=quarter_name(problem, problem.quarters),
        spent=money(sum(spent(plan)), problem.currency),
        budget=exact(problem.limits.budget, problem),
    )
    if plan.cheapest:
        said += " " + _("It spends no more than its goals ask for.")
    return said


def _outlook(plan: Plan) -> Iterator[str]:
    forecast, problem = plan.forecast, plan.problem
    judged = forecast_judged(plan)
    yield _(
        "In that time it can be expected to bring {customers} new customers "
        "({customer_range} in eight cases of ten) from {leads} leads ({lead_range})."
    ).format(
        customers=marked_if(rough(forecast.customers.p50), "customers" in judged),
        customer_range=between(forecast.customers, rough),
        leads=marked_if(rough(forecast.leads.p50), "leads" in judged),
        lead_range=between(forecast.leads, rough),
    )
    for goal in forecast.goals:
        counts = goal.measure in {"customers", "leads"}
        amount = significant(goal.amount) if counts else exact(goal.amount, problem)
        yield _(GOALS[goal.measure]).format(amount=amount, chance=share(goal.chance * PERCENT))
    yield _(
        "In {share} of {draws} draws of all that is uncertain it brings less than it costs."
    ).format(share=share(forecast.loss * PERCENT), draws=decimal(forecast.draws, 0))


def _certified(plan: Plan) -> str:
    certificate = plan.certificate
    said = _certificate(plan, certificate)
    if certificate.stopped:
        said += " " + _("The search was stopped early, so another computer may find another plan.")
    return said


def _certificate(plan: Plan, certificate: Certificate) -> str:
    if plan.cheapest:
        least, paid = -certificate.bound, -certificate.value
        over = at_most((paid - least) / least) if least > 0 else 0.0
        return _("It costs at most {gap} more than the cheapest plan that meets the goals.").format(
            gap=share(over, GAP_DIGITS)
        )
    return counted(
        "With the likely values it is worth {value} over the years, "
        "at most {gap} below the best possible plan over the {count} candidate.",
        "With the likely values it is worth {value} over the years, "
        "at most {gap} below the best possible plan over all {count} candidates.",
        certificate.candidates,
        value=marked_if(about(certificate.value, plan.problem), "cash" in forecast_judged(plan)),
        gap=share(at_most(certificate.gap), GAP_DIGITS),
    )


def at_most(part: float) -> float:
    """Return a share in per cent, rounded up: a certificate never promises too much.

    >>> at_most(0.00011), at_most(0.0)
    (0.02, 0.0)
    """
    return math.ceil(part * PERCENT * PERCENT - 1e-9) / PERCENT


def _resting(plan: Plan) -> str:
    said = _("{share} of that value rests on estimates that no source backs; they carry a {mark}.")
    return said.format(share=share(plan.forecast.judged * PERCENT), mark=MARK)


def _meanwhile(plan: Plan, kb: KnowledgeBase) -> Iterator[Block]:
    chosen = [section for section in plan.strategy.operating_model if section.options]
    if not chosen:
        return
    yield Heading(_("What the operating model must do meanwhile"))
    yield Items(
        tuple(
            (
                Span(f"{kb.kinds[section.kind].label}: ", "strong"),
                ", ".join(kb.options[option].label for option in section.options[:OPERATING]),
            )
            for section in chosen
        )
    )
    whole = _("{command} says it in full, with roles, messages and reasons.")
    yield Paragraph(filled(whole, command=Span("stratkit recommend PROFILE", "code")))


def _traced(plan: Plan) -> Iterator[Block]:
    yield Heading(_("Where every number comes from"))
    answers = ((command, _(answer)) for command, answer in QUESTIONS)
    yield Items(tuple((Span(command, "code"), f": {answer}") for command, answer in answers))
    said = _(
        "The forecast is made of {draws} draws with seed {seed}; "
        "the same input gives the same plan."
    )
    forecast = plan.forecast
    yield Paragraph(Span(said.format(draws=decimal(forecast.draws, 0), seed=forecast.seed), "dim"))
