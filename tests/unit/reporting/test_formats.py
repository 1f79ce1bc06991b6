from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest
import yaml

from stratkit import api
from stratkit.analysis.compare import compare, contrast
from stratkit.analysis.coverage import coverage
from stratkit.analysis.knowledge_diff import KnowledgeDiff, changed_entities, profile_change
from stratkit.analysis.ledger import ledger
from stratkit.diagnostics.render import visible
from stratkit.model.inquiry import (
    Flip,
    Inquiry,
    NextQuestion,
    Ranking,
    Robustness,
    SmallestChange,
    Stays,
    Worth,
)
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.lock import Move, MovedLine, PlanDiff
from stratkit.model.plan import Frontier, FrontierPoint, Plan
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Goal, Terms
from stratkit.reporting import to_yaml
from stratkit.reporting.formats import FORMATS, RECORDS, NoSuchFormat, formats_of, render

INQUIRIES = frozenset(
    {"plan-explanation", "why-not", "smallest-change", "whatif", "ask", "robustness", "assumptions"}
)
PLANNED = INQUIRIES | {"evaluation", "plan", "infeasible", "frontier", "plan-diff"}
"""Views that need the shipped knowledge base."""
EACH = [(view, fmt) for view in RECORDS for fmt in formats_of(view)]


@pytest.fixture(scope="module")
def values(strategy: Strategy, hybrid: Strategy, kb: KnowledgeBase) -> dict[str, Any]:
    return {
        "recommend": strategy,
        "traits": strategy,
        "explain": (strategy, strategy.recommendation("channel.trade-fair")),
        "compare": compare(strategy, hybrid),
        "contrast": contrast(kb, strategy, hybrid),
        "coverage": coverage(kb),
        "ledger": ledger(kb),
        "diff": KnowledgeDiff(
            old="before",
            new="after",
            entities=changed_entities(kb, replace(kb, skills={})),
            profiles=(profile_change("acme", strategy, hybrid),),
            unreadable=("gone",),
        ),
        "evaluation": api.evaluate(),
        "entity": kb.options["channel.trade-fair"],
        "search": api.search("fair", kb),
        "paths": api.paths("trait.buying-group", "trade-fair", kb),
        "stats": api.stats(kb),
        "examples": [("acme", "Acme")],
        **planned(),
    }


def planned() -> dict[str, Any]:
    """Return what is planned for an example, and what cannot be."""
    profile = api.load_profile(api.example("it-consultancy"))
    found = api.plan(profile, draws=50)
    assert isinstance(found, Plan)
    lock = api.sealed(found)
    point = FrontierPoint(
        budget=1000.0,
        value=5000.0,
        bound=5010.0,
        spent=990.0,
        customers=2.0,
        next_euro=0.5,
        tactics=(found.tactics[0].option,),
    )
    moved = MovedLine(
        option=lock.lines[0].option,
        before=0.0,
        after=10.0,
        moves=(Move(cause="budget", before=0.0, after=10.0),),
    )
    goal = Goal(measure="customers", amount=100_000, place="acme.yaml:3")
    return {
        "plan": found,
        "infeasible": api.plan(profile, terms=Terms(goals=(goal,))),
        "frontier": Frontier(plan=found, points=(point,), pays_until=1000.0),
        "plan-diff": PlanDiff(
            first=lock, second=lock, inputs=(), lines=(moved,), value=(("budget", 10.0),)
        ),
        **questioned(found),
    }


def questioned(found: Plan) -> dict[str, Any]:
    """Return what a plan answers, each in its smallest real form."""
    kb, option = api.load_kb(), found.tactics[0].option
    profile = found.strategy.profile
    asked = NextQuestion(field="sales_hours", gain=10.0, most=20.0, answer=52)
    flip = Flip(field="company_size", answer="large", total=100.0)
    stays = Stays(option=option, share=0.5, planned=True, steadiness="bet")
    return {
        "plan-explanation": api.plan_explanation(found, option),
        "why-not": api.why_not(found, "linkedin"),
        "whatif": api.what_if(profile, api.changed(profile, {"decision_makers": "1"}, kb)),
        "smallest-change": SmallestChange(
            plan=found, option=option, planned=True, flips=(flip,), tried=3
        ),
        "ask": Inquiry(plan=found, questions=(asked,), tried=3),
        "robustness": Robustness(plan=found, draws=2, seed=1, options=(stays,)),
        "assumptions": Ranking(
            plan=found,
            estimates=tuple(Worth(assumption=a, information=1.0) for a in found.assumptions[:3]),
        ),
    }


