"""B2B against B2C, side by side over every dimension, with what the sources say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stratkit import api
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.traits import Dimension, Trait
from stratkit.reporting.blocks import Column, Heading, Inline, Items, Paragraph, Table, named
from stratkit.reporting.sources import Notes
from stratkit.site.edition import Edition
from stratkit.site.page import Block, Page, Section, Sheet
from stratkit.site.pages.parts import cards, link, sources

OTHERS = "others"


def contrast_page(identity: str, edition: Edition) -> Page:
    """Return the page that sets the two models side by side."""
    kb = edition.kb
    notes = Notes(kb)
    said = _(
        "How selling to businesses differs from selling to consumers, dimension by dimension: "
        "what is typical of each, what follows, and which source says so."
    )
    return Page(
        id=identity,
        kind="contrast",
        title=_("B2B against B2C"),
        summary=said,
        lead=(
            Paragraph(said),
            Paragraph(
                _(
                    "Typical is not necessary: a firm that sells to businesses may be like B2C in "
                    "much of what it does. That is why a business is placed on each line by itself."
                )
            ),
        ),
        sections=(*_sections(edition, notes), *sources(notes)),
        record={
            "dimensions": {
                d.id: {"b2b": d.positive.id, "b2c": d.negative.id}
                for d in kb.dimensions.values()
                if d.contrast
            }
        },
    )


def _sections(edition: Edition, notes: Notes) -> Iterator[Section]:
    kb = edition.kb
    ordered = sorted(kb.dimensions.values(), key=lambda d: (d.order, d.id))
    contrasts = [d for d in ordered if d.contrast]
    others = [d for d in ordered if not d.contrast]
    yield Section(
        id="dimensions",
        title=_("Side by side"),
        blocks=(
            Sheet(
                name="b2b-b2c",
                caption=_("What is typical of each"),
                anchors=tuple(d.id for d in contrasts),
                table=_table(contrasts, ("B2B", "B2C"), notes),
            ),
        ),
    )
    yield _options(kb)
    if others:
        yield Section(
            id=OTHERS,
            title=_("Where the two do not differ by nature"),
            aside=_("These part businesses of either kind."),
            blocks=(
                Sheet(
                    name=OTHERS,
                    table=_table(others, (_("on one side"), _("on the other")), notes),
                ),
            ),
        )
    comparisons = [a for a in kb.articles.values() if a.kind == "comparison"]
    if comparisons:
        ids = [a.id for a in sorted(comparisons, key=lambda a: a.order)]
        yield Section(id="read", title=_("Read on"), blocks=(cards(ids, kb),))


def _table(dimensions: Sequence[Dimension], heads: tuple[str, str], notes: Notes) -> Table:
    return Table(
        columns=(
            Column(title=_("dimension"), share=2),
            *(Column(title=head, share=4) for head in heads),
        ),
        rows=tuple(
            (named(d.id, d.label), _pole(d.positive, notes), _pole(d.negative, notes))
            for d in dimensions
        ),
    )


def _pole(trait: Trait, notes: Notes) -> Inline:
    return (
        named(trait.id, trait.label, "strong"),
        f": {trait.description} {trait.implication}",
        *notes.mark(trait.citations),
    )


def _options(kb: KnowledgeBase) -> Section:
    found = api.contrast(kb)
    blocks: list[Block] = []
    for title, options in (
        (_("Rather for B2B"), found.b2b_options),
        (_("Rather for B2C"), found.b2c_options),
    ):
        blocks += [Heading(title, 3), Items(tuple(link(option, kb) for option in options))]
    return Section(
        id="options",
        title=_("What suits a typical firm of each"),
        aside=_("Of firms of which nothing is known but whom they sell to."),
        blocks=tuple(blocks),
    )
