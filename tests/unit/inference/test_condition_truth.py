from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sampling import answers, euros
from stratkit.inference.evaluate import truth
from stratkit.inference.truth import UNKNOWN, certain
from stratkit.model.arithmetic import FULL
from stratkit.model.condition import Condition
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import Answer

IS_FIRM = Condition(kind="is", subject="sells_to", values=("businesses",))
FEW = Condition(kind="at", subject="decision_makers", points=((1, FULL), (3, 0)))
DEAR = Condition(kind="at", subject="typical_deal_value", points=((0, 0), (1000, FULL)))


@pytest.mark.parametrize(
    ("condition", "given_answers", "degree"),
    [
        (IS_FIRM, {"sells_to": "businesses"}, FULL),
        (IS_FIRM, {"sells_to": "consumers"}, 0),
        (FEW, {"decision_makers": 2}, 500),
        (DEAR, {"typical_deal_value": euros(250)}, 250),
        (Condition(kind="is", subject="regulated", values=("no",)), {"regulated": False}, FULL),
        (Condition(kind="has", subject="tools", values=("a", "b")), {"tools": ("c", "b")}, FULL),
        (Condition(kind="has", subject="tools", values=("a", "b")), {"tools": ()}, 0),
        (Condition(kind="not", parts=(IS_FIRM,)), {"sells_to": "consumers"}, FULL),
        (Condition(kind="all", parts=(IS_FIRM, FEW)), {"sells_to": "consumers"}, 0),
        (Condition(kind="any", parts=(IS_FIRM, FEW)), {"sells_to": "businesses"}, FULL),
    ],
)
def test_known_answers_decide(
    condition: Condition, given_answers: dict[str, Answer], degree: int
) -> None:
    assert truth(condition, given_answers) == certain(degree)


@pytest.mark.parametrize("condition", [IS_FIRM, FEW, Condition(kind="not", parts=(IS_FIRM,))])
def test_no_answer_is_neither_yes_nor_no(condition: Condition) -> None:
    assert truth(condition, {}) == UNKNOWN


@given(data=st.data())
def test_an_answer_narrows_what_was_possible(kb: KnowledgeBase, data: st.DataObject) -> None:
    conditions = [t.when for n in kb.network.dimensions for t in n.terms]
    conditions += [r.when for o in kb.options.values() for r in o.requires]
    conditions += [e.when for o in kb.options.values() for e in o.excludes]
    condition = data.draw(st.sampled_from(conditions))
    known = data.draw(answers(kb))
    fewer = {field: known[field] for field in sorted(known) if data.draw(st.booleans())}
    before, after = truth(condition, fewer), truth(condition, known)
    assert before.low <= after.low <= after.high <= before.high
