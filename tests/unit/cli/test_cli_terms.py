from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from stratkit import api
from stratkit.cli.run import Run
from stratkit.cli.terms import Given, planning_options, terms_of
from stratkit.diagnostics.errors import InvalidData
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.terms import Goal, Lock, Terms

PLAN = {
    "by_quarter": ["10 EUR", "20 EUR", "30 EUR", "40 EUR"],
    "hours": {"marketing": "10", "sales": "20"},
    "require": ["trade-fair"],
    "cap": {"radio": "900 EUR"},
    "goals": {"customers": "12"},
    "brand": {"least": "20"},
}


@pytest.fixture(scope="module")
def profile(kb: KnowledgeBase) -> BusinessProfile:
    return api.load_profile({"sells_to": "businesses", "plan": PLAN}, kb)


def typed(*words: str) -> Given:
    """What click makes of the words of a command."""
    found: list[Given] = []

    @click.command()
    @planning_options
    def command(settled: Given) -> None:
        found.append(settled)

    result = CliRunner().invoke(command, words, catch_exceptions=False)
    assert not result.exception, result.output
    return found[0]


def terms(kb: KnowledgeBase, profile: BusinessProfile, *words: str) -> Terms:
    return terms_of(Run(settings={}, format="text", output="-"), profile, typed(*words), kb)


def test_without_options_the_terms_of_the_profile_hold(
    kb: KnowledgeBase, profile: BusinessProfile
) -> None:
    assert terms(kb, profile) == profile.terms


def test_an_option_takes_the_place_of_the_profile_s_value(
    kb: KnowledgeBase, profile: BusinessProfile
) -> None:
    found = terms(kb, profile, "--quarters", "2", "--budget", "3,000 EUR", "--start", "2027q3")
    assert (found.quarters, found.budget, found.start) == (2, 3_000, (2027, 3))
    assert (found.by_quarter, found.budget_place) == ((), "--budget")
    found = terms(kb, profile, "--by-quarter", "1,000 EUR,2 EUR, 3 EUR,4EUR", "--brand", "0-50")
    assert (found.by_quarter, found.budget) == ((1_000, 2, 3, 4), 1_009)
    assert (found.brand, found.brand_place) == ((0, 0.5), "--brand")


def test_hours_locks_and_goals_add_up_and_the_later_counts(
    kb: KnowledgeBase, profile: BusinessProfile
) -> None:
    words = ["--hours", "marketing=5", "--hours", "design=2.5", "--require", "webinar"]
    words += ["--fix", "radio=1 EUR", "--fix", "radio=800 EUR", "--exclude", "trade-fair"]
    found = terms(kb, profile, *words, "--goal", "customers=20", "--goal", "leads=9")
    assert found.hours == {"marketing": 5, "sales": 20, "skill.design": 2.5}
    assert found.locks == (
        Lock(option="channel.radio", kind="fix", amount=800),
        Lock(option="channel.trade-fair", kind="exclude"),
        Lock(option="content.webinar", kind="require"),
    )
    assert {lock.place for lock in found.locks} == {"--fix", "--exclude", "--require"}
    assert found.goals == (Goal(measure="customers", amount=20), Goal(measure="leads", amount=9))


def test_a_change_of_length_needs_another_budget_by_quarter(
    kb: KnowledgeBase, profile: BusinessProfile
) -> None:
    with pytest.raises(InvalidData, match="--quarters: SK814"):
        terms(kb, profile, "--quarters", "2")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--quarters", "two"), "--quarters: SK803"),
        (("--budget", "3000"), "--budget: SK805"),
        (("--budget", ""), "--budget: SK805"),
        (("--by-quarter", "1 EUR,2 EUR"), "--by-quarter: SK814"),
        (("--start", "2027"), "--start: SK812"),
        (("--hours", "markting=5"), "--hours: SK113"),
        (("--hours", "sales=NaN"), "--hours: SK803"),
        (("--require", "trade-fiar"), "--require: SK810"),
        (("--require", "webinar", "--exclude", "webinar"), "--exclude: SK813"),
        (("--fix", "radio="), "--fix: SK805"),
        (("--cap", "radio=-5 EUR"), "--cap: SK812"),
        (("--goal", "customer=5"), "--goal: SK113"),
        (("--brand", "20"), "--brand: SK803"),
        (("--brand", "60-20"), "--brand: SK813"),
        (("--history", "no/such.csv"), "no/such.csv: SK101"),
    ],
)
def test_a_bad_value_is_refused_by_the_reader_of_profiles(
    kb: KnowledgeBase, profile: BusinessProfile, words: tuple[str, ...], said: str
) -> None:
    with pytest.raises(InvalidData, match=said):
        terms(kb, profile, *words)


def test_all_bad_values_are_named_at_once(kb: KnowledgeBase, profile: BusinessProfile) -> None:
    words = ("--quarters", "0", "--budget", "x", "--goal", "leads=0", "--curves", "none.csv")
    with pytest.raises(InvalidData) as raised:
        terms(kb, profile, *words)
    assert [d.span.file for d in raised.value.report if d.span] == [
        "--budget",
        "--goal",
        "--quarters",
        "none.csv",
    ]
    assert all(d.help for d in raised.value.report)


def test_a_pair_without_a_value_is_a_usage_error() -> None:
    @click.command()
    @planning_options
    def command(**given: Any) -> None:  # noqa: ANN401 - never reached
        raise AssertionError(given)

    result = CliRunner().invoke(command, ["--fix", "radio"])
    assert result.exit_code == 2
    assert "write OPTION=MONEY" in result.output


def test_a_warning_about_a_curve_becomes_a_remark(
    kb: KnowledgeBase, profile: BusinessProfile, tmp_path: Path
) -> None:
    file = tmp_path / "curves.csv"
    rows = ("radio,1,9", "radio,2,1", "radio,3,9", "radio,4,1")
    lines = ["option,spend,outcome,period,currency", *(f"{row},week,EUR" for row in rows)]
    file.write_text("\n".join(lines), encoding="utf-8")
    run = Run(settings={}, format="text", output="-")
    found = terms_of(run, profile, typed("--curves", str(file)), kb)
    assert found.history.curves[0].option == "channel.radio"
    assert "SK817" in run.remarks[0]
