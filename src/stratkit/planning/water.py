"""The best split of one budget among concave curves, where nothing else limits it.

At the best split the last euro brings the same everywhere: its price. The higher the price, the
less each curve takes, so the price is found by bisection; no derivative of the whole is needed
and nothing can go astray. Known from information theory as water-filling (Cover and Thomas,
Elements of Information Theory, 2nd edition, 9.4).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from stratkit.planning.curves import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class Basin:
    """A concave curve that money can be given to.

    Attributes:
        response: Michaelis-Menten or exponential: each euro brings less than the last.
        worth: EUR of value for one effective euro.
        least: EUR at least.
        most: EUR at most.
    """

    response: Response
    worth: float
    least: float = 0.0
    most: float = math.inf

    def takes(self, price: float) -> float:
        """Return the spending whose last euro brings as much as the price."""
        half, ratio = self.response.half, self.worth / price
        if ratio <= 1:
            return self.least
        if self.response.shape == "exponential":
            spend = half * math.log2(ratio)
        else:
            spend = half * (math.sqrt(ratio) - 1)
        return min(max(spend, self.least), self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Who gets how much."""

    spend: tuple[float, ...]
    """EUR, in the order of the basins."""
    price: float
    """EUR of value of the last euro; 0 where money is left."""


def split(basins: Sequence[Basin], budget: float) -> Split:
    """Return the best split of a budget.

    Args:
        basins: What money can be given to; their least amounts fit into the budget.
        budget: EUR.

    >>> same = Basin(response=Response("michaelis-menten", 100.0), worth=4.0)
    >>> found = split([same, same], 200.0)
    >>> found.spend, round(found.price, 12)
    ((100.0, 100.0), 1.0)
    """
    if math.fsum(basin.most for basin in basins) <= budget:
        return Split(spend=tuple(basin.most for basin in basins), price=0.0)
    high = max(basin.worth for basin in basins)
    low = high / 2
    while math.fsum(basin.takes(low) for basin in basins) < budget:
        high, low = low, low / 4
    while True:
        price = math.sqrt(low * high)
        if not low < price < high:
            break
        if math.fsum(basin.takes(price) for basin in basins) > budget:
            low = price
        else:
            high = price
    return Split(spend=_spent(basins, budget, low, high), price=high)


def _spent(basins: Sequence[Basin], budget: float, low: float, high: float) -> tuple[float, ...]:
    """Return what is spent between two neighbouring prices, so that the budget is used up."""
    fewer, more = ([basin.takes(price) for basin in basins] for price in (high, low))
    spent, left = math.fsum(fewer), math.fsum(more) - math.fsum(fewer)
    part = min(1.0, (budget - spent) / left) if left > 0 else 0.0
    return tuple(few + part * (many - few) for few, many in zip(fewer, more, strict=True))
