"""Documented companies: what they did, beside what the reasoner says without knowing."""

from __future__ import annotations

from collections.abc import Iterator

from stratkit.language.messages import _
from stratkit.language.quantities import decimal
from stratkit.model.case import Case, CaseResult
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.strategy import Strategy
from stratkit.reporting.blocks import Column, Inline, Items, Paragraph, Span, Table, named
from stratkit.reporting.phrases import mix_sentence, signed_verdict
from stratkit.reporting.quantities import decibans, signed
from stratkit.site.edition import Edition
from stratkit.site.page import Block, Card, Cards, Fact, Facts, Page, Section, Sheet
from stratkit.site.pages.answers import said as answered
from stratkit.site.pages.parts import link, section

START = "case."


def page_of(case: Case) -> str:
    """Return the page of a documented company."""
    return f"{START}{case.id}"


def cases_page(identity: str, edition: Edition) -> Page:
    """Return the list of documented companies."""
    said = _(
        "Companies whose approach is documented: what they did stands beside what stratkit "
        "advises from their traits alone."
    )
    cases = edition.companies.cases
    return Page(
        id=identity,
        kind="cases",
        title=_("Companies"),
        summary=said,
        lead=(Paragraph(said),),
        sections=(
            Section(
                id="all",
                title=_("All companies"),
                blocks=(
                    Cards(
                        items=tuple(
                            Card(
                                to=page_of(case),
                                title=case.company,
                                text=mix_sentence(
                                    edition.companies.strategies[case.id], edition.kb
                                ),
                                tags=(str(case.as_of),),
                            )
                            for case in cases
                        )
                    ),
                ),
            ),
        ),
        record={"cases": [case.id for case in cases]},
    )


def case_page(identity: str, edition: Edition) -> Page:
    """Return the page of a documented company."""
    kb = edition.kb
    case = next(case for case in edition.companies.cases if page_of(case) == identity)
    strategy = edition.companies.strategies[case.id]
    evaluation = edition.companies.evaluation
    results = evaluation.results if evaluation else ()
    result = next((found for found in results if found.case.id == case.id), None)
    said = _("{company} as documented in {year}, beside what stratkit advises.").format(
        company=case.company, year=case.as_of
    )
    return Page(
        id=identity,
        kind="case",
        title=case.company,
        summary=said,
        label=_("Company"),
        trail=("cases",),
        lead=(Paragraph(said), Paragraph(mix_sentence(strategy, kb))),
        sections=tuple(_sections(case, strategy, result, kb)),
        record={
            "as_of": case.as_of,
            "source": case.source,
            "evidence": case.evidence,
            "fits": {
                r.fit.option: {"verdict": r.fit.verdict, "points": decibans(r.fit.points)}
                for r in strategy.recommendations
            },
        },
    )


def _sections(
    case: Case, strategy: Strategy, result: CaseResult | None, kb: KnowledgeBase
) -> Iterator[Section]:
    did = _compared(case.expected_core, strategy, result, kb)
    yield from section(
        "did",
        _("What the company did, and what stratkit says"),
        Sheet(name="did", table=did),
        aside=_("The rank is that among all terms of the vocabulary, by fit."),
    )
    yield from section(
        "not",
        _("What would not have suited it"),
        Sheet(name="not-suited", table=_compared(case.expected_not, strategy, None, kb)),
    )
    if result:
        yield from section("scores", _("How close that is"), *_scores(result))
    yield from section("profile", _("What was known of it"), _profile(case, kb))
    yield from section("source", _("Source"), Paragraph(case.evidence), Paragraph(_source(case)))


def _source(case: Case) -> Inline:
    return Span(case.source, "link") if case.source.startswith("http") else case.source


def _compared(
    terms: tuple[str, ...], strategy: Strategy, result: CaseResult | None, kb: KnowledgeBase
) -> Table:
    options = {option.slug: option.id for option in kb.options.values() if option.vocabulary}
    ranks = dict(result.ranks) if result else {}
    rows: list[tuple[Inline, ...]] = []
    for term in terms:
        if term not in options:
            continue
        fit = strategy.recommendation(options[term]).fit
        rank = (str(ranks[term]),) if term in ranks else ("",) if ranks else ()
        rows.append((link(fit.option, kb), signed_verdict(fit.verdict), signed(fit.points), *rank))
    heads = [Column(title=_("option")), Column(title=_("verdict"))]
    heads += [Column(title=_("fit"), align="right")]
    heads += [Column(title=_("rank"), align="right")] if ranks else []
    return Table(columns=tuple(heads), rows=tuple(rows))


def _scores(result: CaseResult) -> Iterator[Block]:
    specificity = result.specificity
    yield Facts(
        items=(
            Fact(term=_("pairs in the right order"), value=decimal(result.pairwise_accuracy, 2)),
            Fact(term=_("found among the first ten"), value=decimal(result.hit_at_10, 2)),
            *(
                (Fact(term=_("own rather than another company's"), value=decimal(specificity, 2)),)
                if specificity is not None
                else ()
            ),
        )
    )


def _profile(case: Case, kb: KnowledgeBase) -> Items:
    questions = kb.questions_by_field()
    return Items(
        tuple(
            (
                named(questions[field].id, questions[field].ask),
                " ",
                Span(answered(value, questions[field], kb), "strong"),
            )
            for field, value in case.profile.answers.items()
            if field in questions
        )
    )
