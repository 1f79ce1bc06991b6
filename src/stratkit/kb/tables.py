"""Results, conversions and curves in files: CSV tables and JSON or YAML, read as located nodes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import PurePath

from stratkit.diagnostics.collector import Collector
from stratkit.diagnostics.diagnostic import Span
from stratkit.diagnostics.render import shortened
from stratkit.kb.nodes import Mapping, Node, Scalar, Sequence, node_of
from stratkit.kb.text import decoded
from stratkit.language.messages import _

DELIMITERS = (",", ";", "\t")
MONEY = "spend"
"""The column of results that holds money; its currency may stand in a column of its own."""
CURRENCY = "currency"


def history_node(data: bytes, file: str, collector: Collector) -> Node | None:
    """Read a file of results, conversions or curves as a `history`.

    Args:
        data: The file's bytes.
        file: Its name; what ends in `.csv` or `.tsv` is a table, anything else JSON or YAML.
        collector: Gathers the faults.
    """
    if PurePath(file).suffix.lower() not in {".csv", ".tsv"}:
        return node_of(data, file, collector)
    text = decoded(data, file, collector)
    if text is None:
        return None
    whole = Span(file=file)
    rows = list(_rows(text, file, collector))
    header = rows[0][1] if rows else ()
    columns = [cell.text.strip().lower() for cell in header]
    kind = _kind(columns)
    if not kind:
        message = _("the first line names neither results, conversions nor curves")
        hint = _("begin with `option,spend,volume`, `step,of,went_on` or `option,form,...`")
        collector.add("SK114", header[0].span if header else whole, message, hint=hint)
        return None
    records = [_record(columns, header, cells, span, collector) for span, cells in rows[1:]]
    if "outcome" in columns:
        records = _curves(records)
    elif kind == "results":
        records = [_priced(record) for record in records]
    key = Scalar(text=kind, quoted=False, span=whole)
    return Mapping(entries=((key, Sequence(items=tuple(records), span=whole)),), span=whole)


def _kind(columns: list[str]) -> str:
    """Return what a table holds, by a column that no other has."""
    marks = {"step": "conversions", "volume": "results", "form": "curves", "outcome": "curves"}
    return next((kind for column, kind in marks.items() if column in columns), "")


def _rows(text: str, file: str, collector: Collector) -> Iterator[tuple[Span, tuple[Scalar, ...]]]:
    """Yield the lines that hold something, each with its place and its cells."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                line = lines[reader.line_num - 1]
                end = len(line) + 1
                span = Span(file=file, line=reader.line_num, column=1, end_column=end)
                yield span, tuple(Scalar(text=c.strip(), quoted=False, span=span) for c in cells)
    except csv.Error as error:
        span = Span(file=file, line=reader.line_num)
        message = _("this is not a table: {reason}").format(reason=shortened(str(error), 120))
        collector.add("SK105", span, message, hint=_("save it as CSV"))


def _record(
    columns: list[str],
    header: tuple[Scalar, ...],
    cells: tuple[Scalar, ...],
    span: Span,
    collector: Collector,
) -> Mapping:
    if len(cells) > len(columns):
        message = _("the line has {count} cells, the first line {wanted}")
        said = message.format(count=len(cells), wanted=len(columns))
        hint = _('quote a cell that holds the separator, such as "12,000 EUR"')
        collector.add("SK113", span, said, hint=hint)
    names = (
        Scalar(text=name, quoted=False, span=cell.span)
        for name, cell in zip(columns, header, strict=True)
    )
    return Mapping(entries=tuple(zip(names, cells, strict=False)), span=span)


def _priced(record: Mapping) -> Mapping:
    """Join an amount with the currency of its line, as money is written elsewhere."""
    currency = _cell(record, CURRENCY)
    entries: list[tuple[Scalar, Node]] = []
    for key, value in record.entries:
        if key.text == MONEY and isinstance(value, Scalar) and currency and value.text:
            text = value.text
            if not text[-1:].isalpha():
                text = f"{text} {currency}"
            entries.append((key, Scalar(text=text, quoted=False, span=value.span)))
        elif key.text != CURRENCY:
            entries.append((key, value))
    return Mapping(entries=tuple(entries), span=record.span)


def _cell(record: Mapping, name: str) -> str:
    return next((v.text for k, v in record.entries if k.text == name and isinstance(v, Scalar)), "")


def _curves(records: list[Mapping]) -> list[Mapping]:
    """Join the lines of one option into a curve with its points."""
    lines: dict[str, list[Mapping]] = {}
    for record in records:
        lines.setdefault(_cell(record, "option") or _cell(record, "channel"), []).append(record)
    return [_curve(group) for group in lines.values()]


def _curve(lines: list[Mapping]) -> Mapping:
    first = lines[0]
    points = []
    for line in lines:
        named = {key.text: value for key, value in line.entries}
        pair = tuple(named[name] for name in ("spend", "outcome") if name in named)
        points.append(Sequence(items=pair, span=line.span))
    entries = [(key, value) for key, value in first.entries if key.text not in {"spend", "outcome"}]
    key = Scalar(text="points", quoted=False, span=first.span)
    entries.append((key, Sequence(items=tuple(points), span=first.span)))
    return Mapping(entries=tuple(entries), span=first.span)
