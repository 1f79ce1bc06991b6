"""One number for the whole content of a folder of knowledge."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from stratkit.diagnostics.collector import Collector
from stratkit.kb.entities import ARTICLES, fits, is_entity
from stratkit.kb.layers import HEAD, layers_of
from stratkit.kb.special import special_reader
from stratkit.kb.text import bytes_of

DIGEST_BYTES = 16


class Digest:
    """Takes in files one by one; the order in which they come is part of the content."""

    def __init__(self) -> None:
        self._hash = hashlib.blake2b(digest_size=DIGEST_BYTES)

    def add(self, relative: str, data: bytes) -> None:
        """Take in a file by its relative path and its bytes."""
        for part in (relative.encode(errors="surrogateescape"), data):
            self._hash.update(len(part).to_bytes(8, "big") + part)

    def hexdigest(self) -> str:
        """Return the digest of all files so far."""
        return self._hash.hexdigest()


def is_knowledge(relative: str) -> bool:
    """Whether a file in this place is part of the knowledge base."""
    path = PurePosixPath(relative)
    return special_reader(path) is not None or is_entity(path) or fits(path, ARTICLES)


def layered(index: int, relative: str) -> str:
    """Return the name under which a file of one layer goes into a digest.

    >>> layered(0, "kb.yaml"), layered(1, "stages/awareness.yaml")
    ('kb.yaml', '1:stages/awareness.yaml')
    """
    return f"{index}:{relative}" if index else relative


def folder_digest(root: Path) -> str:
    """Return the digest of a folder without parsing it; empty if not all of it can be read.

    Of an overlay only the few lines that say what it lies on are parsed.
    """
    digest, collector = Digest(), Collector()
    for index, layer in enumerate(layers_of(root, collector)):
        for relative in layer.files:
            if is_knowledge(relative):
                data = bytes_of(layer.root / relative, relative, collector)
                digest.add(layered(index, relative), data or b"")
        if layer.head:
            digest.add(layered(index, HEAD), repr(layer.head).encode())
    return "" if len(collector) else digest.hexdigest()
