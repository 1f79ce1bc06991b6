"""A plan in every format: its facts are there, its sums agree, nothing in it can do harm."""

from __future__ import annotations

import csv
import json
import math
import re
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import stratkit.reporting
from stratkit import api
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import (
    Demand,
    Frontier,
    FrontierPoint,
    Infeasible,
    Plan,
    Spread,
)
from stratkit.model.planning import Candidate, Uncertain
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Goal, Lock, Terms
from stratkit.planning.plan import plan as make
from stratkit.reporting.formats import formats_of, render
from stratkit.reporting.judged import cost_judged, effect_judged, forecast_judged
from stratkit.reporting.plan_figures import monday, outside, quarter_name, spent, units
from stratkit.reporting.record_plan import plan_record
from stratkit.reporting.views_infeasible import enough
from stratkit.reporting.views_plan import at_most
from stratkit.reporting.views_plan_hours import scarce

DRAWS = 200
SCHEMA = Path(stratkit.reporting.__file__).parent / "plan.schema.json"
FOR_PEOPLE = ("text", "md", "html")


@pytest.fixture(scope="module")
def shipped() -> KnowledgeBase:
    return api.load_kb()


def planned(
    example: str, kb: KnowledgeBase, terms: Terms | None = None, name: str = ""
) -> Plan | Infeasible:
    profile = api.load_profile(api.example(example), kb)
    profile = replace(profile, name=name or profile.name)
    return make(api.recommend(profile, kb), kb, terms or Terms(), draws=DRAWS)


@pytest.fixture(scope="module")
def saas(shipped: KnowledgeBase) -> Plan:
    """It buys hours from outside, and its budget is in dollars."""
    found = planned(
        "saas-accounting-offices",
        shipped,
        Terms(goals=(Goal(measure="customers", amount=50, place="acme.yaml:9"),)),
    )
    assert isinstance(found, Plan)
    return found


@pytest.fixture(scope="module")
def hostile_plan(hostile: Strategy, shipped: KnowledgeBase) -> Plan:
    found = planned("it-consultancy", shipped, name=hostile.profile.name)
    assert isinstance(found, Plan)
    return found


@pytest.fixture(scope="module")
def record(saas: Plan, shipped: KnowledgeBase) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render("plan", saas, shipped, "json"))
    return found


@pytest.fixture(scope="module")
def texts(saas: Plan, shipped: KnowledgeBase) -> dict[str, str]:
    return {fmt: render("plan", saas, shipped, fmt, width=100) for fmt in formats_of("plan")}


def test_a_plan_can_be_written_in_every_format() -> None:
    assert formats_of("plan") == ("text", "json", "yaml", "md", "csv", "html")
    assert formats_of("infeasible") == formats_of("plan"), "it may come instead of a plan"
    assert "html" not in formats_of("frontier")


def test_every_option_is_named_in_every_format(
    saas: Plan, shipped: KnowledgeBase, texts: dict[str, str]
) -> None:
    for text in texts.values():
        joined = " ".join(text.split())
        for tactic in saas.tactics:
            label = shipped.options[tactic.option].label
            assert tactic.option in text or label in joined, label


def test_nothing_without_end_and_nothing_that_is_no_number_gets_out(texts: dict[str, str]) -> None:
    for fmt, text in texts.items():
        assert not re.search(r"\b(nan|inf|infinity)\b", text, re.IGNORECASE), fmt


def test_what_has_no_end_is_null_and_a_sign(saas: Plan, shipped: KnowledgeBase) -> None:
    never = Spread(p10=12.0, p50=math.inf, p90=math.inf)
    endless = replace(saas, forecast=replace(saas.forecast, payback_months=never))
    found = json.loads(render("plan", endless, shipped, "json"))
    assert found["forecast"]["payback_months"] == {"p10": 12.0, "p50": None, "p90": None}
    assert "∞" in render("plan", endless, shipped, "text", width=100)


