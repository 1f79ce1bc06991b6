"""The shipped examples as problems, for tests that must hold on real knowledge as well."""

from __future__ import annotations

from functools import cache

from stratkit import api
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.planning import Problem
from stratkit.model.strategy import Strategy
from stratkit.model.terms import Terms
from stratkit.planning.problem import problem as problem_of

QUICK = (
    "cnc-subcontractor-silesia",
    "it-consultancy",
    "medical-device-distributor",
    "robotics-integrator",
    "saas-accounting-offices",
)
"""Examples that are planned for within a second or two."""
QUICKEST = ("it-consultancy", "robotics-integrator")


@cache
def recommended(example: str) -> tuple[Strategy, KnowledgeBase]:
    """Return what suits an example, and the knowledge it rests on."""
    known = api.load_kb()
    return api.recommend(api.load_profile(api.example(example), known), known), known


def problem_for(example: str, terms: Terms) -> Problem:
    """Return what there is to decide for an example."""
    strategy, known = recommended(example)
    return problem_of(strategy, known, terms)
