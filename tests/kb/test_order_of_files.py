"""The order in which a file system lists files is of no consequence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from stratkit.api import examples, load_profile
from stratkit.kb.load import load_folder
from stratkit.model.knowledge_base import KnowledgeBase
from stratkit.strategy.recommend import recommend

KB = Path(__file__).parents[2] / "kb"


@pytest.fixture(scope="module")
def shuffled(kb: KnowledgeBase) -> KnowledgeBase:
    """Load the knowledge base from listings in random order."""
    assert kb
    walk, random = os.walk, Random(7)  # noqa: S311 - any order will do

    def in_any_order(top: Path) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, folders, files in walk(top):
            random.shuffle(folders)
            random.shuffle(files)
            yield folder, folders, files

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "walk", in_any_order)
        found = load_folder(KB).knowledge_base
    assert found is not None
    return found


def test_the_knowledge_is_the_same(kb: KnowledgeBase, shuffled: KnowledgeBase) -> None:
    assert shuffled.digest == kb.digest
    assert shuffled.network == kb.network
    assert list(shuffled.options) == list(kb.options)


@pytest.mark.parametrize("name", sorted(examples()))
def test_the_strategy_is_the_same(kb: KnowledgeBase, shuffled: KnowledgeBase, name: str) -> None:
    profile = load_profile(examples()[name], kb)
    assert recommend(profile, shuffled) == recommend(profile, kb)
