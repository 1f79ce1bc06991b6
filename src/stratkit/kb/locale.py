"""`locale/<lang>/*.yaml` to translations: every text under the path of the one it translates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.render import shortened
from stratkit.kb import decode_scalar as scalar
from stratkit.kb.decode_scalar import Invalid, refused
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence
from stratkit.kb.reading import Reading
from stratkit.language.messages import _
from stratkit.model.knowledge_base import Translation

KEY = "translations"


def read_locale(node: Node | None, file: PurePosixPath, reading: Reading) -> None:
    """Read one file of one language; several files of a language add up."""
    if node is None:
        return
    language, collector = file.parent.name, reading.collector
    entries = node.entries if isinstance(node, Mapping) else ()
    if [key.text for key, _ in entries] != [KEY] or not isinstance(entries[0][1], Mapping):
        alone = _("the key `{key}` alone").format(key=KEY)
        refused(node, alone, collector, _("write `{key}:` and ids below it").format(key=KEY))
        return
    collector.spans.setdefault(f"locale/{language}", entries[0][1].span)
    known = reading.part("translations").setdefault(language, {})
    for key, said in entries[0][1].entries:
        place = key.span
        collector.spans.setdefault(f"locale/{language}/{key.text}", place)
        translation = _translation(said, key.text, f"locale/{language}", collector)
        before = known.get(key.text, Translation())
        if before != Translation() and reading.overlay:
            translation = Translation(
                texts=before.texts | translation.texts,
                synonyms=translation.synonyms or before.synonyms,
                of=translation.of or before.of,
            )
        elif key.text in known:
            message = _("`{id}` is translated twice").format(id=shortened(key.text))
            hint = _("another file of this language translates it too")
            collector.add("SK124", place, message, hint=hint)
        known[key.text] = translation


def _translation(node: Node, entity: str, root: str, collector: Collector) -> Translation:
    if not isinstance(node, Mapping):
        refused(node, _("a mapping of texts"), collector, _("write `{label: ...}`"))
        return Translation()
    texts: dict[str, str] = {}
    synonyms: tuple[str, ...] = ()
    of = ""
    for key, said in node.entries:
        if key.text == "synonyms":
            synonyms = tuple(text for _, text in _texts(said, "", "", collector))
        elif key.text == "of":
            of = said.text if isinstance(said, Scalar) else ""
        else:
            texts |= dict(_texts(said, f"{entity}/{key.text}", root, collector))
    return Translation(synonyms=synonyms, texts=texts, of=of)


def _texts(node: Node, path: str, root: str, collector: Collector) -> Iterator[tuple[str, str]]:
    """Yield the texts below a node with their paths, and keep their places."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _texts(value, f"{path}/{key.text}", root, collector)
    elif isinstance(node, Sequence):
        for index, value in enumerate(node.items):
            yield from _texts(value, f"{path}/{index}", root, collector)
    else:
        text = scalar.text(node, collector)
        collector.spans.setdefault(f"{root}/{path}", node.span)
        if not isinstance(text, Invalid):
            yield path, text
