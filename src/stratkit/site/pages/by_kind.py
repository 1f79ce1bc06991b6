"""Many options in few lines: by their kind."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.reporting.blocks import Inline, Items, joined, named
from stratkit.site.pages.alphabet import key
from stratkit.site.pages.parts import link


def by_kind(options: Iterable[str], kb: KnowledgeBase) -> Items:
    """List options, one line for each kind, in the order of a strategy."""

    def kind_of(option: str) -> int:
        return kb.kind_of(option).order

    ordered = sorted(options, key=lambda o: (kind_of(o), key(kb.options[o].label, kb.language)))
    return Items(tuple(_line(tuple(run), kb) for _order, run in groupby(ordered, kind_of)))


def _line(options: tuple[str, ...], kb: KnowledgeBase) -> Inline:
    kind = kb.kind_of(options[0])
    return (
        named(kind.id, kind.plural, "strong"),
        ": ",
        *joined((link(option, kb) for option in options), ", "),
    )
