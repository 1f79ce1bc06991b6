"""What several folders of tests share."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from stratkit.api import load_kb
from stratkit.model.knowledge_base import KnowledgeBase

ROOT = Path(__file__).parents[1]

# The same examples in every run: a gate must not depend on luck.
settings.register_profile(
    "stratkit", deadline=None, max_examples=40, derandomize=True, database=None
)
settings.load_profile("stratkit")
sys.path.insert(0, str(Path(__file__).parent))
pytest_plugins = [f"bdd.steps.{path.stem}" for path in Path(__file__).parent.glob("bdd/steps/*.py")]


LOCALE = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "STRATKIT_LANG")


@pytest.fixture(scope="session", autouse=True)
def english() -> Iterator[None]:
    """Let the tests run in English whatever the machine speaks."""
    with pytest.MonkeyPatch.context() as patch:
        for name in LOCALE:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep compiled knowledge bases of the tests away from the user's own cache."""
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRATKIT_CACHE", str(cache))
        yield cache


@pytest.fixture(scope="session")
def kb(own_cache: Path) -> KnowledgeBase:
    """The built-in knowledge base."""
    assert own_cache.is_dir()
    return load_kb()


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT
