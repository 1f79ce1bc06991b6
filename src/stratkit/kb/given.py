"""Values that stand in no profile: options of a command line, changes of a what-if, tables.

They become nodes like those of a file, so that one reader checks them all; their place is the name
under which they were given.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AbstractMapping
from dataclasses import replace
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Report, Span
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.kb.history import read_history
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence
from stratkit.kb.tables import history_node
from stratkit.kb.terms import read_plan
from stratkit.kb.text import bytes_of
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.terms import History, Terms

Plain = str | tuple[str, ...] | AbstractMapping[str, str]
"""A value, a list of them, or values by name."""


def node_from(value: Plain, place: str) -> Node:
    """Return a plain value as a node.

    >>> node_from(("a", "b"), "--require").items[1].text
    'b'
    """
    span = Span(file=place)
    if isinstance(value, str):
        return Scalar(text=value.strip(), quoted=True, span=span)
    if isinstance(value, tuple):
        return Sequence(items=tuple(node_from(item, place) for item in value), span=span)
    return mapping({name: node_from(text, place) for name, text in value.items()}, place)


def mapping(values: AbstractMapping[str, Node], place: str) -> Mapping:
    """Return nodes by name as a node."""
    entries = tuple(
        (Scalar(text=name, quoted=False, span=value.span), value) for name, value in values.items()
    )
    return Mapping(entries=entries, span=Span(file=place))


def moved(node: Node, place: str) -> Node:
    """Return a node that was read from a text of its own, at the name of that text."""
    span = Span(file=place)
    if isinstance(node, Scalar):
        return Scalar(text=node.text, quoted=node.quoted, span=span)
    if isinstance(node, Sequence):
        return Sequence(items=tuple(moved(item, place) for item in node.items), span=span)
    entries = tuple(
        (Scalar(text=key.text, quoted=key.quoted, span=span), moved(value, place))
        for key, value in node.entries
    )
    return Mapping(entries=entries, span=span)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long for any file
        return False


def _table(path: Path, collector: Collector) -> Node | None:
    file = str(path)
    if not _exists(path):
        beside = [str(entry) for entry in path.parent.glob("*")] if _exists(path.parent) else []
        hint = did_you_mean(file, beside) or _("name a CSV, JSON or YAML file")
        collector.add("SK101", Span(file=file), _("there is no such file"), hint=hint)
        return None
    data = bytes_of(path, file, collector)
    return None if data is None else history_node(data, file, collector)


def read_given(
    base: Terms,
    plan: AbstractMapping[str, tuple[str, Plain]],
    files: Iterable[Path],
    kb: KnowledgeBase,
) -> tuple[Terms, Report]:
    """Lay terms over others; all faults are in the report.

    Args:
        base: The terms below.
        plan: Key of the plan to the place where it is given, and its value.
        files: Of results, conversions or curves. What they hold of one kind adds up, and takes
            the place of what was known.
        kb: The knowledge base that knows what is named.
    """
    collector = Collector()
    nodes = {key: node_from(value, place) for key, (place, value) in plan.items()}
    terms = read_plan(mapping(nodes, "plan"), base, kb, collector) if nodes else base
    found = History()
    for path in files:
        node = _table(path, collector)
        if node is not None:
            read = read_history(node, History(), kb, collector)
            found = History(
                results=(*found.results, *read.results),
                shares=(*found.shares, *read.shares),
                curves=(*found.curves, *read.curves),
            )
    history = History(
        results=found.results or base.history.results,
        shares=found.shares or base.history.shares,
        curves=found.curves or base.history.curves,
    )
    return replace(terms, history=history), collector.report()
