from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stratkit.kb.curve_fit import fitted
from stratkit.kb.profile import read_profile
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import FittedCurve


def read(kb: KnowledgeBase, record: str) -> FittedCurve:
    text = f"sells_to: businesses\nhistory:\n  curves:\n    - {record}\n"
    found = read_profile(text.encode(), "acme.yaml", kb)
    assert found.report.ok, [d.message for d in found.report]
    assert found.profile is not None
    return found.profile.terms.history.curves[0]


def codes(kb: KnowledgeBase, record: str) -> list[str]:
    text = f"sells_to: businesses\nhistory:\n  curves:\n    - {record}\n"
    return [d.code for d in read_profile(text.encode(), "acme.yaml", kb).report]


RADIO = "option: radio, currency: EUR"
RANGE = "gamma: 0.25, least_spend: 100, most_spend: 1300"
SCALES = "spend_scale: 1000, outcome_scale: 100"
CASES = "option: case-study, currency: EUR"


@pytest.mark.parametrize(
    "record",
    [
        f"{{{RADIO}, period: week, form: hill, ec: 400, slope: 2, ceiling: 30}}",
        f"{{{RADIO}, period: week, form: hill, kappa: 400, slope: 2, beta: 30}}",
        f"{{{RADIO}, period: week, form: hill, alpha: 2, inflexion: 400, coef: 30}}",
        f"{{{RADIO}, period: week, form: hill, alpha: 2, coef: 30, {RANGE}}}",
        f"{{{RADIO}, period: quarter, form: hill, half: 5200, slope: 2, ceiling: 390}}",
        f"{{{RADIO}, period: 13 weeks, form: hill, half: 5200, slope: 2, ceiling: 390}}",
        f"{{{RADIO}, period: week, form: hill, kappa: 0.4, slope: 2, beta: 0.3, {SCALES}}}",
        f"{{{RADIO}, period: week, form: hill, ec: 400, slope: 2, beta: 30}}".replace(
            "option", "channel"
        ),
    ],
)
def test_a_hill_curve_is_the_same_under_every_name(kb: KnowledgeBase, record: str) -> None:
    curve = read(kb, record)
    assert (curve.option, curve.shape) == ("channel.radio", "hill")
    assert (curve.half, curve.slope, curve.ceiling) == pytest.approx((5_200, 2, 390))
    assert curve.place == "acme.yaml:4"


@pytest.mark.parametrize("form", ["michaelis-menten", "michaelis_menten"])
def test_a_michaelis_menten_curve_is_read_by_the_names_of_its_model(
    kb: KnowledgeBase, form: str
) -> None:
    curve = read(kb, f"{{{RADIO}, period: month, form: {form}, alpha: 40, lam: 1.5e2}}")
    assert (curve.shape, curve.half, curve.ceiling) == ("michaelis-menten", 450, 120)


def test_money_of_another_currency_is_converted(kb: KnowledgeBase) -> None:
    record = (
        "{option: radio, currency: PLN, period: quarter, form: exponential, half: 100, beta: 9}"
    )
    rate = kb.rates["PLN"].eur_micros / 1_000_000
    assert read(kb, record).half == pytest.approx(100 * rate)


def test_a_logistic_curve_becomes_the_nearest_form(kb: KnowledgeBase) -> None:
    curve = read(kb, f"{{{RADIO}, period: quarter, form: logistic, lam: 0.002, beta: 30}}")
    for spend in (200.0, 550.0, 1_100.0, 2_000.0):
        powered = (spend / curve.half) ** curve.slope
        effect = curve.ceiling * powered / (1 + powered)
        assert effect == pytest.approx(30 * math.tanh(0.001 * spend), abs=30 * 0.03)
    assert 0 < curve.error < 0.02


