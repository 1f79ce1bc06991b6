from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sampling import answers, with_a_question_more
from stratkit.inference.logistic import position
from stratkit.inference.positions import infer
from stratkit.model.arithmetic import FULL
from stratkit.model.knowledge_base import KnowledgeBase


@given(data=st.data())
def test_every_dimension_has_one_position_that_follows_from_its_evidence(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    found = infer(kb, data.draw(answers(kb)))
    assert {p.dimension for p in found} == set(kb.dimensions)
    assert len(found) == len(kb.dimensions)
    for where in found:
        assert where.total == sum(item.points for item in where.evidence)
        assert where.position == position(where.total)
        assert -FULL <= where.position <= FULL
        sign = kb.network.traits[where.trait][1]
        assert sign * where.position >= 0


@given(data=st.data())
def test_the_order_of_answers_does_not_matter(kb: KnowledgeBase, data: st.DataObject) -> None:
    given_answers = data.draw(answers(kb))
    order = data.draw(st.permutations(sorted(given_answers)))
    assert infer(kb, {field: given_answers[field] for field in order}) == infer(kb, given_answers)


@given(data=st.data())
def test_evidence_rests_on_what_is_known(kb: KnowledgeBase, data: st.DataObject) -> None:
    given_answers = data.draw(answers(kb))
    found = infer(kb, given_answers)
    spoken_of = {p.dimension for p in found if p.evidence}
    for where in found:
        for item in where.evidence:
            assert item.points
            assert any(
                read in given_answers
                or (read in kb.network.traits and kb.network.traits[read][0] in spoken_of)
                for read in item.reads
            )


@given(data=st.data())
def test_a_question_nobody_answered_changes_nothing(kb: KnowledgeBase, data: st.DataObject) -> None:
    given_answers = data.draw(answers(kb))
    larger = with_a_question_more(kb)
    assert infer(larger, given_answers) == infer(kb, given_answers)


def test_where_nothing_is_known_a_business_stands_in_the_middle(kb: KnowledgeBase) -> None:
    assert all(where.position == 0 and not where.evidence for where in infer(kb, {}))


@given(data=st.data())
def test_a_default_is_silent_where_the_business_speaks_for_itself(
    kb: KnowledgeBase, data: st.DataObject
) -> None:
    given_answers = data.draw(answers(kb))
    own_fields = {
        network.dimension: {
            field for term in network.terms if not term.default for field in term.when.fields()
        }
        for network in kb.network.dimensions
    }
    for where in infer(kb, given_answers):
        if any(item.default for item in where.evidence):
            own = [i for i in where.evidence if not i.default and not i.word]
            answered = own_fields[where.dimension] & set(given_answers)
            assert not [item for item in own if set(item.reads) & answered]
