"""Put the knowledge base into the wheel, compiled as well, so that no user waits for YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = "stratkit/data"


class CompileKnowledgeBase(BuildHookInterface):  # type: ignore[type-arg]
    """Write `stratkit/data/kb` and, for each language, `kb.<lang>.compiled` from `kb/`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is packed; an editable install reads `kb/` itself."""
        if version == "editable":
            return
        root = Path(self.root)
        self._folder = TemporaryDirectory()
        sys.path.insert(0, str(root / "src"))
        try:
            from stratkit.kb.compiled import write_compiled  # noqa: PLC0415 - not installed yet
            from stratkit.kb.load import load_folder  # noqa: PLC0415
            from stratkit.kb.translate import localized  # noqa: PLC0415
        finally:
            sys.path.remove(str(root / "src"))
        loaded = load_folder(root / "kb")
        if loaded.knowledge_base is None:
            msg = "kb/ has errors; run `stratkit kb check`"
            raise RuntimeError(msg)
        build_data["force_include"][str(root / "kb")] = f"{DATA}/kb"
        # The site shows how to use stratkit and what it promises.
        for texts in ("docs", "features"):
            build_data["force_include"][str(root / texts)] = f"{DATA}/{texts}"
        build_data["force_include"][str(root / "CHANGELOG.md")] = f"{DATA}/docs/changelog.md"
        for language in loaded.knowledge_base.info.languages:
            compiled = Path(self._folder.name) / f"kb.{language}.compiled"
            write_compiled(localized(loaded.knowledge_base, language), compiled)
            build_data["force_include"][str(compiled)] = f"{DATA}/{compiled.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the compiled file again: it lives in the wheel only."""
        del build_data, artifact_path
        if version != "editable":
            self._folder.cleanup()
