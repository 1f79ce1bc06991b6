"""Records as the rows of one table, for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Record = Mapping[str, Any]
Rows = list[dict[str, str]]


def rows_of(view: str, record: Any) -> Rows:  # noqa: ANN401 - plain data
    """Return the table that a view's record holds."""
    return [{name: cell(value) for name, value in row.items()} for row in _TABLES[view](record)]


def cell(value: object) -> str:
    """Write one value as the text of a cell.

    >>> cell(["x", "y"]), cell(None), cell(True)
    ('x; y', '', 'yes')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(cell, value))
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {cell(item)}" for name, item in value.items())
    return str(value)


def _options(record: Record) -> Iterable[Record]:
    for rank, option in enumerate(record["options"], 1):
        weighed = sorted(option["contributions"], key=lambda c: -abs(c["points"]))
        yield {
            "rank": rank,
            **{key: option[key] for key in ("id", "kind", "label", "verdict", "fit", "segment")},
            "needs": option["needs"],
            "to_check": option["to_check"],
            "excluded_by": (option["excluded_by"] or {}).get("because"),
            "main_reason": option["reason"],
            "citations": list(dict.fromkeys(c for item in weighed for c in item["citations"])),
        }


def _traits(record: Record) -> Iterable[Record]:
    for trait in record["traits"]:
        evidence = trait["evidence"]
        yield {
            **{k: trait[k] for k in ("dimension", "label", "trait", "trait_label", "position")},
            "reads": list(dict.fromkeys(name for item in evidence for name in item["reads"])),
            "because": list(dict.fromkeys(item["because"] for item in evidence)),
            "citations": list(dict.fromkeys(c for item in evidence for c in item["citations"])),
        }


def _contributions(record: Record) -> Iterable[Record]:
    for item in record["option"]["contributions"]:
        yield {"option": record["option"]["id"], **item}


def _compared(record: Record) -> Iterable[Record]:
    for item in record["options"]:
        yield {
            "id": item["id"],
            "label": item["label"],
            "first_verdict": item["first"]["verdict"],
            "first_fit": item["first"]["fit"],
            "second_verdict": item["second"]["verdict"],
            "second_fit": item["second"]["fit"],
            "trait": item["trait"],
            "because": item["because"],
        }


def _contrasted(record: Record) -> Iterable[Record]:
    for item in record["dimensions"]:
        yield {
            "dimension": item["dimension"],
            "label": item["label"],
            **{
                f"{side}_{key}": item[side][key]
                for side in ("b2b", "b2c")
                for key in ("label", "description", "implication", "citations")
            },
        }


def _measured(record: Record) -> Iterable[Record]:
    for name, scores in {"stratkit": record, **record["baselines"]}.items():
        for measure, (low, high) in scores["intervals"].items():
            yield {
                "method": name,
                "measure": measure,
                "value": scores[measure],
                "low": low,
                "high": high,
                "pairs": scores["pairs"].get(measure),
            }


def _steps(record: Any) -> Iterable[Record]:  # noqa: ANN401 - plain data
    for number, path in enumerate(record, 1):
        for place, step in enumerate(path, 1):
            yield {"path": number, "step": place, **step}


def _pairs(record: Record) -> Iterable[Record]:
    for name, value in record.items():
        yield {"name": name, "value": value}


def _as_they_are(record: Any) -> Iterable[Record]:  # noqa: ANN401 - plain data
    rows: Iterable[Record] = record
    return rows


def _claims(record: Record) -> Iterable[Record]:
    rows: Iterable[Record] = record["claims"]
    return rows


def _numbers(record: Record) -> Iterable[Record]:
    for entry in record["entries"]:
        plain = {key: entry[key] for key in entry if key not in {"stated", "used"}}
        stated = {name: entry["stated"].get(name) for name in ("value", "low", "likely", "high")}
        used = {f"used_{name}": entry["used"].get(name) for name in ("low", "high")}
        yield {**plain, **stated, **used}


def _planned(record: Record) -> Iterable[Record]:
    names = {item["quarter"]: item["calendar"] for item in record["quarters"]}
    for tactic in record["tactics"]:
        for part in tactic["quarters"]:
            yield {
                **{key: tactic[key] for key in ("id", "label", "kind", "fit")},
                "quarter": names[part["quarter"]],
                "on": part["on"],
                "spend": part["spend"],
                "currency": record["budget"]["currency"],
                "hours": sum(part["hours"].values()),
                "hours_by_skill": part["hours"],
                "total": tactic["total"],
            }


def _demands(record: Record) -> Iterable[Record]:
    for demand in record["demands"]:
        yield {**demand, "currency": record["currency"]}


def _points(record: Record) -> Iterable[Record]:
    for point in record["points"]:
        yield {"currency": record["currency"], **point}


def _moved_lines(record: Record) -> Iterable[Record]:
    for line in record["lines"]:
        plain = {key: line[key] for key in ("id", "label", "before", "after")}
        yield {**plain, "moved_by": [move["cause"] for move in line["moves"]]}


def _listed(key: str) -> Callable[[Record], Iterable[Record]]:
    """Return what takes the rows from one list of a record."""
    return lambda record: record[key]


def _moves(record: Record) -> Iterable[Record]:
    for change in record["profiles"]:
        for move in change["moves"]:
            causes = [f"{c['what']} {c['subject']}" for c in move["causes"]]
            yield {"profile": change["profile"], **move, "causes": causes}


_TABLES: dict[str, Callable[[Any], Iterable[Record]]] = {
    "recommend": _options,
    "traits": _traits,
    "explain": _contributions,
    "compare": _compared,
    "contrast": _contrasted,
    "coverage": _claims,
    "ledger": _numbers,
    "diff": _moves,
    "plan": _planned,
    "infeasible": _demands,
    "frontier": _points,
    "plan-diff": _moved_lines,
    "plan-explanation": _listed("numbers"),
    "why-not": _listed("moved"),
    "smallest-change": _listed("flips"),
    "whatif": _listed("moved"),
    "ask": _listed("questions"),
    "robustness": _listed("options"),
    "assumptions": _listed("estimates"),
    "evaluation": _measured,
    "entity": _pairs,
    "search": _as_they_are,
    "paths": _steps,
    "stats": _pairs,
    "examples": _as_they_are,
}
"""View to its table: options, traits, contributions, claims, measures, ..."""