def test_the_sums_of_the_record_agree(saas: Plan, record: dict[str, Any]) -> None:
    budget, tactics = record["budget"], record["tactics"]
    outside_cost = budget["bought_hours"]
    assert outside_cost > 0, "the example buys hours"
    for tactic in tactics:
        assert tactic["total"] == pytest.approx(sum(q["spend"] for q in tactic["quarters"]))
    total = sum(tactic["total"] for tactic in tactics)
    assert budget["spent"] == pytest.approx(total + outside_cost, abs=0.05)
    assert sum(q["spent"] for q in budget["by_quarter"]) == pytest.approx(budget["spent"], abs=0.05)
    assert sum(budget["by_stage"].values()) == pytest.approx(total, abs=0.05)
    assert sum(budget["by_kind"].values()) == pytest.approx(total, abs=0.05)
    assert budget["brand"] + budget["activation"] == pytest.approx(total, abs=0.05)
    assert budget["spent"] <= budget["total"] + 1
    assert len(saas.tactics) == len(tactics)


def test_amounts_are_in_the_currency_of_the_plan(saas: Plan, record: dict[str, Any]) -> None:
    problem = saas.problem
    assert (problem.currency, record["budget"]["currency"]) == ("USD", "USD")
    assert problem.eur != 1, "or it would prove nothing"
    assert record["budget"]["total"] == pytest.approx(problem.limits.budget / problem.eur, abs=0.01)
    assert record["certificate"]["value"] == pytest.approx(
        saas.certificate.value / problem.eur, abs=0.01
    )
    assert record["certificate"]["gap"] == saas.certificate.gap
    first, tactic = record["tactics"][0], saas.tactics[0]
    assert first["total"] == pytest.approx(tactic.total / problem.eur, abs=0.01)
    euros = [p.per_unit for p in saas.prices if p.resource == "budget"]
    prices = [p["per_unit"] for p in record["shadow_prices"] if p["per"] == "money"]
    assert prices == pytest.approx(euros, abs=1e-5), "of money per money, which has no currency"


def test_the_record_follows_the_published_schema(
    record: dict[str, Any], hostile_plan: Plan, shipped: KnowledgeBase
) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    for draft in (jsonschema.Draft202012Validator, jsonschema.Draft7Validator):
        draft.check_schema(schema)
        draft(schema).validate(record)
        draft(schema).validate(plan_record(hostile_plan, shipped))
    assert list(record) == list(schema["properties"])


def test_the_record_has_what_is_published(record: dict[str, Any]) -> None:
    published = {
        "tactics", "budget", "certificate", "shadow_prices", "forecast", "schedule", "assumptions",
        "lock",
    }  # fmt: skip
    assert published <= record.keys()
    for tactic in record["tactics"]:
        assert {"id", "quarters", "total", "fit", "why"} <= tactic.keys()
        assert [q["quarter"] for q in tactic["quarters"]] == [1, 2, 3, 4]
        assert all(q["on"] or not q["spend"] for q in tactic["quarters"])
        assert all(reason["trait"] and reason["because"] for reason in tactic["why"])
    assert record["lock"]["value"] == pytest.approx(record["certificate"]["value"])
    assert record["quarters"][0] == {"quarter": 1, "calendar": "2027Q1"}


def test_yaml_and_json_are_the_same_record(record: dict[str, Any], texts: dict[str, str]) -> None:
    assert yaml.safe_load(texts["yaml"]) == record


def test_csv_has_one_row_for_each_option_and_quarter(saas: Plan, texts: dict[str, str]) -> None:
    rows = list(csv.DictReader(StringIO(texts["csv"])))
    assert len(rows) == len(saas.tactics) * saas.problem.quarters
    assert {row["currency"] for row in rows} == {"USD"}
    whole = sum(float(row["spend"]) for row in rows)
    assert whole == pytest.approx(sum(t.total for t in saas.tactics) / saas.problem.eur, abs=0.5)


