"""How well the recommendations match documented companies."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _, counted, marked
from stratkit.language.quantities import decimal, share
from stratkit.language.words import word
from stratkit.model.case import CaseResult, ContrastResult, Evaluation, Interval
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
    filled,
)
from stratkit.reporting.phrases import NOTHING
from stratkit.reporting.record_evaluation import (
    MEASURES,
    contrast_accuracy,
    contrasts_by_model,
    measures,
)

NAMES = {
    "pairwise_accuracy": marked("pairwise accuracy"),
    "discrimination": marked("discrimination"),
    "specificity": marked("specificity"),
    "hit_at_10": marked("hit rate at 10"),
    "mrr": marked("MRR"),
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
    title = counted(
        "Evaluation on {count} documented company",
        "Evaluation on {count} documented companies",
        len(evaluation.results),
    )
    yield Heading(title, 1)
    yield _measures(evaluation)
    means = _(
        "Means with {share} bootstrap intervals over companies or options; ties count half. "
        "* marks the best of a line."
    )
    yield Paragraph(Span(means.format(share=share(95)), "dim"))
    yield from _behind(evaluation)
    yield Heading(_("Company by company"))
    figures = (_("pairwise"), _("specif."), _("hit@10"), _("mrr"), _("misses"))
    yield Table(
        columns=(
            Column(title=_("company"), share=1),
            *(Column(title=figure, align="right", unbroken=True) for figure in figures),
        ),
        rows=tuple(_company(result) for result in evaluation.results),
    )
    yield from _misses(evaluation, kb, verbose)


def _contrasts(evaluation: Evaluation, kb: KnowledgeBase) -> Iterator[Block]:
    """Arrange how often a sourced contrast comes out right, and where it does not."""
    yield Heading(_("Sourced contrasts"), aside=_("an option suits one kind of business better"))
    rows = [("all", evaluation.contrasts), *contrasts_by_model(evaluation).items()]
    yield Table(
        columns=(
            Column(title=_("among")),
            Column(title=_("statements"), align="right"),
            Column(title=_("right"), align="right"),
        ),
        rows=tuple(
            (word("customers", name), str(len(part)), _share(contrast_accuracy(part)))
            for name, part in rows
        ),
    )
    labels = {option.slug: option.label for option in kb.options.values() if option.vocabulary}
    wrong = [result for result in evaluation.contrasts if result.right < 1]
    if wrong:
        yield Paragraph(_("Not as the source says:"))
        yield Items(
            tuple(
                (
                    Span(f"{labels[result.statement.option]}: ", "strong"),
                    f"{result.statement.because} ",
                    Span(_against(result), "dim"),
                )
                for result in wrong
            )
        )


def _share(value: float | None) -> str:
    return share(round(100 * (value or 0)))


def _against(result: ContrastResult) -> str:
    said = _("{better} against {worse}, {statement}")
    return said.format(
        better=_signed(result.better_points),
        worse=_signed(result.worse_points),
        statement=result.statement.id,
    )


def _signed(points: int) -> str:
    return f"{'+' if points >= 0 else ''}{decimal(points / 1000)}"


def _measures(evaluation: Evaluation) -> Table:
    ours = measures(evaluation.scores)
    others = {name: measures(scores) for name, scores in evaluation.baselines.items()}
    rows: list[tuple[Inline, ...]] = []
    for name in MEASURES:
        best = max(ours[name].value, *(other[name].value for other in others.values()), 0.0)
        rows.append(
            (
                _(NAMES[name]),
                str(evaluation.pairs.get(name, NOTHING)),
                _value(ours[name], best),
                *(_value(other[name], best) for other in others.values()),
            )
        )
    return Table(
        columns=(
            Column(title=_("measure"), unbroken=True),
            Column(title=_("pairs"), align="right", unbroken=True),
            Column(title="stratkit", widest=10),
            *(_baseline(word("baseline", name)) for name in others),
        ),
        rows=tuple(rows),
    )


def _baseline(name: str) -> Column:
    return Column(title=name, widest=max(10, *map(len, name.split())))


def _value(interval: Interval, best: float) -> Inline:
    mark = "*" if interval.value >= best else ""
    value = Span(f"{decimal(interval.value, 2)}{mark}", "strong" if mark else "plain")
    return value, Span(f" {decimal(interval.low, 2)}{NOTHING}{decimal(interval.high, 2)}", "dim")


def _behind(evaluation: Evaluation) -> Iterator[Block]:
    ours = measures(evaluation.scores)
    behind = [
        _("{measure} (by {difference}, {baseline})").format(
            measure=_(NAMES[name]),
            difference=decimal(measures(scores)[name].value - ours[name].value, 2),
            baseline=word("baseline", baseline),
        )
        for name in MEASURES
        for baseline, scores in evaluation.baselines.items()
        if measures(scores)[name].value > ours[name].value
    ]
    if behind:
        yield Paragraph((Span(_("Behind a baseline on: "), "bad"), ", ".join(behind), "."))
    else:
        ahead = _("Ahead of or level with every baseline on every measure.")
        yield Paragraph(Span(ahead, "good"))


def _company(result: CaseResult) -> tuple[Inline, ...]:
    specificity = NOTHING if result.specificity is None else decimal(result.specificity, 2)
    return (
        (result.case.company, Span(f" {result.case.as_of}", "dim")),
        decimal(result.pairwise_accuracy, 2),
        specificity,
        decimal(result.hit_at_10, 2),
        decimal(result.reciprocal_rank, 2),
        str(len(result.misses)),
    )


def _misses(evaluation: Evaluation, kb: KnowledgeBase, verbose: int) -> Iterator[Block]:
    labels = {option.slug: option.label for option in kb.options.values() if option.vocabulary}
    missed = [result for result in evaluation.results if result.misses]
    if not missed:
        yield Paragraph(_("No company has a core option below one that would not have suited."))
        return
    yield Heading(_("Misses"), aside=_("a core option below one that would not have suited"))
    for result in missed:
        yield Heading(result.case.company, 3)
        shown = result.misses if verbose > 0 else result.misses[:MISSES]
        yield Items(
            tuple(
                filled(
                    _("{core} (rank {rank}) below {other} (rank {other_rank}). {reasons}"),
                    core=Span(labels.get(miss.core, miss.core), "strong"),
                    rank=str(miss.core_rank),
                    other=Span(labels.get(miss.not_suited, miss.not_suited), "strong"),
                    other_rank=str(miss.not_suited_rank),
                    reasons=Span(" ".join(miss.reasons), "dim"),
                )
                for miss in shown
            )
        )
        if len(shown) < len(result.misses):
            rest = len(result.misses) - len(shown)
            yield Paragraph(Span(counted("and {count} more", "and {count} more", rest), "dim"))
