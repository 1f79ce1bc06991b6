"""What the command line says when it cannot do what it was asked for."""

from __future__ import annotations

from stratkit.diagnostics.errors import StratkitError


class Refused(StratkitError):  # noqa: N818 - it names what happened
    """The command line cannot do what it was asked for."""
