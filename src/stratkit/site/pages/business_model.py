"""A business model: how it is recognised, what to know, and what suits a typical firm."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import share
from stratkit.model.audience import BusinessModel, ModelStatement
from stratkit.model.proof import RECOMMENDED
from stratkit.reporting.blocks import Column, Items, Paragraph, Table
from stratkit.reporting.phrases import signed_verdict
from stratkit.reporting.quantities import signed
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition, Example
from stratkit.site.page import Page, Section, Sheet
from stratkit.site.pages.by_example import Told, by_example
from stratkit.site.pages.conditions import tree
from stratkit.site.pages.parts import (
    cards,
    grounded,
    link,
    links,
    origin_of,
    record_of,
    section,
    sources,
)

SHOWN = 30
"""So many of the options that suit a typical firm are named, the best first."""
CLEAR = 50
"""Per cent from which an example counts as one of the model."""


def model_page(identity: str, edition: Edition) -> Page:
    """Return the page of a business model."""
    kb = edition.kb
    model = kb.models[identity]
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="model",
        title=model.label,
        summary=model.summary,
        label=_("Business model"),
        trail=("b2b-b2c",),
        lead=(Paragraph((model.summary, *notes.mark(model.citations))),),
        sections=tuple(_sections(model, edition, notes)),
        record=record_of(model, edition),
        text=" ".join(statement.says for statement in model.examples + model.advice),
        origin=origin_of(identity, kb),
    )


def _sections(model: BusinessModel, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section("firms", _("Businesses of this kind"), _statements(model.examples, notes))
    yield from section("advice", _("What to know"), _statements(model.advice, notes))
    yield from section(
        "when",
        _("How it is recognised"),
        tree(model.when, kb),
        aside=_("Conditions are gradual: a business can follow a model in part."),
    )
    yield from section("suits", _("What suits a typical firm"), *_suits(model, edition))
    yield from section("examples", _("Examples that follow it"), _examples(model, edition))
    told = (
        i for kind in ("article", "term", "faq") for i in edition.relations.naming(model.id, kind)
    )
    yield from section("read", _("Read more"), links(told, kb))
    others = sorted((m for m in kb.models.values() if m != model), key=lambda m: m.order)
    yield from section("others", _("Other models"), cards((other.id for other in others), kb))
    yield from sources(notes)


def _statements(statements: tuple[ModelStatement, ...], notes: Notes) -> Items:
    return Items(tuple(grounded(one.says, one.citations, one.basis, notes) for one in statements))


def _suits(model: BusinessModel, edition: Edition) -> Iterator[Paragraph | Sheet]:
    """Yield what is best for a firm of which nothing else is known, if that was worked out."""
    strategy = edition.archetypes.get(model.id.partition(".")[2])
    fits = (r.fit for r in strategy.recommendations) if strategy else ()
    best = [fit for fit in fits if fit.verdict in RECOMMENDED][:SHOWN]
    if not best:
        return
    yield Paragraph(
        _(
            "Of the firm nothing is known but whom it sells to. A real business differs, "
            "and its own answers count for more."
        )
    )
    yield Sheet(
        name="typical",
        caption=_("The best for a typical firm"),
        table=Table(
            columns=(
                Column(title=_("option")),
                Column(title=_("kind")),
                Column(title=_("verdict")),
                Column(title=_("fit"), align="right"),
            ),
            rows=tuple(
                (
                    link(fit.option, edition.kb),
                    edition.kb.kind_of(fit.option).label,
                    signed_verdict(fit.verdict),
                    signed(fit.points),
                )
                for fit in best
            ),
        ),
    )


def _examples(model: BusinessModel, edition: Edition) -> Sheet | None:
    def told(example: Example) -> Told | None:
        degree = next((m.degree for m in example.strategy.models if m.model == model.id), 0)
        return (degree, (share(degree),)) if degree >= CLEAR else None

    return by_example(
        edition,
        _("Examples, and how far each follows the model"),
        (Column(title=_("how far"), align="right"),),
        told,
    )
