"""The examples that ship: each business with its whole recommendation."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.proof import Fit
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Heading, Paragraph, named
from stratkit.reporting.grounds import by_weight
from stratkit.reporting.phrases import buyers, mix_sentence, signed_verdict
from stratkit.reporting.record import recommend_record
from stratkit.reporting.to_markdown_strategy import strategy_paper
from stratkit.site.drawings.bars import SignedBar, SignedBars, signed_bars
from stratkit.site.drawings.positions import Stand, positions
from stratkit.site.edition import Edition, Example
from stratkit.site.page import Block, Card, Cards, Figure, Page, Section
from stratkit.site.pages.from_report import lead_of, sections_of
from stratkit.site.pages.led import led
from stratkit.site.pages.navigator import layer, navigator
from stratkit.site.pages.reproduce import again

START = "example."
BEST = 3
"""Options that a card names."""
SHOWN = 12
"""Dimensions that are drawn: those on which the business stands most clearly."""
EXPLAINED = 6
"""Core options whose bars are drawn."""
SHEETS = {1: "positions"}


def examples_page(identity: str, edition: Edition) -> Page:
    """Return the list of examples."""
    said = _(
        "Fictional businesses, each with its whole strategy, its plan with money and hours, "
        "and every reason."
    )
    return Page(
        id=identity,
        kind="examples",
        title=_("Examples"),
        summary=said,
        lead=(Paragraph(said),),
        sections=(
            Section(
                id="all",
                title=_("All examples"),
                blocks=(
                    Cards(items=tuple(_card(one, edition.kb) for one in edition.examples.values())),
                ),
            ),
        ),
        record={"examples": list(edition.examples)},
    )


def _card(example: Example, kb: KnowledgeBase) -> Card:
    strategy = example.strategy
    return Card(
        to=f"{START}{example.name}",
        title=strategy.profile.name,
        text=": ".join(
            part
            for part in (buyers(strategy), str(strategy.profile.answers.get("product", "")))
            if part
        ),
        tags=tuple(kb.options[fit.option].label for fit in _core(strategy)[:BEST]),
    )


def _core(strategy: Strategy) -> list[Fit]:
    chosen = dict.fromkeys(option for stage in strategy.programme for option in stage.options)
    fits = (strategy.recommendation(option).fit for option in chosen)
    return [fit for fit in fits if fit.verdict == "core"]


def example_page(identity: str, edition: Edition) -> Page:
    """Return an example with its whole recommendation."""
    example = edition.examples[identity.removeprefix(START)]
    strategy, kb = example.strategy, edition.kb
    document = led(strategy_paper(strategy, kb), kb)
    plan = f"plan.{example.name}"
    ways: tuple[Block, ...] = ()
    if plan in edition.addresses.places:
        ways = (Paragraph(named(plan, _("Its plan, with money, hours and a forecast"))),)
    return Page(
        id=identity,
        kind="example",
        title=strategy.profile.name,
        summary=mix_sentence(strategy, kb),
        label=_("Example"),
        trail=("examples",),
        lead=(*lead_of(document), *ways),
        sections=(
            *_drawn(strategy, kb),
            *(one for one in sections_of(document, SHEETS) if one.id != "part-1"),
            *_explained(strategy, kb),
            _fits(example, edition),
            again(example, "recommend", edition.language),
        ),
        record=recommend_record(strategy, kb),
        text=str(strategy.profile.answers.get("product", "")),
        scripts=("navigator.js",),
    )


def _drawn(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Section]:
    """Yield where the business stands, drawn, with what follows from it as a table."""
    clear = sorted(strategy.positions, key=lambda p: (-abs(p.position), p.dimension))[:SHOWN]
    stands = tuple(
        Stand(
            left=kb.dimensions[p.dimension].positive.label,
            right=kb.dimensions[p.dimension].negative.label,
            position=p.position,
        )
        for p in clear
    )
    found = next((s for s in sections_of(led(strategy_paper(strategy, kb), kb), SHEETS)), None)
    if found is None:
        return
    svg = positions(
        _("Where the business stands"),
        _("A mark on each line between two poles; in the middle nothing is known."),
        stands,
    )
    figure = Figure(svg=svg, caption=_("The nearer to a side, the clearer."))
    yield Section(id="part-1", title=found.title, blocks=(figure, *found.blocks))


def _explained(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Section]:
    """Yield the bars of the best core options: contributions that add up to the fit."""
    core = sorted(_core(strategy), key=lambda fit: (-fit.points, fit.option))[:EXPLAINED]
    blocks: list[Block] = []
    for fit in core:
        label = kb.options[fit.option].label
        blocks += [Heading(named(fit.option, label), 3), _bars(fit, label, kb)]
    if blocks:
        yield Section(
            id="why",
            title=_("Why these come first"),
            aside=_("What each trait of this business adds to the fit, in decibans."),
            blocks=tuple(blocks),
        )


def _bars(fit: Fit, label: str, kb: KnowledgeBase) -> Figure:
    return Figure(
        svg=signed_bars(
            SignedBars(
                title=_("What speaks for and against: {option}").format(option=label),
                description=_("Contributions that add up to the fit."),
                base=fit.base.points * 1000 if fit.base else 0,
                total=signed_verdict(fit.verdict).text,
                items=tuple(
                    SignedBar(label=kb.trait(one.link.trait).label, points=one.points)
                    for one in by_weight(fit)
                    if one.points
                ),
            )
        ),
        caption="",
    )


def _fits(example: Example, edition: Edition) -> Section:
    """Return all options by stage, coloured by how well they fit this business."""
    return Section(
        id="fits",
        title=_("All options by stage"),
        aside=_("Coloured by how well each fits; the number is the fit in decibans."),
        blocks=(navigator({example.name: layer(example.strategy)}, edition),),
    )
