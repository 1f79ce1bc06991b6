"""Sources are used, are young enough, and no item leans on more of them than it can carry."""

from __future__ import annotations

from pathlib import Path

from stratkit.analysis.citations import supports
from stratkit.analysis.ledger import year_of
from stratkit.diagnostics.collector import Collector
from stratkit.language.messages import _
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.model.walk import entities, parts_of

MOST_CLAIMS = 5
"""An item that rests on more claims is several items."""
OLDEST = 8
"""Years after which a finding that nobody reviewed needs a reason to be relied on."""


def check_sources(kb: KnowledgeBase, folder: Path, collector: Collector) -> None:
    """Report sources nothing cites, stale evidence, and items that cite too much."""
    del folder
    cited = list(supports(kb))
    used = {support.citation.source for support in cited}
    for source in kb.sources.values():
        if source.id not in used:
            message = _("nothing cites `{id}`").format(id=source.id)
            hint = _("cite it, or remove it")
            collector.add("SK404", collector.spans.get(source.id), message, hint=hint)
    _stale(kb, collector)
    for entity in entities(kb):
        for part in parts_of(entity, entity.id):
            count = len(getattr(part.value, "citations", ()))
            if count > MOST_CLAIMS and not part.path.startswith("article."):
                message = _("`{path}` rests on {count} claims").format(path=part.path, count=count)
                hint = _("split it, or cite each claim where it acts")
                span = collector.spans.get(f"{part.path}/citations")
                collector.add("SK405", span, message, hint=hint)


def _stale(kb: KnowledgeBase, collector: Collector) -> None:
    """Report findings that were too old when the knowledge base was last reviewed."""
    reviewed = int(kb.info.reviewed[:4])
    oldest: dict[str, int] = {}
    for support in supports(kb):
        source = kb.sources[support.citation.source]
        year = year_of(support.citation, kb)
        exempt = source.seed or source.quality == "academic" or source.lasting
        if not exempt and year and reviewed - int(year) > OLDEST:
            oldest[source.id] = min(int(year), oldest.get(source.id, int(year)))
    for identity, since in sorted(oldest.items()):
        message = _("`{id}` is evidence of {year}, over {limit} years before the last review")
        message = message.format(id=identity, year=since, limit=OLDEST)
        hint = _("cite something newer, or say in `lasting` why it may still be relied on")
        collector.add("SK406", collector.spans.get(identity), message, hint=hint)
