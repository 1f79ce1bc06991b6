"""Where the built-in knowledge base lies, and where compiled ones are kept."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_DATA = _PACKAGE / "data"


def shipped_file(language: str) -> Path:
    """Return where the wheel carries the built-in knowledge base in one language."""
    return _DATA / f"kb.{language}.compiled"


def builtin_folder() -> Path:
    """Return the built-in knowledge base: the wheel's copy, or a checkout's `kb/`."""
    packaged = _DATA / "kb"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "kb"


def shipped_texts(name: str) -> Path:
    """Return a folder of texts that the wheel carries beside the knowledge base.

    Args:
        name: `docs` or `features`, as the folder is called in a checkout.
    """
    packaged = _DATA / name
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / name


def cache_folder() -> Path:
    """Return the folder of compiled knowledge bases, `STRATKIT_CACHE` or the user's own."""
    chosen = os.environ.get("STRATKIT_CACHE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path  # noqa: PLC0415 - the wheel never gets here

    return user_cache_path("stratkit", appauthor=False)
