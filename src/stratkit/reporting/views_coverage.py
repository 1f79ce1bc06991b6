"""How much of the sources is used."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.analysis.coverage import Count, Coverage
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Block, Column, Document, Heading, Paragraph, Span, Table
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.quantities import share_bar

UNCOVERED = 20


def coverage_view(coverage: Coverage, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange the counts and the claims nothing cites; from `verbose` 1 on all of them."""
    return tuple(_coverage(coverage, kb, verbose))


def _coverage(coverage: Coverage, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    whole = coverage.whole
    yield Heading("Coverage of the sources", 1)
    yield Paragraph(
        f"{whole.covered} of {whole.claims} claims act ({whole.percent}%): "
        f"{whole.in_scores} can change a score, {whole.in_advice} appear in advice; "
        f"{whole.in_articles} are told in an article only."
    )
    titles = {source.id: source.title for source in kb.sources.values()}
    for title, counts in (("By document", coverage.by_document), ("By area", coverage.by_area)):
        yield Heading(title)
        yield _counts(counts, titles)
    uncovered = coverage.uncovered
    if not uncovered:
        yield Paragraph("Every claim acts.")
        return
    shown = uncovered if verbose > 0 else uncovered[:UNCOVERED]
    yield Heading("Without effect", aside=f"{len(uncovered)} claims")
    yield Table(
        columns=(
            Column(title="claim", unbroken=True),
            Column(title="area", unbroken=True),
            Column(title="text", share=1),
        ),
        rows=tuple(
            (Span(f"{use.source}#{use.claim.id}", "code"), use.claim.area, use.claim.text)
            for use in shown
        ),
    )
    if len(shown) < len(uncovered):
        yield Paragraph(Span(f"and {len(uncovered) - len(shown)} more: -v shows all.", "dim"))


def _counts(counts: tuple[Count, ...], titles: dict[str, str]) -> Table:
    return Table(
        columns=(
            Column(title="name", share=1),
            Column(title="claims", align="right", unbroken=True),
            Column(title="in scores", align="right", unbroken=True),
            Column(title="in advice", align="right", unbroken=True),
            Column(title="articles only", align="right", unbroken=True),
            Column(title="share", align="right", unbroken=True),
            Column(unbroken=True, screen_only=True),
        ),
        rows=tuple(
            (
                (count.name or NOTHING, Span(f"  {titles.get(count.name, '')}", "dim")),
                str(count.claims),
                str(count.in_scores),
                str(count.in_advice),
                str(count.in_articles),
                f"{count.percent}%",
                Span(share_bar(count.percent, 12), "code"),
            )
            for count in counts
        ),
    )
