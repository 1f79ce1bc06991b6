"""How well the recommendations match documented companies."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.model.case import CaseResult, Evaluation, Interval
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import (
    Block,
    Column,
    Document,
    Heading,
    Inline,
    Items,
    Paragraph,
    Span,
    Table,
)
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.record_evaluation import (
    MEASURES,
    contrast_accuracy,
    contrasts_by_model,
    measures,
)

NAMES = {
    "pairwise_accuracy": "pairwise accuracy",
    "discrimination": "discrimination",
    "specificity": "specificity",
    "hit_at_10": "hit rate at 10",
    "mrr": "MRR",
}
MISSES = 3


def evaluation_view(evaluation: Evaluation, kb: KnowledgeBase, verbose: int = 0) -> Document:
    """Arrange the measures beside the baselines, then each company and its misses."""
    return tuple(_evaluation(evaluation, kb, verbose))


def _evaluation(evaluation: Evaluation, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    if evaluation.results:
        yield from _companies(evaluation, kb, verbose)
    if evaluation.contrasts:
        yield from _contrasts(evaluation, kb)


def _companies(evaluation: Evaluation, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    yield Heading(f"Evaluation on {len(evaluation.results)} documented companies", 1)
    yield _measures(evaluation)
    yield Paragraph(
        Span("Means with 95% bootstrap intervals over companies or options; ties count half. "
             "* marks the best of a line.", "dim")
    )  # fmt: skip
    yield from _behind(evaluation)
    yield Heading("Company by company")
    yield Table(
        columns=(
            Column(title="company", share=1),
            *(
                Column(title=t, align="right", unbroken=True)
                for t in ("pairwise", "specif.", "hit@10", "mrr", "misses")
            ),
        ),
        rows=tuple(_company(result) for result in evaluation.results),
    )
    yield from _misses(evaluation, kb, verbose)


def _contrasts(evaluation: Evaluation, kb: KnowledgeBase) -> Iterator[Block]:
    """Arrange how often a sourced contrast comes out right, and where it does not."""
    yield Heading("Sourced contrasts", aside="an option suits one kind of business better")
    rows = [("all", evaluation.contrasts), *contrasts_by_model(evaluation).items()]
    yield Table(
        columns=(
            Column(title="among"),
            Column(title="statements", align="right"),
            Column(title="right", align="right"),
        ),
        rows=tuple(
            (name, str(len(part)), f"{contrast_accuracy(part) or 0:.0%}") for name, part in rows
        ),
    )
    labels = {option.slug: option.label for option in kb.options.values() if option.vocabulary}
    wrong = [result for result in evaluation.contrasts if result.right < 1]
    if wrong:
        yield Paragraph("Not as the source says:")
        yield Items(
            tuple(
                (
                    Span(f"{labels[result.statement.option]}: ", "strong"),
                    f"{result.statement.because} ",
                    Span(
                        f"{result.better_points / 1000:+.1f} against "
                        f"{result.worse_points / 1000:+.1f}, {result.statement.id}",
                        "dim",
                    ),
                )
                for result in wrong
            )
        )


def _measures(evaluation: Evaluation) -> Table:
    ours = measures(evaluation.scores)
    others = {name: measures(scores) for name, scores in evaluation.baselines.items()}
    rows: list[tuple[Inline, ...]] = []
    for name in MEASURES:
        best = max(ours[name].value, *(other[name].value for other in others.values()), 0.0)
        rows.append(
            (
                NAMES[name],
                str(evaluation.pairs.get(name, NOTHING)),
                _value(ours[name], best),
                *(_value(other[name], best) for other in others.values()),
            )
        )
    return Table(
        columns=(
            Column(title="measure", unbroken=True),
            Column(title="pairs", align="right", unbroken=True),
            Column(title="stratkit", widest=10),
            *(Column(title=name, widest=10) for name in others),
        ),
        rows=tuple(rows),
    )


def _value(interval: Interval, best: float) -> Inline:
    mark = "*" if interval.value >= best else ""
    value = Span(f"{interval.value:.2f}{mark}", "strong" if mark else "plain")
    return value, Span(f" {interval.low:.2f}{NOTHING}{interval.high:.2f}", "dim")


def _behind(evaluation: Evaluation) -> Iterator[Block]:
    ours = measures(evaluation.scores)
    behind = [
        f"{NAMES[name]} (by {measures(scores)[name].value - ours[name].value:.2f}, {baseline})"
        for name in MEASURES
        for baseline, scores in evaluation.baselines.items()
        if measures(scores)[name].value > ours[name].value
    ]
    if behind:
        yield Paragraph((Span("Behind a baseline on: ", "bad"), ", ".join(behind), "."))
    else:
        yield Paragraph(Span("Ahead of or level with every baseline on every measure.", "good"))


def _company(result: CaseResult) -> tuple[Inline, ...]:
    specificity = NOTHING if result.specificity is None else f"{result.specificity:.2f}"
    return (
        (result.case.company, Span(f" {result.case.as_of}", "dim")),
        f"{result.pairwise_accuracy:.2f}",
        specificity,
        f"{result.hit_at_10:.2f}",
        f"{result.reciprocal_rank:.2f}",
        str(len(result.misses)),
    )


def _misses(evaluation: Evaluation, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    labels = {option.slug: option.label for option in kb.options.values() if option.vocabulary}
    missed = [result for result in evaluation.results if result.misses]
    if not missed:
        yield Paragraph("No company has a core option below one that would not have suited.")
        return
    yield Heading("Misses", aside="a core option below one that would not have suited")
    for result in missed:
        yield Heading(result.case.company, 3)
        shown = result.misses if verbose > 0 else result.misses[:MISSES]
        yield Items(
            tuple(
                (
                    Span(labels.get(miss.core, miss.core), "strong"),
                    f" (rank {miss.core_rank}) below ",
                    Span(labels.get(miss.not_suited, miss.not_suited), "strong"),
                    f" (rank {miss.not_suited_rank}). ",
                    Span(" ".join(miss.reasons), "dim"),
                )
                for miss in shown
            )
        )
        if len(shown) < len(result.misses):
            yield Paragraph(Span(f"and {len(result.misses) - len(shown)} more", "dim"))
