"""The site in one language: all that its pages are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from stratkit.model.case import Case, Evaluation
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan
from stratkit.model.strategy import Strategy
from stratkit.site.addresses import Addresses, folder
from stratkit.site.brand import Brand
from stratkit.site.edges import Edge
from stratkit.site.relations import Relations

CHANGELOG = "changelog"
"""The document that says what has changed."""


@dataclass(frozen=True, kw_only=True)
class Example:
    """A profile that ships, with what stratkit makes of it."""

    name: str
    text: str
    """The profile as it is written, in YAML."""
    strategy: Strategy
    read: Callable[[], Plan | None] | None = None
    """Reads its plan; None where no plan is wanted."""

    @cached_property
    def plan(self) -> Plan | None:
        """Its plan; None where its own demands clash, or where none is wanted."""
        return self.read() if self.read else None


@dataclass(frozen=True, kw_only=True)
class Companies:
    """The documented companies, and how well the reasoner does on them.

    Few pages ask for it, so it is measured when one does.
    """

    cases: tuple[Case, ...] = ()
    recommend: Callable[[Case], Strategy]
    measure: Callable[[], Evaluation | None]

    @cached_property
    def strategies(self) -> Mapping[str, Strategy]:
        """Case to what the reasoner says."""
        return {case.id: self.recommend(case) for case in self.cases}

    @cached_property
    def evaluation(self) -> Evaluation | None:
        """How well the reasoner does on all of them; None where there is none."""
        return self.measure()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The site in one language."""

    kb: KnowledgeBase
    relations: Relations
    edges: tuple[Edge, ...]
    addresses: Addresses
    companies: Companies
    languages: tuple[str, ...]
    """All languages the site is built in, this one among them."""
    archetypes: Mapping[str, Strategy] = field(default_factory=dict)
    """Business model to what suits a firm of which nothing else is known."""
    examples: Mapping[str, Example] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    """Page of the user documentation to its Markdown."""
    features: Mapping[str, str] = field(default_factory=dict)
    """Gherkin feature to its text."""
    brand: Brand = field(default_factory=Brand)
    base_url: str = ""
    """Where it will stand, `https://…/`; empty if nobody said."""

    @property
    def language(self) -> str:
        """The language of its texts."""
        return self.kb.language


def address(page: str, edition: Edition, language: str = "") -> str:
    """Return the whole address of a page, from where the site will stand."""
    return f"{edition.base_url}{language or edition.language}/{folder(page)}"
