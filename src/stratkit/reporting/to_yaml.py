"""Plain records as YAML in which every character can be seen."""

from __future__ import annotations

import yaml

from stratkit.diagnostics.render import visible


def write(record: object) -> str:
    """Write YAML; keys keep their order."""
    text = _dumped(record, unicode=True)
    flat = text.replace("\n", " ")
    return text if visible(flat) == flat else _dumped(record, unicode=False)


class _Plain(yaml.SafeDumper):
    """Writes a value out wherever it stands: the loader, too, takes no aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - yaml's own signature
        return True


def _dumped(record: object, *, unicode: bool) -> str:
    text: str = yaml.dump(record, Dumper=_Plain, sort_keys=False, allow_unicode=unicode, width=100)
    return text
