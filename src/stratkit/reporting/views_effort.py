"""What the shortlist takes: money, hours and patience, before any plan is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import decimal
from stratkit.model.economics import Economics
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Money
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Block, Column, Heading, Inline, Paragraph, Span, Table
from stratkit.reporting.phrases import NOTHING

METRICS = 2
"""How many metrics are named for each option."""

Range = tuple[float, float, float]
"""Low, likely, high."""


def effort(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what each option of the programme costs and takes, and how to see its effect."""
    chosen = dict.fromkeys(option for stage in strategy.programme for option in stage.options)
    rows = [
        _row(option, economics, kb)
        for option in chosen
        if (economics := kb.options[option].economics) is not None
    ]
    if not rows:
        return
    yield Heading(_("What the shortlist takes"))
    yield Paragraph(
        _(
            "Usual values, with the range between small and ambitious firms in brackets; euros at "
            "the price level of the European Union, hours of your own people. Mostly estimates."
        )
    )
    yield Table(
        columns=(
            Column(title=_("Option"), share=2),
            Column(title=_("To set up, EUR"), align="right"),
            Column(title=_("A month, EUR"), align="right"),
            Column(title=_("Hours a month"), align="right"),
            Column(title=_("First effect, weeks"), align="right"),
            Column(title=_("To be seen in"), share=2),
        ),
        rows=tuple(rows),
        total=_total([kb.options[o].economics for o in chosen]),
    )
    budget = strategy.profile.answers.get("marketing_budget")
    if isinstance(budget, Money):
        said = _(
            "All of it together is seldom needed at once: the budget stated is {budget} EUR a year."
            " Begin at the top with what it covers."
        )
        yield Paragraph(said.format(budget=decimal(budget.eur, 0)))


def _total(chosen: Iterable[Economics | None]) -> tuple[Inline, ...]:
    """Return the last row: the usual values added up."""
    known = [economics for economics in chosen if economics is not None]
    setup = sum(e.setup.likely for e in known)
    monthly = sum(e.running.likely + e.minimum.likely for e in known)
    hours = sum(effort.monthly.likely for e in known for effort in e.hours)
    sums = (decimal(number, 0) for number in (setup, monthly, hours))
    return (Span(_("Together"), "strong"), *sums, "", "")


def _row(option: str, economics: Economics, kb: KnowledgeBase) -> tuple[Inline, ...]:
    setup, delay = economics.setup, economics.weeks_to_effect
    monthly = _added((e.low, e.likely, e.high) for e in (economics.running, economics.minimum))
    hours = _added((e.monthly.low, e.monthly.likely, e.monthly.high) for e in economics.hours)
    metrics = [kb.metrics[m].label for m in kb.options[option].measured_by[:METRICS]]
    return (
        Span(kb.options[option].label, "strong"),
        _written((setup.low, setup.likely, setup.high)),
        _written(monthly),
        _written(hours),
        _written((delay.low, delay.likely, delay.high)),
        ", ".join(metrics),
    )


def _added(ranges: Iterable[Range]) -> Range:
    """Add ranges end by end: the widest sum there can be.

    >>> _added([(1, 2, 3), (10, 20, 40)])
    (11, 22, 43)
    """
    low, likely, high = (sum(ends) for ends in zip((0, 0, 0), *ranges, strict=True))
    return low, likely, high


def _written(value: Range) -> str:
    """Write a range: `4,200 (900 to 22,000)`."""
    if not any(value):
        return NOTHING
    low, likely, high = (decimal(number, 0) for number in value)
    return f"{likely} ({low}\N{EN DASH}{high})"
