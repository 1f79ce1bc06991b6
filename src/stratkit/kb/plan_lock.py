"""Sealed plans as files: canonical JSON, read with every fault named."""

from __future__ import annotations

import msgspec

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.language.messages import _
from stratkit.model.lock import FORMAT, PlanLock


def written(lock: PlanLock) -> str:
    """Return a lock as the text of its file; the same lock is always the same text."""
    return msgspec.json.format(msgspec.json.encode(lock), indent=1).decode() + "\n"


def read(data: bytes, file: str, collector: Collector) -> PlanLock | None:
    """Read a lock; `None` when the collector now holds what is wrong with it.

    Args:
        data: The file's bytes.
        file: Its name in diagnostics.
        collector: Gathers the faults.
    """
    hint = _("write it with `stratkit plan PROFILE --lock FILE`")
    try:
        lock = msgspec.json.decode(data, type=PlanLock)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = _("this is no sealed plan: {reason}").format(reason=error)
        collector.add("SK818", Span(file=file), message, hint=hint)
        return None
    if lock.format != FORMAT:
        message = _("the sealed plan has format {format}, this version reads {known}")
        said = message.format(format=lock.format, known=FORMAT)
        collector.add("SK818", Span(file=file), said, hint=hint)
        return None
    return lock
