"""What `-v` adds to the strategy on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.source import Citation
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Block, Column, Heading, Paragraph, Span, Table, joined
from stratkit.reporting.phrases import NOTHING, marked, segments_of, verdict_label
from stratkit.reporting.quantities import signed


def more_blocks(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    """Yield messages, all options and all sources."""
    yield from _messages(strategy, kb)
    yield from _options(strategy, kb)
    yield from _sources(strategy, kb)


def _messages(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    if not strategy.messages:
        return
    yield Heading("Messages by role and stage")
    for item in strategy.messages:
        message = item.message
        yield Heading(kb.roles[item.role].label, 3, kb.stages[message.stage].label)
        proof = joined([kb.options[option].label for option in item.proof])
        rows = [
            ("say", message.message),
            ("objection", message.objection),
            ("answer", message.answer),
            ("proof", proof or NOTHING),
        ]
        yield Table(
            columns=(Column(unbroken=True), Column(share=1)),
            rows=tuple((Span(name, "dim"), text) for name, text in rows),
        )


def _options(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading("All options", aside="best first")
    yield Table(
        columns=(
            Column(unbroken=True),
            Column(align="right", unbroken=True),
            Column(share=3),
            Column(share=3),
        ),
        rows=tuple(
            (
                marked(item.fit.verdict),
                signed(item.fit.points),
                kb.options[item.fit.option].label,
                Span(_note(verdict_label(item.fit), segments_of(item)), "dim"),
            )
            for item in strategy.recommendations
        ),
    )


def _note(label: str, segments: str) -> str:
    _, _, condition = label.partition(", ")
    return "; ".join(filter(None, [condition, f"for {segments}" if segments else ""]))


def _sources(strategy: Strategy, kb: KnowledgeBase) -> Iterator[Block]:
    used = sorted({citation.source for citation in cited(strategy, kb)} & set(kb.sources))
    yield Heading("Sources", aside=f"{len(used)} of {len(kb.sources)}")
    yield Table(
        columns=(Column(unbroken=True), Column(share=1), Column(unbroken=True)),
        rows=tuple(
            (
                Span(source.id, "dim"),
                f"{source.producer}: {source.title}, {source.published or 'n. d.'}",
                source.grade.replace("-", " "),
            )
            for source in map(kb.sources.__getitem__, used)
        ),
    )
    yield Paragraph(Span("The grade says how far a source can be trusted.", "dim"))


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
