"""The terms of a plan as the YAML of a profile; what is written is read as the same terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import FittedCurve, Goal, History, Lock, Terms

CENT = Decimal("0.01")
MICROS = 1_000_000
WHOLE = 100
"""Per cent."""
PRECISION = 10
"""Decimals of a share; more are noise of the division by a hundred."""


def terms_lines(terms: Terms, kb: KnowledgeBase) -> list[str]:
    """Return the lines of `plan` and `history`; none where nothing is settled.

    Args:
        terms: The terms.
        kb: The knowledge base whose exchange rates they were read with.
    """
    base = Terms()
    plan: dict[str, str] = {}
    if terms.quarters != base.quarters:
        plan["quarters"] = str(terms.quarters)
    if terms.start:
        plan["start"] = "{}Q{}".format(*terms.start)
    # What the quarters add up to is not written a second time.
    summed = terms.by_quarter and terms.budget == sum(terms.by_quarter)
    if terms.budget is not None and not summed:
        plan["budget"] = money_text(terms.budget, terms.currency, kb)
    if terms.by_quarter:
        plan["by_quarter"] = _list(money_text(a, terms.currency, kb) for a in terms.by_quarter)
    if terms.hours:
        plan["hours"] = _map({name: _number(value) for name, value in terms.hours.items()})
    plan |= _locks(terms.locks, terms.currency, kb)
    if terms.brand != base.brand:
        least, most = (_number(round(part * WHOLE, PRECISION)) for part in terms.brand)
        plan["brand"] = _map({"least": least, "most": most})
    if terms.goals:
        plan["goals"] = _map({g.measure: _goal(g, terms.currency, kb) for g in terms.goals})
    lines = ["plan:", *(f"  {key}: {value}" for key, value in plan.items())] if plan else []
    return lines + _history(terms.history, terms.currency, kb)


def money_text(euros: float, currency: str, kb: KnowledgeBase) -> str:
    """Return an amount in the currency in which it is a sum of whole hundredths.

    Args:
        euros: The amount.
        currency: The one to try first; then euros, then any other.
        kb: The knowledge base that knows the rates.
    """
    for code in (currency, "EUR", *sorted(kb.rates)):
        rate = kb.rates.get(code)
        if rate is None:
            continue
        units = Decimal(euros) * MICROS / rate.eur_micros
        units = units.quantize(CENT, ROUND_HALF_UP)
        if float(units * rate.eur_micros / MICROS) == euros:
            return f"{_plain(units)} {code}"
    return f"{Decimal(euros).quantize(CENT, ROUND_HALF_UP)} EUR"


def _plain(units: Decimal) -> str:
    return str(int(units)) if units == int(units) else str(units)


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _goal(goal: Goal, currency: str, kb: KnowledgeBase) -> str:
    if goal.measure in {"revenue", "cost_per_customer"}:
        return money_text(goal.amount, currency, kb)
    return _number(goal.amount)


def _locks(locks: Iterable[Lock], currency: str, kb: KnowledgeBase) -> dict[str, str]:
    named: dict[str, list[str]] = {}
    priced: dict[str, dict[str, str]] = {}
    for lock in locks:
        if lock.kind in {"fix", "cap"}:
            amount = money_text(lock.amount, currency, kb)
            priced.setdefault(lock.kind, {})[lock.option] = amount
        else:
            named.setdefault(lock.kind, []).append(lock.option)
    return {kind: _list(options) for kind, options in named.items()} | {
        kind: _map(amounts) for kind, amounts in priced.items()
    }


def _history(history: History, currency: str, kb: KnowledgeBase) -> list[str]:
    results = [
        {
            "option": result.option,
            "spend": money_text(result.spend, currency, kb),
            "volume": _number(result.volume),
        }
        for result in history.results
    ]
    conversions = [
        {"step": share.step, "of": str(share.trials), "went_on": str(share.successes)}
        for share in history.shares
    ]
    lines = []
    for key, records in (
        ("results", results),
        ("conversions", conversions),
        ("curves", [_curve(curve) for curve in history.curves]),
    ):
        if records:
            lines += [f"  {key}:", *(f"    - {_map(record)}" for record in records)]
    return ["history:", *lines] if lines else []


def _curve(curve: FittedCurve) -> dict[str, str]:
    written = {"option": curve.option, "form": curve.shape, "half": repr(curve.half)}
    if curve.shape == "hill":
        written["slope"] = repr(curve.slope)
    return written | {"ceiling": repr(curve.ceiling), "period": "quarter", "currency": "EUR"}


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(values)}]"


def _map(values: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"
