"""The drawings of a plan: its money over time, and what may come of it.

They say what the tables of the plan say and take their words from them, so that a reader
who compares the two finds no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from stratkit.language.quantities import money
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.plan import Plan, PlannedTactic
from stratkit.reporting.blocks import Document, Heading, Inline, Paragraph, Table
from stratkit.reporting.plan_figures import quarter_name, units
from stratkit.reporting.views_plan_forecast import expected
from stratkit.reporting.views_plan_money import programme
from stratkit.site.drawings.fan import Range, fan
from stratkit.site.drawings.steps import Run, steps
from stratkit.site.page import Figure, Section
from stratkit.site.writing.sheets import plain


def drawn(sections: Iterable[Section], plan: Plan, kb: KnowledgeBase) -> Iterator[Section]:
    """Yield the sections of a plan, a drawing at the head of those that have one."""
    figures = dict(_figures(plan, kb))
    for section in sections:
        figure = figures.get(section.title)
        yield replace(section, blocks=(figure, *section.blocks)) if figure else section


def _figures(plan: Plan, kb: KnowledgeBase) -> Iterator[tuple[str, Figure]]:
    """Yield drawings, each with the title of the section it opens."""
    if plan.tactics:
        spending = tuple(programme(plan, kb))
        yield _heading(spending), _steps(plan, kb, spending)
    outlook = tuple(expected(plan))
    yield _heading(outlook), _fan(plan, outlook)


def _heading(document: Document) -> str:
    return next(plain(block.text) for block in document if isinstance(block, Heading))


def _aside(document: Document) -> Inline:
    return next(block.aside for block in document if isinstance(block, Heading))


def _steps(plan: Plan, kb: KnowledgeBase, document: Document) -> Figure:
    problem = plan.problem
    return Figure(
        svg=steps(
            _heading(document),
            plain(_aside(document)),
            tuple(quarter_name(problem, place + 1) for place in range(problem.quarters)),
            tuple(_run(tactic, plan, kb) for tactic in plan.tactics),
        ),
        caption="",
    )


def _run(tactic: PlannedTactic, plan: Plan, kb: KnowledgeBase) -> Run:
    problem = plan.problem
    return Run(
        label=kb.options[tactic.option].label,
        amounts=tuple(part.spend if part.on else None for part in tactic.quarters),
        # Rounded by quarter, as in the table.
        total=money(sum(units(part.spend, problem) for part in tactic.quarters), problem.currency),
    )


def _fan(plan: Plan, document: Document) -> Figure:
    """Draw the cash, of which the second table tells in its last column."""
    _people, cash, *_rest = (block for block in document if isinstance(block, Table))
    place = document.index(cash)
    unit = next(b.text for b in reversed(document[:place]) if isinstance(b, Paragraph))
    title = cash.columns[-1].title
    ranges = tuple(
        Range(
            label=plain(row[0]),
            low=part.cash.p10,
            middle=part.cash.p50,
            high=part.cash.p90,
            value=plain(row[-1]),
        )
        for part, row in zip(plan.forecast.quarters, cash.rows, strict=True)
    )
    said = plain(_aside(document))
    return Figure(svg=fan(title, said, ranges), caption=f"{title}: {said}. {plain(unit)}.")
