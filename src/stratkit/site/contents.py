"""Which pages there are: every page of an edition, with the function that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TypeAlias

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.site.addresses import DOCS, HOME, Place, places_of
from stratkit.site.edition import Edition
from stratkit.site.page import Page

Maker: TypeAlias = Callable[[str, Edition], Page]
"""Makes the page of an id."""

ENTITIES: Mapping[str, str] = {
    "options": "option:option_page",
    "dimensions": "dimension:dimension_page",
    "rules": "rule:rule_page",
    "questions": "question:question_page",
    "kinds": "kind:kind_page",
    "roles": "role:role_page",
    "stages": "stage:stage_page",
    "objectives": "objective:objective_page",
    "models": "business_model:model_page",
    "tensions": "tension:tension_page",
    "metrics": "metric:metric_page",
    "skills": "skill:skill_page",
    "priors": "prior:prior_page",
    "articles": "article:article_page",
    "terms": "term:term_page",
    "faq": "frequent_question:frequent_question_page",
    "sources": "source:source_page",
}
"""Part of a knowledge base to what makes the pages of its entities."""

SINGLE: Mapping[str, str] = {
    HOME: "home:home_page",
    "options": "lists:options_page",
    "dimensions": "lists:dimensions_page",
    "roles": "lists:roles_page",
    "metrics": "lists:metrics_page",
    "guides": "reading:guides_page",
    "glossary": "reading:glossary_page",
    "questions-and-answers": "reading:frequent_questions_page",
    "sources": "sources:sources_page",
    "reasoning": "reasoning:reasoning_page",
    "planning-numbers": "planning_numbers:planning_numbers_page",
    "contradictions": "gathered:contradictions_page",
    "countries": "gathered:countries_page",
    "lexicon": "gathered:lexicon_page",
    "b2b-b2c": "contrast:contrast_page",
    "matrix": "matrix:matrix_page",
    "navigator": "navigator:navigator_page",
    "graph": "graph:graph_page",
    "examples": "example:examples_page",
    "cases": "case:cases_page",
    "accuracy": "accuracy:accuracy_page",
    "behaviour": "behaviour:behaviour_page",
    "docs": "document:documents_page",
    "changes": "changes:changes_page",
    "search": "search:search_page",
}
"""Pages that stand alone."""

MANY: Mapping[str, tuple[str, str]] = {
    "examples": ("example.", "example:example_page"),
    "plans": ("plan.", "planned:plan_page"),
    "cases": ("case.", "case:case_page"),
    "documents": (DOCS, "document:document_page"),
    "features": ("feature.", "behaviour:feature_page"),
}
"""Families of pages that stand for no entity: what their ids begin with, and their maker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ids:
    """The names of what is no entity, but has pages of its own."""

    examples: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    """Those examples for which there is a plan."""
    cases: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    features: tuple[str, ...] = ()


def places(kb: KnowledgeBase, ids: Ids) -> dict[str, Place]:
    """Return the place of everything that can be linked."""
    found = places_of(kb)
    found |= {page: Place(page=page) for page in SINGLE}
    for family, (start, _maker) in MANY.items():
        for name in getattr(ids, family):
            page = name if name.startswith(start) else f"{start}{name}"
            found[page] = Place(page=page)
    return found


def pages(edition: Edition) -> Iterator[str]:
    """Yield the id of every page of an edition, in a fixed order."""
    yield from SINGLE
    for part in ENTITIES:
        yield from getattr(edition.kb, part)
    made = {place.page for place in edition.addresses.places.values()}
    for start, _maker in MANY.values():
        yield from sorted(page for page in made if page.startswith(start))


def page(identity: str, edition: Edition) -> Page:
    """Make one page.

    Raises:
        KeyError: There is no such page.
    """
    return maker_of(identity, edition)(identity, edition)


def maker_of(identity: str, edition: Edition) -> Maker:
    """Return what makes a page.

    Raises:
        KeyError: There is no such page.
    """
    if identity in SINGLE:
        return _function(SINGLE[identity])
    for part, maker in ENTITIES.items():
        if identity in getattr(edition.kb, part):
            return _function(maker)
    for start, maker in MANY.values():
        if identity.startswith(start):
            return _function(maker)
    raise KeyError(identity)


@cache
def _function(name: str) -> Maker:
    module, function = name.split(":")
    found: Maker = getattr(import_module(f"stratkit.site.pages.{module}"), function)
    return found
