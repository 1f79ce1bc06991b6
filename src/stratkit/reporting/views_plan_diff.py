"""Two sealed plans: what moved, and what moved it."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import money
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.lock import MovedLine, PlanDiff
from stratkit.reporting.blocks import Block, Column, Document, Heading, Items, Paragraph, Table
from stratkit.reporting.phrases import NOTHING


def plan_diff_view(diff: PlanDiff, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange what sets two sealed plans apart."""
    del verbose
    return tuple(_view(diff, kb))


def label_of(option: str, kb: KnowledgeBase) -> str:
    """Return what an option is called; one that is gone since goes by its id."""
    current = kb.moved.get(option, option)
    return kb.options[current].label if current in kb.options else option


def _view(diff: PlanDiff, kb: KnowledgeBase) -> Iterator[Block]:
    yield Heading(_("What sets the two plans apart"), 1)
    if not diff.inputs:
        yield Paragraph(_("They were made from the same knowledge, profile, terms and software."))
    else:
        said = _("Different are: {causes}.")
        causes = ", ".join(dict.fromkeys(word("cause", cause) for cause, _b, _a in diff.inputs))
        yield Paragraph(said.format(causes=causes))
    if not diff.lines and diff.first.value == diff.second.value:
        yield Paragraph(_("The plans are the same, line by line."))
        return
    currency = diff.first.currency
    said = _("The value goes from {before} to {after}.")
    yield Paragraph(
        said.format(
            before=money(diff.first.value, currency),
            after=money(diff.second.value, diff.second.currency),
        )
    )
    if diff.value:
        yield Items(
            tuple(f"{word('cause', cause)}: {money(by, currency)}" for cause, by in diff.value)
        )
    if diff.lines:
        yield Heading(_("What moved"))
        yield Table(
            columns=(
                Column(title=_("option"), share=2),
                Column(title=_("before"), align="right"),
                Column(title=_("after"), align="right"),
                Column(title=_("moved by"), share=2),
            ),
            rows=tuple(_row(line, diff, kb) for line in diff.lines),
        )


def _row(line: MovedLine, diff: PlanDiff, kb: KnowledgeBase) -> tuple[str, ...]:
    return (
        label_of(line.option, kb),
        money(line.before, diff.first.currency) if line.before else NOTHING,
        money(line.after, diff.second.currency) if line.after else NOTHING,
        ", ".join(dict.fromkeys(word("cause", move.cause) for move in line.moves)) or NOTHING,
    )
