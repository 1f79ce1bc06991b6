"""The client's own results, joined with what the knowledge base expects.

Both updates are conjugate. A share that people take a step has a Beta prior whose mean and
spread are those of the knowledge base, and `successes` of `trials` are added to its counts.
The units that a euro buys have a Gamma prior (Poisson counts), and `volume` for `spend` is added.
Source of both: Gelman et al., Bayesian Data Analysis, 3rd edition, 2.4 and 2.6.
"""

from __future__ import annotations

import math
from dataclasses import replace
from statistics import NormalDist

from stratkit.model.planning import Candidate, Curve, Market, Problem, Uncertain, Yield
from stratkit.model.terms import FittedCurve, History, Result, Share
from stratkit.planning.candidates import MOST_HALVES
from stratkit.planning.curves import scale

NINETY = NormalDist().inv_cdf(0.9)
"""Standard deviations from the middle to one end of a range."""

STEPS = {
    "visit-to-lead": "visit_to_lead",
    "lead-to-opportunity": "lead_to_opportunity",
    "opportunity-to-customer": "opportunity_to_customer",
}


def updated(problem: Problem, history: History) -> Problem:
    """Return the problem with everything the client has measured."""
    candidates, found = problem.candidates, problem.markets
    for result in history.results:
        name = result.option
        candidates = tuple(_bought(c, result) if c.option == name else c for c in candidates)
    for curve in history.curves:
        name = curve.option
        candidates = tuple(_fitted(c, curve) if c.option == name else c for c in candidates)
    for share in history.shares:
        found = tuple(_converted(market, share) for market in found)
    return replace(problem, candidates=candidates, markets=found)


def beta_updated(prior: Uncertain, successes: int, trials: int) -> Uncertain:
    """Return a share after so many trials.

    >>> beta_updated(Uncertain(0.05, 0.1, 0.2), 30, 100).likely > 0.2
    True
    """
    mean = prior.likely
    deviation = max((prior.high - prior.low) / (2 * NINETY), 1e-9)
    weight = max(mean * (1 - mean) / deviation**2 - 1, 1e-6)
    hits, misses = mean * weight + successes, (1 - mean) * weight + trials - successes
    found = _around(hits / (hits + misses), _beta_deviation(hits, misses), prior)
    return found._replace(high=min(found.high, 1.0))


def gamma_updated(prior: Uncertain, volume: float, spend: float) -> Uncertain:
    """Return the cost of a unit after so much volume for so much money.

    >>> gamma_updated(Uncertain(50, 100, 200), 40, 2000).likely < 75
    True
    """
    rate = 1 / prior.likely
    deviation = max((1 / prior.low - 1 / prior.high) / (2 * NINETY), 1e-12)
    shape = (rate / deviation) ** 2
    euros = shape / rate
    shape, euros = shape + volume, euros + spend
    bought = _around(shape / euros, shape**0.5 / euros, prior)
    return prior._replace(
        low=1 / bought.high, likely=1 / bought.likely, high=1 / bought.low, origin="history"
    )


def _beta_deviation(hits: float, misses: float) -> float:
    whole = hits + misses
    return float((hits * misses / (whole**2 * (whole + 1))) ** 0.5)


def _around(mean: float, deviation: float, prior: Uncertain) -> Uncertain:
    """Return a range with this mean as its likely value, skewed as ratios are.

    Its ends m/w and m w are as far apart as those of a normal distribution would be, so that the
    deviation can be read from it again: results in two parts say what they say in one.
    """
    half = NINETY * deviation / mean
    wide = half + math.hypot(1.0, half)
    return prior._replace(low=mean / wide, likely=mean, high=mean * wide, origin="history")


def _bought(candidate: Candidate, result: Result) -> Candidate:
    """Measured results hold the fit already, so from then on it changes nothing more."""
    if not candidate.yields or result.spend <= 0:
        return candidate
    yields, effects = [], list(candidate.efficiency)
    for item in candidate.yields:
        expected = item.unit_cost.times(1 / candidate.efficiency[item.market])
        part = item.per_euro * item.unit_cost.likely
        cost = gamma_updated(expected, result.volume * part, result.spend * part)
        cost = cost._replace(path=result.place or cost.path)
        yields.append(item._replace(unit_cost=cost, per_euro=part / cost.likely))
        effects[item.market] = 1.0
    return _measured(candidate, tuple(yields), tuple(effects))


def _fitted(candidate: Candidate, fitted: FittedCurve) -> Candidate:
    if not candidate.yields or fitted.ceiling <= 0:
        return candidate
    half = Uncertain(fitted.half, fitted.half, fitted.half, path=fitted.place, origin="history")
    unit = scale(fitted.shape, fitted.half, fitted.slope) / fitted.ceiling
    cost = Uncertain(unit, unit, unit, path=fitted.place, origin="history")
    whole = sum(item.per_euro * item.unit_cost.likely for item in candidate.yields)
    effects = list(candidate.efficiency)
    yields = []
    for item in candidate.yields:
        part = item.per_euro * item.unit_cost.likely / whole
        yields.append(item._replace(unit_cost=cost, per_euro=part / cost.likely))
        effects[item.market] = 1.0
    curve = Curve(shape=fitted.shape, half=half, slope=fitted.slope)
    most = max(candidate.most, fitted.half * MOST_HALVES)
    return replace(_measured(candidate, tuple(yields), tuple(effects)), curve=curve, most=most)


def _measured(
    candidate: Candidate, yields: tuple[Yield, ...], effects: tuple[float, ...]
) -> Candidate:
    """Return a candidate whose volume is measured; what it lifts keeps the effect of its fit."""
    lifts = tuple(
        item._replace(
            share=item.share.times(candidate.efficiency[item.market] / effects[item.market])
        )
        for item in candidate.lifts
    )
    return replace(candidate, yields=yields, lifts=lifts, efficiency=effects, measured=True)


def _converted(market: Market, share: Share) -> Market:
    name = STEPS[share.step]
    known = beta_updated(market.numbers()[name], share.successes, share.trials)
    return market.with_numbers({name: known._replace(path=share.place or known.path)})
