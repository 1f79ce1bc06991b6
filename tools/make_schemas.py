"""Write `kb/schema/*.schema.json` from the model and from the questions of `kb/`."""

from __future__ import annotations

from pathlib import Path

from stratkit.kb.folder import read_folder
from stratkit.kb.schema_files import SUFFIX, schema_files

KB = Path(__file__).parents[1] / "kb"
TARGET = KB / "schema"


def main() -> None:
    """Write every schema, and remove those of kinds that are no more."""
    loaded = read_folder(KB)
    if loaded.knowledge_base is None:
        msg = "kb/ has errors; run `stratkit kb check`"
        raise SystemExit(msg)
    files = schema_files(loaded.knowledge_base)
    TARGET.mkdir(exist_ok=True)
    for old in TARGET.glob(f"*{SUFFIX}"):
        if old.name not in files:
            old.unlink()
    for name, text in files.items():
        (TARGET / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
