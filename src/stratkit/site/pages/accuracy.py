"""How often the reasoner is right, measured on documented companies and sourced contrasts."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.reporting.blocks import Paragraph
from stratkit.reporting.record_evaluation import evaluation_record
from stratkit.reporting.views_evaluation import evaluation_view
from stratkit.site.edition import Edition
from stratkit.site.page import Block, Code, Page, Section
from stratkit.site.pages.case import page_of
from stratkit.site.pages.from_report import lead_of, sections_of
from stratkit.site.pages.led import led


def accuracy_page(identity: str, edition: Edition) -> Page:
    """Return the page of the measurement."""
    said = _(
        "How well the recommendations match documented companies and the word of sources, "
        "beside simpler ways of ranking measured in the same run."
    )
    evaluation = edition.companies.evaluation
    lead: tuple[Block, ...] = (Paragraph(said),)
    sections: tuple[Section, ...] = ()
    if evaluation:
        companies = {case.company: page_of(case) for case in edition.companies.cases}
        document = led(evaluation_view(evaluation, edition.kb, 1), edition.kb, companies)
        lead += lead_of(document)
        sections = tuple(sections_of(document, {1: "companies"}))
    again = Section(
        id="reproduce",
        title=_("Reproduce this"),
        blocks=(Code(text="stratkit evaluate -v", language="console"),),
    )
    return Page(
        id=identity,
        kind="accuracy",
        title=_("Accuracy"),
        summary=said,
        lead=lead,
        sections=(*sections, again),
        record=evaluation_record(evaluation, edition.kb) if evaluation else {},
    )
