"""Why, or why not, as a document."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.model.strategy import Recommendation, Strategy
from stratkit.reporting.blocks import Block, Document, Heading, Inline, Items, Span
from stratkit.reporting.grounds import proof_of, relevant_positions
from stratkit.reporting.sources import claim, reference
from stratkit.reporting.to_terminal_explain import explain_screen


def explain_paper(
    value: tuple[Strategy, Recommendation], kb: KnowledgeBase, verbose: int = 0
) -> Document:
    """Arrange all that speaks for and against an option, with what the sources say."""
    strategy, recommendation = value
    fit = recommendation.fit
    citations = list(fit.base.citations if fit.base else ())
    for contribution in fit.contributions:
        citations += contribution.link.citations
    for position in relevant_positions(fit, proof_of(strategy, recommendation), kb):
        for item in position.evidence:
            rule = kb.rules.get(item.source)
            citations += rule.citations if rule else ()
    sources: tuple[Block, ...] = ()
    if citations:
        texts = tuple(_said(citation, kb) for citation in sorted(set(citations), key=str))
        sources = (Heading(_("What the sources say")), Items(texts))
    return explain_screen(value, kb, max(verbose, 1)) + sources


def _said(citation: Citation, kb: KnowledgeBase) -> Inline:
    found = claim(citation, kb)
    source = kb.sources.get(citation.source)
    text = f": {found.text} " if found else " "
    return (Span(str(citation), "code"), text, *(reference(source) if source else ()))
