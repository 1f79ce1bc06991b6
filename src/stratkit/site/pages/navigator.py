"""All options by stage of the funnel, coloured by how well they fit a business."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.options import Option
from stratkit.model.proof import VERDICTS, Verdict
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Column, Inline, Paragraph, Table, named
from stratkit.reporting.phrases import signed_verdict
from stratkit.reporting.quantities import signed
from stratkit.site.edition import Edition
from stratkit.site.page import Page, Section, Sheet, Template

BOUNDS = ((10_000, "p3"), (3_000, "p2"), (0, "p1"), (-5_000, "m1"), (-15_000, "m2"))
"""mdB from which a cell is coloured so, best first; below the last it is darkest."""
WORST = "m3"

Layer = Mapping[str, tuple[int, Verdict]]
"""Option to its fit in mdB, and the verdict on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One option in the column of a stage."""

    option: Option
    shown: str
    shade: str
    verdict: str


def layer(strategy: Strategy) -> Layer:
    """Return how well every option fits a business."""
    return {r.fit.option: (r.fit.points, r.fit.verdict) for r in strategy.recommendations}


def navigator_page(identity: str, edition: Edition) -> Page:
    """Return the page on which every business can be looked at."""
    said = _(
        "Every option under the stages it serves, coloured by how well it fits the business "
        "that you choose: a typical firm, or one of the examples."
    )
    layers = layers_of(edition)
    return Page(
        id=identity,
        kind="navigator",
        title=_("Options by funnel stage"),
        summary=said,
        lead=(Paragraph(said),),
        sections=(
            Section(
                id="stages",
                title=_("Options by funnel stage"),
                blocks=(navigator(layers, edition),),
                listed=False,
            ),
        ),
        record={
            "layers": {
                name: {option: list(value) for option, value in found.items()}
                for name, found in layers.items()
            }
        },
        layout="broad.html",
        scripts=("navigator.js",),
    )


def layers_of(edition: Edition) -> dict[str, Layer]:
    """Return the businesses to choose from: typical firms first, then the examples."""
    found = {model: layer(strategy) for model, strategy in edition.archetypes.items()}
    return found | {name: layer(one.strategy) for name, one in edition.examples.items()}


def navigator(layers: Mapping[str, Layer], edition: Edition) -> Template:
    """Return options by stage, coloured by the first of some layers.

    Args:
        layers: Name to layer; with several, the reader can choose.
        edition: Knows the options.
    """
    kb = edition.kb
    first = next(iter(layers.values()))
    options = list(kb.options.values())
    stages = sorted(kb.stages.values(), key=lambda stage: stage.order)
    columns = [
        (stage.id, stage.label, _cells(first, [o for o in options if stage.id in o.serves]))
        for stage in stages
    ]
    columns.append(("", _("throughout"), _cells(first, [o for o in options if not o.serves])))
    return Template(
        name="navigator.html",
        values={
            "columns": columns,
            "choices": [(name, _title(name, edition)) for name in layers],
            "verdict": _("verdict"),
            "verdicts": [(verdict, word("verdict", verdict)) for verdict in VERDICTS],
            "data": _data(layers) if len(layers) > 1 else {},
        },
        table=_sheet(first, edition),
    )


def _title(name: str, edition: Edition) -> str:
    if name in edition.examples:
        return edition.examples[name].strategy.profile.name
    return _("a typical firm: {model}").format(model=name.upper())


def _data(layers: Mapping[str, Layer]) -> dict[str, object]:
    """Return layers for the page's script: options and words once, then numbers."""
    options = sorted(next(iter(layers.values())))
    shades = [*(name for _least, name in BOUNDS), WORST]
    return {
        "options": options,
        "shades": shades,
        "verdicts": [word("verdict", verdict) for verdict in VERDICTS],
        "layers": {
            name: [
                [signed(points), shades.index(shade(points, verdict)), VERDICTS.index(verdict)]
                for points, verdict in (found[option] for option in options)
            ]
            for name, found in layers.items()
        },
    }


def _cells(found: Layer, options: Sequence[Option]) -> list[Cell]:
    ordered = sorted(options, key=lambda option: (-found[option.id][0], option.id))
    return [
        Cell(
            option=option,
            shown=signed(found[option.id][0]),
            shade=shade(*found[option.id]),
            verdict=word("verdict", found[option.id][1]),
        )
        for option in ordered
    ]


def shade(points: int, verdict: Verdict) -> str:
    """Return how a cell is coloured.

    >>> shade(12000, "core"), shade(12000, "avoid"), shade(-20000, "avoid")
    ('p3', 'm3', 'm3')
    """
    if verdict == "avoid" and points > BOUNDS[-1][0]:
        return WORST if points > 0 else next(name for least, name in BOUNDS if points >= least)
    return next((name for least, name in BOUNDS if points >= least), WORST)


def _sheet(found: Layer, edition: Edition) -> Sheet:
    kb = edition.kb
    rows: list[tuple[Inline, ...]] = [
        (named(option, kb.options[option].label), signed_verdict(verdict), signed(points))
        for option, (points, verdict) in found.items()
    ]
    return Sheet(
        name="fits",
        table=Table(
            columns=(
                Column(title=_("option")),
                Column(title=_("verdict")),
                Column(title=_("fit"), align="right"),
            ),
            rows=tuple(rows),
        ),
    )
