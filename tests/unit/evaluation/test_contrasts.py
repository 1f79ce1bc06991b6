from __future__ import annotations

from pathlib import Path

import pytest

from stratkit import api
from stratkit.diagnostics.errors import InvalidData
from stratkit.model.knowledge_base import KnowledgeBase

RIGHT = """\
contrasts:
  - id: fair-over-web
    option: trade-fair
    better: {sells_to: businesses, product: machines, typical_deal_value: 200000 EUR,
             decision_makers: 5, sales_model: field-sales}
    worse: {sells_to: businesses, product: paper, typical_deal_value: 100 EUR,
            decision_makers: 1, sales_model: ecommerce}
    because: A stand has to be paid for by large orders.
    source: {title: A test, publisher: Nobody}
"""


def test_a_contrast_is_right_when_the_better_suited_has_the_higher_fit(
    kb: KnowledgeBase, tmp_path: Path
) -> None:
    file = tmp_path / "contrasts.yaml"
    swapped = RIGHT.replace("better:", "x:").replace("worse:", "better:").replace("x:", "worse:")
    swapped = swapped.replace("contrasts:\n", "").replace("fair-over-web", "web-over-fair")
    file.write_text(RIGHT + swapped)
    found = api.evaluate(file, kb)
    assert [(r.statement.id, r.right) for r in found.contrasts] == [
        ("fair-over-web", 1.0),
        ("web-over-fair", 0.0),
    ]
    assert {r.statement.within for r in found.contrasts} == {"businesses"}
    assert found.results == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("option: trade-fair", "option: tradefair", "SK851"),
        ("worse:", "worst:", "SK114"),
        ("decision_makers: 5", "decision_makers: five", "SK803"),
        ("contrasts:", "contrast:", "SK114"),
        ("contrasts:\n", "contrasts: none\nother:\n", "SK115"),
    ],
)
def test_a_faulty_contrast_is_refused(
    kb: KnowledgeBase, tmp_path: Path, old: str, new: str, code: str
) -> None:
    file = tmp_path / "contrasts.yaml"
    file.write_text(RIGHT.replace(old, new, 1))
    with pytest.raises(InvalidData) as caught:
        api.evaluate(file, kb)
    assert code in {d.code for d in caught.value.report}
