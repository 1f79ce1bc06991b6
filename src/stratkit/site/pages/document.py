"""The user documentation: the same files as in a checkout, with working links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stratkit.language.messages import _
from stratkit.model.knowledge_base import SOURCE_LANGUAGE
from stratkit.reporting.blocks import Paragraph, Span
from stratkit.site.addresses import DOCS
from stratkit.site.edition import CHANGELOG, Edition
from stratkit.site.page import Block, Card, Cards, Page, Prose, Section
from stratkit.site.pages.written import Written, sections_of

DECISIONS = "adr-"
"""What the names of records of decisions begin with."""
SUMMARY = 220
"""Letters of a summary at most."""


def documents_page(identity: str, edition: Edition) -> Page:
    """Return the list of the user documentation."""
    said = _("How to use stratkit: profiles, commands, planning, your own knowledge, publishing.")
    names = [name for name in edition.documents if name != CHANGELOG]
    guides = [name for name in names if not name.startswith(DECISIONS)]
    decisions = [name for name in names if name.startswith(DECISIONS)]
    return Page(
        id=identity,
        kind="documents",
        title=_("Using stratkit"),
        summary=said,
        lead=(Paragraph(said), *notice(edition)),
        sections=(
            Section(id="guides", title=_("Guides"), blocks=(_cards(guides, edition),)),
            Section(
                id="decisions",
                title=_("Decisions, and why they were made"),
                blocks=(_cards(decisions, edition),),
            ),
        ),
        record={"documents": names},
    )


def _cards(names: list[str], edition: Edition) -> Cards:
    texts = edition.documents
    return Cards(
        items=tuple(
            Card(to=f"{DOCS}{name}", title=title_of(texts[name]), text=opening(texts[name]))
            for name in names
        )
    )


def document_page(identity: str, edition: Edition) -> Page:
    """Return a page of the user documentation."""
    text = edition.documents[identity.removeprefix(DOCS)]
    written = _written(text.partition("\n")[2], identity, edition)
    return Page(
        id=identity,
        kind="document",
        title=title_of(text),
        summary=opening(text) or title_of(text),
        label=_("Documentation"),
        trail=("docs",),
        lead=(*notice(edition), *(_english(part, edition) for part in written.lead)),
        sections=tuple(
            replace(one, blocks=tuple(_english(block, edition) for block in one.blocks))
            for one in written.sections
        ),
        record={"markdown": text},
        text=written.plain,
    )


def foreign(text: str, page: str, edition: Edition) -> Iterator[Block]:
    """Yield a text that exists in English only, and says so where another language is read."""
    written = _written(text, page, edition)
    yield from notice(edition)
    for part in written.lead:
        yield _english(part, edition)
    for section in written.sections:
        yield from (_english(block, edition, section.title) for block in section.blocks)


def _written(text: str, page: str, edition: Edition) -> Written:
    return sections_of(text, edition.kb, edition.addresses.seen_from(page), own=page)


def notice(edition: Edition) -> Iterator[Paragraph]:
    """Yield that a text exists in English only, where another language is read."""
    if edition.language != SOURCE_LANGUAGE:
        yield Paragraph(Span(_("This text exists in English only."), "dim"))


def _english(block: Block, edition: Edition, title: str = "") -> Block:
    """Mark a text as English where the page is in another language."""
    if not isinstance(block, Prose):
        return block
    head = f"<h3>{title}</h3>" if title else ""
    marked = f"{head}{block.html}"
    if edition.language != SOURCE_LANGUAGE:
        marked = f'<div lang="{SOURCE_LANGUAGE}">{marked}</div>'
    line = f"### {title}\n\n" if title else ""
    return Prose(html=marked, markdown=f"{line}{block.markdown}")


def title_of(text: str) -> str:
    r"""Return the title of a text.

    >>> title_of("# How to\n\nBegin.")
    'How to'
    """
    return text.partition("\n")[0].removeprefix("#").strip()


def opening(text: str) -> str:
    r"""Return the first words of a text, as far as they are plain.

    >>> opening("# How to\n\nBegin with *this*. Then go on.\n\n## More")
    'Begin with this. Then go on.'
    """
    paragraphs = (part.strip() for part in text.split("\n\n")[1:])
    first = next((p for p in paragraphs if p and p[0].isalnum()), "")
    plain = " ".join(first.translate({ord(c): None for c in "*`[]"}).split())
    cut = plain if len(plain) <= SUMMARY else plain[:SUMMARY].rpartition(" ")[0] + "…"
    return cut.partition("(")[0].rstrip() + "…" if "](" in first and "(" in cut else cut
