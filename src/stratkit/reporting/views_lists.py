"""Short answers: hits, paths, statistics, examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from stratkit.language.messages import _
from stratkit.language.words import word
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Branch, Column, Document, Inline, Paragraph, Span, Table
from stratkit.reporting.quantities import signed
from stratkit.reporting.views_nested import words

if TYPE_CHECKING:  # neither networkx nor the search is needed to write down what they found
    from stratkit.analysis.search import Hit
    from stratkit.graph.query import Step


def search_view(hits: Iterable[Hit], kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001 - one shape for all
    """Arrange hits, best first."""
    found = list(hits)
    if not found:
        return (Paragraph(_("Nothing found.")),)
    return (
        Table(
            columns=(
                Column(title=_("label"), share=2),
                Column(title=_("id"), unbroken=True),
                Column(title=_("found as"), share=2),
            ),
            rows=tuple(
                (
                    hit.label,
                    Span(hit.id, "code"),
                    Span("" if hit.matched in {hit.id, hit.label} else hit.matched, "dim"),
                )
                for hit in found
            ),
        ),
    )


def paths_view(paths: Iterable[tuple[Step, ...]], kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange paths, shortest first; from `verbose` 1 on with the ids."""
    found = list(paths)
    if not found:
        return (Paragraph(_("No chain of reasons leads from the one to the other.")),)
    return tuple(
        Branch(_name(path[0].start, kb, verbose), _steps(path, kb, verbose)) for path in found
    )


def _steps(path: tuple[Step, ...], kb: KnowledgeBase, verbose: int) -> tuple[Branch, ...]:
    step, rest = path[0], path[1:]
    weight = f" {signed(step.weight)} {word('unit', 'dB')}" if step.weight else ""
    text = (
        Span(f"{word('relation', step.relation)}{weight} → ", "bad" if step.weight < 0 else "good"),
        Span(_name(step.end, kb, verbose), "strong"),
        Span(f"  {step.because}", "dim"),
    )
    return (Branch(text, _steps(rest, kb, verbose) if rest else ()),)


def _name(node: str, kb: KnowledgeBase, verbose: int) -> str:
    if node in kb.network.traits:
        label = kb.trait(node).label
    elif node in kb.options:
        label = kb.options[node].label
    else:
        return node
    return f"{label} ({node})" if verbose > 0 else label


def stats_view(stats: Mapping[str, object], kb: KnowledgeBase, verbose: int = 0) -> Document:  # noqa: ARG001
    """Arrange counts, those of a group under its name."""
    rows: list[tuple[Inline, ...]] = []
    for name, value in stats.items():
        if isinstance(value, Mapping):
            rows.append((Span(words(name), "strong"), ""))
            rows += [(f"  {key}", _count(item)) for key, item in value.items()]
        else:
            rows.append((Span(words(name)), _count(value)))
    columns = (Column(title=_("what"), unbroken=True), Column(title=_("how many"), share=1))
    return (Table(columns=columns, rows=tuple(rows)),)


def _count(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def examples_view(
    examples: Iterable[tuple[str, str]],
    kb: KnowledgeBase,  # noqa: ARG001
    verbose: int = 0,  # noqa: ARG001
) -> Document:
    """Arrange the profiles that ship."""
    return (
        Table(
            columns=(Column(title=_("name"), unbroken=True), Column(title=_("business"), share=1)),
            rows=tuple((Span(name, "code"), label) for name, label in examples),
        ),
    )
