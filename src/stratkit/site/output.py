"""The folder a site is written into: made beside its place, swapped in whole.

Whatever stops a build, the site that was there stays. What a stopped build left behind is removed
by the next one.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from stratkit.diagnostics.errors import StratkitError
from stratkit.language.messages import _
from stratkit.language.system import reason_of

MANIFEST = "site.json"
"""What marks a folder as a site, and says what it was made from and what it holds."""
FORMAT = 1
DIGEST = 8
"""Bytes of the digest of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a built site says of itself."""

    made_from: str
    """Digest of all that it was made from."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path inside the site to digest; the manifest itself is not among them."""
    pages: int = 0
    languages: tuple[str, ...] = ()


def read_manifest(folder: Path) -> Manifest | None:
    """Return what a built site says of itself; None if the folder is no site."""
    try:
        data: Any = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            return None
        return Manifest(
            made_from=str(data["made_from"]),
            files=dict(data["files"]),
            pages=int(data["pages"]),
            languages=tuple(data["languages"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write what a built site says of itself."""
    data = {
        "format": FORMAT,
        "made_from": manifest.made_from,
        "languages": list(manifest.languages),
        "pages": manifest.pages,
        "files": dict(sorted(manifest.files.items())),
    }
    text = json.dumps(data, ensure_ascii=False, indent=0)
    (folder / MANIFEST).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def digest_of(data: bytes) -> str:
    """Return the digest of a file.

    >>> digest_of(b"")
    'e4a6a0577479b2b4'
    """
    return blake2b(data, digest_size=DIGEST).hexdigest()


class Files:
    """Writes files into a folder and remembers what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, str] = {}
        """Path inside the folder to digest."""
        self.size = 0

    def write(self, path: str, data: bytes) -> None:
        """Write a file.

        Raises:
            ValueError: There is one of that name already, which is a fault of ours.
        """
        if path in self.files:
            msg = f"two pages have the address {path}"
            raise ValueError(msg)
        target = self.folder / path
        try:
            target.write_bytes(data)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        self.files[path] = digest_of(data)
        self.size += len(data)

    def write_all(self, files: Iterable[tuple[str, str | bytes]]) -> None:
        """Write files, texts as UTF-8."""
        for path, content in files:
            self.write(path, content.encode() if isinstance(content, str) else content)


def intact(folder: Path, manifest: Manifest) -> bool:
    """Whether every file of a site is what its manifest says."""
    try:
        return all(
            digest_of((folder / path).read_bytes()) == digest
            for path, digest in manifest.files.items()
        )
    except OSError:
        return False


def check_target(out: Path) -> None:
    """Refuse a folder that holds something else than a site.

    Raises:
        StratkitError: It does, or it is a file, or the folder it lies in does not exist.
    """
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        msg = _("`{path}` is not a folder").format(path=out)
        raise StratkitError(msg, hint=_("name a folder that does not exist yet"))
    if not out.parent.is_dir():
        msg = _("the folder `{path}` does not exist").format(path=out.parent)
        raise StratkitError(msg, hint=_("make the folder first"))
    if out.is_dir() and any(out.iterdir()) and read_manifest(out) is None:
        msg = _("`{path}` holds something else than a site, which would be lost").format(path=out)
        raise StratkitError(msg, hint=_("name an empty folder or one that does not exist yet"))


@contextmanager
def swapped_in(out: Path) -> Iterator[Path]:
    """Yield a new folder that takes the place of a site once it is whole.

    Args:
        out: Where the site is to stand; `check_target` has passed it.

    Raises:
        StratkitError: The system does not let us write it.
    """
    whole = out.resolve()
    building = whole.with_name(f".{whole.name}.building")
    former = whole.with_name(f".{whole.name}.former")
    recover(out)
    try:
        building.mkdir()
        yield building
        if whole.exists():
            whole.rename(former)
        building.rename(whole)
    except BaseException as error:
        recover(out)
        if isinstance(error, OSError):
            msg = _("`{path}` cannot be written: {reason}")
            said = msg.format(path=out, reason=reason_of(error))
            raise StratkitError(said, hint=_("check its rights and the space left")) from error
        raise
    shutil.rmtree(former, ignore_errors=True)


def recover(out: Path) -> None:
    """Put back a site that a stopped build had moved away, and remove what it left behind."""
    whole = out.resolve()
    former = whole.with_name(f".{whole.name}.former")
    if former.is_dir() and not whole.exists():
        former.rename(whole)
    shutil.rmtree(former, ignore_errors=True)
    shutil.rmtree(whole.with_name(f".{whole.name}.building"), ignore_errors=True)
