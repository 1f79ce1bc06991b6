"""How much of the sources is used."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.analysis.coverage import Count, Coverage
from stratkit.language.messages import _, counted
from stratkit.language.quantities import share
from stratkit.language.words import word
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
    yield Heading(_("Coverage of the sources"), 1)
    yield Paragraph(
        _(
            "{covered} of {claims} claims act ({share}): "
            "{in_scores} can change a score, {in_advice} appear in advice; "
            "{in_articles} are told in an article only."
        ).format(
            covered=whole.covered,
            claims=whole.claims,
            share=share(whole.percent),
            in_scores=whole.in_scores,
            in_advice=whole.in_advice,
            in_articles=whole.in_articles,
        )
    )
    titles = {source.id: source.title for source in kb.sources.values()}
    yield Heading(_("By document"))
    yield _counts(coverage.by_document, titles)
    yield Heading(_("By area"))
    yield _counts(coverage.by_area, titles)
    uncovered = coverage.uncovered
    if not uncovered:
        yield Paragraph(_("Every claim acts."))
        return
    shown = uncovered if verbose > 0 else uncovered[:UNCOVERED]
    idle = counted("{count} claim", "{count} claims", len(uncovered))
    yield Heading(_("Without effect"), aside=idle)
    yield Table(
        columns=(
            Column(title=_("claim"), unbroken=True),
            Column(title=_("area"), unbroken=True),
            Column(title=_("text"), share=1),
        ),
        rows=tuple(
            (
                Span(f"{use.source}#{use.claim.id}", "code"),
                word("area", use.claim.area),
                use.claim.text,
            )
            for use in shown
        ),
    )
    if len(shown) < len(uncovered):
        hidden = counted(
            "and {count} more: -v shows all.",
            "and {count} more: -v shows all.",
            len(uncovered) - len(shown),
        )
        yield Paragraph(Span(hidden, "dim"))


def _counts(counts: tuple[Count, ...], titles: dict[str, str]) -> Table:
    return Table(
        columns=(
            Column(title=_("name"), share=1),
            Column(title=_("claims"), align="right", unbroken=True),
            Column(title=_("in scores"), align="right", unbroken=True),
            Column(title=_("in advice"), align="right", unbroken=True),
            Column(title=_("articles only"), align="right", unbroken=True),
            Column(title=_("share"), align="right", unbroken=True),
            Column(unbroken=True, screen_only=True),
        ),
        rows=tuple(
            (
                (
                    word("area", count.name) if count.name else NOTHING,
                    Span(f"  {titles.get(count.name, '')}", "dim"),
                ),
                str(count.claims),
                str(count.in_scores),
                str(count.in_advice),
                str(count.in_articles),
                share(count.percent),
                Span(share_bar(count.percent, 12), "code"),
            )
            for count in counts
        ),
    )
