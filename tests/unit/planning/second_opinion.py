"""What a decision brings, computed a second time in plain Python, one number after the other.

It follows docs/planning.md and shares no code with the planner, so that both are wrong only if the
same mistake was made twice.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from stratkit.model.plan import Decision
from stratkit.model.planning import Candidate, Curve, Market, Problem

AFTER = 4
"""Quarters after the plan whose effects still count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """By quarter, the last for what is still to come; cost without it."""

    visits: list[float]
    leads: list[float]
    won: list[float]
    customers: list[float]
    kept: list[float]
    revenue: list[float]
    cost: list[float]
    value: float


def reckoned(problem: Problem, decision: Decision) -> Reckoned:
    """Follow the money to the customers, market by market."""
    quarters = problem.quarters
    markets = [_market(problem, decision, place) for place in range(len(problem.markets))]

    def added(name: str) -> list[float]:
        return [sum(row) for row in zip(*(m[name] for m in markets), strict=True)]

    cost = [cost_of(problem, decision, quarter) for quarter in range(quarters)]
    spent = sum(c * _worth(problem, q + 0.5) for q, c in enumerate(cost))
    return Reckoned(
        visits=added("visits"),
        leads=added("leads"),
        won=added("won"),
        customers=added("customers"),
        kept=added("kept"),
        revenue=added("revenue"),
        cost=cost,
        value=sum(added("margin")) - spent,
    )


def begins(candidate: Candidate, decision: Decision, quarter: int) -> bool:
    """Whether a candidate is set up in a quarter."""
    on = decision.on[candidate.option]
    return on[quarter] and not any(on[:quarter]) and not candidate.running_now


def paid_for(candidate: Candidate, decision: Decision, quarter: int) -> float:
    """Return what a candidate costs in a quarter: set-up, running and variable cost, EUR."""
    fixed = candidate.running.likely if decision.on[candidate.option][quarter] else 0.0
    once = candidate.setup.likely if begins(candidate, decision, quarter) else 0.0
    return once + fixed + decision.spend[candidate.option][quarter]


def cost_of(problem: Problem, decision: Decision, quarter: int) -> float:
    """Return what a quarter costs, EUR."""
    cost = sum(paid_for(candidate, decision, quarter) for candidate in problem.candidates)
    for skill, hours in decision.bought.items():
        cost += problem.skills[skill].rate.likely * hours[quarter]
    return cost


def _worth(problem: Problem, quarters: float) -> float:
    """Return what a euro is worth today that comes so many quarters from now."""
    return float((1 + problem.discount) ** (-quarters / 4))


def _effective(curve: Curve, spend: float) -> float:
    half, slope = curve.half.likely, curve.slope
    if curve.shape == "exponential":
        return half / math.log(2) * (1 - math.pow(2, -spend / half))
    if curve.shape == "hill" and slope > 1:
        knee = half * math.pow(slope - 1, 1 / slope)
        share = math.pow(spend, slope) / (math.pow(spend, slope) + math.pow(half, slope))
        return share * knee * slope / (slope - 1)
    return half * spend / (half + spend)


def _share_later(delay: float, carry: float, later: int) -> float:
    """Return the share of a quarter's effect that comes so many quarters later."""

    def left(age: int) -> float:
        return (1 - carry) * carry**age if age >= 0 else 0.0

    whole = math.floor(delay)
    part = delay - whole
    return (1 - part) * left(later - whole) + part * left(later - whole - 1)


def _season(problem: Problem, period: int) -> float:
    if period == problem.quarters:
        return 1.0
    return problem.season[(problem.start[1] - 1 + period) % 4]


def _volume(problem: Problem, decision: Decision, place: int, stage: str) -> list[float]:
    """Return the volume that is bought at a stage of a market, by period."""
    quarters = problem.quarters
    found = [0.0] * (quarters + 1)
    for candidate in problem.candidates:
        for item in candidate.yields:
            if item.market != place or item.stage != stage or candidate.curve is None:
                continue
            rate = item.per_euro * candidate.efficiency[place]
            carry = min(candidate.carry_over.likely, 0.999)
            for made in range(quarters):
                if not decision.on[candidate.option][made]:
                    continue
                flow = candidate.running.likely + decision.spend[candidate.option][made]
                brought = rate * _effective(candidate.curve, flow)
                for period in range(made, quarters + AFTER):
                    there = min(period, quarters)
                    share = _share_later(candidate.delay.likely, carry, period - made)
                    found[there] += brought * share * _season(problem, there)
    return found


def _set_in(candidate: Candidate, decision: Decision, period: int) -> float:
    """Return how far a lift has set in."""
    on = decision.on[candidate.option]
    if period == len(on):
        return 0.0
    if candidate.running_now:
        return float(on[period])
    delay = candidate.delay.likely
    return sum(_share_later(delay, 0.0, period - q) for q in range(period + 1) if on[q])


