"""What the operating system says of a file or a stream."""

from __future__ import annotations

from stratkit.language.words import word


def reason_of(error: Exception) -> str:
    """Return why the system refused, in the language of the moment where it is a usual reason."""
    return word("system", getattr(error, "strerror", None) or str(error))
