"""What overlays and changes of the knowledge bring about, and what its numbers rest on."""

from __future__ import annotations

from math import log

import pytest
from pytest_bdd import parsers, then

from stratkit.analysis.knowledge_diff import KnowledgeDiff, Move
from stratkit.analysis.ledger import Ledger
from stratkit.diagnostics.diagnostic import Report, Severity
from stratkit.diagnostics.render import render_concise
from stratkit.model.knowledge_base import KnowledgeBase


@then(parsers.parse('"{option}" is summed up as "{summary}"'))
def is_summed_up_as(kb: KnowledgeBase, option: str, summary: str) -> None:
    assert kb.options[option].summary == summary


@then(parsers.parse('the rest of "{option}" is that of the knowledge that ships'))
def the_rest_is_that_of_the_knowledge_that_ships(kb: KnowledgeBase, option: str) -> None:
    assert kb.options[option].favoured_by
    assert kb.options[option].label == "Trade fair"


@then(parsers.parse('nothing names "{entity}" any more'))
def nothing_names_it_any_more(kb: KnowledgeBase, entity: str) -> None:
    assert entity not in kb.options
    for option in kb.options.values():
        assert entity not in {*option.complements, *option.clashes}


@then(parsers.parse('"{entity}" was {change} because "{reason}"'))
def was_changed_because(kb: KnowledgeBase, entity: str, change: str, reason: str) -> None:
    origin = kb.origins[entity]
    assert (origin.change, origin.reason, origin.overlay) == (change, reason, "own")


@then(parsers.parse('it is remarked that "{text}"'))
def it_is_remarked_that(report: Report, text: str) -> None:
    remarks = [d for d in report if d.severity is Severity.WARNING and text in d.message]
    assert remarks, render_concise(report)
    assert all(remark.help and remark.span for remark in remarks)


@then("nothing moves for anybody")
def nothing_moves_for_anybody(difference: KnowledgeDiff) -> None:
    assert difference.profiles
    assert not [move for profile in difference.profiles for move in profile.moves]


def _move(difference: KnowledgeDiff, profile: str, option: str) -> Move:
    moves = next(found.moves for found in difference.profiles if found.profile == profile)
    return next(move for move in moves if move.option == option)


@then(parsers.parse('"{option}" falls for "{profile}", because of its link to "{trait}"'))
def falls_because_of_a_link(
    difference: KnowledgeDiff, option: str, profile: str, trait: str
) -> None:
    move = _move(difference, profile, option)
    assert move.points_after < move.points_before
    links = {cause.subject: cause for cause in move.causes if cause.what == "link"}
    assert links[trait].after < links[trait].before


@then(parsers.parse('"{option}" is new for every profile'))
def is_new_for_every_profile(difference: KnowledgeDiff, option: str) -> None:
    assert [c.entity for c in difference.entities if c.change == "added"] == [option]
    for profile in difference.profiles:
        assert _move(difference, profile.profile, option).before is None


@then(parsers.parse('only "{entity}" differs, in "{key}"'))
def only_this_differs(difference: KnowledgeDiff, entity: str, key: str) -> None:
    assert [(c.entity, c.keys) for c in difference.entities] == [(entity, (key,))]


@then("each of them is cited and graded, or said to be a judgement")
def each_is_cited_or_judged(numbers: Ledger, kb: KnowledgeBase) -> None:
    assert numbers.entries
    for entry in numbers.entries:
        cited = {source.partition("#")[0] for source in entry.sources}
        assert cited <= set(kb.sources), entry
        assert bool(cited) == (entry.basis == "source"), entry
        assert cited or entry.grade == "very-low", entry


@then("a range counts the wider, the weaker its evidence is")
def a_range_counts_the_wider(numbers: Ledger, kb: KnowledgeBase) -> None:
    ranges = [entry for entry in numbers.entries if len(entry.value) > 1 and entry.value[0]]
    spread = kb.info.calibration.spread
    assert spread["high"] < spread["moderate"] < spread["low"] < spread["very-low"]
    assert {"low", "very-low"} <= {entry.grade for entry in ranges}
    for entry in ranges:
        stated, used = entry.value[2] / entry.value[0], entry.used[2] / entry.used[0]
        assert log(used) / log(stated) == pytest.approx(spread[entry.grade] / 100), entry
