from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit import api
from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.profile import read_profile
from stratkit.kb.terms import LOCKS
from stratkit.kb.terms_written import money_text, terms_lines
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile
from stratkit.model.terms import FittedCurve, Goal, History, Lock, Result, Share, Terms

WHO = "sells_to: businesses\n"
WHOLE = """\
plan:
  quarters: 4
  start: 2027Q1
  budget: 20000 USD
  by_quarter: [3000 USD, 9000 USD, 5000 USD, 3000 USD]
  hours: {marketing: 10, sales: 20, skill.design: 2}
  require: [trade-fair]
  exclude: [channel.paid-social]
  fix: {channel.paid-search: 4000 USD}
  cap: {channel.display: 2000 USD}
  brand: {least: 20, most: 60}
  goals: {customers: 12, leads: 300, revenue: 200000 USD, cost_per_customer: 900 USD}
history:
  results: [{option: channel.paid-search, spend: 12000 USD, volume: 300}]
  conversions:
    - {step: lead-to-opportunity, of: 120, went_on: 30}
"""


def read(kb: KnowledgeBase, text: str) -> BusinessProfile:
    found = read_profile(f"{WHO}{text}".encode(), "acme.yaml", kb)
    assert found.report.ok, [d.message for d in found.report]
    assert found.profile is not None
    return found.profile


def codes(kb: KnowledgeBase, text: str) -> list[str]:
    return [d.code for d in read_profile(f"{WHO}{text}".encode(), "acme.yaml", kb).report]


def test_a_profile_without_terms_settles_nothing(kb: KnowledgeBase) -> None:
    assert read(kb, "").terms == Terms()
    assert read(kb, "plan:\nhistory: {}\n").terms == Terms()


def test_every_key_is_read_with_its_place(kb: KnowledgeBase) -> None:
    terms = read(kb, WHOLE).terms
    rate = kb.rates["USD"].eur_micros / 1_000_000
    assert (terms.quarters, terms.start, terms.currency) == (4, (2027, 1), "USD")
    assert terms.budget == pytest.approx(20_000 * rate)
    assert terms.budget_place == "acme.yaml:5"
    assert terms.by_quarter == pytest.approx(
        [3_000 * rate, 9_000 * rate, 5_000 * rate, 3_000 * rate]
    )
    assert terms.hours == {"marketing": 10, "sales": 20, "skill.design": 2}
    assert terms.brand == (0.2, 0.6)
    assert [(lock.kind, lock.option, lock.place) for lock in terms.locks] == [
        ("cap", "channel.display", "acme.yaml:11"),
        ("fix", "channel.paid-search", "acme.yaml:10"),
        ("exclude", "channel.paid-social", "acme.yaml:9"),
        ("require", "channel.trade-fair", "acme.yaml:8"),
    ]
    assert {goal.measure: goal.amount for goal in terms.goals} == pytest.approx(
        {"customers": 12, "leads": 300, "revenue": 200_000 * rate, "cost_per_customer": 900 * rate}
    )
    assert terms.history.results[0].place == "acme.yaml:15"
    assert terms.history.shares == (Share(step="lead-to-opportunity", trials=120, successes=30),)


def test_amounts_by_quarter_add_up_to_the_budget(kb: KnowledgeBase) -> None:
    terms = read(kb, "plan: {quarters: 2, by_quarter: [100 EUR, 250 EUR]}\n").terms
    assert (terms.budget, terms.currency) == (350, "EUR")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("plan: {quarter: 4}", "SK113"),
        ("plan: 4", "SK803"),
        ("plan: {quarters: 0}", "SK812"),
        ("plan: {quarters: 13}", "SK812"),
        ("plan: {quarters: 1.5}", "SK803"),
        ("plan: {start: 2027}", "SK812"),
        ("plan: {start: 1027Q1}", "SK812"),
        ("plan: {start: [2027Q1]}", "SK812"),
        ("plan: {budget: 20000}", "SK805"),
        ("plan: {budget: 20000 XQZ}", "SK806"),
        ("plan: {budget: -1 EUR}", "SK812"),
        ("plan: {budget: 2000000000000 EUR}", "SK812"),
        ("plan: {budget: 99999999999999999999999999 EUR}", "SK812"),
        ("plan: {budget: [1 EUR]}", "SK803"),
        ("plan: {by_quarter: [1 EUR, 2 EUR]}", "SK814"),
        ("plan: {by_quarter: 1 EUR}", "SK814"),
        ("plan: {budget: 9 EUR, by_quarter: [1 EUR, 1 EUR, 1 EUR, 1 EUR]}", "SK813"),
        ("plan: {hours: {marketing: NaN}}", "SK803"),
        ("plan: {hours: {marketing: .inf}}", "SK803"),
        ("plan: {hours: {skill.desing: 2}}", "SK113"),
        ("plan: {hours: [10]}", "SK803"),
        ("plan: {require: [trade-fiar]}", "SK810"),
        ("plan: {require: {trade-fair: 1}}", "SK803"),
        ("plan: {require: [[trade-fair]]}", "SK803"),
        ("plan: {fix: [trade-fair]}", "SK803"),
        ("plan: {fix: {trade-fair: 0 EUR}}", "SK812"),
        ("plan: {require: [trade-fair], exclude: [channel.trade-fair]}", "SK813"),
        ("plan: {fix: {display: 9 EUR}, cap: {display: 8 EUR}}", "SK813"),
        ("plan: {brand: {least: 80, most: 20}}", "SK813"),
        ("plan: {brand: {least: 120}}", "SK812"),
        ("plan: {goals: {customer: 12}}", "SK113"),
        ("plan: {goals: {customers: 0}}", "SK812"),
        ("plan: {goals: {revenue: 200000}}", "SK805"),
        ('plan: {require: ["red\\e[31m"]}', "SK810"),
        ("history: {result: []}", "SK113"),
        ("history: {results: [{option: radio, volume: 3}]}", "SK114"),
        ("history: {results: [{option: radio, spend: 0 EUR, volume: 3}]}", "SK812"),
        ("history: {results: [{option: radio, spend: 5 EUR, volume: -3}]}", "SK812"),
        ("history: {results: [{option: case-study, spend: 5 EUR, volume: 3}]}", "SK811"),
        ("history: {conversions: [{step: visit-to-customer, of: 4, went_on: 1}]}", "SK116"),
        ("history: {conversions: [{step: visit-to-lead, of: 4, went_on: 5}]}", "SK815"),
        ("history: {conversions: [{step: visit-to-lead, of: 0, went_on: 0}]}", "SK812"),
        ("history: {conversions: [4]}", "SK803"),
    ],
)
def test_each_fault_has_its_code(kb: KnowledgeBase, text: str, code: str) -> None:
    assert codes(kb, f"{text}\n") == [code]


