"""Pieces of SVG that every drawing is made of."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from stratkit.diagnostics.render import visible


def element(name: str, content: str | Iterable[str] = "", **attributes: str | float) -> str:
    """Write an element; an underscore at the end of an attribute's name is left out.

    Args:
        name: Its tag.
        content: Markup, or `text` that has been escaped.
        attributes: Their values; numbers are written with at most two decimals.

    >>> element("rect", width=12.5, class_="good")
    '<rect width="12.5" class="good"/>'
    """
    inside = content if isinstance(content, str) else "".join(content)
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """Write a coordinate.

    >>> number(12.0), number(1 / 3)
    ('12', '0.33')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def percent(value: float) -> str:
    """Write a part of the width.

    >>> percent(0.5)
    '50%'
    """
    return f"{number(100 * value)}%"


def text(words: str) -> str:
    """Write words as they are read.

    >>> text("a < b")
    'a &lt; b'
    """
    return escape(visible(words), quote=False)


def titled(title: str, description: str) -> str:
    """Write what a drawing is called and what it shows."""
    return element("title", text(title)) + (
        element("desc", text(description)) if description else ""
    )
