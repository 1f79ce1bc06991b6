"""Where a result goes when it does not go to the screen."""

from __future__ import annotations

import os
from pathlib import Path

from stratkit.cli.refused import Refused
from stratkit.diagnostics.near_miss import did_you_mean
from stratkit.kb.atomic import replace_file
from stratkit.language.messages import _
from stratkit.language.system import reason_of


def check_target(name: str) -> None:
    """Refuse a file that could not be written, before any work is done.

    Raises:
        Refused: Its folder does not exist or cannot be looked into, or it is a folder itself.
    """
    try:
        _check(Path(name), name)
    except OSError as error:
        raise _unwritable(name, error) from error


def _check(path: Path, name: str) -> None:
    if path.is_dir():
        msg = _("`{path}` is a folder").format(path=name)
        raise Refused(msg, hint=_("name a file in it"))
    if not path.parent.is_dir():
        grand = path.parent.parent
        near = [entry.name for entry in grand.iterdir() if entry.is_dir()] if grand.is_dir() else []
        hint = did_you_mean(path.parent.name, near) or _("make the folder first")
        msg = _("the folder `{path}` does not exist").format(path=path.parent)
        raise Refused(msg, hint=hint)


def write_whole(text: str, name: str) -> None:
    """Write a file by atomic rename; devices and pipes are written to directly.

    Raises:
        Refused: The system does not let us write it.
    """
    path = Path(os.path.realpath(name))
    data = text.encode(errors="backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            replace_file(path, data)
    except OSError as error:
        raise _unwritable(name, error) from error


def _unwritable(name: str, error: OSError) -> Refused:
    msg = _("`{path}` cannot be written: {reason}").format(path=name, reason=reason_of(error))
    return Refused(msg, hint=_("check its rights"))
