"""A folder of YAML files to the entities of a knowledge base."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.kb.articles import read_article
from stratkit.kb.digest import Digest, layered
from stratkit.kb.entities import ARTICLE_SUFFIX, ARTICLES, entity_place, fits, read_entity
from stratkit.kb.layers import HEAD, Layer, identity_of, is_overlay, layers_of
from stratkit.kb.loaded import Loaded
from stratkit.kb.nodes import node_of
from stratkit.kb.overlay import forget, merged, origins
from stratkit.kb.reading import Reading
from stratkit.kb.retracted import names_in, take_back
from stratkit.kb.special import special_reader
from stratkit.kb.text import bytes_of
from stratkit.kb.tree import name_of
from stratkit.language.messages import _
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, KnowledgeBase


def read_folder(root: Path) -> Loaded:
    """Read every file of a knowledge base; entities with faults are left out.

    References are not looked at, and nothing is compiled: see `load_folder`.
    """
    collector = Collector()
    name = name_of(root)
    if not is_overlay(root) and not (root / "kb.yaml").is_file():
        hint = _("name a folder with a `kb.yaml` in it, or an overlay with an `overlay.yaml`")
        message = _("`{name}` is not a knowledge base").format(name=name)
        collector.add("SK123", Span(file=name), message, hint=hint)
        return _loaded(None, collector)
    reading = Reading(collector=collector)
    layers = layers_of(root, collector)
    if not layers or layers[0].head:  # all that is left out on purpose would count as missing
        return _loaded(None, collector)
    _find_origins(layers, reading)
    digest = Digest()
    for index, layer in enumerate(layers):
        reading.overlay = layer.head.name if layer.head else ""
        for relative in layer.files:
            data = _read_file(layer, relative, layers[index + 1 :], reading)
            if data is not None:
                digest.add(layered(index, relative), data)
        if layer.head:
            digest.add(layered(index, HEAD), repr(layer.head).encode())
    overlays = tuple(f"{layer.head.name} {layer.head.version}" for layer in layers if layer.head)
    return _loaded(_assembled(reading, digest.hexdigest(), overlays), collector)


def _find_origins(layers: tuple[Layer, ...], reading: Reading) -> None:
    declared: set[str] = set()
    for layer in layers:
        found = origins(layer, declared, reading.collector)
        reading.origins |= found
        declared |= {*layer.entities()}
        declared -= {entity for entity, origin in found.items() if origin.change == "retracted"}


def _read_file(
    layer: Layer, relative: str, above: tuple[Layer, ...], reading: Reading
) -> bytes | None:
    """Read one file, and return its bytes if they are part of the knowledge base."""
    file, path = f"{layer.name}/{relative}", PurePosixPath(relative)
    special, place = special_reader(path), entity_place(path)
    if special is None and place is None and not fits(path, ARTICLES):
        message = _("nothing reads a file in this place")
        hint = _("see docs/knowledge-format.md for where things stand")
        reading.collector.add("SK121", Span(file=file), message, hint=hint)
        return None
    data = bytes_of(layer.root / relative, file, reading.collector)
    node = None
    if data is not None and path.suffix != ARTICLE_SUFFIX:
        node = node_of(data, file, reading.collector)
    if _retracted(path, above):
        reading.retracted |= names_in(node)
    elif fits(path, ARTICLES):
        if not _replaced(relative, above):
            read_article(data, path, file, reading)
    elif special is not None:
        special(node, path, reading)
    elif place is not None:
        identity = identity_of(path)
        below = reading.held.pop(identity, None)
        if below is not None and node is not None:
            forget(reading.part("translations"), identity, node)
        node = merged(below, node)
        if node is not None and any(relative in other.files for other in above):
            reading.held[identity] = node
        else:
            read_entity(node, path, file, place, reading)
    return data


def _replaced(article: str, above: tuple[Layer, ...]) -> bool:
    """Whether a layer above has this article, or the English that it translates, of its own."""
    slug = PurePosixPath(article).name.partition(".")[0]
    names = {article, f"articles/{slug}.{SOURCE_LANGUAGE}{ARTICLE_SUFFIX}"}
    return any(not names.isdisjoint(layer.files) for layer in above)


def _retracted(path: PurePosixPath, above: tuple[Layer, ...]) -> bool:
    """Whether a layer above takes back what a file says."""
    of_source = path.parts[0] == "sources"
    identity = f"src.{path.parent.name}" if of_source else identity_of(path)
    return any(layer.head and identity in layer.head.retracts for layer in above)


def _assembled(reading: Reading, digest: str, overlays: tuple[str, ...]) -> KnowledgeBase | None:
    """Put together what has been read, each mapping sorted by id."""
    if reading.info is None:
        return None
    sources = reading.part("sources")
    for source, claims in reading.claims.items():
        if source in sources:
            sources[source] = replace(sources[source], claims=(*sources[source].claims, *claims))
        elif source not in reading.broken:
            place = reading.collector.spans.get(f"{source}/claims")
            message = _("the source `{source}` has claims, but no `source.yaml`")
            said, hint = message.format(source=source), _("add the file beside this one")
            reading.collector.add("SK101", place, said, hint=hint)
            reading.collector.spans.setdefault(source, place or Span(file=""))
    for source in reading.broken:
        sources.pop(source, None)
    spans = reading.collector.spans
    parts: dict[str, Any] = {
        part: dict(sorted(values.items())) for part, values in reading.parts.items()
    }
    retracted = (e for e, origin in reading.origins.items() if origin.change == "retracted")
    inside = {e: name for e, name in reading.retracted.items() if e not in spans}
    gone = {e: reading.retracted.get(e, e) for e in retracted} | inside
    if gone:
        take_back(parts, gone)
    places = {
        entity: f"{spans[entity].file}:{spans[entity].line}"
        for entity in sorted(spans)
        if "/" not in entity and "#" not in entity and "." in entity
    }
    return KnowledgeBase(
        info=reading.info,
        digest=digest,
        places=places,
        overlays=overlays,
        origins=dict(sorted(reading.origins.items())),
        **parts,
    )


def _loaded(knowledge_base: KnowledgeBase | None, collector: Collector) -> Loaded:
    return Loaded(
        knowledge_base=knowledge_base,
        report=collector.report(),
        spans=collector.spans,
        lines=collector.lines,
    )
