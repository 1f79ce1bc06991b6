"""A knowledge base and the overlays on it: which folders, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.render import shortened
from stratkit.kb.decode import decode
from stratkit.kb.entities import ARTICLES, entity_place, fits
from stratkit.kb.files import OverlayFile
from stratkit.kb.locate import builtin_folder
from stratkit.kb.nodes import node_of
from stratkit.kb.text import bytes_of
from stratkit.kb.tree import files_of, name_of
from stratkit.language.messages import _
from stratkit.model.source import Source

HEAD = "overlay.yaml"
"""The file that makes a folder an overlay."""

LAST = "locale/"
"""Translations are read after what they translate."""

DEEPEST = 8
"""So many folders may lie on top of each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One folder of knowledge."""

    root: Path
    name: str
    """What diagnostics call it."""
    files: tuple[str, ...]
    head: OverlayFile | None = None
    """None for the knowledge base that everything else lies on."""

    def entities(self) -> dict[str, str]:
        """Return the entities it declares: id to relative file, as their places say."""
        found = {}
        for relative in self.files:
            identity = identity_of(PurePosixPath(relative))
            if identity:
                found[identity] = relative
        return found


def identity_of(file: PurePosixPath) -> str:
    """Return the id of the entity that a file in this place declares; empty for other files.

    >>> identity_of(PurePosixPath("options/channel/seo.yaml"))
    'channel.seo'
    """
    if fits(file, ARTICLES):
        return f"article.{file.name.partition('.')[0]}"
    place = entity_place(file)
    if place is None:
        return ""
    kind, _part, cls = place
    folder = file.parent.name
    return f"{kind or folder}.{folder if cls is Source else file.stem}"


def is_overlay(root: Path) -> bool:
    """Whether a folder lies on top of another one."""
    return (root / HEAD).is_file()


def roots_of(root: Path) -> tuple[Path, ...]:
    """Return the folders that a knowledge base is made of, the lowest first."""
    return tuple(layer.root for layer in layers_of(root, Collector()))


def layers_of(root: Path, collector: Collector) -> tuple[Layer, ...]:
    """Return a folder and all it lies on, the lowest first.

    Where it cannot be told what a folder lies on, the lowest one is an overlay, or there is none.
    """
    layers: list[Layer] = []
    seen: set[Path] = set()
    current: Path | None = root
    while current is not None:
        name = name_of(current)
        if current.resolve() in seen or len(layers) == DEEPEST:
            message = _("`{name}` lies on itself, or on more than {most} others")
            said = message.format(name=name, most=DEEPEST)
            span = Span(file=f"{name}/{HEAD}")
            collector.add("SK704", span, said, hint=_("name another folder as `base`"))
            break
        seen.add(current.resolve())
        head = _head(current, name, collector) if is_overlay(current) else None
        if head is None and is_overlay(current):
            break
        files = tuple(f for f in files_of(current, name, collector) if f != HEAD)
        files = tuple(sorted(files, key=lambda file: file.startswith(LAST)))
        layers.append(Layer(root=current, name=name, files=files, head=head))
        current = _base(current, head, name, collector) if head else None
    return tuple(reversed(layers))


def _head(root: Path, name: str, collector: Collector) -> OverlayFile | None:
    file = f"{name}/{HEAD}"
    data = bytes_of(root / HEAD, file, collector)
    node = None if data is None else node_of(data, file, collector)
    return None if node is None else decode(node, OverlayFile, collector, name)


def _base(root: Path, head: OverlayFile, name: str, collector: Collector) -> Path | None:
    if not head.base:
        return builtin_folder()
    found = root / head.base
    if (found / "kb.yaml").is_file() or is_overlay(found):
        return found
    message = _("`{name}` is not a knowledge base").format(name=shortened(head.base))
    span = collector.spans.get(f"{name}/base") or Span(file=f"{name}/{HEAD}")
    hint = _("name a folder with a `kb.yaml` or an `overlay.yaml`, relative to this one")
    collector.add("SK704", span, message, hint=hint)
    return None
