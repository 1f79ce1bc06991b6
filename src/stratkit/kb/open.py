"""The one way to get a knowledge base: compiled if possible, from YAML if need be."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from stratkit.diagnostics.errors import InvalidData
from stratkit.kb.compiled import read_compiled, write_compiled
from stratkit.kb.locate import builtin_folder, cache_folder, shipped_file
from stratkit.model.knowledge_base import SOURCE_LANGUAGE, KnowledgeBase


def open_kb(folder: Path | None = None, language: str = SOURCE_LANGUAGE) -> KnowledgeBase:
    """Return a knowledge base, ready to reason with.

    A folder is compiled into the user's cache once for each content it has; a cache
    that cannot be written is done without.

    Args:
        folder: A folder laid out like the built-in one; by default the built-in one.
        language: The language of its texts; what is not translated stays in English.

    Raises:
        InvalidData: The folder has errors; the exception holds all of them.
    """
    if folder is None:
        shipped = read_compiled(shipped_file(language))
        if shipped is not None:
            return shipped
        folder = builtin_folder()
    # Imported here: a shipped knowledge base needs none of what reads YAML.
    from stratkit.kb.digest import folder_digest  # noqa: PLC0415

    digest = folder_digest(folder)
    cached = cache_folder() / f"{digest}.{language}.kb"
    known = read_compiled(cached) if digest else None
    if known is not None and known.digest == digest:
        return known
    from stratkit.kb.load import load_folder  # noqa: PLC0415

    loaded = load_folder(folder)
    if loaded.knowledge_base is None or not loaded.report.ok:
        raise InvalidData(loaded.report)
    from stratkit.kb.translate import localized  # noqa: PLC0415

    spoken = localized(loaded.knowledge_base, language)
    if digest:
        with suppress(OSError):
            write_compiled(spoken, cached)
    return spoken
