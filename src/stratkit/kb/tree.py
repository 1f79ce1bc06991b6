"""Which files a folder of knowledge holds, in an order that no file system decides."""

from __future__ import annotations

import os
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.language.messages import _
from stratkit.language.system import reason_of

NOT_READ = frozenset({"cases", "examples", "schema"})
"""Folders of a knowledge base that others read."""


def name_of(root: Path) -> str:
    """Return what diagnostics call a folder of knowledge."""
    return root.name if root.name not in {"", ".."} else root.resolve().name


def files_of(root: Path, name: str, collector: Collector) -> tuple[str, ...]:
    """List the files below `root` as sorted relative paths.

    Hidden files are passed over. Links to folders are not followed, nor links out of `root`;
    a folder that cannot be listed is reported, because its files would silently be missing.
    """
    home = root.resolve()
    found: list[str] = []

    def unlisted(error: OSError) -> None:
        place = Path(error.filename).relative_to(root)
        message = _("the folder cannot be listed: {reason}").format(reason=reason_of(error))
        shown = Span(file=f"{name}/{place.as_posix()}")
        collector.add("SK101", shown, message, hint=_("check its rights"))

    for folder, folders, files in os.walk(root, onerror=unlisted):
        place = Path(folder)
        relative = place.relative_to(root)
        skipped = NOT_READ if relative == Path() else frozenset()
        folders[:] = [f for f in folders if f not in skipped and not f.startswith(".")]
        shown = [f for f in files if not f.startswith(".")]
        refused = {
            entry
            for entry in (*folders, *shown)
            if (place / entry).is_symlink()
            and (entry in folders or _leads_out(place / entry, home))
        }
        for entry in refused:
            span = Span(file=f"{name}/{(relative / entry).as_posix()}")
            message = _("the link is not followed")
            collector.add("SK122", span, message, hint=_("put the file itself here"))
        folders[:] = [f for f in folders if f not in refused]
        found += [(relative / file).as_posix() for file in shown if file not in refused]
    return tuple(sorted(found))


def _leads_out(link: Path, home: Path) -> bool:
    """Whether a link ends outside `home`, or nowhere."""
    try:
        return not link.resolve(strict=True).is_relative_to(home)
    except (OSError, RuntimeError):  # RuntimeError: a link to itself, before Python 3.13
        return True
