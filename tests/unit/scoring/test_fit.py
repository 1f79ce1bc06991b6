from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from sampling import answers, positions
from stratkit.inference.logistic import position
from stratkit.model.arithmetic import CAP, FULL
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.scoring.fit import base_points, contributions
from stratkit.scoring.reason import reason


@given(data=st.data())
def test_base_and_contributions_add_up_to_the_fit_exactly(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    for fit in reason(kb, data.draw(answers(kb))).fits:
        parts = [contribution.points for contribution in fit.contributions]
        assert {type(points) for points in parts} <= {int}
        assert all(parts)
        assert fit.points == base_points(kb.options[fit.option]) + sum(parts)


@given(data=st.data())
def test_more_evidence_for_a_trait_never_lowers_an_option_it_favours(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    where = data.draw(positions(kb))
    evidence = sorted(
        data.draw(st.tuples(st.integers(-60_000, 60_000), st.integers(-60_000, 60_000)))
    )
    for network in kb.network.options:
        option = kb.options[network.option]
        links = [(link, 1) for link in option.favoured_by]
        links += [(link, -1) for link in option.disfavoured_by]
        for link, direction in links:
            dimension, sign = kb.network.traits[link.trait]
            less, more = (
                sum(c.points for c in contributions(kb, network, {**where, dimension: there}))
                for there in (sign * position(e) for e in evidence)
            )
            assert (more - less) * direction >= 0


@given(data=st.data())
def test_opposite_businesses_get_opposite_contributions(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    where = data.draw(positions(kb))
    mirrored = {dimension: -there for dimension, there in where.items()}
    for network in kb.network.options:
        ours = {c.link.trait: c.points for c in contributions(kb, network, where)}
        theirs = {c.link.trait: -c.points for c in contributions(kb, network, mirrored)}
        assert ours == theirs


@given(data=st.data())
def test_a_dimension_nothing_is_known_about_adds_nothing(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    where = data.draw(positions(kb))
    silent = data.draw(st.sampled_from(sorted(where)))
    for network in kb.network.options:
        for contribution in contributions(kb, network, {**where, silent: 0}):
            assert kb.network.traits[contribution.link.trait][0] != silent


def test_links_of_one_group_weigh_no_more_than_one_and_a_half_of_the_strongest(
    kb: KnowledgeBase,
) -> None:
    strengths = kb.info.calibration.strengths
    for network in kb.network.options:
        option = kb.options[network.option]
        groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
        links = option.favoured_by + option.disfavoured_by
        for link, dimension, points in zip(links, network.dimensions, network.points, strict=True):
            full = strengths[link.strength] * FULL
            groups[kb.dimensions[dimension].group].append((full, abs(points)))
        for members in groups.values():
            cap = CAP * max(full for full, _ in members)
            assert sum(points for _, points in members) <= cap + len(members)
