"""Planning: whole problems of three sizes, whole processes, one split, and many profiles.

python benchmarks/planner.py [sizes] [processes] [split] [profiles[=COUNT]]

scipy is needed for the split only.
"""

from __future__ import annotations

import heapq
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import count, islice
from time import perf_counter
from typing import TypeVar

import numpy as np

import stratkit
from stratkit.model.plan import Decision
from stratkit.model.planning import Candidate, Curve, Limits, Problem, Uncertain, Yield
from stratkit.model.profile import BusinessProfile
from stratkit.model.terms import Terms
from stratkit.planning.curves import Response
from stratkit.planning.optimise import optimise, polished
from stratkit.planning.problem import problem as problem_of
from stratkit.planning.water import Basin, split

SIZES = (20, 60, 200)
QUARTERS = 4
RICH = "craft-brewery-mixed"
"""The example with the most candidates."""
WIDTH = 0.5
"""Standard deviation of the logarithm by which copies of a candidate differ."""
EXAMPLES = ("robotics-integrator", "cnc-subcontractor-silesia", "saas-accounting-offices")
RUNS = 5
SILENT = 0.3
"""Share of answers that a random profile leaves out."""
PROCESSES = 2
STEP = 100.0
"""EUR that greedy gives away at a time."""

Spend = Sequence[float]
Found = TypeVar("Found")


def timed(job: Callable[[], Found]) -> tuple[Found, float]:
    """Return what a job returns, and its milliseconds."""
    started = perf_counter()
    found = job()
    return found, (perf_counter() - started) * 1000


def problem_for(profile: BusinessProfile, kb: stratkit.KnowledgeBase) -> Problem:
    """Return what there is to decide for a profile, as it is planned without further terms."""
    return problem_of(stratkit.recommend(profile, kb), kb, Terms(quarters=QUARTERS))


def sizes() -> None:
    """Time whole problems: candidates of the knowledge base and copies of them."""
    kb = stratkit.load_kb()
    profile = stratkit.load_profile(stratkit.examples()[RICH], kb)
    whole = problem_for(profile, kb)
    print(f"candidates x {QUARTERS} quarters       ms       value       bound    gap   nodes")
    for size in SIZES:
        able = tuple(islice(_copies(whole, random.Random(size)), size))  # noqa: S311 - no secret
        problem = replace(whole, candidates=_closed(able))
        found, took = timed(partial(optimise, problem))
        if found is None:
            print(f"{size:10d}            no plan")
            continue
        known = found.certificate
        print(
            f"{size:10d}            {took:10.0f} {known.value:11.0f} {known.bound:11.0f}"
            f" {known.gap:6.2%} {known.nodes:7d}"
        )


def _copies(problem: Problem, chance: random.Random) -> Iterator[Candidate]:
    """Yield the candidates of a problem again and again, each time a little different."""
    yield from problem.candidates
    for copy in count(2):
        for candidate in problem.candidates:
            cost, effect, half = (chance.lognormvariate(0, WIDTH) for _ in range(3))
            yield replace(
                candidate,
                option=f"{candidate.option}-{copy}",
                setup=candidate.setup.times(cost),
                running=candidate.running.times(cost),
                minimum=candidate.minimum.times(cost),
                most=candidate.most * half,
                curve=_wider(candidate.curve, half),
                efficiency=tuple(value * effect for value in candidate.efficiency),
                needs=tuple(tuple(f"{o}-{copy}" for o in group) for group in candidate.needs),
                clashes=tuple(f"{option}-{copy}" for option in candidate.clashes),
            )


def _wider(curve: Curve | None, times: float) -> Curve | None:
    return None if curve is None else replace(curve, half=curve.half.times(times))


