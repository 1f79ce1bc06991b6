"""A plan questioned as a whole: what if, what next, what stays, what is worth knowing."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import share
from stratkit.language.words import word
from stratkit.model.inquiry import Inquiry, Ranking, Robustness, WhatIf
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer, answer_text
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.plan_figures import about, likely_between
from stratkit.reporting.quantities import rough
from stratkit.reporting.views_inquiry import moved_table
from stratkit.reporting.views_plan_assumptions import assumption_row

TEN = 10
"""Per mille in a per cent."""


def what_if_view(found: WhatIf, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what a change of the profile does to the plan."""
    del verbose
    return tuple(_what_if(found, kb))


def _what_if(found: WhatIf, kb: KnowledgeBase) -> Iterator[Block]:
    before = found.before
    yield Heading(_("What if: {name}").format(name=before.strategy.profile.name), 1)
    said = [
        f"{change.field}: {_said(change.before)} \N{RIGHTWARDS ARROW} {_said(change.after)}"
        for change in found.changes
    ]
    if found.terms_changed:
        said.append(_("the terms of the plan"))
    yield Items(tuple(said) or (_("nothing is changed"),))
    if found.after is None:
        yield Paragraph(_("After that there is no plan; `stratkit plan` says what clashes."))
        return
    after = found.after
    yield Table(
        columns=(
            Column(share=2),
            Column(title=_("before"), share=1),
            Column(title=_("after"), share=1),
        ),
        rows=(
            (
                _("value"),
                about(before.certificate.value, before.problem),
                about(after.certificate.value, before.problem),
            ),
            (
                _("new customers within the plan"),
                likely_between(before.forecast.customers, rough),
                likely_between(after.forecast.customers, rough),
            ),
            (
                _("brings less than it costs"),
                share(round(before.forecast.loss * 100)),
                share(round(after.forecast.loss * 100)),
            ),
        ),
    )
    if found.positions:
        yield Heading(_("Where the business stands otherwise"))
        yield Items(
            tuple(
                f"{kb.trait(trait).label}: {share(round(one / TEN))} \N{RIGHTWARDS ARROW} "
                f"{share(round(other / TEN))}"
                for trait, one, other in found.positions
            )
        )
    if found.moved:
        yield Heading(_("What the plan does otherwise"))
        yield moved_table(found.moved, before, kb)
    else:
        yield Paragraph(_("The plan gives the same money to the same options."))


def _said(answer: Answer | None) -> str:
    return _("not answered") if answer is None else answer_text(answer)


def ask_view(found: Inquiry, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange the questions whose answers can still change the plan."""
    del verbose
    return tuple(_ask(found, kb))


def _ask(found: Inquiry, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("What to ask next: {name}").format(name=found.plan.strategy.profile.name), 1)
    if not found.questions:
        yield Paragraph(
            _("Nothing: no answer that was tried changes the plan noticeably any more.")
        )
        return
    yield Paragraph(
        _(
            "A question gains what a plan made with the answer is better than the present one, on "
            "average over the answers tried."
        )
    )
    asked = kb.questions_by_field()
    yield Table(
        columns=(
            Column(title=_("question"), share=4),
            Column(title=_("field"), unbroken=True),
            Column(title=_("gains"), align="right", unbroken=True),
            Column(title=_("most, if the answer is"), share=2),
        ),
        rows=tuple(
            (
                Span(asked[question.field].ask, "strong"),
                question.field,
                about(question.gain, found.plan.problem),
                answer_text(question.answer),
            )
            for question in found.questions
        ),
    )


def robustness_view(found: Robustness, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange in how many draws each option stays in the plan."""
    del verbose
    return tuple(_robustness(found, kb))


def _robustness(found: Robustness, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("What stays: {name}").format(name=found.plan.strategy.profile.name), 1)
    yield Paragraph(
        _(
            "The plan was made again in {draws} worlds in which everything uncertain has come out "
            "otherwise. Safe is what stays in eight of ten of them, a bet in four of ten; the rest "
            "should be tested small first."
        ).format(draws=found.draws)
    )
    yield Table(
        columns=(
            Column(title=_("option"), share=3),
            Column(title=_("stays in"), align="right", unbroken=True),
            Column(title=_("so it is"), unbroken=True),
            Column(title=_("planned"), unbroken=True),
        ),
        rows=tuple(
            (
                Span(kb.options[item.option].label, "strong"),
                share(round(item.share * 100)),
                word("steadiness", item.steadiness),
                _("yes") if item.planned else NOTHING,
            )
            for item in found.options
        ),
    )


def ranking_view(found: Ranking, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange the estimates of a plan by what it would be worth to know them."""
    del verbose
    return tuple(_ranking(found, kb))


def _ranking(found: Ranking, kb: KnowledgeBase) -> Iterator[Block]:
    problem = found.plan.problem
    yield Heading(
        _("What to measure first: {name}").format(name=found.plan.strategy.profile.name), 1
    )
    yield Paragraph(
        _(
            "Knowing a number is worth what the best plan for it is better than the present one, "
            "on average over its range. A number can move the value much and still be worth "
            "little to know, where the plan would be the same."
        )
    )
    yield Table(
        columns=(
            Column(title=_("Assumed"), share=3),
            Column(title=_("to be"), share=4),
            Column(title=_("from"), share=2),
            Column(title=_("moves the value by"), align="right", share=2),
            Column(title=_("state it as"), unbroken=True),
            Column(title=_("worth knowing"), align="right", unbroken=True),
        ),
        rows=tuple(
            (
                *assumption_row(worth.assumption, problem, kb),
                about(worth.information, problem) if worth.information else NOTHING,
            )
            for worth in found.estimates
        ),
    )
