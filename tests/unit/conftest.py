from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tiny import TINY


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Return a copy of the tiny knowledge base with all its texts, to be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "kb"))