def _closed(able: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Drop what needs something that is not among the candidates."""
    there = {candidate.option for candidate in able}
    kept = tuple(c for c in able if all(there & set(group) for group in c.needs))
    return kept if len(kept) == len(able) else _closed(kept)


def processes() -> None:
    """Time the command as a user runs it, from start to exit."""
    print("\nwhole process                                    ms")
    for example in EXAMPLES:
        command = [sys.executable, "-m", "stratkit", "plan", "--example", example]
        times = [timed(partial(subprocess.check_output, command))[1] for _run in range(RUNS)]
        print(f"stratkit plan --example {example:24s} {statistics.median(times):8.0f}")


class Channels:
    """Concave channels that share one budget, to be split by different methods."""

    def __init__(self, number: int) -> None:
        chance = np.random.default_rng(number)
        self.half = chance.lognormal(8, 1, number)
        self.worth = chance.lognormal(1, 0.7, number)
        self.budget = float(self.half.sum() / 2)

    def value(self, spend: Spend) -> float:
        """Return what a split brings, EUR."""
        money = np.asarray(spend)
        return float((self.worth * self.half * money / (money + self.half)).sum())

    def slope(self, spend: Spend) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """Return what the next euro brings in each channel, EUR."""
        return np.asarray(self.worth * (self.half / (np.asarray(spend) + self.half)) ** 2)

    def by_water(self) -> Spend:
        """Split by the price of the last euro."""
        basins = [
            Basin(response=Response("michaelis-menten", float(half)), worth=float(worth))
            for half, worth in zip(self.half, self.worth, strict=True)
        ]
        return split(basins, self.budget).spend

    def by_greed(self) -> Spend:
        """Give each hundred euros to where the next euro brings most."""
        spend = np.zeros(self.half.size)
        queue = [(-worth, channel) for channel, worth in enumerate(self.worth)]
        heapq.heapify(queue)
        left = self.budget
        while left > 0:
            _worth, channel = queue[0]
            spend[channel] += min(STEP, left)
            left -= STEP
            half = self.half[channel]
            next_worth = self.worth[channel] * (half / (spend[channel] + half)) ** 2
            heapq.heapreplace(queue, (-next_worth, channel))
        return list(spend)

    def by_slsqp(self) -> Spend:
        """Split by scipy's SLSQP from equal shares, with exact slopes."""
        # Only this needs scipy.
        found = import_module("scipy.optimize").minimize(
            lambda spend: -self.value(spend),
            np.full(self.half.size, self.budget / self.half.size),
            jac=lambda spend: -self.slope(spend),
            method="SLSQP",
            bounds=[(0, self.budget)] * self.half.size,
            constraints=[
                {
                    "type": "eq",
                    "fun": lambda spend: spend.sum() - self.budget,
                    "jac": lambda spend: np.ones(spend.size),
                }
            ],
            options={"maxiter": 1000},
        )
        return list(found.x)

    def by_polish(self, like: Problem) -> Spend:
        """Split by the planner's polish, for one quarter of a market that never fills up."""
        problem = self._problem(like)
        names = [candidate.option for candidate in problem.candidates]
        every = Decision(
            on=dict.fromkeys(names, (True,)),
            spend=dict.fromkeys(names, (0.0,)),
            bought={},
            lead_hours=((0.0, 0.0),),
        )
        spend = polished(problem, every).decision.spend
        return [spend[name][0] for name in names]

    def _problem(self, like: Problem) -> Problem:
        market = like.markets[0].with_numbers(
            {
                "addressable": Uncertain(1e15, 1e15, 1e15),
                "hours_per_lead": Uncertain(0, 0, 0),
                "existing": Uncertain(0, 0, 0),
            }
        )
        pairs = zip(self.half, self.worth, strict=True)
        able = [self._candidate(like, n, float(h), float(w)) for n, (h, w) in enumerate(pairs)]
        return replace(
            like,
            quarters=1,
            eur=0.01,
            candidates=tuple(able),
            markets=(market,),
            limits=Limits(budget=self.budget, hours={"marketing": 0.0, "sales": 0.0}),
            stages=(),
        )

    def _candidate(self, like: Problem, number: int, half: float, worth: float) -> Candidate:
        free, cost = Uncertain(0, 0, 0), Uncertain(100, 100, 100)
        return Candidate(
            option=f"channel.{number:03d}",
            fits=like.candidates[0].fits[:1],
            efficiency=(1.0,),
            setup=free,
            running=free,
            minimum=free,
            most=self.budget,
            hours_setup={},
            hours={},
            delay=free,
            carry_over=free,
            curve=Curve(shape="michaelis-menten", half=Uncertain(half, half, half)),
            yields=(Yield(0, "stage.consideration", worth / 1000, cost),),
        )


def one_split() -> None:
    """Split one budget among concave channels, the methods side by side on the same curves."""
    kb = stratkit.load_kb()
    like = problem_for(stratkit.load_profile(stratkit.examples()[EXAMPLES[0]], kb), kb)
    print("\nchannels  method            ms   times as long   value against the best")
    for number in SIZES:
        channels = Channels(number)
        methods: dict[str, Callable[[], Spend]] = {
            "water-filling": channels.by_water,
            "polish": partial(channels.by_polish, like),
            "greedy": channels.by_greed,
            "SLSQP": channels.by_slsqp,
        }
        runs = [{name: timed(method) for name, method in methods.items()} for _run in range(RUNS)]
        values = {name: channels.value(spend) for name, (spend, _ms) in runs[0].items()}
        times = {name: statistics.median(run[name][1] for run in runs) for name in methods}
        best, first = max(values.values()), times["water-filling"]
        for name, took in times.items():
            print(
                f"{number:8d}  {name:14s} {took:8.1f} {took / first:12.1f}"
                f"       {values[name] / best - 1:.2e}"
            )


_shared: dict[str, stratkit.KnowledgeBase] = {}


def _planned(seed: int) -> str:
    """Plan for a random profile: an example that leaves out some of its answers."""
    kb = _shared.get("kb") or _shared.setdefault("kb", stratkit.load_kb())
    chance = random.Random(seed)  # noqa: S311 - no secret
    names = sorted(stratkit.examples())
    profile = stratkit.load_profile(stratkit.examples()[names[seed % len(names)]], kb)
    kept = {
        field: answer
        for field, answer in profile.answers.items()
        if field == "sells_to" or chance.random() > SILENT
    }
    found = optimise(problem_for(replace(profile, answers=kept), kb))
    return "none" if found is None else f"{found.certificate.gap:.4f}"


def profiles(number: int) -> None:
    """Plan for many profiles on two processes."""
    print(f"\nplans for {number} random profiles on {PROCESSES} processes")
    started = perf_counter()
    with ProcessPoolExecutor(PROCESSES) as pool:
        found = list(pool.map(_planned, range(number), chunksize=4))
    took = perf_counter() - started
    gaps = sorted(float(gap) for gap in found if gap != "none")
    print(f"{number / took:.2f} profiles a second; {len(found) - len(gaps)} without a plan")
    print(f"gap: median {statistics.median(gaps):.2%}, largest {gaps[-1]:.2%}")


def main() -> None:
    """Measure what was asked for, or everything."""
    asked = sys.argv[1:] or ["sizes", "processes", "split", "profiles"]
    print(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}")
    for part in asked:
        name, _equals, number = part.partition("=")
        match name:
            case "sizes":
                sizes()
            case "processes":
                processes()
            case "split":
                one_split()
            case "profiles":
                profiles(int(number or 1000))
            case _:
                sys.exit(f"unknown part: {name}")


if __name__ == "__main__":
    main()
