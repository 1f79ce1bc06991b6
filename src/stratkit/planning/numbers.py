"""Everything uncertain in a problem as arrays: one value for each draw.

The plan itself is made with the likely values, which are one draw. A draw of a range is a
log-normal with its likely value as the median and its ends as the first and the last decile, each
side by itself. What has the same path or group is drawn together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from stratkit.model.planning import Candidate, Market, Problem, Uncertain
from stratkit.model.proof import Fit
from stratkit.planning.candidates import DECIBAN, PERCENT

Array = NDArray[np.float64]
Draw = Callable[[Uncertain], Array]
"""Returns one value for each draw."""

NINETY = NormalDist().inv_cdf(0.9)
AFTER = 4
"""Quarters after the plan whose effects still count."""
KEPT_AT_MOST = 0.98
"""No firm keeps every customer."""
SURE = 0.999
CROWDED = 0.9
"""Share of a market that a firm has reached without a plan, at most."""


@dataclass(frozen=True, slots=True)
class YieldNumbers:
    """What an effective euro of a candidate brings in a market."""

    candidate: int
    market: int
    stage: str
    units: Array
    """For each draw, the fit counted."""


@dataclass(frozen=True, slots=True)
class LiftNumbers:
    """By how much a candidate lifts a stage of a market."""

    candidate: int
    market: int
    stage: str
    share: Array
    """For each draw, the fit counted."""


@dataclass(frozen=True, slots=True)
class MarketNumbers:
    """One market; arrays hold one value for each draw."""

    visit_to_lead: Array
    lead_to_opportunity: Array
    lead_to_customer: Array
    recommendation_to_lead: Array
    """Leads that bring as many customers as a recommendation does."""
    base_leads: Array
    """A quarter, that come without any plan, before the market saturates."""
    ceiling: Array
    """Leads a quarter that the market has."""
    recommendations: Array
    """A quarter, that come without any plan."""
    kept: Array
    """Customers a quarter that are kept without any plan."""
    most_kept: Array
    """Times `kept` at most."""
    lifetime: Array
    """EUR of margin from a customer won, discounted to the day it is won."""
    yearly: Array
    """EUR of margin from a customer kept for a year."""
    margin: Array
    """Share of revenue."""
    first_year: Array
    """EUR of revenue from a customer won."""
    yearly_revenue: Array
    """EUR of revenue from a customer kept."""
    cycle: Array
    """Quarters from lead to order."""
    hours_per_lead: Array


@dataclass(frozen=True, slots=True)
class Numbers:
    """A problem in numbers; the first axis of every array is the draw."""

    draws: int
    half: Array
    """Draw, candidate: EUR a quarter; 1 where there is no curve."""
    setup: Array
    running: Array
    """Draw, candidate: EUR, as it will really cost."""
    arrivals: Array
    """Draw, candidate, quarters later: share of a quarter's effect that comes then."""
    active: Array
    """Draw, candidate, quarters later: share of a lift that sets in then."""
    yields: tuple[YieldNumbers, ...]
    lifts: tuple[LiftNumbers, ...]
    markets: tuple[MarketNumbers, ...]
    season: Array
    """Weight of each quarter of the plan, and of the time after it."""
    rates: Mapping[str, Array]
    """Skill to EUR an hour from outside."""


def likely(problem: Problem) -> Numbers:
    """Return the numbers that the plan is made with: one draw."""
    return _numbers(problem, 1, lambda value: np.array([value.likely]), _certain_fit)


