"""Which view can be written in which format, in one table."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from stratkit.diagnostics.errors import StratkitError
from stratkit.language.current import speaking
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase

FORMATS = ("text", "json", "yaml", "md", "csv", "html")

RECORDS = {
    "recommend": "record:recommend_record",
    "traits": "record:traits_record",
    "explain": "record_explain:explain_record",
    "compare": "record_compare:compare_record",
    "contrast": "record_compare:contrast_record",
    "coverage": "record_coverage:coverage_record",
    "diff": "record_diff:diff_record",
    "plan": "record_plan:plan_record",
    "infeasible": "record_infeasible:infeasible_record",
    "frontier": "record_frontier:frontier_record",
    "plan-diff": "record_plan_diff:plan_diff_record",
    "plan-explanation": "record_inquiry:explanation_record",
    "why-not": "record_inquiry:why_not_record",
    "smallest-change": "record_inquiry:change_record",
    "whatif": "record_inquiry:what_if_record",
    "ask": "record_inquiry:ask_record",
    "robustness": "record_inquiry:robustness_record",
    "assumptions": "record_inquiry:ranking_record",
    "ledger": "record_ledger:ledger_record",
    "evaluation": "record_evaluation:evaluation_record",
    "entity": "record_entity:entity_record",
    "search": "record_lists:search_record",
    "paths": "record_lists:paths_record",
    "stats": "record_lists:stats_record",
    "examples": "record_lists:examples_record",
}
"""View to `module:function` that makes a plain record of it."""

SCREENS = {
    "recommend": "to_terminal_strategy:strategy_screen",
    "traits": "to_terminal_traits:traits_screen",
    "explain": "to_terminal_explain:explain_screen",
    "compare": "views_compare:compare_view",
    "contrast": "views_compare:contrast_view",
    "coverage": "views_coverage:coverage_view",
    "diff": "views_diff:diff_view",
    "plan": "views_plan:plan_view",
    "infeasible": "views_infeasible:infeasible_view",
    "frontier": "views_frontier:frontier_view",
    "plan-diff": "views_plan_diff:plan_diff_view",
    "plan-explanation": "views_inquiry:explanation_view",
    "why-not": "views_inquiry:why_not_view",
    "smallest-change": "views_inquiry:change_view",
    "whatif": "views_worlds:what_if_view",
    "ask": "views_worlds:ask_view",
    "robustness": "views_worlds:robustness_view",
    "assumptions": "views_worlds:ranking_view",
    "ledger": "views_ledger:ledger_view",
    "evaluation": "views_evaluation:evaluation_view",
    "entity": "views_entity:entity_view",
    "search": "views_lists:search_view",
    "paths": "views_lists:paths_view",
    "stats": "views_lists:stats_view",
    "examples": "views_lists:examples_view",
}
"""View to the function that arranges it for a terminal."""

PAPERS = {
    **SCREENS,
    "recommend": "to_markdown_strategy:strategy_paper",
    "traits": "to_markdown_traits:traits_paper",
    "explain": "to_markdown_explain:explain_paper",
}
"""View to the function that arranges it for a document."""

PAGES = frozenset({"recommend", "plan", "infeasible", "plan-diff"})
"""Views that can be a page in HTML: what is handed to a client, and what may come instead."""


class NoSuchFormat(StratkitError):  # noqa: N818 - it names what is wrong
    """A view cannot be written in this format."""

    def __init__(self, view: str, fmt: str) -> None:
        possible = formats_of(view)
        message = _("`{view}` cannot be written as `{format}`")
        if not possible:
            message = _("there is no view `{view}`")
        hint = _("it can be written as {formats}").format(formats=", ".join(possible or FORMATS))
        super().__init__(message.format(view=view, format=fmt), hint=hint)


def formats_of(view: str) -> tuple[str, ...]:
    """Return the formats a view can be written in.

    >>> formats_of("traits")
    ('text', 'json', 'yaml', 'md', 'csv')
    """
    if view not in RECORDS:
        return ()
    return FORMATS if view in PAGES else FORMATS[:-1]


def render(  # noqa: PLR0913 - one door for every view and format
    view: str,
    value: Any,  # noqa: ANN401 - each view has its own type; the table pairs them
    kb: KnowledgeBase,
    fmt: str,
    *,
    width: int = 100,
    colour: bool = False,
    verbose: int = 0,
) -> str:
    """Write one value as text, ending with a line feed.

    Args:
        view: What it is: `recommend`, `traits`, `explain`, `compare`, ...
        value: A strategy, a comparison or whatever the view shows.
        kb: The knowledge base it was made with.
        fmt: text, json, yaml, md, csv or html.
        width: Columns of the terminal, for `text`.
        colour: Whether the terminal shows colours, for `text`.
        verbose: How much more than usual to show, for `text`; below 0 no hints.

    Raises:
        NoSuchFormat: The view has no such format.
    """
    if fmt not in formats_of(view):
        raise NoSuchFormat(view, fmt)
    with speaking(kb.language):
        return _written(view, value, kb, fmt, width=width, colour=colour, verbose=verbose)


def _written(  # noqa: PLR0913 - as `render`
    view: str,
    value: Any,  # noqa: ANN401 - as `render`
    kb: KnowledgeBase,
    fmt: str,
    *,
    width: int,
    colour: bool,
    verbose: int,
) -> str:
    if fmt == "text":
        document = _function(SCREENS[view])(value, kb, verbose)
        text = _function("to_terminal:write")(document, width=width, colour=colour)
    elif fmt in {"md", "html"}:
        text = _function("to_markdown:write")(_function(PAPERS[view])(value, kb, verbose))
        text = _function("to_html:write")(text, kb.language) if fmt == "html" else text
    elif fmt == "csv":
        text = _function("to_csv:write")(_function("rows:rows_of")(view, _record(view, value, kb)))
    else:
        text = _function(f"to_{fmt}:write")(_record(view, value, kb))
    return str(text)


def _record(view: str, value: object, kb: KnowledgeBase) -> Any:  # noqa: ANN401 - plain data
    return _function(RECORDS[view])(value, kb)


def _function(name: str) -> Callable[..., Any]:
    """Import a renderer only when its format is asked for: rich and YAML are slow to start."""
    module, function = name.split(":")
    found: Callable[..., Any] = getattr(import_module(f"stratkit.reporting.{module}"), function)
    return found