def test_the_table_of_money_adds_up(saas: Plan, texts: dict[str, str]) -> None:
    rows = [line.split("|")[1:-1] for line in texts["md"].splitlines() if line.startswith("|")]
    start = next(i for i, row in enumerate(rows) if row[0].strip() == "Option")
    end = next(i for i, row in enumerate(rows) if "Together" in row[0])
    numbers = [[_number(cell) for cell in row[1:6]] for row in rows[start + 2 : end + 1]]
    *options, sums = numbers
    assert [sum(column) for column in zip(*options, strict=True)] == sums
    assert sums[:4] == list(spent(saas))
    assert all(sum(row[:4]) == row[4] for row in numbers)
    assert len(options) == len(saas.tactics) + 1, "hours from outside have a row of their own"


def _number(cell: str) -> int:
    digits = re.sub(r"[^0-9]", "", cell)
    return int(digits) if digits else 0


def test_what_is_spent_is_what_the_plan_spends(saas: Plan) -> None:
    exact = sum(tactic.total for tactic in saas.tactics) + sum(outside(saas))
    assert sum(spent(saas)) == pytest.approx(units(exact, saas.problem), abs=4)


def test_the_summary_names_money_time_customers_goal_loss_and_certificate(
    saas: Plan, shipped: KnowledgeBase, texts: dict[str, str]
) -> None:
    summary = " ".join(texts["text"].split("What the plan rests on most")[0].split())
    for said in ("Q1 2027 to Q4 2027", "$60,000", "10 tactics", "goal of 50 new customers"):
        assert said in summary
    assert f"at most {at_most(saas.certificate.gap):.2f}% below" in summary
    assert f"{saas.forecast.loss:.0%}" in summary
    assert f"{saas.forecast.judged:.0%} of that value" in summary
    del shipped


def test_five_assumptions_lead_and_all_are_there_if_asked(
    saas: Plan, shipped: KnowledgeBase
) -> None:
    moving = [item for item in saas.assumptions if item.swing > 0]
    assert len(moving) > 5
    first = " ".join(render("plan", saas, shipped, "md").split("##")[1].split())
    assert "addressable_customers" in first
    assert f"and {len(moving) - 5} more" in first
    whole = render("plan", saas, shipped, "md", verbose=1).split("##")[1]
    assert whole.count("\n| **") == len(saas.assumptions)


def test_scarce_hours_of_a_skill_are_not_told_twice(saas: Plan) -> None:
    prices = {(p.resource, p.quarter): p.per_unit for p in saas.prices}
    assert prices["skill.copywriting", 1] > 0
    found = scarce(saas)
    assert "marketing" in found
    assert "skill.copywriting" not in found, "their price is that of the whole team"


def _cited(candidate: Candidate) -> Candidate:
    """Return an option all of whose numbers have a source."""

    def known(value: Uncertain) -> Uncertain:
        return value._replace(origin="knowledge")

    curve = candidate.curve
    return replace(
        candidate,
        setup=known(candidate.setup),
        running=known(candidate.running),
        minimum=known(candidate.minimum),
        delay=known(candidate.delay),
        carry_over=known(candidate.carry_over),
        curve=replace(curve, half=known(curve.half)) if curve else None,
        yields=tuple(y._replace(unit_cost=known(y.unit_cost)) for y in candidate.yields),
        lifts=tuple(i._replace(share=known(i.share)) for i in candidate.lifts),
    )


def test_a_mark_stands_only_where_judgement_comes_in(saas: Plan, shipped: KnowledgeBase) -> None:
    (market,) = saas.problem.markets
    stated = {name: Uncertain.known(v.likely, name) for name, v in market.numbers().items()}
    guess = stated["opportunity_to_customer"]._replace(origin="judgement")
    market = market.with_numbers({**stated, "opportunity_to_customer": guess})
    candidates = tuple(map(_cited, saas.problem.candidates))
    problem = replace(saas.problem, markets=(market,), candidates=candidates)
    assert not any(map(cost_judged, candidates))
    assert not any(map(effect_judged, candidates))
    found = replace(saas, problem=problem)
    assert forecast_judged(found) == {"customers", "revenue", "cash"}
    text = render("plan", found, shipped, "md")
    assert "leads |" in text
    assert "customers\\* |" in text
    assert "leads\\* |" not in text
    assert {"reach", "leads", "opportunities", "spend"} <= forecast_judged(saas)


