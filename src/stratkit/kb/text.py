"""Files to text, with everything refused that could exhaust or deceive a reader."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.render import visible
from stratkit.language.messages import _
from stratkit.language.quantities import decimal
from stratkit.language.system import reason_of

MOST_BYTES = 1024 * 1024
"""No file of knowledge and no profile is larger."""

MOST_HIDDEN = 20
"""So many control characters are reported one by one."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control characters, invisible ones, and those that reorder what is shown."""


def bytes_of(path: Path, file: str, collector: Collector, limit: int = MOST_BYTES) -> bytes | None:
    """Read a file of at most `limit` bytes; `file` is its name in diagnostics."""
    whole = Span(file=file)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            message = _("this is not a regular file")
            collector.add("SK101", whole, message, hint=_("put a file here"))
            return None
        if status.st_size > limit:
            _refuse_size(whole, collector, limit)
            return None
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        message = _("the file cannot be read: {reason}").format(reason=reason_of(error))
        collector.add("SK101", whole, message, hint=_("check its rights"))
        return None
    if len(data) > limit:
        _refuse_size(whole, collector, limit)
        return None
    return data


def _refuse_size(span: Span, collector: Collector, limit: int) -> None:
    message = _("the file has more than {most} bytes").format(most=decimal(limit, 0))
    collector.add("SK102", span, message, hint=_("split it"))


def decoded(data: bytes, file: str, collector: Collector) -> str | None:
    """Decode UTF-8 and remember the lines; `None` when the text is not fit to be parsed."""
    if len(data) > MOST_BYTES:
        _refuse_size(Span(file=file), collector, MOST_BYTES)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = data[error.start] if error.start < len(data) else 0
        hint = _("byte {place} ({value}) does not fit; save the file as UTF-8")
        said = hint.format(place=error.start, value=f"0x{byte:02x}")
        collector.add("SK103", Span(file=file), _("the file is not UTF-8"), hint=said)
        return None
    collector.keep_lines(file, text)
    return text if _is_visible(file, collector) else None


def _is_visible(file: str, collector: Collector) -> bool:
    found = 0
    for number, line in enumerate(collector.lines[file], start=1):
        for match in HIDDEN.finditer(line):
            column = match.start() + 1
            span = Span(file=file, line=number, column=column, end_column=column + 1)
            message = _("the control character `{character}` stands in the text")
            said = message.format(character=visible(match[0]))
            collector.add("SK104", span, said, hint=_("delete it"))
            found += 1
            if found >= MOST_HIDDEN:
                return False
    return not found
