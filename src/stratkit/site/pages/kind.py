"""A kind of option: what belongs to it, and how much of it a business chooses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stratkit.language.messages import _
from stratkit.model.options import Option, OptionKind
from stratkit.reporting.blocks import Inline, Paragraph
from stratkit.site.edition import Edition
from stratkit.site.page import Card, Facet, Listing, Page, Section
from stratkit.site.pages.alphabet import key
from stratkit.site.pages.conditions import tree
from stratkit.site.pages.facets import facets
from stratkit.site.pages.lists import FACETS, option_card
from stratkit.site.pages.parts import origin_of, record_of, section


def kind_page(identity: str, edition: Edition) -> Page:
    """Return the page of a kind of option."""
    kind = edition.kb.kinds[identity]
    return Page(
        id=identity,
        kind="kind",
        title=kind.plural,
        summary=kind.summary,
        label=_("Kind of option"),
        trail=("options",),
        lead=(Paragraph(kind.summary), Paragraph(_chosen(kind))),
        sections=tuple(_sections(kind, edition)),
        record=record_of(kind, edition),
        names=(kind.label,) if kind.label != kind.plural else (),
        text=kind.summary,
        origin=origin_of(identity, edition.kb),
        scripts=FACETS,
    )


def _chosen(kind: OptionKind) -> Inline:
    """Say how many of a kind a business chooses, and where a strategy shows them."""
    many = (
        _("A business chooses one of them: only the best can be core.")
        if kind.choose == "one"
        else _("A business combines several of them.")
    )
    where = (
        _("They can be planned with money and hours.")
        if kind.section == "programme"
        else _("They belong to the way a business works, its operating model.")
    )
    return f"{many} {where}"


def _sections(kind: OptionKind, edition: Edition) -> Iterator[Section]:
    options = _options(kind, edition)
    yield from section(
        "options",
        _("All of them"),
        Listing(
            id="list",
            items=tuple(_card(option, edition) for option in options),
            facets=tuple(_facets(kind, edition)),
        )
        if options
        else None,
    )
    if kind.when:
        yield from section("when", _("Whom they concern"), tree(kind.when, edition.kb))


def _card(option: Option, edition: Edition) -> Card:
    """Return an option among others of its kind, which none of them has to name."""
    found = option_card(option, edition)
    return replace(found, tags=found.tags[1:])


def _options(kind: OptionKind, edition: Edition) -> tuple[Option, ...]:
    """Return the options of a kind: by their order if they are a sequence, else by name."""
    found = (o for o in edition.kb.options.values() if o.kind == kind.slug)
    return tuple(sorted(found, key=lambda o: (o.order, key(o.label, edition.language))))


def _facets(kind: OptionKind, edition: Edition) -> Iterator[Facet]:
    """Yield the ways to narrow a kind down; of one kind, nobody chooses the kind."""
    costly = kind.section == "programme"
    for facet in facets(edition.kb, (kind.id,)):
        if facet.name != "kind" and (costly or facet.name not in {"cost", "time"}):
            yield facet