def test_weeks_are_dated_by_their_monday(saas: Plan, record: dict[str, Any]) -> None:
    assert monday(saas.problem, 1) == date(2027, 1, 4)
    assert monday(saas.problem, 14) == date(2027, 4, 5)
    dates = [date.fromisoformat(step["date"]) for step in record["schedule"]["steps"]]
    assert dates == sorted(dates)
    assert {day.weekday() for day in dates} == {0}


def test_quarters_go_on_into_the_next_year(saas: Plan) -> None:
    late = replace(saas.problem, start=(2027, 3), quarters=6)
    names = [quarter_name(late, number) for number in (1, 2, 3, 6)]
    assert names == ["Q3 2027", "Q4 2027", "Q1 2028", "Q4 2028"]


def test_twelve_quarters_fit_into_eighty_columns(shipped: KnowledgeBase) -> None:
    found = planned("it-consultancy", shipped, Terms(quarters=12))
    text = render("plan", found, shipped, "text", width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert "…" not in text, "no figure is cut"
    assert "Q4 2029" in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(saas: Plan, shipped: KnowledgeBase, width: int) -> None:
    text = render("plan", saas, shipped, "text", width=width)
    assert max(map(len, text.splitlines())) <= width


def test_what_a_profile_says_is_never_markup(hostile_plan: Plan, shipped: KnowledgeBase) -> None:
    for fmt in FOR_PEOPLE:
        text = render("plan", hostile_plan, shipped, fmt, width=100)
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "<b>x</b>" not in render("plan", hostile_plan, shipped, "html").split("<body>")[1]
    assert "[l](https://" not in render("plan", hostile_plan, shipped, "md")


def test_a_plan_of_nothing_says_so(saas: Plan, shipped: KnowledgeBase) -> None:
    empty = replace(
        saas,
        tactics=(),
        decision=replace(saas.decision, bought={}),
        stages_spend=dict.fromkeys(saas.stages_spend, 0.0),
        gaps=("stage.awareness",),
    )
    text = render("plan", empty, shipped, "text", width=100)
    assert "Nothing is planned" in text
    assert "Nothing covers Awareness" in text


def test_clashing_demands_stand_with_their_place_and_what_would_do(shipped: KnowledgeBase) -> None:
    terms = Terms(
        budget=3000,
        budget_place="acme.yaml:3",
        goals=(Goal(measure="customers", amount=500, place="acme.yaml:9"),),
    )
    found = planned("it-consultancy", shipped, terms)
    assert isinstance(found, Infeasible)
    text = render("infeasible", found, shipped, "text", width=100)
    assert "500 new customers by the end" in text
    assert "acme.yaml:9" in text
    assert re.search(r"500 → [\d.,]+", text)
    demands = json.loads(render("infeasible", found, shipped, "json"))["demands"]
    assert demands[0]["place"] == "acme.yaml:9"
    assert demands[0]["enough"] < 500


def test_locks_that_clash_are_in_the_words_of_the_user(shipped: KnowledgeBase) -> None:
    locks = (
        Lock(option="channel.trade-fair", kind="require", place="acme.yaml:3"),
        Lock(option="channel.trade-fair", kind="exclude", place="acme.yaml:4"),
    )
    found = planned("robotics-integrator", shipped, Terms(locks=locks))
    for fmt in FOR_PEOPLE:
        text = render("infeasible", found, shipped, fmt)
        assert "Trade fair is required" in text
        assert "Trade fair is excluded" in text


@pytest.mark.parametrize(
    ("demand", "said"),
    [
        (Demand(kind="budget", subject="", amount=9626.0, place="", enough=26267.3), "$27,300"),
        (Demand(kind="hours", subject="sales", amount=10, place="", enough=17.123), "18 h"),
        (Demand(kind="goal", subject="leads", amount=500, place="", enough=28.56), " 28"),
        (Demand(kind="lock", subject="cap x", amount=1, place=""), "to drop it"),
    ],
)
def test_what_would_be_enough_is_rounded_to_the_safe_side(
    saas: Plan, demand: Demand, said: str
) -> None:
    found = Infeasible(strategy=saas.strategy, problem=saas.problem, demands=(demand,))
    assert enough(demand, found).endswith(said)


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        (Demand(kind="budget", subject="", amount=9626.0, place=""), "the budget is $10,000"),
        (Demand(kind="quarter", subject="2", amount=9626.0, place=""), "Q2 2027 spends $10,000"),
        (Demand(kind="hours", subject="sales", amount=2.5, place=""), "Sales people: 2.5 h a week"),
        (Demand(kind="hours", subject="skill.design", amount=1, place=""), "Design: 1 h a week"),
        (Demand(kind="starts", subject="", amount=4, place=""), "4 new options a quarter at most"),
        (Demand(kind="brand", subject="", amount=0, place=""), "brand gets 40% to 60%"),
        (
            Demand(kind="clash", subject="channel.radio.tactic.freemium", amount=0, place=""),
            "Radio advertising clashes with Freemium",
        ),
        (
            Demand(kind="lock", subject="cap channel.radio", amount=9626.0, place=""),
            "Radio advertising gets $10,000 at most",
        ),
        (
            Demand(kind="goal", subject="cost_per_customer", amount=96.26, place=""),
            "a customer for $100 at most",
        ),
    ],
)
def test_every_demand_is_said_in_the_words_of_the_user(
    saas: Plan, shipped: KnowledgeBase, demand: Demand, words: str
) -> None:
    limits = replace(saas.problem.limits, brand=(0.4, 0.6))
    problem = replace(saas.problem, limits=limits)
    found = Infeasible(strategy=saas.strategy, problem=problem, demands=(demand,))
    text = render("infeasible", found, shipped, "md")
    assert words in text


