from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from stratkit.kb.load import load_folder
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.profile import BusinessProfile, Money, Segment
from stratkit.model.strategy import Strategy
from stratkit.strategy.recommend import recommend

TINY = Path(__file__).parents[2] / "fixtures" / "tiny-kb"

HOSTILE = "# <b>x</b> | *y* _z_ `c` [l](https://e.vil) \x1b[31m\u202e\n=1+1"
"""Text that would be markup, a formula, a link or a terminal command, if it were let through."""


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    found = load_folder(TINY).knowledge_base
    assert found is not None
    return found


@pytest.fixture(scope="session")
def strategy(kb: KnowledgeBase) -> Strategy:
    profile = BusinessProfile(
        name="Acme",
        answers={
            "sells_to": "businesses",
            "decision_makers": 5,
            "current": ("channel.trade-fair",),
            "product": "tenders",
        },
        digest="0123456789abcdef",
        places={"decision_makers": "here/acme.yaml:3"},
    )
    return recommend(profile, kb)


@pytest.fixture(scope="session")
def hybrid(kb: KnowledgeBase) -> Strategy:
    profile = BusinessProfile(
        name="Both",
        answers={"sells_to": "businesses"},
        segments=(
            Segment(name="pubs", share=60, answers={"decision_makers": 6}),
            Segment(name="drinkers", share=40, answers={"decision_makers": 1}),
        ),
    )
    return recommend(profile, kb)


@pytest.fixture(scope="session")
def hostile(kb: KnowledgeBase) -> Strategy:
    profile = BusinessProfile(
        name=HOSTILE,
        answers={"sells_to": "businesses", "product": HOSTILE, "decision_makers": 5},
        segments=(
            Segment(name=HOSTILE, share=50, answers={"decision_makers": 6}),
            Segment(name="rest", share=50, answers={"decision_makers": 1}),
        ),
        digest="0123",
        places={"decision_makers": f"{HOSTILE}:1"},
    )
    return recommend(profile, kb)


@pytest.fixture(scope="session")
def dollars() -> Money:
    return Money(amount=Decimal(25000), currency="USD", eur=23000)
