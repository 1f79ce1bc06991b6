"""No sentence stands in two places: what is said twice explains one of the two badly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.knowledge_base import PARTS, KnowledgeBase
from stratkit.model.text import fold
from stratkit.model.wording import placed_texts

SHORTEST = 5
"""Words from which on a text is a sentence rather than a name."""

NOUNS = ("/requires/", "/choices/", "/label")
"""What is needed, chosen or named is a thing, and things are called the same everywhere."""

EXEMPT = ("lexicon.",)
"""Words of one kind are evidence for one reason."""


def check_wording(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Report texts that stand word for word in two places."""
    del folder
    seen: dict[str, str] = {}
    for path, text, where in sorted(_texts(kb)):
        if path.startswith(EXEMPT) or any(noun in path for noun in NOUNS):
            continue
        folded = fold(text)
        first = seen.setdefault(folded, path)
        if first != path and folded.count(" ") >= SHORTEST - 1:
            message = _("the text of `{path}` stands word for word at `{first}` too")
            said = message.format(path=path, first=first)
            span = collector.spans.get(where) or collector.spans.get(path.partition("/")[0])
            hint = _("say what makes it true of this one")
            collector.add("SK507", span, said, hint=hint)


def _texts(kb: KnowledgeBase) -> Iterator[tuple[str, str, str]]:
    for part in PARTS:
        for entity in getattr(kb, part).values():
            yield from placed_texts(entity, "", "")