@pytest.mark.parametrize(("view", "fmt"), EACH)
def test_every_view_is_written_in_every_format(
    view: str, fmt: str, values: dict[str, Any], kb: KnowledgeBase
) -> None:
    known = api.load_kb() if view in PLANNED else kb
    text = render(view, values[view], known, fmt, width=80, verbose=1)
    assert text.endswith("\n")
    assert text.strip()
    assert text == render(view, values[view], known, fmt, width=80, verbose=1)


@pytest.mark.parametrize("view", RECORDS)
def test_yaml_and_json_say_the_same(view: str, values: dict[str, Any], kb: KnowledgeBase) -> None:
    known = api.load_kb() if view in PLANNED else kb
    found = json.loads(render(view, values[view], known, "json"))
    assert yaml.safe_load(render(view, values[view], known, "yaml")) == found


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", ["it-consultancy", "craft-brewery-mixed"])
def test_screens_keep_to_the_width(name: str, width: int) -> None:
    kb = api.load_kb()
    found = api.recommend(api.load_profile(api.examples()[name], kb), kb)
    for view in ("recommend", "traits"):
        lines = render(view, found, kb, "text", width=width, verbose=1).splitlines()
        assert max(map(len, lines)) <= width


def test_without_colour_nothing_is_escaped(strategy: Strategy, kb: KnowledgeBase) -> None:
    assert "\x1b" not in render("recommend", strategy, kb, "text")
    assert "\x1b[" in render("recommend", strategy, kb, "text", colour=True)


@pytest.mark.parametrize("fmt", FORMATS)
def test_hostile_text_never_commands_a_terminal(
    fmt: str, hostile: Strategy, kb: KnowledgeBase
) -> None:
    flat = render("recommend", hostile, kb, fmt, verbose=1).replace("\n", " ")
    assert visible(flat) == flat


def test_hostile_text_never_commands_a_terminal_in_explain(
    hostile: Strategy, kb: KnowledgeBase
) -> None:
    value = (hostile, hostile.recommendation("channel.trade-fair"))
    flat = render("explain", value, kb, "text", verbose=1).replace("\n", " ")
    assert visible(flat) == flat


def test_unknown_combinations_are_refused(strategy: Strategy, kb: KnowledgeBase) -> None:
    with pytest.raises(NoSuchFormat) as html:
        render("traits", strategy, kb, "html")
    assert html.value.hint == "it can be written as text, json, yaml, md, csv"
    with pytest.raises(NoSuchFormat, match="there is no view `nothing`"):
        render("nothing", strategy, kb, "text")


def test_csv_lists_every_option(strategy: Strategy, kb: KnowledgeBase) -> None:
    rows = list(csv.DictReader(io.StringIO(render("recommend", strategy, kb, "csv"))))
    assert {row["id"] for row in rows} == set(kb.options)


def test_evaluation_has_the_published_keys() -> None:
    kb = api.load_kb()
    found = json.loads(render("evaluation", api.evaluate(kb=kb), kb, "json"))
    measures = ["pairwise_accuracy", "discrimination", "specificity", "hit_at_10", "mrr"]
    head = ["cases", *measures, "pairs", "intervals"]
    assert list(found) == [*head, "baselines", "per_case", "contrasts"]
    assert all(list(baseline) == head for baseline in found["baselines"].values())
    assert found["cases"] == len(found["per_case"])


def test_yaml_names_no_value_by_an_alias() -> None:
    same = {"a": 1}
    assert "&" not in to_yaml.write({"first": same, "second": same})


def test_evidence_of_a_segment_stands_beside_its_own_answer() -> None:
    kb = api.load_kb()
    profile = api.load_profile({"name": "Both", "sells_to": "both"}, kb)
    text = render("traits", api.recommend(profile, kb), kb, "text", verbose=1)
    assert "sells_to: businesses]" in text
    assert "sells_to: consumers]" in text
