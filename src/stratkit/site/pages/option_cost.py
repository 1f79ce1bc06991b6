"""What an option takes: money, hours and patience, as ranges with their ground."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import decimal, money, significant
from stratkit.model.economics import Economics, Effort, Estimate, Lift, UnitCost
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option
from stratkit.reporting.blocks import Column, Inline, Paragraph, Table
from stratkit.reporting.sources import Notes
from stratkit.site.page import Gauge, Section, Sheet
from stratkit.site.pages.facets import monthly
from stratkit.site.pages.parts import grounded, link

STEPS = (100, 400, 1500, 5000)
"""EUR a month that part the five marks of cost."""
WEEKS = (2, 6, 13, 26)
"""Weeks that part the five marks of patience."""
HOURS = (5, 12, 25, 50)
"""Hours a month that part the five marks of work."""


def cost_gauges(option: Option) -> Iterator[Gauge]:
    """Yield cost, hours and time to effect at a glance; nothing for what takes neither."""
    economics = option.economics
    if economics is None:
        return
    cost = monthly(option)
    hours = sum(effort.monthly.likely for effort in economics.hours)
    weeks = economics.weeks_to_effect
    yield Gauge(
        label=_("Cost"),
        level=_marks(cost, STEPS),
        most=len(STEPS) + 1,
        value=_("about {amount} a month").format(amount=money(float(f"{cost:.2g}"))),
        note=_("set-up spread over a year"),
        to="costs",
    )
    yield Gauge(
        label=_("Work"),
        level=_marks(hours, HOURS),
        most=len(HOURS) + 1,
        value=_("{hours} hours a month").format(hours=decimal(hours, 0)),
        note=_("of your own people"),
        to="costs",
    )
    yield Gauge(
        label=_("First effect"),
        level=_marks(weeks.likely, WEEKS),
        most=len(WEEKS) + 1,
        value=_("after {weeks} weeks").format(weeks=significant(weeks.likely)),
        note=_("{low} to {high}").format(low=significant(weeks.low), high=significant(weeks.high)),
        to="costs",
    )


def _marks(value: float, steps: tuple[int, ...]) -> int:
    return 1 + sum(value > step for step in steps)


def costs(option: Option, kb: KnowledgeBase, notes: Notes) -> Iterator[Section]:
    """Yield the section on what an option takes and gives."""
    economics = option.economics
    if economics is None:
        return
    yield Section(
        id="costs",
        title=_("What it takes and what it gives"),
        aside=_(
            "Ranges: one business in ten is below the low value, one in ten above the high one. "
            "Euros at the price level of the European Union."
        ),
        blocks=(
            Paragraph(economics.note),
            Sheet(
                name="economics",
                caption=_("Money, hours, patience and effect"),
                table=Table(
                    columns=(
                        Column(title=_("what")),
                        Column(title=_("low"), align="right"),
                        Column(title=_("likely"), align="right"),
                        Column(title=_("high"), align="right"),
                        Column(title=_("rests on"), share=1),
                    ),
                    rows=tuple(_rows(economics, kb, notes)),
                ),
            ),
        ),
    )


def _rows(economics: Economics, kb: KnowledgeBase, notes: Notes) -> Iterator[tuple[Inline, ...]]:
    for name, value in (
        (_("to set up, EUR once"), economics.setup),
        (_("to run, EUR a month"), economics.running),
        (_("least spending on reach, EUR a month"), economics.minimum),
        (_("weeks to the first effect"), economics.weeks_to_effect),
        (_("effect left a quarter later, per cent"), economics.carry_over),
    ):
        if value.high:
            yield _row(name, value, notes)
    for effort in economics.hours:
        skill = link(effort.skill, kb)
        for words, band in (
            (_(": hours to set up"), effort.setup),
            (_(": hours a month"), effort.monthly),
        ):
            if band.high:
                yield (
                    (skill, words),
                    *_numbers(band.low, band.likely, band.high),
                    _ground(effort, notes),
                )
    feeds = economics.feeds
    if feeds:
        for cost in feeds.unit_cost:
            volume = kb.stages[feeds.stage].volume or kb.stages[feeds.stage].label
            words = (
                _("EUR for one more, selling to businesses: {volume}")
                if cost.customers == "businesses"
                else _("EUR for one more, selling to consumers: {volume}")
            )
            yield _row(words.format(volume=volume), cost, notes)
        half = feeds.response.half_at
        yield (
            _("EUR a month that bring half of the most"),
            *_numbers(half.low, half.likely, half.high),
            grounded(feeds.response.because, feeds.response.citations, feeds.response.basis, notes),
        )
    for lift in economics.lifts:
        gets = (_("per cent more get to: "), link(lift.stage, kb))
        yield gets, *_numbers(lift.low, lift.likely, lift.high), _ground(lift, notes)


def _row(name: Inline, value: Estimate | UnitCost, notes: Notes) -> tuple[Inline, ...]:
    return name, *_numbers(value.low, value.likely, value.high), _ground(value, notes)


def _ground(value: Estimate | UnitCost | Effort | Lift, notes: Notes) -> Inline:
    return grounded(value.because, value.citations, value.basis, notes)


def _numbers(low: float, likely: float, high: float) -> tuple[str, str, str]:
    return significant(low), significant(likely), significant(high)
