from __future__ import annotations

from pathlib import Path

import pytest

from stratkit.analysis.ledger import USES, Entry, Ledger, ledger
from stratkit.model.economics import widened
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Base, Link
from stratkit.model.traits import Rule
from stratkit.model.walk import entities, parts_of
from tiny import change, loaded

CITED = {"skills/selling.yaml": {"basis: judgement": "citations: [src.one#c-1]"}}


def entries(folder: Path) -> dict[str, Entry]:
    return {entry.path: entry for entry in ledger(loaded(folder)).entries}


@pytest.mark.parametrize(
    ("path", "use", "unit", "value"),
    [
        ("rule.deciders/evidence/0", "position", "dB", (10,)),
        ("rule.sells-to/evidence/0", "position", "dB", (3,)),
        ("channel.trade-fair/favoured_by/0", "fit", "dB", (4,)),
        ("channel.trade-fair/disfavoured_by/0", "fit", "dB", (-2,)),
        ("channel.trade-fair/base", "fit", "dB", (-3,)),
        ("channel.trade-fair/economics/setup", "plan", "EUR", (900, 3000, 14000)),
        ("channel.trade-fair/economics/running", "plan", "EUR a month", (0, 0, 0)),
        ("channel.trade-fair/economics/hours/0/setup", "plan", "hours", (4, 9, 30)),
        ("channel.trade-fair/economics/hours/0/monthly", "plan", "hours a month", (1, 3, 8)),
        ("channel.trade-fair/economics/weeks_to_effect", "plan", "weeks", (1, 4, 13)),
        ("channel.trade-fair/economics/carry_over", "plan", "per cent", (2, 8, 20)),
        ("channel.trade-fair/economics/feeds/unit_cost/0", "plan", "EUR", (11, 34, 95)),
        (
            "channel.trade-fair/economics/feeds/response/half_at",
            "plan",
            "EUR a month",
            (700, 2400, 9000),
        ),
        ("channel.shop/economics/lifts/0", "plan", "per cent", (1, 4, 11)),
        ("skill.selling/rate", "plan", "EUR an hour", (20, 35, 80)),
        ("country.pl/labour", "plan", "EU = 100", (52,)),
        ("metric.visits/benchmarks/0", "target", "count", (20, 50, 180)),
        ("economics/rates/PLN", "conversion", "EUR", (0.234124,)),
    ],
)
def test_a_number_is_listed_with_its_unit_where_it_acts(
    whole: Path, path: str, use: str, unit: str, value: tuple[float, ...]
) -> None:
    entry = entries(whole)[path]
    assert (entry.use, entry.unit, entry.value) == (use, unit, value)
    assert entry.entity == ("economics/rates" if use == "conversion" else path.partition("/")[0])


def test_a_number_has_the_grade_of_the_best_source_behind_it(whole: Path) -> None:
    known = entries(whole)
    cited, judged = known["rule.deciders/evidence/0"], known["rule.group-takes-time/evidence/0"]
    assert (cited.basis, cited.grade, cited.sources) == ("source", "low", ("src.one#c-1",))
    assert (judged.basis, judged.grade, judged.sources) == ("judgement", "very-low", ())
    assert (cited.dated, judged.dated) == ("", "")


def test_a_range_is_computed_with_as_wide_as_its_evidence_is_weak(whole: Path) -> None:
    judged = entries(whole)["skill.selling/rate"].used
    change(whole, CITED)
    cited = entries(whole)["skill.selling/rate"].used
    assert judged == widened(20, 35, 80, 175)
    assert cited == widened(20, 35, 80, 140)


def test_a_finding_is_as_old_as_it_says_or_else_as_its_publication(whole: Path) -> None:
    change(whole, CITED)
    change(whole, {"sources/one/source.yaml": {"language: en": "language: en\npublished: 2021-04"}})
    assert entries(whole)["skill.selling/rate"].dated == "2021"
    change(whole, {"sources/one/claims.yaml": {"- id: c-1\n": "- id: c-1\n    year: 2018\n"}})
    assert entries(whole)["skill.selling/rate"].dated == "2018"


def test_the_share_of_judgement_is_rounded_half_up(whole: Path) -> None:
    known = entries(whole)
    cited, judged = known["rule.deciders/evidence/0"], known["skill.selling/rate"]
    assert Ledger.judged(()) == 0
    assert Ledger.judged((cited, judged)) == 50
    assert Ledger.judged((cited, cited, judged)) == 33
    assert Ledger.judged((*[cited] * 7, judged)) == 13  # 12.5


def test_the_ledger_is_sorted_by_use_and_path(kb: KnowledgeBase) -> None:
    found = ledger(kb)
    keys = [(USES.index(entry.use), entry.path) for entry in found.entries]
    assert keys == sorted(set(keys))
    assert found.entries == tuple(entry for use in USES for entry in found.of(use))


def test_no_number_of_the_knowledge_base_is_left_out(kb: KnowledgeBase) -> None:
    """Count what acts by walking over all records, without the ledger's own list of kinds."""
    single = ranges = 0
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            ranges += hasattr(part.value, "likely")
            single += isinstance(part.value, Link | Base)
            single += len(part.value.evidence) if isinstance(part.value, Rule) else 0
    single += 3 * len(kb.countries) + len(kb.rates)
    listed = ledger(kb).entries
    assert sum(len(entry.value) == 3 for entry in listed) == ranges
    assert sum(len(entry.value) == 1 for entry in listed) == single


def test_nothing_is_computed_with_a_narrower_range_than_stated(kb: KnowledgeBase) -> None:
    for entry in ledger(kb).entries:
        if len(entry.value) == 1:
            assert entry.used == entry.value
        else:
            (low, likely, high), used = entry.value, entry.used
            assert used[1] == likely
            assert used[0] <= low + 1e-9
            assert used[2] >= high - 1e-9
        assert bool(entry.sources) == (entry.basis == "source")
