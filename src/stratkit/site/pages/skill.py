"""A kind of work: what an hour of it costs, and what takes such hours."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import decimal, money, significant
from stratkit.model.economics import Skill
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Column, Paragraph, Table
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Fact, Facts, Page, Section, Sheet
from stratkit.site.pages.parts import (
    grounded,
    link,
    links,
    origin_of,
    record_of,
    section,
    sources,
)


def skill_page(identity: str, edition: Edition) -> Page:
    """Return the page of a kind of work."""
    kb = edition.kb
    skill = kb.skills[identity]
    notes = Notes(kb)
    return Page(
        id=identity,
        kind="skill",
        title=skill.label,
        summary=skill.summary,
        label=_("Kind of work"),
        names=skill.synonyms,
        trail=("planning-numbers",),
        lead=(Paragraph(skill.summary), Facts(items=tuple(_facts(skill, notes)))),
        sections=tuple(_sections(skill, edition, notes)),
        record=record_of(skill, edition),
        origin=origin_of(identity, kb),
    )


def _facts(skill: Skill, notes: Notes) -> Iterator[Fact]:
    rate = skill.rate
    yield Fact(
        term=_("An hour costs"),
        value=_("about {amount}").format(amount=money(rate.likely)),
        note=_("{low} to {high}").format(low=significant(rate.low), high=significant(rate.high)),
    )
    yield Fact(term=_("Because"), value=grounded(rate.because, rate.citations, rate.basis, notes))
    yield Fact(
        term=_("Whose hours"),
        value=_("of sales") if skill.team == "sales" else _("of marketing"),
    )
    yield Fact(
        term=_("Can be bought"),
        value=_("yes, from an agency or a freelancer") if skill.bought else _("no"),
    )


def _sections(skill: Skill, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section("options", _("What takes such hours"), _options(skill, kb))
    told = (
        i for kind in ("article", "term", "faq") for i in edition.relations.naming(skill.id, kind)
    )
    yield from section("read", _("Read more"), links(told, kb))
    yield from sources(notes)


def _options(skill: Skill, kb: KnowledgeBase) -> Sheet | None:
    found = [
        (effort.monthly.likely, option.id, effort)
        for option in kb.options.values()
        if option.economics
        for effort in option.economics.hours
        if effort.skill == skill.id
    ]
    found.sort(key=lambda one: (-one[0], one[1]))
    if not found:
        return None
    return Sheet(
        name="options",
        caption=_("Likely hours of this kind"),
        table=Table(
            columns=(
                Column(title=_("option")),
                Column(title=_("hours to set up"), align="right"),
                Column(title=_("hours a month"), align="right"),
            ),
            rows=tuple(
                (link(option, kb), decimal(effort.setup.likely, 0), decimal(monthly, 0))
                for monthly, option, effort in found
            ),
        ),
    )