def test_advice_without_costs_cannot_be_planned_with(kb: KnowledgeBase) -> None:
    free = next(o.id for o in kb.options.values() if o.economics is None)
    assert codes(kb, f"plan: {{require: [{free}]}}\n") == ["SK811"]


def test_a_segment_has_no_plan_of_its_own(kb: KnowledgeBase) -> None:
    text = "segments: [{name: a, share: 50, plan: {quarters: 2}}, {name: b, share: 50}]\n"
    assert codes(kb, text) == ["SK809"]


def test_the_digest_knows_the_terms_and_not_their_places(kb: KnowledgeBase) -> None:
    one, other = read(kb, WHOLE), read(kb, f"# a remark\n{WHOLE}")
    assert one.terms.budget_place != other.terms.budget_place
    assert one.digest == other.digest
    assert one.digest != read(kb, WHOLE.replace("customers: 12", "customers: 13")).digest
    assert one.digest != read(kb, "").digest
    assert read(kb, "").digest == read(kb, "plan: {quarters: 4}\n").digest


CURRENCIES = ("EUR", "USD", "PLN")


@st.composite
def settled(draw: st.DrawFn, kb: KnowledgeBase) -> Terms:
    """Draw terms as they could have been read."""
    feeding = sorted(o.id for o in kb.options.values() if o.economics and o.economics.feeds)
    currency = draw(st.sampled_from(CURRENCIES))
    rate = kb.rates[currency].eur_micros

    def money() -> float:
        units = draw(st.integers(1, 10**9))
        return euros_of(units, rate)

    quarters = draw(st.integers(1, 12))
    by_quarter = tuple(money() for _quarter in range(quarters)) if draw(st.booleans()) else ()
    alone = money() if draw(st.booleans()) else None
    budget = sum(by_quarter) if by_quarter else alone
    kinds = st.sampled_from(LOCKS)
    options = draw(st.lists(st.sampled_from(feeding), unique=True, max_size=4))
    locks = []
    for option in sorted(options):
        kind = draw(kinds)
        amount = money() if kind in {"fix", "cap"} else 0.0
        locks.append(Lock(option=option, kind=kind, amount=amount))
    goals = [
        Goal(measure="leads", amount=float(draw(st.integers(1, 10**6)))),
        Goal(measure="revenue", amount=money()),
    ]
    results = [Result(option=o, spend=money(), volume=draw(st.floats(0, 1e6))) for o in options]
    curves = [
        FittedCurve(
            option=option,
            shape=draw(st.sampled_from(["michaelis-menten", "exponential"])),
            half=draw(st.floats(1e-3, 1e9)),
            slope=1.0,
            ceiling=draw(st.floats(1e-3, 1e9)),
        )
        for option in options
    ]
    return Terms(
        quarters=quarters,
        start=draw(st.none() | st.tuples(st.integers(2000, 2100), st.integers(1, 4))),
        budget=budget,
        currency="" if budget is None else currency,
        by_quarter=by_quarter,
        hours=draw(
            st.dictionaries(st.sampled_from(["marketing", "sales"]), st.integers(0, 400).map(float))
        ),
        brand=draw(st.sampled_from([(0.0, 1.0), (0.2, 0.6), (0.0, 0.55)])),
        locks=tuple(locks),
        goals=tuple(goals) if draw(st.booleans()) else (),
        history=History(results=tuple(results), curves=tuple(curves)),
    )


