"""Pages that list all things of one kind: options, dimensions, roles, metrics."""

from __future__ import annotations

from collections.abc import Iterable

from stratkit.language.messages import _, counted
from stratkit.language.words import word
from stratkit.model.metrics import Metric
from stratkit.model.options import Option
from stratkit.model.traits import Dimension
from stratkit.reporting.blocks import Column, Inline, Paragraph, Table
from stratkit.site.edition import Edition
from stratkit.site.names import titles
from stratkit.site.page import Card, Cards, Facet, Listing, Page, Section, Sheet
from stratkit.site.pages.alphabet import key
from stratkit.site.pages.facets import facets, facets_of
from stratkit.site.pages.parts import cards, link, section

FACETS = ("facets.js",)
"""The script that narrows a listing down."""


def options_page(identity: str, edition: Edition) -> Page:
    """Return the list of all options, to be narrowed down."""
    kb = edition.kb
    kinds = sorted(kb.kinds.values(), key=lambda kind: kind.order)
    ordered = sorted(
        kb.options.values(),
        key=lambda option: (kb.kind_of(option.id).order, key(option.label, edition.language)),
    )
    return list_page(
        identity,
        counted(
            "{count} option of marketing and selling: whom each suits, why, what it costs "
            "and how to begin.",
            "{count} options of marketing and selling: whom each suits, why, what it costs "
            "and how to begin.",
            len(ordered),
        ),
        *section(
            "kinds",
            _("By kind"),
            Cards(
                items=tuple(Card(to=k.id, title=k.plural, text=k.summary) for k in kinds),
            ),
        ),
        *section(
            "all",
            _("All of them"),
            Listing(
                id="options",
                items=tuple(option_card(option, edition) for option in ordered),
                facets=facets(kb, tuple(kind.id for kind in kinds)),
            ),
        ),
    )


def option_card(option: Option, edition: Edition) -> Card:
    """Return an option as one of many that can be narrowed down."""
    found = facets_of(option, edition.kb)
    models = tuple(model.upper() for model in found["model"]) if len(found["model"]) == 1 else ()
    return Card(
        to=option.id,
        title=option.label,
        text=option.summary,
        tags=(edition.kb.kind_of(option.id).label, *models),
        facets=found,
    )


def dimensions_page(identity: str, edition: Edition) -> Page:
    """Return the list of all dimensions, each with its two poles."""
    ordered = sorted(edition.kb.dimensions.values(), key=lambda one: (one.order, one.id))
    parts = (
        ("contrast", _("What tells B2B from B2C"), [d for d in ordered if d.contrast]),
        ("other", _("What else matters"), [d for d in ordered if not d.contrast]),
    )
    return list_page(
        identity,
        counted(
            "{count} line between two poles on which every business stands somewhere. "
            "From where it stands follows what suits it.",
            "{count} lines between two poles on which every business stands somewhere. "
            "From where it stands follows what suits it.",
            len(ordered),
        ),
        *(
            part
            for name, title, found in parts
            for part in section(
                name, title, _dimensions(name, title, found, edition) if found else None
            )
        ),
    )


def _dimensions(name: str, title: str, found: list[Dimension], edition: Edition) -> Sheet:
    kb, of = edition.kb, edition.relations.options_of
    contrast = name == "contrast"
    columns = (
        Column(title=_("dimension")),
        Column(title=_("pole typical of B2B") if contrast else _("one pole")),
        Column(title=_("pole typical of B2C") if contrast else _("other pole")),
        Column(title=_("options it bears on"), align="right"),
    )
    rows: list[tuple[Inline, ...]] = []
    for one in found:
        poles = (one.positive.id, one.negative.id)
        options = {link.option for pole in poles for link in of.get(pole, ())}
        rows.append((link(one.id, kb), *(link(pole, kb) for pole in poles), str(len(options))))
    return Sheet(
        name=f"dimensions-{name}",
        caption=title,
        table=Table(columns=columns, rows=tuple(rows)),
    )


def roles_page(identity: str, edition: Edition) -> Page:
    """Return the list of all roles in a purchase."""
    ordered = sorted(edition.kb.roles.values(), key=lambda role: (role.order, role.id))
    told = (article for article in edition.kb.articles.values() if _about_roles(article.about))
    return list_page(
        identity,
        _(
            "Who takes part in a purchase, what each of them checks, and what convinces. "
            "One person can have several of these parts, and in a small firm often has."
        ),
        *section(
            "roles",
            _("The roles"),
            Cards(
                items=tuple(
                    Card(
                        to=role.id,
                        title=role.label,
                        text=role.convinced_by,
                        tags=(word("part", role.part),),
                    )
                    for role in ordered
                )
            ),
        ),
        *section(
            "checks",
            _("What each of them checks"),
            Sheet(
                name="checks",
                caption=_("What each role checks before saying yes"),
                table=Table(
                    columns=(Column(title=_("role")), Column(title=_("checks"))),
                    rows=tuple(
                        (link(role.id, edition.kb), "; ".join(role.checks)) for role in ordered
                    ),
                ),
            ),
        ),
        *section("read", _("Read more"), cards((article.id for article in told), edition.kb)),
    )


def _about_roles(about: Iterable[str]) -> bool:
    return any(name.startswith("role.") for name in about)


def metrics_page(identity: str, edition: Edition) -> Page:
    """Return the list of all metrics, to be narrowed down by stage and unit."""
    kb = edition.kb
    stages = sorted(kb.stages.values(), key=lambda stage: stage.order)
    order = {stage.id: stage.order for stage in stages}
    found = sorted(
        kb.metrics.values(),
        key=lambda metric: (order.get(metric.stage, 0), key(metric.label, edition.language)),
    )
    units = dict.fromkeys(metric.unit for metric in found)
    return list_page(
        identity,
        counted(
            "{count} measure with its formula, what it hides, and where others stand.",
            "{count} measures with their formulas, what they hide, and where others stand.",
            len(found),
        ),
        *section(
            "all",
            _("All of them"),
            Listing(
                id="metrics",
                items=tuple(_metric(metric, edition) for metric in found),
                facets=(
                    Facet(
                        name="stage",
                        label=_("Stage"),
                        choices=(
                            *((_slug(stage.id), stage.label) for stage in stages),
                            ("all", _("any stage")),
                        ),
                    ),
                    Facet(
                        name="unit",
                        label=_("Counted in"),
                        choices=tuple((unit, word("unit", unit)) for unit in units),
                    ),
                ),
            ),
        ),
    )


def _metric(metric: Metric, edition: Edition) -> Card:
    stage = edition.kb.stages.get(metric.stage)
    return Card(
        to=metric.id,
        title=metric.label,
        text=metric.definition,
        tags=(stage.label,) if stage else (),
        facets={"stage": (_slug(metric.stage) or "all",), "unit": (metric.unit,)},
    )


def _slug(identity: str) -> str:
    return identity.partition(".")[2]


def list_page(identity: str, summary: str, *sections: Section) -> Page:
    """Return a page of a list, with the title that leads to it everywhere."""
    return Page(
        id=identity,
        kind="list",
        title=titles()[identity],
        summary=summary,
        lead=(Paragraph(summary),),
        sections=sections,
        scripts=FACETS,
    )
