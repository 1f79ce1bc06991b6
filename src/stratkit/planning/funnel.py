"""The rows of a programme that turn money into customers.

Everything that bends is concave and is bounded from above by tangents, so the programme promises
at least what any decision can bring: its bound is a bound on the true best.
A lift multiplies what comes before it. While it is open whether the lift is there, the product is
bounded by both ceilings (McCormick); once that is settled the rows are exact.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from stratkit.planning.curves import geometric, saturated
from stratkit.planning.draft import Draft
from stratkit.planning.numbers import AFTER, LiftNumbers
from stratkit.planning.outcome import (
    ADVOCACY,
    AFTERWARDS,
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    RETENTION,
)

TANGENTS = 5
"""To each response curve."""
MARKET_TANGENTS = 4
"""To each saturation of a market."""
STEEPEST = 30.0
"""Times the leads of a market that the last tangent stands at."""

Terms = dict[int, float]


def write_effects(draft: Draft) -> None:
    """Bound the effective money of every candidate by tangents to its curve."""
    for t, q in draft.effect:
        response, candidate = draft.responses[t], draft.problem.candidates[t]
        running = candidate.running.likely
        most = max(candidate.most, draft.least(t)) + running
        for intercept, slope in response.tangents(geometric(response.half, most, TANGENTS)):
            if math.isfinite(slope):
                draft.model.at_most(0, effect_row(draft, t, q, intercept, slope))


def effect_row(draft: Draft, t: int, q: int, intercept: float, slope: float) -> Terms:
    """Return the terms of effect <= intercept on + slope (running on + spend)."""
    running = draft.problem.candidates[t].running.likely
    return {
        draft.effect[t, q]: 1,
        draft.spend[t, q]: -slope,
        draft.on[t, q]: -(intercept + slope * running) / draft.unit,
    }


def write_markets(draft: Draft) -> list[Terms]:
    """Write the way from money to customers; return the terms of their margin, by market.

    Margin is discounted and in units of money.
    """
    return [_Market(draft, number).write() for number in range(len(draft.problem.markets))]


class _Market:
    """The rows of one market."""

    def __init__(self, draft: Draft, number: int) -> None:
        self.draft, self.number = draft, number
        self.model, self.problem = draft.model, draft.problem
        self.market = draft.numbers.markets[number]
        self.quarters = draft.problem.quarters
        self.taking_part = {t for t, _candidate in draft.candidates()}

    def write(self) -> Terms:
        margin: Terms = {}
        for period in range(self.quarters + 1):
            for variable, amount in self._period(period).items():
                margin[variable] = margin.get(variable, 0.0) + amount
        return margin

    def _period(self, period: int) -> Terms:
        market = self.market
        season = float(self.draft.numbers.season[period])
        base = float(market.base_leads[0]) * season
        ceiling = float(market.ceiling[0]) * season
        visits = self._bought(AWARENESS, period)
        visits = self._lifted(visits, 0.0, self._most(AWARENESS), AWARENESS, period)
        share = float(market.visit_to_lead[0])
        most = base + share * self._most(AWARENESS) * (1 + self.problem.most_lift)
        found = {k: v * share for k, v in visits.items()}
        lifted = self._lifted(found, base, most, CONSIDERATION, period)
        direct = self._bought(CONSIDERATION, period)
        followed = self._followed(lifted, base, direct, period)
        told = self._told(period)
        asked = self.model.variable()
        customer = float(market.lead_to_customer[0])
        terms = {asked: 1.0, followed: -1.0}
        for variable, amount in self._bought(PURCHASE, period).items():
            terms[variable] = terms.get(variable, 0.0) - amount / customer
        for variable, amount in told.items():
            terms[variable] = terms.get(variable, 0.0) - amount
        self.model.row(base, base, terms)
        reached = self.model.variable(0, ceiling)
        self.draft.saturations.append((asked, reached, ceiling))
        for point in geometric(ceiling / 4, STEEPEST * ceiling, MARKET_TANGENTS):
            self.model.at_most(*saturation_row(asked, reached, ceiling, point))
        most_won = customer * ceiling
        won = self._lifted({reached: customer}, 0.0, most_won, PURCHASE, period)
        return self._worth(won, period) | self._kept(period)

    def _worth(self, won: Terms, period: int) -> Terms:
        """Return the margin of the customers won, and remember what goals count."""
        when = period if period < self.quarters else self.quarters + AFTERWARDS - 0.5
        wait = float((1 + self.problem.discount) ** (-self.market.cycle[0] / 4))
        worth = float(self.market.lifetime[0]) * wait * self.draft.discount(when) / self.draft.unit
        self.draft.won[self.number, period] = won
        before = self.draft.before[self.number, period] = self._without(period)
        self.draft.idle += before * worth
        return {k: v * worth for k, v in won.items()}

    def _without(self, period: int) -> float:
        """Return the customers that are won in a period without any plan."""
        season = float(self.draft.numbers.season[period])
        base, ceiling = float(self.market.base_leads[0]), float(self.market.ceiling[0])
        return float(self.market.lead_to_customer[0]) * saturated(base * season, ceiling * season)

    def _kept(self, period: int) -> Terms:
        if period == self.quarters:
            return {}
        base = float(self.market.kept[0])
        most = float(self.market.most_kept[0])
        kept = self._lifted({}, base, base, RETENTION, period, most=most)
        worth = float(self.market.yearly[0]) * self.draft.discount(period) / self.draft.unit
        self.draft.kept[self.number, period] = kept
        self.draft.idle += base * worth if kept else 0.0
        return {k: v * worth for k, v in kept.items()}

    def _told(self, period: int) -> Terms:
        """Return the leads that more recommendations are worth."""
        each = float(self.market.recommendation_to_lead[0])
        terms = {k: v * each for k, v in self._bought(ADVOCACY, period).items()}
        if period < self.quarters:
            base = float(self.market.recommendations[0])
            lifted = self._lifted({}, base, base, ADVOCACY, period)
            if lifted:
                more = self.model.variable()
                self.model.row(-base, -base, {more: 1.0} | {k: -v for k, v in lifted.items()})
                terms[more] = terms.get(more, 0.0) + each
        return terms

    def _followed(self, lifted: Terms, base: float, direct: Terms, period: int) -> int:
        """Return the leads of the plan that somebody follows up."""
        followed = self.model.variable()
        if not lifted:
            lifted, base = {}, 0.0
        terms: Terms = {followed: 1.0}
        for part in (lifted, direct):
            for variable, amount in part.items():
                terms[variable] = terms.get(variable, 0.0) - amount
        self.model.at_most(-base, terms)
        self.draft.followed[self.number, period] = followed
        return followed

    def _bought(self, stage: str, period: int) -> Terms:
        """Return the volume that money brings at a stage, by the effects it comes from."""
        terms: Terms = {}
        season = float(self.draft.numbers.season[period])
        for item in self.draft.numbers.yields:
            if (item.stage, item.market) != (stage, self.number):
                continue
            if item.candidate not in self.taking_part:
                continue
            units = float(item.units[0]) * self.draft.unit * season
            for quarter in range(self.quarters):
                share = self._arriving(item.candidate, quarter, period)
                if share:
                    effect = self.draft.effect[item.candidate, quarter]
                    terms[effect] = terms.get(effect, 0.0) + units * share
        return terms

    def _arriving(self, t: int, quarter: int, period: int) -> float:
        shares = self.draft.numbers.arrivals[0, t]
        if period < quarter:
            return 0.0
        if period < self.quarters:
            return float(shares[period - quarter])
        return float(shares[period - quarter : self.quarters - quarter + AFTER].sum())

    def _most(self, stage: str) -> float:
        """Return a volume that no decision exceeds in any period."""
        whole = reachable = 0.0
        budget = self.problem.limits.budget
        for item in self.draft.numbers.yields:
            if (item.stage, item.market) != (stage, self.number):
                continue
            if item.candidate not in self.taking_part:
                continue
            units = float(item.units[0])
            response = self.draft.responses[item.candidate]
            quarter = response.envelope(min(budget, response.half * STEEPEST))
            whole += units * quarter * self.quarters
            steep = math.isinf(response.marginal(0.0))
            reachable = math.inf if steep else max(reachable, units * budget)
        return min(whole, reachable) * float(max(self.draft.numbers.season))

    def _lifts(self, stage: str) -> Iterable[LiftNumbers]:
        for item in self.draft.numbers.lifts:
            here = (item.stage, item.market) == (stage, self.number)
            if here and item.candidate in self.taking_part and item.share[0]:
                yield item

    def _lifted(  # noqa: PLR0913, PLR0917 - a volume is terms, a constant and a ceiling
        self,
        volume: Terms,
        base: float,
        ceiling: float,
        stage: str,
        period: int,
        most: float | None = None,
    ) -> Terms:
        """Return a volume after everything that lifts it at a stage.

        Args:
            volume: Terms of the volume.
            base: What comes on top without any decision.
            ceiling: What both together never exceed.
            stage: Whose lifts count.
            period: Quarter, the last for the time after the plan.
            most: By which factor all lifts together count at most.
        """
        # What the plan leaves behind is not lifted: nobody pays for the lifts any more.
        lifts = list(self._lifts(stage)) if period < self.quarters else []
        if not lifts and not base:
            return volume
        if ceiling <= 0:
            return volume
        top = 1 + self.problem.most_lift if most is None else most
        first = self.model.variable(0, ceiling)
        self.model.row(base, base, {first: 1.0} | {k: -v for k, v in volume.items()})
        current, high = first, ceiling
        for item in lifts:
            share, there = float(item.share[0]), self._set_in(item.candidate, period)
            after = self.model.variable()
            if self.draft.chosen is None:
                more: Terms = {after: 1.0, current: -1.0}
                for running, part in there.items():
                    gain = self.model.variable()
                    self.model.at_most(0, {gain: 1.0, current: -share * part})
                    self.model.at_most(0, {gain: 1.0, running: -share * part * high})
                    more[gain] = -1.0
                self.model.at_most(0, more)
            else:
                degree = sum(v * self.model.lower[k] for k, v in there.items())
                self.model.at_most(0, {after: 1.0, current: -(1 + share * degree)})
            current, high = after, min(high * (1 + share), ceiling * top)
        if len(lifts) > 0:
            capped = self.model.variable()
            self.model.at_most(0, {capped: 1.0, current: -1.0})
            self.model.at_most(0, {capped: 1.0, first: -top})
            current = capped
        return {current: 1.0}

    def _set_in(self, t: int, period: int) -> Terms:
        """Return how far a lift has set in, by the quarters in which it runs."""
        if self.problem.candidates[t].running_now:
            return {self.draft.on[t, period]: 1.0}
        shares: Sequence[float] = self.draft.numbers.active[0, t]
        return {
            self.draft.on[t, period - later]: float(shares[later])
            for later in range(period + 1)
            if shares[later]
        }


def saturation_row(asked: int, reached: int, ceiling: float, point: float) -> tuple[float, Terms]:
    """Return limit and terms of the tangent to M (1 - exp(-D/M)) at a demand."""
    slope = math.exp(-point / ceiling)
    height = -ceiling * math.expm1(-point / ceiling)
    return height - slope * point, {reached: 1.0, asked: -slope}