def drawn(problem: Problem, draws: int, seed: int) -> Numbers:
    """Return many draws of everything that is uncertain.

    Each number has its own stream of chance, so that a change of one leaves the others alone.
    """
    chance = Chances(draws=draws, seed=seed)
    return _numbers(problem, draws, chance.draw, chance.fit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """Streams of chance, one for each number."""

    draws: int
    seed: int

    def draw(self, value: Uncertain) -> Array:
        """Return one value for each draw."""
        if not value.likely or value.low == value.high:
            return np.full(self.draws, value.likely)
        normal = self._normal(value.group or value.path)
        up = np.log(value.high / value.likely)
        down = np.log(value.likely / value.low) if value.low else up
        return np.asarray(value.likely * np.exp(normal / NINETY * np.where(normal > 0, up, down)))

    def fit(self, found: Fit, spread: Mapping[str, float]) -> Array:
        """Return the fit for each draw, mdB, every link as strong as its grade lets it be.

        Args:
            found: The fit.
            spread: Source to the factor by which what cites it may be off.
        """
        base = found.base.points * DECIBAN if found.base else 0
        points = np.full(self.draws, float(base))
        for part in found.contributions:
            cited = [spread[citation.source] for citation in part.link.citations]
            wide = np.log(min(cited, default=spread.get("", 1.0)))
            noise = self._normal(f"{found.option}/{part.link.trait}") / NINETY
            points += part.points * np.exp(noise * wide)
        return points

    def effect(self, candidate: Candidate, place: int, problem: Problem) -> Array:
        """Return what the fit does to the effect in a market, for each draw."""
        return _effect(candidate, place, problem, self.fit)

    def _normal(self, key: str) -> Array:
        words = blake2b(key.encode(), digest_size=8).digest()
        stream = np.random.default_rng([self.seed, int.from_bytes(words, "big")])
        return stream.standard_normal(self.draws)


def _certain_fit(found: Fit, _spread: Mapping[str, float]) -> Array:
    return np.array([float(found.points)])


def _numbers(
    problem: Problem, draws: int, draw: Draw, fit: Callable[[Fit, Mapping[str, float]], Array]
) -> Numbers:
    able, steps = problem.candidates, problem.quarters + AFTER
    effects = {
        (number, place): _effect(candidate, place, problem, fit)
        for number, candidate in enumerate(able)
        for place in range(len(problem.markets))
    }
    arrivals = np.zeros((draws, len(able), steps))
    active = np.zeros((draws, len(able), steps))
    for number, candidate in enumerate(able):
        delay = draw(candidate.delay)
        carry = np.minimum(draw(candidate.carry_over), SURE)
        arrivals[:, number] = _spread_out(delay, carry, steps)
        active[:, number] = _spread_out(delay, np.zeros(draws), steps)
    return Numbers(
        draws=draws,
        half=_stacked([draw(c.curve.half) if c.curve else np.ones(draws) for c in able], draws),
        setup=_stacked([draw(c.setup) for c in able], draws),
        running=_stacked([draw(c.running) for c in able], draws),
        arrivals=arrivals,
        active=active,
        yields=tuple(
            YieldNumbers(
                number,
                item.market,
                item.stage,
                effects[number, item.market]
                * item.per_euro
                * item.unit_cost.likely
                / draw(item.unit_cost),
            )
            for number, candidate in enumerate(able)
            for item in candidate.yields
        ),
        lifts=tuple(
            LiftNumbers(
                number, item.market, item.stage, effects[number, item.market] * draw(item.share)
            )
            for number, candidate in enumerate(able)
            for item in candidate.lifts
        ),
        markets=tuple(_market(market, problem, draw) for market in problem.markets),
        season=_season(problem),
        rates={skill: draw(known.rate) for skill, known in problem.skills.items()},
    )


def _stacked(columns: list[Array], draws: int) -> Array:
    return np.stack(columns, axis=1) if columns else np.zeros((draws, 0))


def _effect(
    candidate: Candidate,
    place: int,
    problem: Problem,
    fit: Callable[[Fit, Mapping[str, float]], Array],
) -> Array:
    """Return what the fit does to the effect; 1 where the client's own results say it all."""
    stated = candidate.efficiency[place]
    points = fit(candidate.fits[place], problem.spread)
    if points.size == 1 or candidate.measured or not problem.efficiency:
        return np.full(points.size, stated)
    decibans = np.array([dB for dB, _share in problem.efficiency], dtype=float) * DECIBAN
    shares = np.array([share for _dB, share in problem.efficiency], dtype=float) / PERCENT
    usual = np.interp(candidate.fits[place].points, decibans, shares)
    return stated * np.interp(points, decibans, shares) / usual


def _spread_out(delay: Array, carry: Array, steps: int) -> Array:
    """Return the share of an effect that comes so many quarters later: draw, quarters later.

    What is left over from quarter to quarter falls by `carry` (geometric adstock, normalised so
    that the whole is 1), and everything comes `delay` quarters later.
    """
    later = np.arange(steps)
    weights = (1 - carry)[:, None] * carry[:, None] ** later
    whole = np.minimum(np.floor(delay).astype(int), steps)
    part = (delay - np.floor(delay))[:, None]
    rows = np.arange(delay.size)[:, None]
    place = later[None, :] - whole[:, None]
    now = np.where(place >= 0, weights[rows, np.maximum(place, 0)], 0.0)
    before = np.where(place >= 1, weights[rows, np.maximum(place - 1, 0)], 0.0)
    return (1 - part) * now + part * before


def _market(market: Market, problem: Problem, draw: Draw) -> MarketNumbers:
    opportunity = np.minimum(draw(market.lead_to_opportunity), SURE)
    customer = np.minimum(opportunity * draw(market.opportunity_to_customer), SURE)
    retention = np.minimum(draw(market.retention), KEPT_AT_MOST)
    existing, orders = draw(market.existing), draw(market.orders)
    share = np.minimum(draw(market.margin), SURE)
    margin = draw(market.deal) * share
    ceiling = draw(market.addressable) * np.minimum(draw(market.switching), 1.0) / 4 / customer
    ceiling = np.maximum(ceiling, 1e-6)
    wanted = np.minimum(existing * (1 - retention) / 4 / customer, CROWDED * ceiling)
    first = np.maximum(orders, 1.0)
    later = sum(
        (orders * (retention / (1 + problem.discount)) ** year for year in range(1, problem.years)),
        start=np.zeros_like(orders),
    )
    return MarketNumbers(
        visit_to_lead=np.minimum(draw(market.visit_to_lead), SURE),
        lead_to_opportunity=opportunity,
        lead_to_customer=customer,
        recommendation_to_lead=np.minimum(draw(market.recommendation_to_customer), SURE) / customer,
        base_leads=-ceiling * np.log1p(-wanted / ceiling),
        ceiling=ceiling,
        recommendations=existing * draw(market.recommendations) / 4,
        kept=existing * retention / 4,
        most_kept=np.minimum(1 + problem.most_lift, KEPT_AT_MOST / np.maximum(retention, 1e-9)),
        lifetime=margin * (first + later),
        yearly=margin * orders,
        margin=share,
        first_year=draw(market.deal) * first,
        yearly_revenue=draw(market.deal) * orders,
        cycle=draw(market.cycle),
        hours_per_lead=draw(market.hours_per_lead),
    )


def _season(problem: Problem) -> Array:
    first = problem.start[1] - 1
    weights = [problem.season[(first + quarter) % 4] for quarter in range(problem.quarters)]
    return np.array([*weights, 1.0])
