"""What has been read of a folder so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from stratkit.diagnostics.collector import Collector
from stratkit.kb.nodes import Node
from stratkit.model.knowledge_base import Info, Origin
from stratkit.model.source import Claim


@dataclass(slots=True, kw_only=True)
class Reading:
    """Gathers entities file by file."""

    collector: Collector
    info: Info | None = None
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Field of the knowledge base to id to entity."""
    claims: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    """Source id to what its `claims.yaml` holds."""
    broken: set[str] = field(default_factory=set)
    """Sources whose claims cannot be read; the source is then left out, not its claims."""

    overlay: str = ""
    """The overlay that is being read; empty for the knowledge base below all."""
    origins: dict[str, Origin] = field(default_factory=dict)
    """What overlays did to which entity."""
    retracted: dict[str, str] = field(default_factory=dict)
    """Id of what stands in files that overlays take back to what it is called."""
    held: dict[str, Node] = field(default_factory=dict)
    """Entity id to what a lower layer says of it, until the layer that changes it is read."""

    def part(self, name: str) -> dict[str, Any]:
        """Return one mapping of the knowledge base, to be filled."""
        return self.parts.setdefault(name, {})
