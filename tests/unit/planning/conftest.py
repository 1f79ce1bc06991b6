from __future__ import annotations

import pytest

from stratkit import api
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Problem
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Terms
from stratkit.planning.problem import problem as problem_of

EXAMPLE = "cnc-subcontractor-silesia"


@pytest.fixture(scope="session")
def strategy(kb: KnowledgeBase) -> Strategy:
    """What is recommended to an example that is planned for quickly."""
    return api.recommend(api.load_profile(api.example(EXAMPLE), kb), kb)


@pytest.fixture(scope="session")
def problem(strategy: Strategy, kb: KnowledgeBase) -> Problem:
    """What there is to decide for it."""
    return problem_of(strategy, kb, Terms())
