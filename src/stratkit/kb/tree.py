"""Which files a folder of knowledge holds, in an order that no file system decides."""

from __future__ import annotations

import os
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span

NOT_READ = frozenset({"articles", "cases", "examples", "schema"})
"""Folders of a knowledge base that others read."""


def files_of(root: Path, name: str, collector: Collector) -> tuple[str, ...]:
    """List the files below `root` as sorted relative paths.

    Hidden files are passed over. Links to folders are not followed, nor links out of `root`.
    """
    home = root.resolve()
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        place = Path(folder)
        relative = place.relative_to(root)
        skipped = NOT_READ if relative == Path() else frozenset()
        refused = {
            entry
            for entry in (*folders, *files)
            if (place / entry).is_symlink()
            and (entry in folders or _leads_out(place / entry, home))
        }
        for entry in refused:
            shown = Span(file=f"{name}/{(relative / entry).as_posix()}")
            collector.add(
                "SK122", shown, "the link is not followed", hint="put the file itself here"
            )
        folders[:] = [f for f in folders if f not in refused | skipped and not f.startswith(".")]
        kept = (f for f in files if f not in refused and not f.startswith("."))
        found += [(relative / file).as_posix() for file in kept]
    return tuple(sorted(found))


def _leads_out(link: Path, home: Path) -> bool:
    """Whether a link ends outside `home`, or nowhere."""
    try:
        return not link.resolve(strict=True).is_relative_to(home)
    except (OSError, RuntimeError):  # RuntimeError: a link to itself, before Python 3.13
        return True
