"""One number for the whole content of a folder of knowledge."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from stratkit.diagnostics.collector import Collector
from stratkit.kb.entities import ARTICLES, fits, is_entity
from stratkit.kb.special import special_reader
from stratkit.kb.text import bytes_of
from stratkit.kb.tree import files_of

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


def folder_digest(root: Path) -> str:
    """Return the digest of a folder without parsing it; empty if not all of it can be read."""
    digest, collector = Digest(), Collector()
    for relative in files_of(root, root.name, collector):
        if is_knowledge(relative):
            data = bytes_of(root / relative, relative, collector)
            digest.add(relative, data or b"")
    return "" if len(collector) else digest.hexdigest()
