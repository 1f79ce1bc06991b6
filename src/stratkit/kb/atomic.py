"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Write a file beside its place and rename it, so that no reader ever sees half of it.

    A file that is replaced keeps its rights; a new one gets those of the user's mask.

    Raises:
        OSError: The folder cannot be written; nothing has changed then.
    """
    import tempfile  # noqa: PLC0415 - most commands write no file

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
