"""What `-v` adds to the strategy on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Block, Column, Heading, Paragraph, Span, Table, joined
from stratkit.reporting.phrases import NOTHING, condition_of, segments_of, signed_verdict, some_of
from stratkit.reporting.quantities import signed
from stratkit.reporting.sources import grade_words
from stratkit.reporting.views_effort import effort
from stratkit.reporting.views_models import model_advice


def more_blocks(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield what models ask for, what options take, messages, all options and all sources."""
    yield from model_advice(strategy, kb)
    yield from effort(strategy, kb)
    yield from _messages(strategy, kb)
    yield from _options(strategy, kb)
    yield from _sources(strategy, kb)


def _messages(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    if not strategy.messages:
        return
    yield Heading(_("Messages by role and stage"))
    for item in strategy.messages:
        message = item.message
        yield Heading(kb.roles[item.role].label, 3, kb.stages[message.stage].label)
        proof = joined([kb.options[option].label for option in item.proof])
        rows = [
            (_("say"), message.message),
            (_("objection"), message.objection),
            (_("answer"), message.answer),
            (_("proof"), proof or NOTHING),
        ]
        yield Table(
            columns=(Column(unbroken=True), Column(share=1)),
            rows=tuple((Span(name, "dim"), text) for name, text in rows),
        )


def _options(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("All options"), aside=_("best first"))
    yield Table(
        columns=(
            Column(unbroken=True),
            Column(align="right", unbroken=True),
            Column(share=3),
            Column(share=3),
        ),
        rows=tuple(
            (
                signed_verdict(item.fit.verdict),
                signed(item.fit.points),
                kb.options[item.fit.option].label,
                Span(_note(condition_of(item.fit), segments_of(item)), "dim"),
            )
            for item in strategy.recommendations
        ),
    )


def _note(condition: str, segments: str) -> str:
    where = _("for {segments}").format(segments=segments) if segments else ""
    return "; ".join(filter(None, [condition, where]))


def _sources(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    used = sorted({citation.source for citation in cited(strategy, kb)} & set(kb.sources))
    undated = _("n. d.")
    yield Heading(_("Sources"), aside=some_of(len(used), len(kb.sources)))
    yield Table(
        columns=(Column(unbroken=True), Column(share=1), Column(unbroken=True)),
        rows=tuple(
            (
                Span(source.id, "dim"),
                f"{source.producer}: {source.title}, {source.published or undated}",
                grade_words(source.grade),
            )
            for source in map(kb.sources.__getitem__, used)
        ),
    )
    yield Paragraph(Span(_("The grade says how far a source can be trusted."), "dim"))


def cited(strategy: Strategy, kb: KnowledgeBase) -> set[Citation]:
    """Return every citation that a strategy rests on."""
    found: set[Citation] = set()
    for position in strategy.positions:
        for item in position.evidence:
            rule = kb.rules.get(item.source)
            found.update(rule.citations if rule else ())
    for recommendation in strategy.recommendations:
        fit = recommendation.fit
        found.update(fit.base.citations if fit.base else ())
        for contribution in fit.contributions:
            found.update(contribution.link.citations)
    return found
