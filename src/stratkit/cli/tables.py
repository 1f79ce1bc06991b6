"""Short tables of plain values, for results that are no view of a strategy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

from stratkit.cli.refused import Refused
from stratkit.language.messages import _
from stratkit.language.words import word

Row = Mapping[str, object]

FORMATS = ("text", "json", "yaml", "md", "csv")
"""What every view can be written as."""


def to_people(form: str) -> bool:
    """Whether a format is for people; programs read the same words in every language."""
    return form in {"text", "md"}


def table(rows: Sequence[Row], form: str) -> str:
    """Write rows that all have the same keys.

    Args:
        rows: The rows.
        form: text, json, yaml, md or csv.

    Raises:
        Refused: The settings name another format.
    """
    if form not in FORMATS:
        msg = _("this cannot be written as `{format}`").format(format=form)
        hint = _("--format goes before the settings: {formats}")
        raise Refused(msg, hint=hint.format(formats=", ".join(FORMATS)))
    if form in {"json", "yaml"}:
        return _written(form, [dict(row) for row in rows])
    from stratkit.reporting.rows import cell  # noqa: PLC0415 - only where a table is asked for

    cells = [{name: cell(value) for name, value in row.items()} for row in rows]
    if form == "csv":
        return _written(form, cells)
    head = list(rows[0]) if rows else []
    lines = [tuple(row.values()) for row in cells]
    if form == "md":
        return _markdown(head, lines) if head else ""
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    aligned = ("  ".join(t.ljust(w) for t, w in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(line.rstrip() for line in aligned)


def _markdown(head: Sequence[str], lines: Sequence[tuple[str, ...]]) -> str:
    from stratkit.reporting.blocks import Column, Table  # noqa: PLC0415

    columns = tuple(Column(title=word("column", name)) for name in head)
    rows = tuple(tuple(map(word, head, line)) for line in lines)
    return _written("markdown", (Table(columns=columns, rows=rows),))


def _written(form: str, value: object) -> str:
    """Write a value as reporting does: what is harmless in one place is so in the other."""
    return str(import_module(f"stratkit.reporting.to_{form}").write(value))
