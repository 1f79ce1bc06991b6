"""Options say each thing once, about each dimension once, and with a reason of its own."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.options import Option
from stratkit.model.text import fold

MOST_CLAIMS = 5
"""An option described by more claims is several options."""


def check_options(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Check every option by itself, and the reasons of all of them against each other."""
    del folder
    for option in kb.options.values():
        _dimensions_once(option, kb, collector)
        if len(option.citations) > MOST_CLAIMS:
            message = f"`{option.id}` is described by {len(option.citations)} claims"
            hint = "split it, or cite each claim where it acts"
            collector.add(
                "SK405", collector.spans.get(f"{option.id}/citations"), message, hint=hint
            )
    _reasons_differ(kb, collector)


def _links(option: Option) -> list[tuple[str, str, str]]:
    """Return (path, trait, because) of each link."""
    return [
        (f"{option.id}/{key}/{index}", link.trait, link.because)
        for key, links in (
            ("favoured_by", option.favoured_by),
            ("disfavoured_by", option.disfavoured_by),
        )
        for index, link in enumerate(links)
    ]


def _dimensions_once(option: Option, kb: KnowledgeBase, collector: Collector) -> None:
    named: dict[str, str] = {}
    for path, trait, _ in _links(option):
        dimension = kb.network.traits[trait][0]
        if dimension in named:
            message = (
                f"`{option.id}` names `{dimension}` twice, by `{named[dimension]}` and `{trait}`"
            )
            hint = "the poles mirror each other, so one link says both"
            collector.add("SK506", collector.spans.get(path), message, hint=hint)
        named.setdefault(dimension, trait)


def _reasons_differ(kb: KnowledgeBase, collector: Collector) -> None:
    seen: dict[str, list[str]] = defaultdict(list)
    for option in kb.options.values():
        for path, _, because in _links(option):
            seen[fold(because)].append(path)
    for paths in seen.values():
        for path in paths[1:]:
            message = f"the reason stands word for word at `{paths[0]}` too"
            hint = "say what makes it true of this option"
            collector.add("SK507", collector.spans.get(path), message, hint=hint)
