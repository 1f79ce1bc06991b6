"""What things and pages are called."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.views_nested import label_of
from stratkit.site.addresses import HOME
from stratkit.site.edition import Edition

ASIDE = " \N{EN DASH} "
"""Parts what is named from what is said of it."""


def title_of(identity: str, kb: KnowledgeBase) -> str:
    """Return what a thing is called, or its id if it has no name."""
    if identity in kb.rules:
        return kb.rules[identity].because
    return label_of(identity, kb) or identity


def page_title(page: str, edition: Edition) -> str:
    """Return what a page is called where another one leads to it."""
    kb = edition.kb
    example = edition.examples.get(page.removeprefix("example."))
    if example:
        return example.strategy.profile.name
    kind = kb.kinds.get(page)
    return titles().get(page) or (kind.plural if kind else title_of(page, kb))


def titles() -> dict[str, str]:
    """Return the pages that the navigation and the trails name, in the language of the moment."""
    return {
        HOME: _("Home"),
        "options": _("Channels and tactics"),
        "dimensions": _("Dimensions"),
        "b2b-b2c": _("B2B against B2C"),
        "matrix": _("Matrix"),
        "navigator": _("By funnel stage"),
        "graph": _("Graph"),
        "guides": _("Guides"),
        "examples": _("Examples"),
        "cases": _("Companies"),
        "roles": _("Decision roles"),
        "metrics": _("Metrics"),
        "glossary": _("Glossary"),
        "questions-and-answers": _("Frequent questions"),
        "sources": _("Sources"),
        "accuracy": _("Accuracy"),
        "behaviour": _("How the reasoner behaves"),
        "reasoning": _("How it reasons"),
        "planning-numbers": _("Numbers behind the plan"),
        "docs": _("Using stratkit"),
        "changes": _("Changes"),
        "countries": _("Countries"),
        "contradictions": _("Contradictions"),
        "lexicon": _("Lexicon"),
        "search": _("Search"),
    }
