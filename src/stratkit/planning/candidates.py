"""What can be planned: the options with economics that suit, at the prices of the market."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stratkit.model.arithmetic import interpolate
from stratkit.model.economics import Economics
from stratkit.model.options import Option
from stratkit.model.planning import (
    QUARTER_MONTHS,
    QUARTER_WEEKS,
    Candidate,
    Curve,
    StageLift,
    Uncertain,
    Yield,
)
from stratkit.model.proof import Fit
from stratkit.planning.figures import along, figure, narrowed
from stratkit.planning.prerequisites import by_options, needs
from stratkit.planning.setting import Setting
from stratkit.scoring.verdicts import AVAILABLE

DECIBAN = 1000
"""mdB."""
PERCENT = 100

S_SHAPED = 2.0
"""Slope of a curve that needs a critical mass (Hill, h = 2)."""
MOST_HALVES = 6
"""Spending beyond so many times the half is not looked at: 86 % of the most is reached."""
IN_PLACE = "in place"
"""Why an option that the firm has, and that only lifts, is nothing to decide about."""
BRAND = "stage.awareness"
PURCHASE = "stage.purchase"


def candidates(setting: Setting) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """Return the candidates, best fit first, and why the other options cannot be planned."""
    left_out: dict[str, str] = {}
    found: dict[str, Candidate] = {}
    for recommendation in setting.strategy.recommendations:
        fit = recommendation.fit
        option = setting.kb.options[fit.option]
        if option.economics is None:
            continue
        forced = option.id in setting.forced
        if option.id in setting.in_use and option.economics.feeds is None:
            # What it lifts is in the firm's own figures already.
            left_out[option.id] = IN_PLACE
            continue
        if not forced and (fit.verdict == "avoid" or fit.points < 0):
            left_out[option.id] = "avoid"
            continue
        if fit.verdict == "later" and not forced and not by_options(option, setting):
            left_out[option.id] = fit.needs[0]
            continue
        candidate = _candidate(option, option.economics, setting)
        if candidate.yields or candidate.lifts or forced:
            found[option.id] = candidate
        else:
            left_out[option.id] = "audience"
    return _attainable(found, left_out), left_out


def _attainable(found: dict[str, Candidate], left_out: dict[str, str]) -> tuple[Candidate, ...]:
    """Drop what needs something that is no candidate itself, until nothing does."""
    while True:
        stuck = [
            candidate
            for candidate in found.values()
            if any(not found.keys() & set(group) for group in candidate.needs)
        ]
        if not stuck:
            return tuple(found.values())
        for candidate in stuck:
            missing = next(g for g in candidate.needs if not found.keys() & set(g))
            left_out[candidate.option] = missing[0]
            del found[candidate.option]


def _candidate(option: Option, economics: Economics, setting: Setting) -> Candidate:
    kb, constants = setting.kb, setting.kb.info.planning
    path = f"{option.id}/economics"
    way = constants.size.get(setting.answer("company_size"), 0)
    fits = tuple(known[option.id] for known in setting.fits)
    media, services = setting.index("media"), setting.index("services")

    def cost(name: str, index: float) -> Uncertain:
        stated = getattr(economics, name)
        known = figure(kb, stated, stated, f"{path}/{name}")
        return narrowed(known.times(along(known, way) * index))

    def hours(name: str, times: float) -> dict[str, Uncertain]:
        found = {}
        for place, effort in enumerate(economics.hours):
            known = figure(kb, getattr(effort, name), effort, f"{path}/hours/{place}/{name}")
            found[effort.skill] = narrowed(known.times(along(known, way) * times))
        return found

    curve = _curve(option, economics, setting)
    delay = economics.weeks_to_effect
    carry = economics.carry_over
    return Candidate(
        option=option.id,
        fits=fits,
        efficiency=tuple(efficiency(fit.points, constants.efficiency) for fit in fits),
        setup=cost("setup", services),
        running=cost("running", services).times(QUARTER_MONTHS),
        minimum=cost("minimum", media).times(QUARTER_MONTHS),
        most=curve.half.likely * MOST_HALVES if curve else 0.0,
        hours_setup=hours("setup", 1.0),
        hours=hours("monthly", QUARTER_MONTHS),
        delay=figure(kb, delay, delay, f"{path}/weeks_to_effect").times(1 / QUARTER_WEEKS),
        carry_over=figure(kb, carry, carry, f"{path}/carry_over").times(1 / PERCENT),
        curve=curve,
        yields=_yields(option, economics, fits, setting),
        lifts=_lifts(option, economics, setting),
        pauses=economics.pauses,
        running_now=option.id in setting.in_use,
        needs=needs(option, setting),
        lag=int(delay.likely // QUARTER_WEEKS),
        clashes=tuple(sorted(setting.rivals.get(option.id, ()))),
        serves=option.serves,
        brand=bool(economics.feeds and economics.feeds.stage == BRAND),
    )


def efficiency(points: int, table: Mapping[int, int]) -> float:
    """Return what a fit does to an effect.

    Args:
        points: The fit, mdB.
        table: Fit in decibans to per cent.

    >>> efficiency(5000, {-30: 30, 0: 100, 10: 130})
    1.15
    """
    points_of = tuple(sorted((dB * DECIBAN, share * PERCENT) for dB, share in table.items()))
    return interpolate(points_of, points) / PERCENT**2


def _curve(option: Option, economics: Economics, setting: Setting) -> Curve | None:
    if economics.feeds is None:
        return None
    response = economics.feeds.response
    path = f"{option.id}/economics/feeds/response/half_at"
    half = figure(setting.kb, response.half_at, response, path)
    way = setting.kb.info.planning.reach.get(setting.answer("reach"), 0)
    half = half.times(along(half, way) * setting.index("media") * QUARTER_MONTHS)
    if response.shape == "s-shaped":
        return Curve(shape="hill", half=half, slope=S_SHAPED)
    return Curve(shape="michaelis-menten", half=half)


def _yields(
    option: Option, economics: Economics, fits: Sequence[Fit], setting: Setting
) -> tuple[Yield, ...]:
    """Share the spending among the markets the option suits, by what they bring in today."""
    if economics.feeds is None:
        return ()
    path = f"{option.id}/economics/feeds/unit_cost"
    costs: dict[int, Uncertain] = {}
    for number, market in enumerate(setting.markets):
        for place, cost in enumerate(economics.feeds.unit_cost):
            if cost.customers == market.customers:
                known = figure(setting.kb, cost, cost, f"{path}/{place}")
                known = known.times(setting.index("media"))
                least = market.least_cost if economics.feeds.stage == PURCHASE else None
                costs[number] = max(known, least or known, key=lambda value: value.likely)
    suited = [number for number in costs if fits[number].verdict in AVAILABLE]
    suited = suited or [max(costs, key=lambda number: fits[number].points)] if costs else []
    whole = sum(setting.markets[number].share for number in suited)
    return tuple(
        Yield(
            market=number,
            stage=economics.feeds.stage,
            per_euro=setting.markets[number].share / whole / costs[number].likely,
            unit_cost=costs[number],
        )
        for number in suited
    )


def _lifts(option: Option, economics: Economics, setting: Setting) -> tuple[StageLift, ...]:
    found = []
    for place, lift in enumerate(economics.lifts):
        share = figure(setting.kb, lift, lift, f"{option.id}/economics/lifts/{place}")
        found += [
            StageLift(market=number, stage=lift.stage, share=share.times(1 / PERCENT))
            for number, fits in enumerate(setting.fits)
            if fits[option.id].verdict in AVAILABLE or option.id in setting.forced
        ]
    return tuple(found)
