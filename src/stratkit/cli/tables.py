"""Short tables of plain values, for results that are no view of a strategy."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

Row = Mapping[str, object]


def table(rows: Sequence[Row], form: str) -> str:
    """Write rows that all have the same keys.

    Args:
        rows: The rows.
        form: text, json, yaml, md or csv.
    """
    if form == "json":
        return json.dumps(rows, indent=2, ensure_ascii=False)
    if form == "yaml":
        import yaml  # noqa: PLC0415 - only where YAML is asked for

        return str(yaml.safe_dump(list(rows), allow_unicode=True, sort_keys=False))
    head = list(rows[0]) if rows else []
    cells = [["" if value is None else str(value) for value in row.values()] for row in rows]
    if form == "csv":
        stream = io.StringIO()
        csv.writer(stream, lineterminator="\n").writerows([head, *cells] if head else [])
        return stream.getvalue()
    if form == "md":
        lines = [head, ["---"] * len(head), *cells] if head else []
        return "\n".join(f"| {' | '.join(_cell(text) for text in line)} |" for line in lines)
    widths = [max(len(line[i]) for line in cells) for i in range(len(head))]
    aligned = ("  ".join(t.ljust(w) for t, w in zip(line, widths, strict=True)) for line in cells)
    return "\n".join(line.rstrip() for line in aligned)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