def test_a_curve_that_is_steepest_at_nothing_becomes_a_concave_one(kb: KnowledgeBase) -> None:
    curve = read(kb, f"{{{RADIO}, period: quarter, form: hill, half: 100, slope: 0.7, beta: 30}}")
    assert curve.slope >= 1
    assert 0 < curve.error < 0.1


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ("{form: hill}", ["SK114"] * 3 + ["SK816"] * 3),
        (f"{{{RADIO}, period: week}}", ["SK816"]),
        (f"{{{RADIO}, period: weak, points: [[1, 2], [2, 3], [3, 4]]}}", ["SK116"]),
        (f"{{{RADIO}, period: 0 weeks, points: [[1, 2], [2, 3], [3, 4]]}}", ["SK116"]),
        (
            "{option: radio, currency: XQZ, period: week, form: exponential, half: 1, beta: 1}",
            ["SK116"],
        ),
        (f"{{{RADIO}, period: week, points: [[1, 2], [2, 3]]}}", ["SK816"]),
        (f"{{{RADIO}, period: week, points: [[1, 2], [1, 3], [1, 4]]}}", ["SK816"]),
        (f"{{{RADIO}, period: week, points: [1, 2, 3]}}", ["SK803"]),
        (f"{{{RADIO}, period: week, points: [[1, NaN], [2, 3], [3, 4], [5, 6]]}}", ["SK803"]),
        (f"{{{RADIO}, period: week, form: root, alpha: 1, beta: 1}}", ["SK116"]),
        (f"{{{RADIO}, period: week, form: exponential, half: 0, beta: 1}}", ["SK812"]),
        (f"{{{RADIO}, period: week, form: exponential, half: 1, ceiling: 1, beta: 1}}", ["SK816"]),
        (f"{{{RADIO}, period: week, form: exponential, half: 1, ceilling: 1, beta: 1}}", ["SK113"]),
        (f"{{{RADIO}, period: week, points: [[1, 9], [2, 1], [3, 9], [4, 1]]}}", ["SK817"]),
        (
            f"{{{CASES}, period: week, form: exponential, half: 1, beta: 1}}",
            ["SK811"],
        ),
    ],
)
def test_each_fault_has_its_code(kb: KnowledgeBase, record: str, found: list[str]) -> None:
    assert sorted(codes(kb, record)) == found


@given(
    half=st.floats(50, 5_000),
    ceiling=st.floats(0.1, 1e6),
    shape=st.sampled_from(["michaelis-menten", "exponential", "hill"]),
    slope=st.floats(1.5, 4),
    scale=st.floats(1e-3, 1e3),
)
def test_points_of_a_curve_give_the_curve_in_any_unit(
    half: float, ceiling: float, shape: str, slope: float, scale: float
) -> None:
    def share(spend: float) -> float:
        ratio = spend / half
        if shape == "exponential":
            return 1 - math.exp2(-ratio)
        powered = math.pow(ratio, slope if shape == "hill" else 1.0)
        return powered / (1 + powered)

    spends = [half * times for times in (0.1, 0.3, 0.6, 1.0, 1.6, 2.5, 4.0)]
    form = fitted(tuple((spend * scale, ceiling * share(spend)) for spend in spends))
    assert form.shape == shape
    assert form.half == pytest.approx(half * scale, rel=1e-3)
    assert form.ceiling == pytest.approx(ceiling, rel=1e-3)
    assert form.error < 1e-4


@given(st.lists(st.tuples(st.floats(1, 1e6), st.floats(0.1, 1e6)), min_size=3, max_size=8))
def test_a_fit_is_never_worse_than_the_best_constant_and_always_the_same(
    points: list[tuple[float, float]],
) -> None:
    if len({spend for spend, _outcome in points}) < 3:
        return
    form = fitted(tuple(points))
    assert form == fitted(tuple(points))
    assert form.half > 0
    assert form.ceiling > 0
    assert math.isfinite(form.error)
    largest = max(outcome for _spend, outcome in points)
    square = sum(outcome**2 for _spend, outcome in points) / len(points)
    assert form.error * largest <= math.sqrt(square) * (1 + 1e-9)
