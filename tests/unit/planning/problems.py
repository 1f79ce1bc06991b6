"""Random problems that are small enough to try everything out, for tests that hold for all."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from stratkit.model.planning import (
    Candidate,
    Curve,
    CurveShape,
    Limits,
    Market,
    Problem,
    SkillCapacity,
    StageLift,
    Uncertain,
    Yield,
)
from stratkit.model.proof import Fit
from stratkit.model.terms import Goal, Lock, LockKind

STAGES = ("awareness", "consideration", "purchase", "retention", "advocacy")
FED = ("awareness", "consideration", "purchase", "advocacy")
UNIT_COST = {"awareness": 1, "consideration": 30, "purchase": 200, "advocacy": 300}
"""EUR of about the size that options cost."""
SKILLS = {
    "skill.writing": SkillCapacity(
        skill="skill.writing", team="marketing", rate=Uncertain(30, 40, 60), bought=True
    ),
    "skill.deciding": SkillCapacity(
        skill="skill.deciding", team="marketing", rate=Uncertain(60, 80, 90), bought=False
    ),
    "skill.selling": SkillCapacity(
        skill="skill.selling", team="sales", rate=Uncertain(40, 50, 70), bought=False
    ),
}
SHAPES: st.SearchStrategy[CurveShape] = st.sampled_from(
    ["michaelis-menten", "michaelis-menten", "exponential", "hill"]
)
KINDS: st.SearchStrategy[LockKind] = st.sampled_from(["require", "exclude", "fix", "cap"])
GOALS = (
    Goal(measure="customers", amount=2.0),
    Goal(measure="leads", amount=10.0),
    Goal(measure="revenue", amount=900.0),
    Goal(measure="cost_per_customer", amount=400.0),
)


def around(likely: float, path: str) -> Uncertain:
    """Return a range about a number."""
    return Uncertain(likely / 1.5, likely, likely * 2, path=path)


def some(draw: st.DrawFn, path: str, *values: float) -> Uncertain:
    """Draw one of a few numbers; few different ones make ties, which are hard."""
    return around(draw(st.sampled_from(values)), path)


@st.composite
def candidates(draw: st.DrawFn, place: int, markets: int, unit: float) -> Candidate:
    """Draw an option that feeds a stage, lifts one, or both."""
    option = f"tactic.t{place}"
    feeds = draw(st.sampled_from([*FED, "", ""]))
    curve = None
    if feeds:
        shape = draw(SHAPES)
        half = some(draw, f"{option}/half", 300, 3_000, 20_000)
        curve = Curve(shape=shape, half=half, slope=2.0 if shape == "hill" else 1.0)
    lifts: list[StageLift] = []
    if not feeds or draw(st.booleans()):
        stage = f"stage.{draw(st.sampled_from(STAGES))}"
        share = some(draw, f"{option}/lift", 0.03, 0.2)
        lifts = [StageLift(market=m, stage=stage, share=share) for m in range(markets)]
    yields = []
    for m in range(markets if feeds else 0):
        cost = around(UNIT_COST[feeds] * draw(st.sampled_from([0.5, 1, 4])), f"{option}/unit")
        yields.append(
            Yield(
                market=m,
                stage=f"stage.{feeds}",
                per_euro=1 / markets / cost.likely,
                unit_cost=cost,
            )
        )
    skills = draw(st.lists(st.sampled_from(sorted(SKILLS)), max_size=2, unique=True))
    return Candidate(
        option=option,
        fits=(Fit(option=option, points=0, base=None, contributions=(), verdict="core"),) * markets,
        efficiency=tuple(draw(st.sampled_from([0.6, 1.0, 1.4])) for _ in range(markets)),
        setup=some(draw, f"{option}/setup", 0, 100, 1_500).times(unit),
        running=some(draw, f"{option}/running", 0, 50, 400).times(unit),
        minimum=some(draw, f"{option}/minimum", 0, 30, 600).times(unit if curve else 0),
        most=curve.half.likely * 6 if curve else 0.0,
        hours_setup={skill: some(draw, f"{option}/{skill}/once", 0, 8, 60) for skill in skills},
        hours={skill: some(draw, f"{option}/{skill}", 0, 10, 50) for skill in skills},
        delay=some(draw, f"{option}/delay", 0, 0.4, 1, 2.3),
        carry_over=some(draw, f"{option}/carry", 0, 0.3, 0.8),
        curve=curve,
        yields=tuple(yields),
        lifts=tuple(lifts),
        pauses=draw(st.booleans()),
        running_now=bool(feeds) and draw(st.integers(0, 5)) == 0,
        lag=draw(st.integers(0, 1)),
        serves=tuple(f"stage.{s}" for s in draw(st.sets(st.sampled_from(STAGES), max_size=2))),
        brand=feeds == "awareness",
    )


@st.composite
def markets(draw: st.DrawFn, place: int, count: int) -> Market:
    """Draw the customers of a segment."""

    def one(name: str, *values: float) -> Uncertain:
        return some(draw, f"{name}/{place}", *values)

    return Market(
        name=f"segment {place}",
        share=1 / count,
        customers=draw(st.sampled_from(["businesses", "consumers"])),
        deal=one("deal", 60, 900, 20_000),
        margin=one("margin", 0.2, 0.6),
        orders=one("orders", 0.5, 1, 6),
        retention=one("retention", 0.3, 0.85),
        existing=one("existing", 0, 40, 3_000),
        addressable=one("addressable", 300, 50_000),
        switching=one("switching", 0.1, 0.3),
        visit_to_lead=one("visit", 0.02, 0.1),
        lead_to_opportunity=one("opportunity", 0.3, 0.6),
        opportunity_to_customer=one("customer", 0.2, 0.6),
        recommendations=one("recommendations", 0, 0.3),
        recommendation_to_customer=one("recommended", 0.2),
        cycle=one("cycle", 0, 0.7, 2.5),
        hours_per_lead=one("follow", 0, 0.5, 4),
        least_cost=one("least", 10),
    )


@st.composite
def problems(
    draw: st.DrawFn, *, most: int = 4, quarters: int = 3, goals: bool = True, locks: bool = True
) -> Problem:
    """Draw a problem with a few candidates, whose limits may leave no plan at all.

    Args:
        draw: How a value is drawn.
        most: Candidates at most.
        quarters: At most.
        goals: Whether goals may be set.
        locks: Whether something may be settled about candidates.
    """
    length = draw(st.integers(1, quarters))
    count, unit = draw(st.integers(1, 2)), draw(st.sampled_from([1.0, 0.25, 3.7]))
    able = [draw(candidates(p, count, unit)) for p in range(draw(st.integers(1, most)))]
    for place in range(1, len(able)):
        other = able[draw(st.integers(0, place - 1))]
        match draw(st.sampled_from(["needs", "clashes", "", "", ""])):
            case "needs":
                able[place] = replace(able[place], needs=((other.option,),))
            case "clashes":
                able[place] = replace(able[place], clashes=(other.option,))
                number = able.index(other)
                able[number] = replace(other, clashes=(*other.clashes, able[place].option))
            case _:
                pass
    return Problem(
        quarters=length,
        start=(2027, draw(st.integers(1, 4))),
        currency="EUR",
        eur=unit,
        country="country.pl",
        candidates=tuple(able),
        markets=tuple(draw(markets(place, count)) for place in range(count)),
        skills=SKILLS,
        limits=draw(limits(length, tuple(able), goals=goals, locks=locks)),
        season=draw(st.sampled_from([(1.0, 1.0, 1.0, 1.0), (0.8, 0.8, 0.8, 1.6)])),
        discount=0.1,
        years=3,
        most_lift=0.4,
        covered={"stage.purchase": ("process.selling",)},
        stages=tuple(f"stage.{stage}" for stage in STAGES),
        spread={"": 2.0},
    )


@st.composite
def limits(
    draw: st.DrawFn, quarters: int, able: tuple[Candidate, ...], *, goals: bool, locks: bool
) -> Limits:
    """Draw money, hours and what is settled."""
    budget = draw(st.sampled_from([5_000.0, 40_000.0, 900.0, 0.0]))
    evenly = draw(st.sampled_from([1.6, 1.0, 0.0]))
    hours = {"marketing": draw(st.sampled_from([300.0, 40.0, 0.0]))}
    hours["sales"] = draw(st.sampled_from([800.0, 60.0, 0.0]))
    if draw(st.integers(0, 3)) == 0:
        hours["skill.writing"] = draw(st.sampled_from([0.0, 20.0]))
    settled = []
    if locks and draw(st.booleans()):
        kind = draw(KINDS)
        amount = draw(st.sampled_from([400.0, 2_000.0])) if kind in {"fix", "cap"} else 0.0
        option = draw(st.sampled_from([candidate.option for candidate in able]))
        settled = [Lock(option=option, kind=kind, amount=amount)]
    wanted = []
    if goals and draw(st.integers(0, 2)) == 0:
        wanted = [draw(st.sampled_from(GOALS))]
    return Limits(
        budget=budget,
        by_quarter=(min(budget, budget / quarters * evenly),) * quarters if evenly else (),
        hours=hours,
        starts=draw(st.sampled_from([0, 1, 2])),
        brand=draw(st.sampled_from([(0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.2, 0.7)])),
        locks=tuple(settled),
        goals=tuple(wanted),
    )
