"""The plan of an example, as the command line prints it."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.reporting.blocks import Paragraph, named
from stratkit.reporting.record_plan import plan_record
from stratkit.reporting.views_plan import plan_view
from stratkit.site.edition import Edition
from stratkit.site.page import Page
from stratkit.site.pages.from_report import lead_of, sections_of
from stratkit.site.pages.led import led
from stratkit.site.pages.plan_drawings import drawn
from stratkit.site.pages.reproduce import again

START = "plan."
SHEETS = {1: "table-1", 2: "table-2", 3: "table-3", 8: "table-8"}
"""Number of a section to the name of its table, which becomes a CSV."""


def plan_page(identity: str, edition: Edition) -> Page:
    """Return the plan of an example.

    Raises:
        KeyError: The demands of the example clash, so it has no plan.
    """
    example = edition.examples[identity.removeprefix(START)]
    plan = example.plan
    if plan is None:
        raise KeyError(identity)
    document = led(plan_view(plan, edition.kb), edition.kb)
    name = example.strategy.profile.name
    back = named(f"example.{example.name}", _("The strategy it follows, with every reason"))
    return Page(
        id=identity,
        kind="plan",
        title=_("Marketing plan: {name}").format(name=name),
        summary=_("Which tactics, when, with how much money and whose hours: {name}.").format(
            name=name
        ),
        label=_("Plan"),
        trail=("examples", f"example.{example.name}"),
        lead=(*lead_of(document), Paragraph(back)),
        sections=(
            *drawn(sections_of(document, SHEETS), plan, edition.kb),
            again(example, "plan", edition.language),
        ),
        record=plan_record(plan, edition.kb),
    )