def euros_of(units: int, micros: int) -> float:
    """What so many hundredths are in euros, as they are read."""
    return float(Decimal(units) / 100 * micros / 1_000_000)


@given(data=st.data())
def test_what_is_written_is_read(kb: KnowledgeBase, data: st.DataObject) -> None:
    terms = data.draw(settled(kb))
    lines = "\n".join(terms_lines(terms, kb))
    found = read_profile(f"{WHO}{lines}\n".encode(), "x", kb)
    assert [d.code for d in found.report] == []
    assert found.profile is not None
    assert found.profile.terms == terms


@given(units=st.integers(1, 10**11), currency=st.sampled_from(CURRENCIES))
def test_money_is_written_in_the_currency_it_was_read_in(
    kb: KnowledgeBase, units: int, currency: str
) -> None:
    euros = euros_of(units, kb.rates[currency].eur_micros)
    amount, code = money_text(euros, currency, kb).split()
    assert (float(amount), code) == (units / 100, currency)


def test_a_written_profile_keeps_its_terms(kb: KnowledgeBase) -> None:
    profile = read(kb, WHOLE)
    text = api.written_profile("Acme", {"sells_to": "businesses"}, kb, (), profile.terms)
    again = api.read_profile(text.encode(), "x", kb).profile
    assert again is not None
    assert (again.terms, again.digest) == (profile.terms, profile.digest)
    blank = api.read_profile(api.blank_profile(kb, profile).encode(), "x", kb).profile
    assert blank is not None
    assert blank.terms == profile.terms


def test_every_commented_line_of_a_blank_plan_can_be_taken(kb: KnowledgeBase) -> None:
    blank = api.blank_profile(kb)
    lines = blank[blank.index("# plan:") :].splitlines()
    terms = read(kb, "\n".join(line.removeprefix("# ") for line in lines) + "\n").terms
    assert terms.locks
    assert terms.history.results
    assert terms.history.shares


@given(text=st.text(max_size=200))
def test_no_text_ever_raises(kb: KnowledgeBase, text: str) -> None:
    for head in ("plan: ", "plan:\n  fix: ", "history:\n  curves: ", "history:\n  results: "):
        read_profile(f"{WHO}{head}{text}".encode(errors="surrogatepass"), "x", kb)


def test_a_change_leaves_everything_else_as_it_is(kb: KnowledgeBase) -> None:
    profile = read(kb, f"decision_makers: 3\n{WHOLE}")
    found = api.changed(profile, {"decision_makers": "5", "plan.budget": "30000 EUR"}, kb)
    assert found.answers == {"sells_to": "businesses", "decision_makers": 5}
    assert (found.terms.budget, found.terms.by_quarter) == (30_000, ())
    assert found.terms.locks == profile.terms.locks
    assert found.terms.budget_place == "plan.budget"
    assert found.digest != profile.digest
    back = api.changed(found, {"decision_makers": "3"}, kb)
    assert back.answers == profile.answers


def test_a_change_can_take_something_away(kb: KnowledgeBase) -> None:
    profile = read(kb, f"decision_makers: 3\n{WHOLE}")
    taken = {"decision_makers": "", "plan.budget": "", "plan.goals": "", "plan.fix": ""}
    found = api.changed(profile, taken | {"plan.start": "", "plan.hours.sales": ""}, kb)
    assert "decision_makers" not in found.answers
    assert (found.terms.budget, found.terms.goals, found.terms.start) == (None, (), None)
    assert [lock.kind for lock in found.terms.locks] == ["cap", "exclude", "require"]
    assert set(found.terms.hours) == {"marketing", "skill.design"}


def test_a_key_within_a_key_of_the_plan_can_be_changed(kb: KnowledgeBase) -> None:
    profile = read(kb, WHOLE)
    changes = {"plan.fix.channel.radio": "900 EUR", "plan.goals.customers": "20"}
    found = api.changed(profile, changes | {"current": "linkedin, trade-fair"}, kb)
    assert Lock(option="channel.radio", kind="fix", amount=900.0) in found.terms.locks
    assert Goal(measure="customers", amount=20.0) in found.terms.goals
    assert found.answers["current"] == ("channel.linkedin", "channel.trade-fair")


def test_every_fault_of_a_change_is_named(kb: KnowledgeBase) -> None:
    wrong = {"decision_makers": "[5", "plan.budget": "30000", "foo": "3", "plan.foo": "3"}
    with pytest.raises(InvalidData) as raised:
        api.changed(read(kb, ""), wrong, kb)
    assert {d.code for d in raised.value.report} == {"SK803", "SK805", "SK801", "SK113"}
    assert all(d.span for d in raised.value.report)


def test_the_same_change_twice_is_one_change(kb: KnowledgeBase) -> None:
    profile = read(kb, WHOLE)
    once = api.changed(profile, {"plan.exclude": "[radio]"}, kb)
    assert api.changed(once, {"plan.exclude": "[radio]"}, kb) == once