def test_what_an_option_needs_first_is_named(saas: Plan, shipped: KnowledgeBase) -> None:
    first, *others = saas.problem.candidates
    needing = replace(first, needs=((others[0].option, others[1].option),))
    problem = replace(saas.problem, candidates=(needing, *others))
    demand = Demand(kind="need", subject=first.option, amount=0, place="")
    found = Infeasible(strategy=saas.strategy, problem=problem, demands=(demand,))
    one, two, three = (shipped.options[c.option].label for c in (first, *others[:2]))
    assert f"{one} needs {two} or {three} first" in render("infeasible", found, shipped, "md")


def test_a_frontier_says_where_it_stops_paying(saas: Plan, shipped: KnowledgeBase) -> None:
    budget = saas.problem.limits.budget
    points = tuple(
        FrontierPoint(
            budget=budget * share,
            value=1e6 * share,
            bound=1.01e6 * share,
            spent=budget * share,
            customers=100 * share,
            next_euro=2.5 if share < 2 else 0.0,
            tactics=("channel.linkedin",),
        )
        for share in (0.5, 1.0, 2.0)
    )
    found = Frontier(plan=saas, points=points, pays_until=budget)
    text = render("frontier", found, shipped, "text", width=80)
    assert "Money pays up to about $60,000" in text
    bars = [line.count("█") for line in text.splitlines() if "█" in line]
    assert bars == [3, 6, 12], "a bar in each row"
    assert "█" not in render("frontier", found, shipped, "md"), "a drawing is for a screen only"
    assert "$2,500" in text
    record = json.loads(render("frontier", found, shipped, "json"))
    assert [p["budget"] for p in record["points"]] == [30000.0, 60000.0, 120000.0]


def test_a_plan_speaks_the_language_of_its_knowledge_base(saas: Plan) -> None:
    polish = api.load_kb(language="pl")
    text = render("plan", saas, polish, "text", width=100)
    assert polish.options[saas.tactics[0].option].label in text
    assert "60 000 USD" in text.replace("\u00a0", " ").replace("\u202f", " ")
