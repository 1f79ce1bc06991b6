"""A role in a purchase: what it checks, what convinces it, and when to expect it."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.audience import Message, Role
from stratkit.reporting.blocks import (
    Column,
    Heading,
    Items,
    Paragraph,
    joined,
)
from stratkit.reporting.quantities import percent
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition, Example
from stratkit.site.page import Block, Fact, Facts, Page, Section, Sheet
from stratkit.site.pages.alphabet import capital
from stratkit.site.pages.by_example import Told, by_example
from stratkit.site.pages.by_kind import by_kind
from stratkit.site.pages.conditions import tree
from stratkit.site.pages.neighbours import neighbours
from stratkit.site.pages.parts import (
    grounded,
    link,
    links,
    origin_of,
    record_of,
    section,
    sources,
)


def role_page(identity: str, edition: Edition) -> Page:
    """Return the page of a role."""
    role = edition.kb.roles[identity]
    notes = Notes(edition.kb)
    return Page(
        id=identity,
        kind="role",
        title=role.label,
        summary=_("What wins this person over: {what}").format(what=role.convinced_by),
        label=capital(word("part", role.part)),
        trail=("roles",),
        lead=(Paragraph(grounded(role.convinced_by, role.citations, role.basis, notes)),),
        sections=tuple(_sections(role, edition, notes)),
        record=record_of(role, edition),
        text=" ".join((*role.checks, *(m.message for m in role.messages))),
        origin=origin_of(identity, edition.kb),
        scripts=("graph.js",),
    )


def _sections(role: Role, edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    yield from section("checks", _("What this person checks"), Items(role.checks))
    yield from section(
        "messages",
        _("What to say, stage by stage"),
        *(block for message in role.messages for block in _message(message, edition, notes)),
    )
    yield from section(
        "options",
        _("What convinces this person"),
        by_kind(_convincing(role, edition), kb),
    )
    yield from section(
        "when",
        _("When to expect this person"),
        tree(role.when, kb),
        aside=_("Conditions are gradual: the nearer they are met, the surer is the role."),
    )
    yield from section("examples", _("In the examples"), _examples(role, edition))
    told = edition.relations.naming(role.id, "article") + edition.relations.naming(role.id, "term")
    yield from section("read", _("Read more"), links(told, kb))
    yield from neighbours((role.id,), edition)
    yield from sources(notes)


def _message(message: Message, edition: Edition, notes: Notes) -> Iterator[Block]:
    kb = edition.kb
    yield Heading(link(message.stage, kb), 3)
    yield Paragraph((message.message, *notes.mark(message.citations)))
    proof = joined((link(option, kb) for option in message.proof), ", ")
    facts = (
        Fact(term=_("Objection"), value=message.objection),
        Fact(term=_("Answer"), value=message.answer),
        Fact(term=_("Proof"), value=proof),
    )
    yield Facts(items=tuple(fact for fact in facts if fact.value))


def _convincing(role: Role, edition: Edition) -> tuple[str, ...]:
    options = edition.kb.options.values()
    return tuple(option.id for option in options if role.id in option.convinces)


def _examples(role: Role, edition: Edition) -> Sheet | None:
    def told(example: Example) -> Told | None:
        degrees = [found.degree for found in example.strategy.roles if found.role == role.id]
        return (degrees[0], (percent(degrees[0]),)) if degrees else None

    return by_example(
        edition,
        _("Examples in which this person takes part"),
        (Column(title=_("how surely"), align="right"),),
        told,
    )
