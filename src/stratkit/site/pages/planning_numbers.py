"""The numbers that a plan uses where a business does not say its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stratkit.language.messages import _
from stratkit.language.quantities import money, share
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.priors import PlanningConstants
from stratkit.reporting.blocks import Column, Inline, Items, Table, named
from stratkit.reporting.quantities import MDB, signed
from stratkit.site.edition import Edition
from stratkit.site.names import titles
from stratkit.site.page import Card, Cards, Fact, Facts, Page, Section, Sheet
from stratkit.site.pages.alphabet import key
from stratkit.site.pages.answers import said
from stratkit.site.pages.lists import list_page
from stratkit.site.pages.parts import link, section

PAGES = ("countries", "metrics", "reasoning", "docs.planning")
"""What to look at next."""


def planning_numbers_page(identity: str, edition: Edition) -> Page:
    """Return what a plan takes for known."""
    return list_page(
        identity,
        _(
            "What a plan reckons with where a business does not say its own numbers. "
            "Every one of them gives way to an answer, and each says what it rests on."
        ),
        *_sections(edition),
    )


def _sections(edition: Edition) -> Iterator[Section]:
    kb = edition.kb
    numbers = kb.info.planning
    yield from section("estimates", _("What is estimated about a business"), _estimates(edition))
    yield from section("hours", _("What an hour of work costs"), _skills(edition))
    yield Section(
        id="fit",
        title=_("What fit does to an effect"),
        aside=_("The better an option suits a business, the more of its usual effect it brings."),
        blocks=(_efficiency(numbers),),
    )
    yield from section(
        "size",
        _("What size and reach do to costs"),
        _ends("size", _("Where costs lie, by the size of the firm"), "company_size", kb),
        _ends("reach", _("Where the effect of spending fades, by reach"), "reach", kb),
        aside=_(
            "How far from the likely value to an end of the range: minus is towards the low end, "
            "plus towards the high one."
        ),
    )
    yield Section(id="rules", title=_("What else is settled"), blocks=(_settled(numbers),))
    yield from section("markets", _("Whose prices hold"), _markets(kb))
    called = titles() | {"docs.planning": _("How planning works")}
    there = (page for page in PAGES if edition.addresses.href(page, "planning-numbers"))
    yield from section(
        "read", _("Read on"), Items(tuple(named(page, called[page]) for page in there))
    )


def _estimates(edition: Edition) -> Cards:
    ordered = sorted(edition.kb.priors.values(), key=lambda p: key(p.label, edition.language))
    return Cards(
        items=tuple(
            Card(
                to=prior.id,
                title=prior.label,
                text=prior.summary,
                tags=(word("unit", prior.unit),),
            )
            for prior in ordered
        )
    )


def _skills(edition: Edition) -> Sheet | None:
    kb = edition.kb
    ordered = sorted(kb.skills.values(), key=lambda skill: key(skill.label, edition.language))
    if not ordered:
        return None
    return Sheet(
        name="skills",
        caption=_("Euros an hour at the price level of the European Union"),
        table=Table(
            columns=(
                Column(title=_("kind of work")),
                Column(title=_("low"), align="right"),
                Column(title=_("likely"), align="right"),
                Column(title=_("high"), align="right"),
            ),
            rows=tuple(
                (
                    link(skill.id, kb),
                    money(skill.rate.low),
                    money(skill.rate.likely),
                    money(skill.rate.high),
                )
                for skill in ordered
            ),
        ),
    )


def _efficiency(numbers: PlanningConstants) -> Sheet:
    return Sheet(
        name="efficiency",
        caption=_("Between these points the line is straight"),
        table=Table(
            columns=(
                Column(title=_("fit"), align="right"),
                Column(title=_("of the stated effect"), align="right"),
            ),
            rows=tuple(
                (signed(points * MDB), share(percent))
                for points, percent in sorted(numbers.efficiency.items())
            ),
        ),
    )


def _ends(name: str, caption: str, field: str, kb: KnowledgeBase) -> Sheet | None:
    """Return how far the answers to a question move a cost within its range."""
    found: Mapping[str, int] = getattr(kb.info.planning, name)
    question = kb.questions_by_field().get(field)
    if not found or question is None:
        return None
    rows: tuple[tuple[Inline, ...], ...] = tuple(
        (said(answer, question, kb), _signed_share(percent)) for answer, percent in found.items()
    )
    return Sheet(
        name=name,
        caption=caption,
        table=Table(
            columns=(
                Column(title=question.ask),
                Column(title=_("of the way to the end"), align="right"),
            ),
            rows=rows,
        ),
    )


def _signed_share(percent: int) -> str:
    """Write per cent with a sign.

    >>> _signed_share(60), _signed_share(0)
    ('+60%', '0%')
    """
    sign = "+" if percent > 0 else "\N{MINUS SIGN}" if percent < 0 else ""
    return f"{sign}{share(abs(percent))}"


def _settled(numbers: PlanningConstants) -> Facts:
    return Facts(
        items=(
            Fact(
                term=_("Later money is worth less, by"),
                value=share(numbers.discount),
                note=_("a year"),
            ),
            Fact(term=_("Years of a customer's margin that count"), value=str(numbers.years)),
            Fact(
                term=_("A quarter may spend at most"),
                value=share(numbers.quarter),
                note=_("of an even share, unless the business says otherwise"),
            ),
            Fact(
                term=_("All lifts of one stage together count at most"),
                value=share(numbers.most_lift),
            ),
        )
    )


def _markets(kb: KnowledgeBase) -> Sheet | None:
    markets = kb.info.planning.markets
    if not markets:
        return None
    return Sheet(
        name="markets",
        caption=_("The country whose prices hold where only a currency is known"),
        table=Table(
            columns=(Column(title=_("currency")), Column(title=_("prices of"))),
            rows=tuple((code, link(country, kb)) for code, country in markets.items()),
        ),
    )
