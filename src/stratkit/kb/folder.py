"""A folder of YAML files to the entities of a knowledge base."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.kb.articles import read_article
from stratkit.kb.digest import Digest
from stratkit.kb.entities import ARTICLES, entity_place, fits, read_entity
from stratkit.kb.loaded import Loaded
from stratkit.kb.nodes import node_of
from stratkit.kb.reading import Reading
from stratkit.kb.special import special_reader
from stratkit.kb.text import bytes_of
from stratkit.kb.tree import files_of, name_of
from stratkit.model.knowledge_base import KnowledgeBase


def read_folder(root: Path) -> Loaded:
    """Read every file of a knowledge base; entities with faults are left out.

    References are not looked at, and nothing is compiled: see `load_folder`.
    """
    collector = Collector()
    name = name_of(root)
    if not (root / "kb.yaml").is_file():
        hint = "name a folder with a `kb.yaml` in it"
        message = f"`{name}` is not a knowledge base"
        collector.add("SK123", Span(file=name), message, hint=hint)
        return _loaded(None, collector)
    reading = Reading(collector=collector)
    digest = Digest()
    for relative in files_of(root, name, collector):
        data = _read_file(root, name, relative, reading)
        if data is not None:
            digest.add(relative, data)
    return _loaded(_assembled(reading, digest.hexdigest()), collector)


def _read_file(root: Path, name: str, relative: str, reading: Reading) -> bytes | None:
    """Read one file, and return its bytes if they are part of the knowledge base."""
    file, path = f"{name}/{relative}", PurePosixPath(relative)
    special, place = special_reader(path), entity_place(path)
    if special is None and place is None and not fits(path, ARTICLES):
        message = "nothing reads a file in this place"
        hint = "see docs/knowledge-format.md for where things stand"
        reading.collector.add("SK121", Span(file=file), message, hint=hint)
        return None
    data = bytes_of(root / relative, file, reading.collector)
    if fits(path, ARTICLES):
        if data is not None:
            read_article(data, path, file, reading)
        return data
    node = None if data is None else node_of(data, file, reading.collector)
    if special is not None:
        special(node, path, reading)
    elif place is not None:
        read_entity(node, path, file, place, reading)
    return data


def _assembled(reading: Reading, digest: str) -> KnowledgeBase | None:
    """Put together what has been read, each mapping sorted by id."""
    if reading.info is None:
        return None
    sources = reading.part("sources")
    for source, claims in reading.claims.items():
        if source in sources:
            sources[source] = replace(sources[source], claims=(*sources[source].claims, *claims))
        elif source not in reading.broken:
            place = reading.collector.spans.get(f"{source}/claims")
            message = f"the source `{source}` has claims, but no `source.yaml`"
            reading.collector.add("SK101", place, message, hint="add the file beside this one")
            reading.collector.spans.setdefault(source, place or Span(file=""))
    for source in reading.broken:
        sources.pop(source, None)
    spans = reading.collector.spans
    parts: dict[str, Any] = {
        part: dict(sorted(values.items())) for part, values in reading.parts.items()
    }
    places = {
        entity: f"{spans[entity].file}:{spans[entity].line}"
        for entity in sorted(spans)
        if "/" not in entity and "#" not in entity and "." in entity
    }
    return KnowledgeBase(info=reading.info, digest=digest, places=places, **parts)


def _loaded(knowledge_base: KnowledgeBase | None, collector: Collector) -> Loaded:
    return Loaded(
        knowledge_base=knowledge_base,
        report=collector.report(),
        spans=collector.spans,
        lines=collector.lines,
    )
