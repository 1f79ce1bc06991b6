"""What an open page is told while the site changes under it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

from stratkit.diagnostics.errors import InvalidData, StratkitError
from stratkit.diagnostics.render import render_full
from stratkit.language.messages import _
from stratkit.site.preview import Preview

SCRIPT = Path(__file__).with_name("live.js")
"""Added to pages that are served, never to the files of a site."""


class Live:
    """The site as it is now: how often it has changed, and what keeps it from changing."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self._version = 1
        self._fault = ""
        self._told = 0
        self._changed = threading.Condition()

    def renew(self, tell: Callable[[str], None]) -> None:
        """Read the knowledge again; what has faults leaves the last good site standing.

        Args:
            tell: Says what happened.
        """
        fault = ""
        try:
            self.preview.renew()
        except InvalidData as error:
            fault = render_full(error.report)
        except StratkitError as error:
            fault = error.message
        with self._changed:
            self._version += not fault
            self._fault = fault
            self._told += 1
            self._changed.notify_all()
        tell(fault or _("read again"))

    def message(self) -> str:
        """Return what open pages are told now."""
        return json.dumps({"version": self._version, "fault": self._fault})

    def wait(self, seconds: float) -> None:
        """Wait until there is something new to tell, or for so long."""
        with self._changed:
            told = self._told
            self._changed.wait_for(lambda: self._told != told, seconds)
