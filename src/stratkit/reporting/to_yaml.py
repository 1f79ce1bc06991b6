"""Plain records as YAML in which every character can be seen."""

from __future__ import annotations

import yaml

from stratkit.diagnostics.render import visible


def write(record: object) -> str:
    """Write YAML; keys keep their order."""
    text = _dumped(record, unicode=True)
    flat = text.replace("\n", " ")
    return text if visible(flat) == flat else _dumped(record, unicode=False)


def _dumped(record: object, *, unicode: bool) -> str:
    return yaml.safe_dump(record, sort_keys=False, allow_unicode=unicode, width=100)
