"""Every trait by every channel and tactic: the main view of the whole, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stratkit.language.messages import _
from stratkit.model.options import Option
from stratkit.model.traits import Dimension, Trait
from stratkit.reporting.blocks import Column, Inline, Paragraph, Table, named
from stratkit.reporting.quantities import MDB, signed
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Section, Sheet, Template
from stratkit.site.pages.facets import facets, facets_of

KINDS = ("kind.channel", "kind.tactic")
"""The kinds whose options the matrix shows."""
STEPS = (5, 3)
"""Decibans from which a cell is coloured most and more than least, either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one trait says about one option."""

    to: str
    """The option and the place on its page that says why."""
    shown: str
    shade: str
    """`p3` to `p1` for, `m1` to `m3` against."""
    says: str


def matrix_page(identity: str, edition: Edition) -> Page:
    """Return the matrix of channels and tactics."""
    kb = edition.kb
    options = [option for option in kb.options.values() if f"kind.{option.kind}" in KINDS]
    said = _(
        "Which traits of a business speak for and against which channels and tactics: "
        "decibans at full strength of the trait, each with its reason."
    )
    return Page(
        id=identity,
        kind="matrix",
        title=_("Traits by channels and tactics"),
        summary=said,
        lead=(
            Paragraph(
                said
                + " "
                + _("Where a trait speaks for an option, its opposite speaks as much against it.")
            ),
        ),
        sections=(
            Section(
                id="matrix",
                title=_("Matrix"),
                blocks=(matrix(options, edition),),
                listed=False,
            ),
        ),
        record={
            "options": [option.id for option in options],
            "traits": {
                trait.id: {
                    one.option: one.points / MDB
                    for one in edition.relations.options_of.get(trait.id, ())
                    if one.option in kb.options and f"kind.{kb.options[one.option].kind}" in KINDS
                }
                for trait, _dimension in _traits(edition)
            },
        },
        layout="broad.html",
        scripts=("matrix.js",),
    )


def matrix(options: Sequence[Option], edition: Edition) -> Template:
    """Return some options by all traits that bear on them."""
    kb = edition.kb
    columns = sorted(options, key=lambda option: (option.kind, option.label.lower()))
    rows = []
    for trait, dimension in _traits(edition):
        cells = _cells(trait, edition)
        if any(option.id in cells for option in columns):
            rows.append((trait, dimension, [cells.get(option.id) for option in columns]))
    return Template(
        name="matrix.html",
        values={
            "columns": [(option, facets_of(option, kb)) for option in columns],
            "rows": rows,
            "facets": facets(kb, tuple(dict.fromkeys(f"kind.{o.kind}" for o in columns))),
        },
        table=_sheet(columns, rows),
    )


def _traits(edition: Edition) -> Iterator[tuple[Trait, Dimension]]:
    """Yield every trait with its dimension, in the order in which dimensions are read."""
    dimensions = sorted(edition.kb.dimensions.values(), key=lambda d: (d.order, d.id))
    for dimension in dimensions:
        yield dimension.positive, dimension
        yield dimension.negative, dimension


def _cells(trait: Trait, edition: Edition) -> dict[str, Cell]:
    kb = edition.kb
    return {
        one.option: Cell(
            to=f"{one.option}#because-{trait.id}",
            shown=signed(one.points),
            shade=shade(one.points),
            says=f"{kb.options[one.option].label}, {trait.label}: {signed(one.points)}",
        )
        for one in edition.relations.options_of.get(trait.id, ())
    }


def shade(points: int) -> str:
    """Return how strongly a cell is coloured.

    Args:
        points: mdB.

    >>> shade(5000), shade(-1200)
    ('p3', 'm1')
    """
    strength = 3 - next((i for i, least in enumerate(STEPS) if abs(points) >= least * MDB), 2)
    return f"{'p' if points > 0 else 'm'}{strength}"


def _sheet(
    columns: Sequence[Option], rows: Sequence[tuple[Trait, Dimension, list[Cell | None]]]
) -> Sheet:
    lines: list[tuple[Inline, ...]] = [
        (named(trait.id, trait.label), *(cell.shown if cell else "" for cell in cells))
        for trait, _dimension, cells in rows
    ]
    return Sheet(
        name="matrix",
        table=Table(
            columns=(
                Column(title=_("trait")),
                *(Column(title=option.label, align="right") for option in columns),
            ),
            rows=tuple(lines),
        ),
    )
