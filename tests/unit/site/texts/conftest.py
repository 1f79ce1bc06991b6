"""What the tests of texts share."""

from __future__ import annotations

import pytest

from site_around import Everywhere
from stratkit.model.knowledge_base import KnowledgeBase
from tiny import TINY, loaded


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    return loaded(TINY)


@pytest.fixture(scope="module")
def addresses() -> Everywhere:
    return Everywhere()
