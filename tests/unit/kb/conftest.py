from __future__ import annotations

import shutil
from pathlib import Path

import pytest

TINY = Path(__file__).parents[2] / "fixtures" / "tiny-kb"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return a copy of the tiny knowledge base, to be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "kb"))
