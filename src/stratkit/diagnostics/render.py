"""Diagnostics as plain text, in two lengths, and as data."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from stratkit.diagnostics.diagnostic import Diagnostic
from stratkit.language.words import word

WIDTH = 100
"""Longer source lines are cut around the caret."""

LONGEST_TEXT = 400
"""Longer messages, labels and help lines are cut."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LAST_BYTE = 0xFF
_LAST_OF_PLANE = 0xFFFF


def visible(text: str) -> str:
    r"""Replace every character that cannot be seen by a visible escape.

    >>> print(visible("red \x1b[31m"))
    red \x1b[31m
    """
    if text.isprintable():
        return text
    # Few texts hold anything unseen; most that get here hold a space that does not break.
    unseen = {ord(c): _escape(c) for c in set(text) if unicodedata.category(c) in _UNSEEN}
    return text.translate(unseen) if unseen else text


def _escape(character: str) -> str:
    number = ord(character)
    if number <= _LAST_BYTE:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= _LAST_OF_PLANE else f"\\U{number:08x}"


def shortened(text: str, limit: int = 60) -> str:
    """Cut a text that is quoted in a message.

    >>> shortened("abcdef", 4)
    'abc…'
    """
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def render_full(diagnostics: Iterable[Diagnostic]) -> str:
    """Render each diagnostic with its source line and a caret."""
    return "\n\n".join(_full(diagnostic) for diagnostic in diagnostics)


def render_concise(diagnostics: Iterable[Diagnostic]) -> str:
    """Render one line per diagnostic, as editors read it."""
    return "\n".join(_concise(diagnostic) for diagnostic in diagnostics)


def render_json(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """Render diagnostics as data for `json.dumps`."""
    return [
        {
            "code": d.code,
            "severity": d.severity.value,
            "file": visible(d.span.file) if d.span else None,
            "line": d.span.line if d.span else None,
            "column": d.span.column if d.span else None,
            "end_column": d.span.end_column if d.span else None,
            "message": _said(d.message),
            "label": _said(d.label),
            "help": _said(d.help),
            "source_line": visible(shortened(d.source_line, LONGEST_TEXT)),
        }
        for d in diagnostics
    ]


def _said(text: str) -> str:
    return visible(shortened(text, LONGEST_TEXT))


def _place(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    if span is None:
        return ""
    file = visible(span.file)
    return f"{file}:{span.line}:{span.column}" if span.line else file


def _concise(diagnostic: Diagnostic) -> str:
    place = _place(diagnostic)
    start = f"{place}: " if place else ""
    end = f" ({_said(diagnostic.help)})" if diagnostic.help else ""
    return f"{start}{diagnostic.code} {_said(diagnostic.message)}{end}"


def _full(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    number = str(span.line) if span and span.line else ""
    margin = " " * (len(number) + 1)
    severity = word("severity", diagnostic.severity.value)
    lines = [f"{severity}[{diagnostic.code}]: {_said(diagnostic.message)}"]
    if span:
        lines.append(f" --> {_place(diagnostic)}")
    if number and span:
        source, caret = _quoted(diagnostic.source_line, span.column - 1, span.end_column - 1)
        lines += [f"{margin}|", f"{number} | {source}".rstrip()]
        lines.append(f"{margin}| {caret} {_said(diagnostic.label)}".rstrip())
    elif diagnostic.label:
        lines.append(f"{margin}= {word('finding', 'note')}: {_said(diagnostic.label)}")
    if diagnostic.help:
        lines.append(f"{margin}= {word('finding', 'help')}: {_said(diagnostic.help)}")
    return "\n".join(lines)


def _quoted(line: str, start: int, end: int) -> tuple[str, str]:
    """Cut a line around a span, and draw the carets under the span."""
    start = min(max(start, 0), len(line))
    end = min(max(end, start + 1), max(len(line), start + 1))
    left = max(0, min(start - WIDTH // 3, len(line) - WIDTH))
    right = min(len(line), left + WIDTH)
    end = min(end, right) if end > right > start else end
    before = ("…" if left else "") + visible(line[left:start])
    marked = visible(line[start:end])
    after = visible(line[end:right]) + ("…" if right < len(line) else "")
    caret = " " * _columns(before) + "^" * max(1, _columns(marked))
    return before + marked + after, caret


def _columns(text: str) -> int:
    """Count the columns a terminal gives to a text."""
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
