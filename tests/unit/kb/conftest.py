from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tiny import TINY


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return a copy of the tiny knowledge base, to be changed.

    Texts that only refer to other things stay behind, so that one change makes one fault.
    """
    aside = shutil.ignore_patterns("articles", "terms", "faq", "other.yaml")
    return Path(shutil.copytree(TINY, tmp_path / "kb", ignore=aside))