def _lift(  # noqa: PLR0913, PLR0917 - what a lift depends on
    problem: Problem, decision: Decision, place: int, stage: str, period: int, most: float
) -> float:
    factor = 1.0
    for candidate in problem.candidates:
        for item in candidate.lifts:
            if item.market == place and item.stage == stage:
                share = candidate.efficiency[place] * item.share.likely
                factor *= 1 + share * _set_in(candidate, decision, period)
    return min(factor, most)


def _market(problem: Problem, decision: Decision, place: int) -> dict[str, list[float]]:
    market = problem.markets[place]
    found: dict[str, list[float]] = {
        name: [] for name in ("visits", "leads", "won", "kept", "margin")
    }
    volume = {
        stage: _volume(problem, decision, place, f"stage.{stage}")
        for stage in ("awareness", "consideration", "purchase", "advocacy")
    }
    for period in range(problem.quarters + 1):
        bought = {stage: row[period] for stage, row in volume.items()}
        for name, amount in _period(problem, decision, place, period, bought).items():
            found[name].append(amount)
    found["customers"] = _ordered(found["won"], market.cycle.likely)
    first, yearly = market.deal.likely * max(market.orders.likely, 1), _yearly(market)
    orders = zip(found["customers"], found["kept"], strict=True)
    found["revenue"] = [won * first + kept * yearly for won, kept in orders]
    return found


def _yearly(market: Market) -> float:
    return market.deal.likely * market.orders.likely


def lifetime(problem: Problem, market: Market) -> float:
    """Return the margin of a customer won, EUR on the day it is won."""
    retention = min(market.retention.likely, 0.98)
    orders = max(market.orders.likely, 1.0)
    for year in range(1, problem.years):
        orders += market.orders.likely * (retention / (1 + problem.discount)) ** year
    return orders * market.deal.likely * min(market.margin.likely, 0.999)


def _period(
    problem: Problem, decision: Decision, place: int, period: int, bought: dict[str, float]
) -> dict[str, float]:
    """Go through the funnel of a market in a period."""
    market, season = problem.markets[place], _season(problem, period)
    during = period < problem.quarters
    retention = min(market.retention.likely, 0.98)
    wins = min(market.lead_to_opportunity.likely, 0.999) * market.opportunity_to_customer.likely
    wins = min(wins, 0.999)

    def lift(stage: str, most: float = 1 + problem.most_lift) -> float:
        return _lift(problem, decision, place, f"stage.{stage}", period, most)

    choosing = market.addressable.likely * min(market.switching.likely, 1) / 4
    ceiling = max(choosing / wins, 1e-6)
    replaced = min(market.existing.likely * (1 - retention) / 4 / wins, 0.9 * ceiling)
    base = -ceiling * math.log(1 - replaced / ceiling) * season
    ceiling *= season

    visits = bought["awareness"] * lift("awareness")
    from_visits = base + min(market.visit_to_lead.likely, 0.999) * visits
    leads = from_visits * lift("consideration") - base + bought["consideration"]
    hours = market.hours_per_lead.likely
    if hours:
        leads = min(leads, decision.lead_hours[place][period] / hours)
    recommended = bought["advocacy"]
    if during:
        existing = market.existing.likely
        recommended += existing * market.recommendations.likely / 4 * (lift("advocacy") - 1)
    told = recommended * min(market.recommendation_to_customer.likely, 0.999)
    asked = base + leads + (bought["purchase"] + told) / wins
    given = ceiling * (1 - math.exp(-asked / ceiling))
    anyway = ceiling * (1 - math.exp(-base / ceiling))
    won = wins * (given * lift("purchase") - anyway)
    most_kept = min(1 + problem.most_lift, 0.98 / max(retention, 1e-9))
    kept = 0.0
    if during:
        kept = market.existing.likely * retention / 4 * (lift("retention", most_kept) - 1)
    when = period + 0.5 if during else problem.quarters + 1.5
    waits = _worth(problem, when + market.cycle.likely)
    kept_margin = kept * _yearly(market) * min(market.margin.likely, 0.999)
    return {
        "visits": visits,
        "leads": leads,
        "won": won,
        "kept": kept,
        "margin": won * lifetime(problem, market) * waits + kept_margin * _worth(problem, when),
    }


def _ordered(won: Sequence[float], cycle: float) -> list[float]:
    """Move customers from the quarter of their lead to that of their first order."""
    found = [0.0] * len(won)
    whole = math.floor(cycle)
    for period, customers in enumerate(won):
        for later, share in ((whole, 1 - cycle + whole), (whole + 1, cycle - whole)):
            found[min(period + later, len(won) - 1)] += customers * share
    return found
