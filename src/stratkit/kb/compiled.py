"""The compiled knowledge base: one file that loads in milliseconds.

The file is a line that names the format, a line with the payload's digest, and the
payload (MessagePack). A file that is damaged, of another format or of another
content is never trusted: the reader returns nothing and the caller compiles anew.
"""

from __future__ import annotations

import gc
from hashlib import blake2b
from pathlib import Path

import msgspec

from stratkit.kb.atomic import replace_file
from stratkit.model.knowledge_base import KnowledgeBase

FORMAT = b"stratkit compiled knowledge base, format 6"
"""To be raised with every change of the model's dataclasses."""


def write_compiled(kb: KnowledgeBase, path: Path) -> None:
    """Write the file whole or not at all.

    Raises:
        OSError: The folder cannot be written.
    """
    payload = msgspec.msgpack.encode(kb)
    digest = blake2b(payload).hexdigest().encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, b"\n".join((FORMAT, digest, payload)))


def read_compiled(path: Path) -> KnowledgeBase | None:
    """Read a compiled knowledge base, or nothing if the file cannot be trusted."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    name, _, rest = data.partition(b"\n")
    digest, _, payload = rest.partition(b"\n")
    if name != FORMAT or digest != blake2b(payload).hexdigest().encode():
        return None
    # Nothing that is being built can be garbage yet, so looking for it only costs time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(payload, type=KnowledgeBase)
    except msgspec.DecodeError:
        return None
    finally:
        if collecting:
            gc.enable()
