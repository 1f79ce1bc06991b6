"""A strategy and the terms of a plan become a problem that can be solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from stratkit.inference.in_use import in_use
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import (
    QUARTER_WEEKS,
    Limits,
    Market,
    Problem,
    SkillCapacity,
    Uncertain,
)
from stratkit.model.profile import Money
from stratkit.model.proof import RECOMMENDED, SegmentProof
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Goal, Terms
from stratkit.planning.candidates import candidates
from stratkit.planning.figures import figure
from stratkit.planning.history import updated
from stratkit.planning.markets import markets
from stratkit.planning.rounding import in_whole_units
from stratkit.planning.setting import Setting
from stratkit.planning.situation import Situation, country_of

QUARTERS = 4
"""Of a year."""
PERCENT = 100
MICROS = 1_000_000
GOAL = "new_customers_goal"
STATED = ("profile", "history")
"""Who need not be asked any more."""
TEAMS = ("marketing", "sales")
"""Whose hours are limited."""


def problem(strategy: Strategy, kb: KnowledgeBase, terms: Terms) -> Problem:
    """Return everything that is planned with.

    Args:
        strategy: What fits the business.
        kb: The knowledge base it was made with.
        terms: What the client settles; the rest is estimated.
    """
    whole = Situation(kb=kb, segment=_whole(strategy), measured={})
    found = markets(kb, strategy, {})
    country = country_of(kb, strategy.profile.answers)
    setting = Setting.of(
        kb=kb,
        strategy=strategy,
        markets=found,
        country=country,
        forced=frozenset(lock.option for lock in terms.locks if lock.kind in {"require", "fix"}),
    )
    able, left_out = candidates(setting)
    firm = {
        slug: whole.figure(slug)
        for slug in ("marketing-budget", "marketing-hours", "sales-hours", "best-quarter")
    }
    currency, eur = _currency(strategy, kb, terms, country)
    # What is excluded and demanded at once stays in, so that the clash can be named.
    excluded = {k.option for k in terms.locks if k.kind == "exclude"} - setting.forced
    firm["starts-per-quarter"] = whole.figure("starts-per-quarter")
    limits = _limits(strategy, terms, firm, kb.info.planning.quarter / PERCENT)
    built = Problem(
        quarters=terms.quarters,
        start=terms.start or next_quarter(kb.info.reviewed),
        currency=currency,
        eur=eur,
        country=country,
        candidates=tuple(in_whole_units(c, eur) for c in able if c.option not in excluded),
        markets=found,
        skills=_skills(kb, setting),
        limits=limits,
        season=_season(strategy, firm["best-quarter"].likely / PERCENT),
        discount=kb.info.planning.discount / PERCENT,
        years=kb.info.planning.years,
        most_lift=kb.info.planning.most_lift / PERCENT,
        efficiency=tuple(sorted(kb.info.planning.efficiency.items())),
        spread=_spread(kb),
        covered=_covered(strategy, kb),
        stages=tuple(s.id for s in sorted(kb.stages.values(), key=lambda s: (s.order, s.id))),
        left_out=left_out | dict.fromkeys(sorted(excluded), "excluded"),
    )
    built = updated(built, terms.history)
    return replace(built, estimated=_estimated(built.markets, firm, terms))


def released(budget: float, quarters: int, evenly: float) -> tuple[float, ...]:
    """Return what each quarter may spend at most where nobody says otherwise.

    Firms release a budget bit by bit, and do not stake most of it before anything is learnt.

    Args:
        budget: EUR in all.
        quarters: How many.
        evenly: Times an even share that a quarter may spend.

    >>> released(1000, 4, 1.6)
    (400.0, 400.0, 400.0, 400.0)
    """
    return (min(budget, budget / quarters * evenly),) * quarters


def next_quarter(month: str) -> tuple[int, int]:
    """Return the first whole quarter after a month.

    A plan without a date begins after the knowledge was last reviewed: today's date would make
    every day's plan another one.

    >>> next_quarter("2026-11")
    (2027, 1)
    """
    year, number = (int(part) for part in month.split("-"))
    quarter = (number - 1) // 3 + 1
    return (year + 1, 1) if quarter == QUARTERS else (year, quarter + 1)


def _whole(strategy: Strategy) -> SegmentProof:
    """Return the largest segment, answering for the firm as far as the firm has not answered."""
    largest = max(strategy.proof.segments, key=lambda segment: segment.share)
    said = strategy.profile.answers
    return replace(
        largest,
        facts=tuple(
            replace(fact, answer=said.get(fact.field, fact.answer)) for fact in largest.facts
        ),
    )


def _limits(
    strategy: Strategy, terms: Terms, firm: Mapping[str, Uncertain], evenly: float
) -> Limits:
    places = strategy.profile.places
    goals = terms.goals
    wanted = strategy.profile.answers.get(GOAL)
    if isinstance(wanted, int) and not any(goal.measure == "customers" for goal in goals):
        amount = wanted * terms.quarters / QUARTERS
        goals = (*goals, Goal(measure="customers", amount=amount, place=places.get(GOAL, "")))
    weekly = {team: firm[f"{team}-hours"].likely for team in TEAMS} | dict(terms.hours)
    budget = terms.budget
    if budget is None:
        budget = firm["marketing-budget"].likely * terms.quarters / QUARTERS
    return Limits(
        budget=budget,
        budget_place=terms.budget_place or places.get("marketing_budget", ""),
        by_quarter=terms.by_quarter or released(budget, terms.quarters, evenly),
        released=not terms.by_quarter,
        hours={name: hours * QUARTER_WEEKS for name, hours in weekly.items()},
        hours_places={f"{t}": places.get(f"{t}_hours", "") for t in TEAMS} | {**terms.hours_places},
        starts=round(firm["starts-per-quarter"].likely),
        brand=terms.brand,
        brand_place=terms.brand_place,
        locks=terms.locks,
        goals=goals,
    )


def _currency(
    strategy: Strategy, kb: KnowledgeBase, terms: Terms, country: str
) -> tuple[str, float]:
    budget = strategy.profile.answers.get("marketing_budget")
    currency = terms.currency or (budget.currency if isinstance(budget, Money) else "")
    currency = currency or kb.countries[country].currency
    return currency, kb.rates[currency].eur_micros / MICROS


def _skills(kb: KnowledgeBase, setting: Setting) -> dict[str, SkillCapacity]:
    labour = setting.index("labour")
    return {
        skill.id: SkillCapacity(
            skill=skill.id,
            team=skill.team,
            rate=figure(kb, skill.rate, skill.rate, f"{skill.id}/rate").times(labour),
            bought=skill.bought,
        )
        for skill in kb.skills.values()
    }


def _spread(kb: KnowledgeBase) -> dict[str, float]:
    """Return by which factor a link may be off: of each source, and of a judgement."""
    widths = kb.info.calibration.spread
    judged = {"": widths[kb.grade_of(())] / PERCENT}
    return judged | {s.id: widths[s.grade] / PERCENT for s in kb.sources.values()}


def _season(strategy: Strategy, best: float) -> tuple[float, ...]:
    """Return the weight of each quarter of the year; without a peak all weigh the same."""
    peak = str(strategy.profile.answers.get("peak_quarter", ""))
    if not peak:
        return (1.0,) * QUARTERS
    rest = (1 - best) / (QUARTERS - 1)
    return tuple(QUARTERS * (best if peak == f"q{q}" else rest) for q in range(1, QUARTERS + 1))


def _covered(strategy: Strategy, kb: KnowledgeBase) -> dict[str, tuple[str, ...]]:
    """Return, for each stage, the advice that covers it without a budget."""
    there = in_use(kb, strategy.profile.answers)
    free = [
        r.fit.option
        for r in strategy.recommendations
        if r.fit.option in there
        or (r.fit.verdict in RECOMMENDED and kb.options[r.fit.option].economics is None)
    ]
    return {stage: tuple(o for o in free if stage in kb.options[o].serves) for stage in kb.stages}


def _estimated(
    found: tuple[Market, ...], firm: Mapping[str, Uncertain], terms: Terms
) -> dict[str, Uncertain]:
    """Return what the profile does not say: name, or name/market, to range."""
    numbers = dict(firm)
    if terms.budget is not None:
        del numbers["marketing-budget"]
    for team in TEAMS:
        if team in terms.hours:
            del numbers[f"{team}-hours"]
    for place, market in enumerate(found):
        numbers |= {f"{name}/{place}": value for name, value in market.numbers().items()}
    return {n: value for n, value in numbers.items() if value.origin not in STATED}
