"""Response curves that a media-mix model has fitted: parameters or points to a `FittedCurve`.

Each form takes its parameters by the names under which models export them, so that a table can be
taken over as it is. Spending and outcome are those of one period; in a quarter there are n periods,
in each of which the same is spent, so both the half and the ceiling are n times as large.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping as AbstractMapping
from dataclasses import replace

from stratkit.diagnostics.collector import Collector
from stratkit.kb.amounts import (
    MOST_COUNT,
    items,
    keyed,
    missing_key,
    number,
    place_of,
    planned_option,
    word,
)
from stratkit.kb.answers import refused
from stratkit.kb.curve_form import CurveForm, Points
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence
from stratkit.language.messages import _
from stratkit.language.quantities import share
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import FittedCurve

HALF = {
    "hill": ("half", "ec", "inflexion", "kappa"),
    "michaelis-menten": ("half", "lam"),
    "exponential": ("half",),
    "logistic": ("lam",),
}
"""Form to the names of the spending that brings half of the most; of `logistic` the rate."""
SLOPE = {"hill": ("slope", "alpha")}
CEILING = {
    "hill": ("ceiling", "beta", "coef"),
    "michaelis-menten": ("ceiling", "alpha"),
    "exponential": ("ceiling", "beta"),
    "logistic": ("ceiling", "beta"),
}
"""Form to the names of the outcome that no spending exceeds."""
FORMS = tuple(HALF)

INFLEXION = ("gamma", "least_spend", "most_spend")
"""The share of the way from the least to the greatest spending at which half is reached."""
SCALES = ("spend_scale", "outcome_scale")
PARAMETERS = tuple(
    dict.fromkeys(
        name for table in (HALF, SLOPE, CEILING) for names in table.values() for name in names
    )
)
CURVE_KEYS = (
    *("option", "channel", "form", "period", "currency", "points"),
    *PARAMETERS,
    *INFLEXION,
    *SCALES,
)

WEEKS = {"week": 1.0, "month": 13 / 3, "quarter": 13.0, "year": 52.0}
QUARTER_WEEKS = 13
MOST_WEEKS = 1000
LEAST_POINTS = 3
LEAST = 1e-12
MOST = 1e15
MICROS = 1_000_000
HALVES = 4
"""A curve is drawn up to so many times the spending that brings half."""
STEPS_TO_HALF = 10
LARGEST_ERROR = 0.1
"""Share of the largest outcome; points that are farther off on average follow no such curve."""

_PERIOD = re.compile(r"(\d{1,4}) weeks", re.ASCII)

Parameters = AbstractMapping[str, float]


def read_curve(node: Node, kb: KnowledgeBase, collector: Collector) -> FittedCurve | None:
    """Read one curve, by its parameters or by its points."""
    found = {key: value for key, (_key, value) in keyed(node, CURVE_KEYS, collector).items()}
    named = found.get("option") or found.get("channel")
    points = found.get("points")
    form = word(_hyphened(found["form"]), FORMS, collector) if "form" in found else None
    if named is None and isinstance(node, Mapping):
        missing_key(node, "option", collector)
    if points is None and "form" not in found and isinstance(node, Mapping):
        message = _("the curve has neither a form nor points")
        hint = _("add `form:` with its parameters, or `points:`")
        collector.add("SK816", node.span, message, hint=hint)
    option = planned_option(named, kb, collector, feeds=True) if named else None
    euros, weeks = _currency(found, node, kb, collector), _weeks(found, node, collector)
    known: Parameters | None = None
    drawn: Points = ()
    if points is not None:
        drawn = _points(points, collector)
    elif form is not None:
        known = _parameters(form, found, node, collector)
    if option is None or euros is None or weeks is None or not (known or drawn):
        return None
    scale = {key: _scale(found.get(key), collector) for key in SCALES}
    periods = QUARTER_WEEKS / weeks
    money, volume = euros * periods * scale["spend_scale"], periods * scale["outcome_scale"]
    curve = _formed(form, known) if known and form else _drawn(drawn)
    if curve.error > LARGEST_ERROR:
        message = _("the curve is {error} of the largest outcome off its points on average")
        said = message.format(error=share(round(curve.error * 100)))
        hint = _("look for points of another channel or period among them")
        collector.add("SK817", node.span, said, hint=hint)
    return FittedCurve(
        option=option,
        shape=curve.shape,
        half=curve.half * money,
        slope=curve.slope,
        ceiling=curve.ceiling * volume,
        error=curve.error,
        place=place_of(node.span),
    )


def _hyphened(node: Node) -> Node:
    """Return a form as it is called here; models write `michaelis_menten`."""
    return replace(node, text=node.text.replace("_", "-")) if isinstance(node, Scalar) else node


def _currency(
    found: AbstractMapping[str, Node], node: Node, kb: KnowledgeBase, collector: Collector
) -> float | None:
    """Return euros for one unit of the currency in which the spending is."""
    if "currency" not in found:
        if isinstance(node, Mapping):
            missing_key(node, "currency", collector)
        return None
    code = word(found["currency"], tuple(kb.rates), collector)
    return kb.rates[code].eur_micros / MICROS if code else None


def _weeks(found: AbstractMapping[str, Node], node: Node, collector: Collector) -> float | None:
    """Return how many weeks the spending and the outcome of a curve are of."""
    period = found.get("period")
    if period is None:
        if isinstance(node, Mapping):
            missing_key(node, "period", collector)
        return None
    match = _PERIOD.fullmatch(period.text) if isinstance(period, Scalar) else None
    if match and 1 <= int(match[1]) <= MOST_WEEKS:
        return float(match[1])
    named = word(period, (*WEEKS, "104 weeks"), collector)
    return WEEKS[named] if named else None


def _scale(node: Node | None, collector: Collector) -> float:
    """Return what one unit of the model is in money, or in volume; 1 where it is not scaled."""
    return 1.0 if node is None else number(node, LEAST, MOST, collector) or 1.0


def _parameters(
    form: str, found: AbstractMapping[str, Node], node: Node, collector: Collector
) -> Parameters | None:
    """Return half, slope and ceiling under these names; of `logistic` its rate as `half`."""
    if form == "hill" and "gamma" in found:
        half = _inflexion(found, node, collector)
    else:
        half = _one_of(HALF[form], found, node, collector)
    slope = _one_of(SLOPE[form], found, node, collector) if form in SLOPE else 1.0
    ceiling = _one_of(CEILING[form], found, node, collector)
    if half is None or slope is None or ceiling is None:
        return None
    return {"half": half, "slope": slope, "ceiling": ceiling}


def _one_of(
    names: tuple[str, ...],
    found: AbstractMapping[str, Node],
    node: Node,
    collector: Collector,
) -> float | None:
    given = [name for name in names if name in found]
    if len(given) == 1:
        return number(found[given[0]], LEAST, MOST, collector)
    message = _("the curve has none of {names}")
    hint = _("add `{key}: ...`").format(key=names[0])
    if given:
        message, hint = _("the curve has more than one of {names}"), _("keep one of them")
    collector.add("SK816", node.span, message.format(names=", ".join(names)), hint=hint)
    return None


def _inflexion(found: AbstractMapping[str, Node], node: Node, collector: Collector) -> float | None:
    read = {
        name: number(found[name], 0, 1 if name == "gamma" else MOST, collector)
        for name in INFLEXION
        if name in found
    }
    lacking = [name for name in INFLEXION if name not in found]
    if lacking:
        message = _("`gamma` says nothing without {names}").format(names=", ".join(lacking))
        hint = _("add the least and the greatest spending that the model has seen")
        collector.add("SK816", node.span, message, hint=hint)
        return None
    part, least, most = (read[name] for name in INFLEXION)
    if part is None or least is None or most is None:
        return None
    return max(least * (1 - part) + most * part, LEAST)


def _points(node: Node, collector: Collector) -> Points:
    """Return spending and outcome of each point; none where they say too little."""
    found = []
    for item in items(node):
        pair = item.items if isinstance(item, Sequence) else ()
        if len(pair) != 2:  # noqa: PLR2004 - spending and outcome
            refused(item, "point", collector)
            return ()
        spend = number(pair[0], 0, MOST, collector)
        outcome = number(pair[1], 0, MOST_COUNT, collector)
        if spend is not None and outcome is not None:
            found.append((spend, outcome))
    if len({spend for spend, outcome in found if spend and outcome}) < LEAST_POINTS:
        message = _("a curve needs at least {least} points with spending and outcome")
        hint = _("add points, from little spending to much")
        collector.add("SK816", node.span, message.format(least=LEAST_POINTS), hint=hint)
        return ()
    return tuple(found)


def _formed(form: str, known: Parameters) -> CurveForm:
    """Return a curve that is given by its parameters, in one of the forms a plan computes with.

    A logistic curve and a Hill curve that is steepest at no spending at all (slope below 1) have
    no such form: the nearest one is fitted to them.
    """
    half, slope, ceiling = known["half"], known["slope"], known["ceiling"]
    if form == "hill" and slope >= 1:
        return CurveForm("hill", half, slope, ceiling)
    if form == "michaelis-menten":
        return CurveForm("michaelis-menten", half, 1.0, ceiling)
    if form == "exponential":
        return CurveForm("exponential", half, 1.0, ceiling)
    middle = math.log(3) / half if form == "logistic" else half
    spends = [middle * step / STEPS_TO_HALF for step in range(1, STEPS_TO_HALF * HALVES + 1)]
    if form == "logistic":
        return _drawn(tuple((x, ceiling * math.tanh(half * x / 2)) for x in spends))
    return _drawn(tuple((x, ceiling / (1 + (half / x) ** slope)) for x in spends))


def _drawn(points: Points) -> CurveForm:
    from stratkit.kb.curve_fit import fitted  # noqa: PLC0415 - numpy is slow to import

    return fitted(points)
