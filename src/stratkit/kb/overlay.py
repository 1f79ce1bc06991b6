"""What an overlay changes: entities it adds, overrides and retracts, each with its reason."""

from __future__ import annotations

from collections.abc import Container, Iterable

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.diagnostics.render import shortened
from stratkit.kb.layers import HEAD, Layer
from stratkit.kb.nodes import Mapping, Node
from stratkit.kb.retracted import names_in
from stratkit.language.messages import _
from stratkit.model.knowledge_base import Origin, Translation


def origins(layer: Layer, below: Iterable[str], collector: Collector) -> dict[str, Origin]:
    """Return what a layer does to which entity, and report what has no reason or no object.

    Args:
        layer: An overlay.
        below: The ids that are declared below it.
        collector: Where findings go.
    """
    head, known, own = layer.head, set(below), layer.entities()
    if head is None:
        return {}
    found: dict[str, Origin] = {}
    for entity, file in own.items():
        if entity not in known:
            found[entity] = Origin(overlay=head.name, change="added")
            continue
        reason = head.overrides.get(entity, "")
        found[entity] = Origin(overlay=head.name, change="overridden", reason=reason)
        if not reason:
            message = _("`{id}` is declared below, and nothing says why it is changed")
            hint = _("add `{id}: <reason>` under `overrides` in {file}").format(
                id=entity, file=f"{layer.name}/{HEAD}"
            )
            span = Span(file=f"{layer.name}/{file}")
            collector.add("SK701", span, message.format(id=entity), hint=hint)
    for entity in head.overrides:
        if entity not in known or entity not in own:
            message = _("`{id}` is to be overridden, but nothing declares it below")
            if entity in known:
                message = _("`{id}` is to be overridden, but nothing changes it here")
            said = message.format(id=shortened(entity))
            _add("SK702", f"overrides/{entity}", said, entity, known, layer, collector)
    _check_retracted(head.retracts, known, own, layer, collector)
    return found | {
        entity: Origin(overlay=head.name, change="retracted", reason=reason)
        for entity, reason in head.retracts.items()
    }


def _check_retracted(
    retracts: Iterable[str],
    known: set[str],
    own: Container[str],
    layer: Layer,
    collector: Collector,
) -> None:
    for entity in retracts:
        if entity not in known or entity in own:
            message = _("`{id}` is to be retracted, but nothing declares it below")
            if entity in own:
                message = _("`{id}` is to be retracted, but this overlay declares it")
            said = message.format(id=shortened(entity))
            _add("SK703", f"retracts/{entity}", said, entity, known, layer, collector)


def _add(  # noqa: PLR0913, PLR0917 - what a finding is made of
    code: str,
    path: str,
    message: str,
    entity: str,
    known: set[str],
    layer: Layer,
    collector: Collector,
) -> None:
    span = collector.spans.get(f"{layer.name}/{path}:key")
    hint = did_you_mean(entity, known - {entity}) or _("remove it here, or add the file")
    collector.add(code, span, message, hint=hint)


def merged(below: Node | None, above: Node | None) -> Node | None:
    """Lay the keys of one entity over those of another; keys that are not named stay."""
    if not isinstance(below, Mapping) or not isinstance(above, Mapping):
        return above or below
    own = {key.text for key, _ in above.entries}
    kept = tuple(entry for entry in below.entries if entry[0].text not in own)
    return Mapping(entries=(*above.entries, *kept), span=above.span)


def forget(translations: dict[str, dict[str, Translation]], entity: str, above: Node) -> None:
    """Drop the translations of texts that an overlay changes: they would say the old thing."""
    if not isinstance(above, Mapping):
        return
    changed = tuple(f"{entity}/{key.text}" for key, _ in above.entries)
    for known in translations.values():
        said = known.get(entity)
        if said is not None:
            texts = {path: t for path, t in said.texts.items() if not _below(path, changed)}
            synonyms = () if f"{entity}/synonyms" in changed else said.synonyms
            known[entity] = Translation(texts=texts, synonyms=synonyms)
    for _key, value in above.entries:
        for inner in names_in(value):
            forget(translations, inner, value)


def _below(path: str, roots: tuple[str, ...]) -> bool:
    return any(path == root or path.startswith(f"{root}/") for root in roots)
