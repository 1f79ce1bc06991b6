"""In which order dimensions and options are computed, so that what is read comes first."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _, marked
from stratkit.model.knowledge_base import KnowledgeBase

Dependencies = dict[str, dict[str, str]]
"""What is computed, to what it reads, to the path of the place that reads it."""


def dimension_order(
    knowledge_base: KnowledgeBase, traits: Mapping[str, tuple[str, int]], collector: Collector
) -> tuple[str, ...]:
    """Order dimensions so that every trait a rule reads has been computed before."""
    reads: Dependencies = {dimension: {} for dimension in sorted(knowledge_base.dimensions)}
    for rule in knowledge_base.rules.values():
        for index, term in enumerate(rule.evidence):
            fed, _ = traits[term.trait]
            for trait in term.when.subjects("trait"):
                path = f"{rule.id}/evidence/{index}/when"
                reads[fed].setdefault(traits[trait][0], path)
    circle = marked("dimensions depend on each other in a circle: {circle}")
    return _ordered(reads, "SK501", circle, collector)


def option_order(knowledge_base: KnowledgeBase, collector: Collector) -> tuple[str, ...]:
    """Order options so that every option another one requires has been judged before."""
    reads: Dependencies = {option: {} for option in sorted(knowledge_base.options)}
    for option in knowledge_base.options.values():
        for index, requirement in enumerate(option.requires):
            for required in requirement.when.subjects("option"):
                path = f"{option.id}/requires/{index}/when"
                reads[option.id].setdefault(required, path)
    circle = marked("options depend on each other in a circle: {circle}")
    return _ordered(reads, "SK502", circle, collector)


def _ordered(reads: Dependencies, code: str, told: str, collector: Collector) -> tuple[str, ...]:
    """Sort topologically, ties by id; on a circle report it and sort by id."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for one in sorted(reads):
        sorter.add(one, *sorted(reads[one]))
    try:
        sorter.prepare()
    except CycleError as error:
        # graphlib lists each before the one that reads it, and the first again at the end.
        circle = list(reversed(error.args[1][1:]))
        start = circle.index(min(circle))
        circle = [*circle[start:], *circle[:start], circle[start]]
        path = reads[circle[0]][circle[1]]
        shown = _(" reads ").join(f"`{one}`" for one in circle)
        message = _(told).format(circle=shown)
        span, hint = collector.spans.get(path), _("remove one of the steps")
        collector.add(code, span, message, label=_("closes the circle"), hint=hint)
        return tuple(sorted(reads))
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        order += ready
        sorter.done(*ready)
    return tuple(order)
